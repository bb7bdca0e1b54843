import {
  acties,
  beheerrollen,
  ROLCODES,
} from '../../../../../shared/aanvraag/beheerautorisaties.ts';
import { eilanden } from '../../../../../shared/aanvraag/eilanden.ts';
import { labelOnScreen, type FieldKey, fields } from '../../../../../shared/aanvraag/fields.ts';
import { type FormFields, ROLLEN_GROUP } from '../../../../../shared/aanvraag/form.ts';
import { organisatietypen } from '../../../../../shared/aanvraag/organisatietypen.ts';
import type { FormSection } from '../../../../../shared/aanvraag/samenvatting.ts';
import { soorten } from '../../../../../shared/aanvraag/soort.ts';
import { wijzen } from '../../../../../shared/aanvraag/wijzen.ts';
import type { FieldFinding } from './start.ts';
import { inFormOrder } from './form-order.ts';
import { visibleFields } from './visible-fields.ts';

/** A field of a form that is not complete: what was filled in, or what is wrong. */
export type OverviewLine = {
  readonly name: string;
  /** Its name as the samenvatting has it; none where something is wrong, which keeps a row of its own. */
  readonly veld: string | undefined;
  readonly label: string;
  readonly waarde: string;
  readonly error: string | undefined;
};

/** A choice in the words that people read. What else somebody typed, or a file holds, stays as it is. */
function readable(name: string, value: string): string {
  const words: Readonly<Record<string, string | { readonly label: string }>> | undefined =
    {
      soort: soorten,
      'organisatie.type': organisatietypen,
      'organisatie.adres.eiland': eilanden,
      'ondertekening.wijze': wijzen,
    }[name] ?? (name.startsWith('beheerautorisaties.') ? acties : undefined);
  if (words === undefined || !Object.hasOwn(words, value)) return value;
  const word = words[value] ?? value;
  return typeof word === 'string' ? word : word.label;
}

/** Undefined for what is no field. */
function labelOf(name: string): string | undefined {
  const rol = ROLCODES.find((code) => name === `beheerautorisaties.${code}`);
  if (rol !== undefined) return beheerrollen[rol].label;
  const field = name === ROLLEN_GROUP ? 'beheerautorisaties' : name.replace(/\.\d\./, '.*.');
  if (!Object.hasOwn(fields, field)) return undefined;
  const label = labelOnScreen(fields[field as FieldKey]);
  const [, place] = /ondertekenaars\.(\d)/.exec(name) ?? [];
  return place === undefined ? label : `${label} ${Number(place) + 1}`;
}

/** Which part of the samenvatting a field is in: 2.3 stands with the beheerder there, wherever it was asked. */
export const partOfOverview = (name: string): FormSection =>
  name === 'opmerking' ? 'beheerautorisaties' : (name.split('.', 1)[0] as FormSection);

/** What there is of a form that is not complete, and what is missing, in the order of the screen. */
export function overview(all: FormFields, errors: readonly FieldFinding[]): OverviewLine[] {
  const values = visibleFields(all);
  const names = new Set([...Object.keys(values), ...errors.map(({ name }) => name)]);
  return inFormOrder([...names].map((name) => ({ name }))).flatMap(({ name }) => {
    const label = labelOf(name);
    const waarde = readable(name, values[name] ?? '');
    const error = errors.find((candidate) => candidate.name === name)?.detail;
    if (label === undefined || (waarde === '' && error === undefined)) return [];
    return { name, veld: error === undefined ? name : undefined, label, waarde, error };
  });
}

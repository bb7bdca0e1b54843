import { beheerrollen, ROLCODES } from '../../../../../shared/aanvraag/beheerautorisaties.ts';
import { labelOnScreen, type VeldSleutel, velden } from '../../../../../shared/aanvraag/fields.ts';
import { type Formuliervelden, ROLLENGROEP } from '../../../../../shared/aanvraag/form.ts';
import type { Formulierdeel } from '../../../../../shared/aanvraag/samenvatting.ts';
import type { FieldFinding } from './start.ts';
import { inFormOrder } from './form-order.ts';
import { visibleFields } from './visible-fields.ts';

/** A field of a form that is not complete: what was filled in, or what is wrong. */
export type OverviewLine = {
  readonly name: string;
  readonly label: string;
  readonly waarde: string;
  readonly error: string | undefined;
};

function labelOf(name: string): string {
  if (name === ROLLENGROEP) return velden.beheerautorisaties.label;
  const rol = ROLCODES.find((code) => name === `beheerautorisaties.${code}`);
  if (rol !== undefined) return beheerrollen[rol].label;
  const [, place] = /ondertekenaars\.(\d)/.exec(name) ?? [];
  const label = labelOnScreen(velden[name.replace(/\.\d\./, '.*.') as VeldSleutel]);
  return place === undefined ? label : `${label} ${Number(place) + 1}`;
}

const isField = (name: string): boolean =>
  name === ROLLENGROEP ||
  ROLCODES.some((code) => name === `beheerautorisaties.${code}`) ||
  Object.hasOwn(velden, name.replace(/\.\d\./, '.*.'));

/** Which part of the samenvatting a field is in: 2.3 stands with the beheerder there, wherever it was asked. */
export const partOfOverview = (name: string): Formulierdeel =>
  name === 'opmerking' ? 'beheerautorisaties' : (name.split('.', 1)[0] as Formulierdeel);

/** What there is of a form that is not complete, and what is missing, in the order of the screen. */
export function overview(all: Formuliervelden, errors: readonly FieldFinding[]): OverviewLine[] {
  const values = visibleFields(all);
  const filledIn = Object.keys(values).filter((name) => values[name] !== '');
  const names = new Set([...filledIn, ...errors.map(({ name }) => name)]);
  return inFormOrder([...names].filter(isField).map((name) => ({ name }))).map(({ name }) => ({
    name,
    label: labelOf(name),
    waarde: values[name] ?? '',
    error: errors.find((error) => error.name === name)?.detail,
  }));
}

import type { Locator, Page } from 'playwright-core';
import { beheerrollen, type Rolcode } from '../../shared/aanvraag/beheerautorisaties.ts';
import { organisatietypen, type TypeOrganisatie } from '../../shared/aanvraag/organisatietypen.ts';
import type { Soort } from '../../shared/aanvraag/soort.ts';
import { labelOnScreen, type FieldKey, fields } from '../../shared/aanvraag/fields.ts';
import { type Wijze, wijzen } from '../../shared/aanvraag/wijzen.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';

const { beheerder, beheerautorisaties, ondertekening, organisatie } = aanvragen;
const jaNee = (value: string): string => (value === 'ja' ? beheerder.ja : beheerder.nee);

/** The questions with a few answers: what is asked, and how an answer is called. */
const questions: Readonly<Record<string, readonly [string, (value: string) => string]>> = {
  soort: [fields.soort.label, (value) => organisatie.soort[value as Soort]],
  'organisatie.type': [
    fields['organisatie.type'].label,
    (value) => organisatietypen[value as TypeOrganisatie].label,
  ],
  'beheerder.heeftAccount': [beheerder.account, jaNee],
  'beheerder.heeftEherkenning': [beheerder.eherkenning, jaNee],
  'ondertekening.wijze': [fields['ondertekening.wijze'].label, (value) => wijzen[value as Wijze]],
};

const choice = (page: Page, name: string, value: string): Locator | undefined => {
  const [question, response] = questions[name] ?? [];
  if (question === undefined || response === undefined) return undefined;
  return page
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: response(value), exact: true });
};

/** A role of the form: a tick box in an aanmelding, a list of acties in a wijziging. */
export function rolField(page: Page, rol: Rolcode): Locator {
  const name = { name: beheerrollen[rol].label, exact: true };
  return page.getByRole('checkbox', name).or(page.getByRole('combobox', name));
}

/** The signatory with this number, from 1. */
export const ondertekenaar = (page: Page, nummer: number): Locator =>
  page.getByRole('group', { name: ondertekening.ondertekenaar(nummer) });

/**
 * Finds a field as a screen reader does: by its role and its accessible name, never by what is in the markup.
 * @param name as in `shared/aanvraag/form.ts` @param value which answer, for a question with a few answers
 */
export function onName(page: Page, name: string, value = ''): Locator {
  const response = choice(page, name, value);
  if (response !== undefined) return response;
  if (name === 'opmerking') return textField(page, beheerautorisaties.opmerking);
  const [, rol] = /^beheerautorisaties\.(.+)$/.exec(name) ?? [];
  if (rol !== undefined) return rolField(page, rol as Rolcode);
  const label = labelOnScreen(fields[name.replace(/\.\d\./, '.*.') as FieldKey]);
  const [, place] = /^ondertekening\.ondertekenaars\.(\d)/.exec(name) ?? [];
  if (name === 'organisatie.adres.eiland') {
    return page.getByRole('combobox', { name: `${label} ${aanvragen.notRequired}`, exact: true });
  }
  if (place === undefined) return textField(page, label);
  const within = ondertekenaar(page, Number(place) + 1);
  return textField(within, label).or(within.getByRole('combobox', { name: label, exact: true }));
}

/** A text field, whether or not its name ends with that it may stay empty. */
function textField(within: Page | Locator, label: string): Locator {
  const field = (name: string) => within.getByRole('textbox', { name, exact: true });
  return field(label).or(field(`${label} ${aanvragen.notRequired}`));
}

import type { Locator, Page } from 'playwright-core';
import { beheerrollen, type Rolcode } from '../../shared/aanvraag/beheerautorisaties.ts';
import { organisatietypen, type TypeOrganisatie } from '../../shared/aanvraag/organisatietypen.ts';
import type { Soort } from '../../shared/aanvraag/soort.ts';
import { labelOnScreen, type VeldSleutel, velden } from '../../shared/aanvraag/fields.ts';
import { type Wijze, wijzen } from '../../shared/aanvraag/wijzen.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';

const { beheerder, beheerautorisaties, ondertekening, organisatie } = aanvragen;
const jaNee = (waarde: string): string => (waarde === 'ja' ? beheerder.ja : beheerder.nee);

/** The questions with a few answers: what is asked, and how an answer is called. */
const vragen: Readonly<Record<string, readonly [string, (waarde: string) => string]>> = {
  soort: [velden.soort.label, (waarde) => organisatie.soort[waarde as Soort]],
  'organisatie.type': [
    velden['organisatie.type'].label,
    (waarde) => organisatietypen[waarde as TypeOrganisatie].label,
  ],
  'beheerder.heeftAccount': [beheerder.account, jaNee],
  'beheerder.heeftEherkenning': [beheerder.eherkenning, jaNee],
  'ondertekening.wijze': [velden['ondertekening.wijze'].label, (waarde) => wijzen[waarde as Wijze]],
};

const keuze = (page: Page, naam: string, waarde: string): Locator | undefined => {
  const [vraag, antwoord] = vragen[naam] ?? [];
  if (vraag === undefined || antwoord === undefined) return undefined;
  return page
    .getByRole('radiogroup', { name: vraag, exact: true })
    .getByRole('radio', { name: antwoord(waarde), exact: true });
};

/** A role of the form: a tick box in an aanmelding, a list of acties in a wijziging. */
export function rolveld(page: Page, rol: Rolcode): Locator {
  const naam = { name: beheerrollen[rol].label, exact: true };
  return page.getByRole('checkbox', naam).or(page.getByRole('combobox', naam));
}

/** The signatory with this number, from 1. */
export const ondertekenaar = (page: Page, nummer: number): Locator =>
  page.getByRole('group', { name: ondertekening.ondertekenaar(nummer) });

/**
 * Finds a field as a screen reader does: by its role and its accessible name, never by what is in the markup.
 * @param naam as in `shared/aanvraag/form.ts` @param waarde which answer, for a question with a few answers
 */
export function opNaam(page: Page, naam: string, waarde = ''): Locator {
  const antwoord = keuze(page, naam, waarde);
  if (antwoord !== undefined) return antwoord;
  if (naam === 'opmerking') return tekstveld(page, beheerautorisaties.opmerking);
  const [, rol] = /^beheerautorisaties\.(.+)$/.exec(naam) ?? [];
  if (rol !== undefined) return rolveld(page, rol as Rolcode);
  const label = labelOnScreen(velden[naam.replace(/\.\d\./, '.*.') as VeldSleutel]);
  const [, plaats] = /^ondertekening\.ondertekenaars\.(\d)/.exec(naam) ?? [];
  if (naam === 'organisatie.adres.eiland') {
    return page.getByRole('combobox', { name: `${label} ${aanvragen.nietVerplicht}`, exact: true });
  }
  if (plaats === undefined) return tekstveld(page, label);
  const binnen = ondertekenaar(page, Number(plaats) + 1);
  return tekstveld(binnen, label).or(binnen.getByRole('combobox', { name: label, exact: true }));
}

/** A text field, whether or not its name ends with that it may stay empty. */
function tekstveld(binnen: Page | Locator, label: string): Locator {
  const veld = (name: string) => binnen.getByRole('textbox', { name, exact: true });
  return veld(label).or(veld(`${label} ${aanvragen.nietVerplicht}`));
}

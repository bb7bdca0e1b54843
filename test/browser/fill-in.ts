import type { Page } from 'playwright-core';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import { type StepCode, steps, stepOf } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { stepHeading } from './form.ts';
import { druk, kop } from './acts.ts';
import { opNaam } from './by-name.ts';

/** The choices that show other fields. */
const EERST = ['soort', 'organisatie.type', 'ondertekening.wijze'];

/** The fields of one step, in the order in which they are filled in: choices that show other fields first. */
const veldenVan = (aanvraag: Aanvraag, stap: StepCode): [string, string][] =>
  Object.entries(naarFormulier(aanvraag))
    .filter(([naam, waarde]) => waarde !== '' && stepOf(naam) === stap)
    .sort(([een], [ander]) => Number(EERST.includes(ander)) - Number(EERST.includes(een)));

/** Fills in one field as a person would, whatever kind of field it is. */
export async function vulVeldIn(page: Page, naam: string, waarde: string): Promise<void> {
  const veld = opNaam(page, naam, waarde);
  // The roles of other sectors are one press away.
  const others = page.getByText(aanvragen.beheerautorisaties.andereRollen, { exact: true });
  if (naam.startsWith('beheerautorisaties.') && !(await veld.isVisible())) await others.click();
  const soort = await veld.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
  );
  if (soort === 'radio' || soort === 'checkbox') await veld.check();
  else if (soort === 'select') await veld.selectOption(waarde);
  else await veld.fill(waarde);
}

/** Fills in the step that is shown. */
export async function vulStapIn(page: Page, aanvraag: Aanvraag, stap: StepCode): Promise<void> {
  for (const [naam, waarde] of veldenVan(aanvraag, stap)) {
    const isVolgende = /ondertekenaars\.[1-4]\.naam$/.test(naam);
    if (isVolgende && !(await opNaam(page, naam).isVisible())) {
      await druk(page, aanvragen.ondertekening.erbij);
    }
    await vulVeldIn(page, naam, waarde);
  }
}

export const verder = (page: Page): Promise<void> => druk(page, aanvragen.verder);

/** Goes through all steps, up to the page that shows everything once more. */
export async function vulAllesIn(page: Page, aanvraag: Aanvraag): Promise<void> {
  for (const { code } of steps.slice(0, -1)) {
    await vulStapIn(page, aanvraag, code);
    await verder(page);
  }
  await kop(page, stepHeading('controle'));
}

/** Fills in the whole form where it is one page, because no script makes steps of it. */
export async function vulPaginaIn(page: Page, aanvraag: Aanvraag): Promise<void> {
  for (const { code } of steps) await vulStapIn(page, aanvraag, code);
}

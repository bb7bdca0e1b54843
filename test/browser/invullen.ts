import type { Page } from 'playwright-core';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { naarFormulier } from '../../shared/aanvraag/formulier.ts';

const VOLGORDE = ['organisatie', 'beheerder', 'beheerautorisaties', 'ondertekening'] as const;

/** The fields of one step, in the order in which they stand on the screen: choices that show other fields first. */
function veldenVan(aanvraag: Aanvraag, stap: (typeof VOLGORDE)[number]): [string, string][] {
  const begin = {
    organisatie: ['soort', 'organisatie'],
    beheerder: ['beheerder'],
    beheerautorisaties: ['beheerautorisaties', 'opmerking'],
    ondertekening: ['ondertekening'],
  }[stap];
  const velden = Object.entries(naarFormulier(aanvraag)).filter(
    ([naam, waarde]) =>
      waarde !== '' && begin.some((deel) => naam === deel || naam.startsWith(`${deel}.`)),
  );
  const eerst = ['soort', 'organisatie.type', 'ondertekening.wijze'];
  return velden.sort(
    ([een], [ander]) => Number(eerst.includes(ander)) - Number(eerst.includes(een)),
  );
}

/** Fills in one field as a person would, whatever kind of field it is. */
async function vulVeldIn(page: Page, naam: string, waarde: string): Promise<void> {
  const veld = page.locator(`[name="${naam}"]`);
  const soort = await veld
    .first()
    .evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
    );
  if (soort === 'radio') await page.locator(`[name="${naam}"][value="${waarde}"]`).check();
  else if (soort === 'checkbox') await veld.check();
  else if (soort === 'select') await veld.selectOption(waarde);
  else await veld.fill(waarde);
}

/** Fills in the step that is shown. */
export async function vulStapIn(
  page: Page,
  aanvraag: Aanvraag,
  stap: (typeof VOLGORDE)[number],
): Promise<void> {
  for (const [naam, waarde] of veldenVan(aanvraag, stap)) {
    if (/ondertekenaars\.[1-4]\.naam$/.test(naam)) {
      await page.getByRole('button', { name: 'Nog een ondertekenaar toevoegen' }).click();
    }
    await vulVeldIn(page, naam, waarde);
  }
}

export const verder = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Verder' }).click();

/** Goes through all steps, up to the page that shows everything once more. */
export async function vulAllesIn(page: Page, aanvraag: Aanvraag): Promise<void> {
  for (const stap of VOLGORDE) {
    await vulStapIn(page, aanvraag, stap);
    await verder(page);
  }
  await page.getByRole('heading', { name: 'Controleren en versturen' }).waitFor();
}

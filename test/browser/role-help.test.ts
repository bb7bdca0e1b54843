import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { beheerrollen, ROLCODES, rolNodig } from '../../shared/aanvraag/beheerautorisaties.ts';
import { meldingen, waarschuwingsteksten } from '../../shared/aanvraag/messages.ts';
import type { TypeOrganisatie } from '../../shared/aanvraag/organisatietypen.ts';
import type { Soort } from '../../shared/aanvraag/soort.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { ontvangBezoekers } from './visitors.ts';
import { naarStap, openConcept, stepHeading } from './form.ts';
import { druk, heeftFocus, kop } from './acts.ts';
import { verder, vulVeldIn } from './fill-in.ts';
import { opNaam, rolveld } from './by-name.ts';

const teksten = aanvragen.beheerautorisaties;
const bezoek = ontvangBezoekers();
let page: Page;
beforeEach(async () => {
  page = await bezoek.open('/aanvragen/');
});

/** The step of the roles, with everything filled in but the roles. */
async function bijRollen(
  type: TypeOrganisatie,
  soort: Soort = 'aanmelding',
  nummers?: Aanvraag['organisatie']['nummers'],
): Promise<void> {
  const aanvraag = { ...maakAanvraag(type, soort), beheerautorisaties: [] };
  if (nummers !== undefined) aanvraag.organisatie.nummers = nummers;
  await openConcept(page, aanvraag);
  await naarStap(page, 'beheerautorisaties');
}

const hulp = (tekst: string): Locator => page.getByRole('status').filter({ hasText: tekst });
const metNood = ROLCODES.flatMap((rol) => {
  const nodig = rolNodig(rol);
  return nodig === undefined ? [] : [{ rol, nodig }];
});

describe('a role that needs another', () => {
  it.each(metNood)(
    'says so for $rol as soon as it is chosen, and offers the others',
    async ({ rol, nodig }) => {
      await bijRollen('onderwijsinstelling');
      await rolveld(page, rol).check();
      const bij = hulp(teksten.rolErbij(beheerrollen[rol].kort));
      await bij.waitFor();
      // No error yet: somebody may be on the way to the other role.
      await page.keyboard.press('Tab');
      expect(await rolveld(page, rol).getAttribute('aria-invalid')).toBe(null);
      await verder(page);
      await kop(page, aanvragen.foutenKop);
      expect(await rolveld(page, rol).getAttribute('aria-invalid')).toBe('true');
      const knoppen = nodig.eenVan.map((andere) => beheerrollen[andere].kort);
      expect((await bij.getByRole('button').allTextContents()).map((naam) => naam.trim())).toEqual(
        knoppen,
      );
      const [eerste = 'po'] = nodig.eenVan;
      await bij.getByRole('button', { name: beheerrollen[eerste].kort, exact: true }).click();
      expect(await rolveld(page, eerste).isChecked()).toBe(true);
      expect(await heeftFocus(rolveld(page, rol))).toBe(true);
      await hulp(inScript.gekozen(beheerrollen[eerste].kort)).waitFor();
      expect(await bij.isVisible()).toBe(false);
      expect(await rolveld(page, rol).getAttribute('aria-invalid')).toBe(null);
      await verder(page);
      await kop(page, stepHeading('ondertekening'));
    },
  );

  it('is kept apart in a wijziging: what is taken away is no help, what stays is', async () => {
    await bijRollen('onderwijsinstelling', 'wijziging');
    const bij = hulp(teksten.rolErbij(beheerrollen['rio-algemeen'].kort));
    await rolveld(page, 'ho').selectOption('intrekken');
    await rolveld(page, 'rio-algemeen').selectOption('behouden');
    await bij.waitFor();
    await rolveld(page, 'ho').selectOption('behouden');
    await expect.poll(() => bij.isVisible()).toBe(false);
    await rolveld(page, 'ho').selectOption('');
    await bij.waitFor();
    await druk(page, beheerrollen.vo.kort);
    expect(await rolveld(page, 'vo').inputValue()).toBe('toekennen');
    await rolveld(page, 'rio-algemeen').selectOption('intrekken');
    await rolveld(page, 'vo').selectOption('');
    expect(await bij.isVisible()).toBe(false);
  });

  it('leads to the bestuursnummer when that is what is missing', async () => {
    await bijRollen('onderwijsinstelling', 'aanmelding', { brincode: '31FR' });
    await rolveld(page, 'ho').check();
    await rolveld(page, 'rio-algemeen').check();
    await page.getByRole('link', { name: teksten.naarNummer }).click();
    const nummer = opNaam(page, 'organisatie.nummers.bestuursnummer');
    expect(await heeftFocus(nummer)).toBe(true);
    await nummer.fill('30156');
    await verder(page);
    await verder(page);
    expect(await page.getByRole('link', { name: teksten.naarNummer }).isVisible()).toBe(false);
  });

  it('says for a type without a bestuursnummer that it does not fit', async () => {
    await bijRollen('gemeente');
    await vulVeldIn(page, 'beheerautorisaties.rio-algemeen', 'toekennen');
    await hulp(meldingen.rolPastNietBijType(beheerrollen['rio-algemeen'].label)).first().waitFor();
  });
});

describe('a warning', () => {
  it('looks and reads different from an error, and stops nobody', async () => {
    await bijRollen('anders');
    await rolveld(page, 'rio-algemeen').check();
    const { label } = beheerrollen['rio-algemeen'];
    const tekst = waarschuwingsteksten.rolHeeftBestuursnummerNodig(label);
    const waarschuwing = page.getByRole('paragraph').filter({ hasText: tekst });
    await waarschuwing.waitFor();
    expect(await waarschuwing.textContent()).toMatch(new RegExp(`^${aanvragen.letOp}`));
    expect(await rolveld(page, 'rio-algemeen').getAttribute('aria-invalid')).toBe(null);
    const stijl = (plek: Locator) =>
      plek.evaluate((element) => {
        const { backgroundColor, borderColor, color } = getComputedStyle(element);
        return { backgroundColor, borderColor, color };
      });
    const gewaarschuwd = await stijl(waarschuwing);
    await rolveld(page, 'rio-algemeen').uncheck();
    await verder(page);
    const overzicht = page.getByRole('region', { name: aanvragen.foutenKop });
    expect(await stijl(overzicht)).not.toEqual(gewaarschuwd);
    const fout = page.getByText(`${inScript.fout} ${meldingen.rolVerplicht}`);
    expect(await stijl(fout)).not.toEqual(gewaarschuwd);
    await rolveld(page, 'rio-algemeen').check();
    await verder(page);
    await kop(page, stepHeading('ondertekening'));
  });
});

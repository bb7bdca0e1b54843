import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { beheerrollen, ROLCODES, rolNeeded } from '../../shared/aanvraag/beheerautorisaties.ts';
import { meldingen, warningTexts } from '../../shared/aanvraag/messages.ts';
import type { TypeOrganisatie } from '../../shared/aanvraag/organisatietypen.ts';
import type { Soort } from '../../shared/aanvraag/soort.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, openConcept, stepHeading } from './form.ts';
import { press, hasFocus, headingNamed } from './acts.ts';
import { further, fillInField } from './fill-in.ts';
import { onName, rolField } from './by-name.ts';

const teksten = aanvragen.beheerautorisaties;
const visit = receiveVisitors();
let page: Page;
beforeEach(async () => {
  page = await visit.open('/aanvragen/');
});

/** The step of the roles, with everything filled in but the roles. */
async function forRollen(
  type: TypeOrganisatie,
  soort: Soort = 'aanmelding',
  nummers?: Aanvraag['organisatie']['nummers'],
): Promise<void> {
  const aanvraag = { ...createAanvraag(type, soort), beheerautorisaties: [] };
  if (nummers !== undefined) aanvraag.organisatie.nummers = nummers;
  await openConcept(page, aanvraag);
  await toStep(page, 'beheerautorisaties');
}

const help = (text: string): Locator => page.getByRole('status').filter({ hasText: text });
const withEmergency = ROLCODES.flatMap((rol) => {
  const needed = rolNeeded(rol);
  return needed === undefined ? [] : [{ rol, needed }];
});

describe('a role that needs another', () => {
  it.each(withEmergency)(
    'says so for $rol as soon as it is chosen, and offers the others',
    async ({ rol, needed }) => {
      await forRollen('onderwijsinstelling');
      await rolField(page, rol).check();
      const at = help(teksten.rolAdded(beheerrollen[rol].short));
      await at.waitFor();
      // No error yet: somebody may be on the way to the other role.
      await page.keyboard.press('Tab');
      expect(await rolField(page, rol).getAttribute('aria-invalid')).toBe(null);
      await further(page);
      await headingNamed(page, aanvragen.errorsHeading);
      expect(await rolField(page, rol).getAttribute('aria-invalid')).toBe('true');
      const buttons = needed.oneOf.map((other) => beheerrollen[other].short);
      expect((await at.getByRole('button').allTextContents()).map((name) => name.trim())).toEqual(
        buttons,
      );
      const [first = 'po'] = needed.oneOf;
      await at.getByRole('button', { name: beheerrollen[first].short, exact: true }).click();
      expect(await rolField(page, first).isChecked()).toBe(true);
      expect(await hasFocus(rolField(page, rol))).toBe(true);
      await help(inScript.chosen(beheerrollen[first].short)).waitFor();
      expect(await at.isVisible()).toBe(false);
      expect(await rolField(page, rol).getAttribute('aria-invalid')).toBe(null);
      await further(page);
      await headingNamed(page, stepHeading('ondertekening'));
    },
  );

  it('is kept apart in a wijziging: what is taken away is no help, what stays is', async () => {
    await forRollen('onderwijsinstelling', 'wijziging');
    const at = help(teksten.rolAdded(beheerrollen['rio-algemeen'].short));
    await rolField(page, 'ho').selectOption('intrekken');
    await rolField(page, 'rio-algemeen').selectOption('behouden');
    await at.waitFor();
    await rolField(page, 'ho').selectOption('behouden');
    await expect.poll(() => at.isVisible()).toBe(false);
    await rolField(page, 'ho').selectOption('');
    await at.waitFor();
    await press(page, beheerrollen.vo.short);
    expect(await rolField(page, 'vo').inputValue()).toBe('toekennen');
    await rolField(page, 'rio-algemeen').selectOption('intrekken');
    await rolField(page, 'vo').selectOption('');
    expect(await at.isVisible()).toBe(false);
  });

  it('leads to the bestuursnummer when that is what is missing', async () => {
    await forRollen('onderwijsinstelling', 'aanmelding', { brincode: '31FR' });
    await rolField(page, 'ho').check();
    await rolField(page, 'rio-algemeen').check();
    await page.getByRole('link', { name: teksten.toNummer }).click();
    const nummer = onName(page, 'organisatie.nummers.bestuursnummer');
    expect(await hasFocus(nummer)).toBe(true);
    await nummer.fill('30156');
    await further(page);
    await further(page);
    expect(await page.getByRole('link', { name: teksten.toNummer }).isVisible()).toBe(false);
  });

  it('says for a type without a bestuursnummer that it does not fit', async () => {
    await forRollen('gemeente');
    await fillInField(page, 'beheerautorisaties.rio-algemeen', 'toekennen');
    await help(meldingen.rolDoesNotFitType(beheerrollen['rio-algemeen'].label)).first().waitFor();
  });
});

describe('a warning', () => {
  it('looks and reads different from an error, and stops nobody', async () => {
    await forRollen('anders');
    await rolField(page, 'rio-algemeen').check();
    const { label } = beheerrollen['rio-algemeen'];
    const text = warningTexts.rolNeedsBestuursnummer(label);
    const warning = page.getByRole('paragraph').filter({ hasText: text });
    await warning.waitFor();
    expect(await warning.textContent()).toMatch(new RegExp(`^${aanvragen.notice}`));
    expect(await rolField(page, 'rio-algemeen').getAttribute('aria-invalid')).toBe(null);
    const style = (place: Locator) =>
      place.evaluate((element) => {
        const { backgroundColor, borderColor, color } = getComputedStyle(element);
        return { backgroundColor, borderColor, color };
      });
    const warned = await style(warning);
    await rolField(page, 'rio-algemeen').uncheck();
    await further(page);
    const overview = page.getByRole('region', { name: aanvragen.errorsHeading });
    expect(await style(overview)).not.toEqual(warned);
    const error = page.getByText(`${inScript.error} ${meldingen.rolRequired}`);
    expect(await style(error)).not.toEqual(warned);
    await rolField(page, 'rio-algemeen').check();
    await further(page);
    await headingNamed(page, stepHeading('ondertekening'));
  });
});

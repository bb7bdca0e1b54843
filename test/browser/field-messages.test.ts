import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, openConcept, stepHeading } from './form.ts';
import { headingNamed } from './acts.ts';
import { further, fillInField } from './fill-in.ts';
import { onName } from './by-name.ts';

const visit = receiveVisitors();
let page: Page;
beforeEach(async () => {
  page = await visit.open('/aanvragen/');
});

/** What is pasted, and what stands there after leaving the field. */
const pasted = {
  organisatie: [
    ['organisatie.nummers.brincode', '31fr', '31FR'],
    ['organisatie.nummers.brincode', ' 31 fr ', '31FR'],
    ['organisatie.nummers.bestuursnummer', ' 30156\t', '30156'],
    ['organisatie.nummers.kvkNummer', '01234567 ', '01234567'],
    ['organisatie.naam', '  Stichting   Verzonnen ', 'Stichting Verzonnen'],
    ['organisatie.adres.straat', 'Oude\u00a0 Kerkweg', 'Oude Kerkweg'],
    ['organisatie.adres.huisnummer', ' 7  II', '7 II'],
    ['organisatie.adres.postcode', ' 1234ab', '1234 AB'],
    ['organisatie.adres.postcode', '1234  AB', '1234 AB'],
    ['organisatie.adres.postcode', 'NL-1234 AB', '1234 AB'],
    ['organisatie.adres.huisnummer', '12–14', '12-14'],
    ['organisatie.nummers.bestuursnummer', '30.156', '30156'],
    ['organisatie.nummers.brincode', '31\u00adFR', '31FR'],
  ],
  beheerder: [
    ['beheerder.naam', " G. van 't  Voorbeeld ", "G. van 't Voorbeeld"],
    ['beheerder.telefoon', '06.1234.5678', '06 12 34 56 78'],
    ['beheerder.telefoon', '(058) 251-23-45', '058 251 23 45'],
    ['beheerder.telefoon', '+31 (0)58 251 23 45', '058 251 23 45'],
    ['beheerder.telefoon', '0031582512345', '058 251 23 45'],
    ['beheerder.telefoon', '+32 2 123 45 67', '+3221234567'],
    ['beheerder.telefoon', '+49 (0)30 123456', '+4930123456'],
    ['beheerder.telefoon', '14050', '14 050'],
    ['beheerder.email', '  j.devries@example.nl ', 'j.devries@example.nl'],
    ['beheerder.email', 'jan\u00ad@bücher.example', 'jan@xn--bcher-kva.example'],
  ],
  ondertekening: [
    ['ondertekening.ondertekenaars.0.naam', ' A.  Bakker ', 'A. Bakker'],
    ['ondertekening.ondertekenaars.0.functie', 'Lid  van het bestuur', 'Lid van het bestuur'],
    ['ondertekening.ondertekenaars.0.email', ' a.bakker@example.nl ', 'a.bakker@example.nl'],
  ],
} as const;

/** Pastes as a browser does: through the clipboard. */
async function paste(name: string, text: string): Promise<void> {
  await onName(page, name).fill('');
  await page.evaluate((what) => navigator.clipboard.writeText(what), text);
  await page.keyboard.press('Control+V');
}

const errorLines = () =>
  page.locator('.utrecht-form-field-error-message').filter({ visible: true });

describe('what is pasted', () => {
  it('is shown in its stored form after leaving the field', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await fillInField(page, 'organisatie.type', 'onderwijsinstelling');
    for (const [step, fields] of Object.entries(pasted)) {
      if (step !== 'organisatie') await toStep(page, step as keyof typeof pasted);
      for (const [name, text, shape] of fields) {
        await paste(name, text);
        await page.keyboard.press('Tab');
        expect(await onName(page, name).inputValue(), `${name}: ${text}`).toBe(shape);
      }
    }
    expect(await errorLines().count()).toBe(0);
    await toStep(page, 'organisatie');
    await fillInField(page, 'organisatie.type', 'gemeente');
    await paste('organisatie.nummers.gemeentecode', 'GM0014');
    await page.keyboard.press('Tab');
    expect(await onName(page, 'organisatie.nummers.gemeentecode').inputValue()).toBe('0014');
    // A page that is loaded again shows what was kept.
    await page.reload();
    expect(await onName(page, 'organisatie.nummers.gemeentecode').inputValue()).toBe('0014');
  });
});

describe('a message', () => {
  it('never comes while typing, only on leaving a field that was filled in wrongly', async () => {
    const postcode = onName(page, 'organisatie.adres.postcode');
    await postcode.focus();
    await page.keyboard.press('Tab');
    expect(await errorLines().count()).toBe(0);
    await postcode.focus();
    for (const character of '1234') {
      await page.keyboard.type(character);
      expect(await errorLines().count()).toBe(0);
    }
    await page.keyboard.press('Tab');
    await page.getByText(meldingen.postcode).waitFor();
    expect(await errorLines().count()).toBe(1);
    expect(await postcode.getAttribute('aria-invalid')).toBe('true');
    await postcode.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' ab');
    // What is said stays until the field is left: nothing jumps under the hands of who types.
    expect(await errorLines().count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await errorLines().count()).toBe(0);
    expect(await postcode.getAttribute('aria-invalid')).toBe(null);
  });

  it('offers what was probably meant', async () => {
    await fillInField(page, 'organisatie.type', 'onderwijsinstelling');
    await fillInField(page, 'organisatie.nummers.brincode', '31fr00');
    await onName(page, 'organisatie.nummers.brincode').blur();
    await page.getByText(meldingen.brincodeVestiging('31FR')).waitFor();
    await fillInField(page, 'organisatie.nummers.kvkNummer', '1234567');
    await onName(page, 'organisatie.nummers.kvkNummer').blur();
    await page.getByText(meldingen.kvkZero('01234567')).waitFor();
  });

  it('goes away when its cause goes, wherever that is mended', async () => {
    const duplicate = { naam: 'B. Visser', functie: 'Secretaris', email: 'a.bakker@example.nl' };
    const aanvraag = createAanvraag('bestuur');
    aanvraag.ondertekening.ondertekenaars.push(duplicate);
    await openConcept(page, aanvraag);
    await toStep(page, 'ondertekening');
    await further(page);
    await headingNamed(page, aanvragen.errorsHeading);
    expect(await errorLines().count()).toBe(1);
    await fillInField(page, 'ondertekening.ondertekenaars.0.email', 'anna.bakker@example.nl');
    await page.keyboard.press('Tab');
    await expect.poll(() => errorLines().count()).toBe(0);
    await further(page);
    await headingNamed(page, stepHeading('controle'));
  });

  it('does not take the button away from under a press', async () => {
    await openConcept(page, createAanvraag());
    await onName(page, 'organisatie.adres.postcode').fill('1234');
    // The message appears above the button when the field is left, which the press itself does.
    await further(page);
    await headingNamed(page, aanvragen.errorsHeading);
  });
});

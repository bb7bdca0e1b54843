import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { beheerrollen } from '../../shared/aanvraag/beheerautorisaties.ts';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { type VeldSleutel, velden } from '../../shared/aanvraag/fields.ts';
import { type StepCode, steps, stepOf } from '../../web/pages/aanvragen/form/state/steps.ts';
import { inFormOrder } from '../../web/pages/aanvragen/form/state/form-order.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { algemeen } from '../../web/pages/teksten.ts';
import { start } from '../../web/pages/start/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import { naarStap, openConcept, stepHeading } from './form.ts';
import { heeftFocus, kop } from './acts.ts';
import { ondertekenaar, opNaam, rolveld } from './by-name.ts';
import { OP_PAPIER, OP_SCHERM, papier } from './paper.ts';
import { Toetsenbord } from './keyboard.ts';

const school = maakAanvraag();
/** The answers that are not the first of their question. */
const TWEEDE = ['beheerder.heeftAccount'];

const bezoek = ontvangBezoekers();
let page: Page;
let toetsen: Toetsenbord;
beforeEach(async () => {
  page = await bezoek.open('/');
  toetsen = new Toetsenbord(page);
});

/** Answers one field as its kind asks. */
async function beantwoord(naam: string, waarde: string): Promise<void> {
  const veld = opNaam(page, naam, waarde);
  const soort = await veld.getAttribute('type');
  if (soort === 'radio') await toetsen.kies(veld, TWEEDE.includes(naam) ? 2 : 1);
  else if (soort === 'checkbox') await toetsen.vinkAan(veld);
  else await toetsen.typ(veld, waarde);
}

/** In the order of the screen. */
async function vulIn(stap: StepCode): Promise<void> {
  const ingevuld = Object.entries(naarFormulier(school))
    .filter(([name, waarde]) => stepOf(name) === stap && waarde !== '')
    .map(([name, waarde]) => ({ name, waarde }));
  for (const { name, waarde } of inFormOrder(ingevuld)) await beantwoord(name, waarde);
}

const opKnop = async (naam: string): Promise<void> => {
  await toetsen.naar(page.getByRole('button', { name: naam, exact: true }));
  await toetsen.druk('Enter');
};

/** The box of the paper form that a field of the screen belongs to; none where paper does not ask it. */
const vakVan = (naam: string): string =>
  naam.startsWith('beheerautorisaties.')
    ? velden.beheerautorisaties.nummer
    : velden[naam.replace(/\.\d\./, '.*.') as VeldSleutel].nummer;

/**
 * How somebody goes on after the last field of a step: to the button, or by Enter in the field itself. One of the keys
 * goes past the eiland, which a school in Europe leaves alone, two past where eHerkenning is got and how a beheerder is
 * replaced.
 */
const wijzen = [
  { wijze: 'the button', verder: () => opKnop(aanvragen.verder), navigatie: 76 },
  { wijze: 'Enter in the last field', verder: () => toetsen.druk('Enter'), navigatie: 65 },
];

describe('the answers that the screen asks', () => {
  it('are those of the paper form, box by box, but for the signature', () => {
    const gevraagd = Object.entries(naarFormulier(school)).filter(([, waarde]) => waarde !== '');
    const perVak = Map.groupBy(gevraagd, ([naam]) => vakVan(naam));
    for (const [vak, aantal] of papier.slice(0, -1)) {
      expect(perVak.get(vak)?.length, vak).toBe(aantal);
    }
    expect(gevraagd).toHaveLength(OP_SCHERM);
  });
});

describe('the whole form for a school, two roles and one signatory, by keyboard alone', () => {
  it.each(wijzen)('goes in, with $wijze to the next step', async ({ wijze, verder, navigatie }) => {
    const voor = (await alleItems(bezoek.loket)).length;
    await toetsen.naar(page.getByRole('link', { name: start.begin }));
    await toetsen.druk('Enter');
    await kop(page, aanvragen.titel);
    for (const { code } of steps.slice(0, -1)) {
      await vulIn(code);
      await verder();
    }
    await kop(page, stepHeading('controle'));
    await opKnop(aanvragen.verstuur);
    await kop(page, ontvangen.titel);

    const items = await alleItems(bezoek.loket);
    expect(items.length).toBe(voor + 1);
    expect(items.map(({ aanvraag }) => aanvraag)).toContainEqual(school);
    console.log(
      `By keyboard (${wijze}): ${steps.length} steps, ${toetsen.antwoorden} answers, ` +
        `${toetsen.navigatie} keys to go and choose, ${toetsen.tekens} characters typed; ` +
        `paper: ${OP_PAPIER} entries, then print, sign and post`,
    );
    expect(toetsen.antwoorden).toBe(OP_SCHERM);
    expect(toetsen.navigatie).toBeLessThanOrEqual(navigatie);
  });
});

describe('somebody without a mouse', () => {
  it('gets past the list of steps by the link to the content, and stays on the step', async () => {
    await page.goto('/aanvragen/#beheerder');
    await toetsen.naar(page.getByRole('link', { name: algemeen.naarInhoud }));
    await toetsen.druk('Enter');
    await expect.poll(() => heeftFocus(page.getByRole('main'))).toBe(true);
    expect(await page.getByLabel(velden['beheerder.naam'].label).isVisible()).toBe(true);
  });

  it('goes from the summary to a field, mends it, and back again', async () => {
    await page.goto('/aanvragen/#beheerder');
    await toetsen.typ(opNaam(page, 'beheerder.telefoon'), '12');
    await opKnop(aanvragen.verder);
    await toetsen.naar(page.getByRole('link', { name: meldingen.telefoon }));
    await toetsen.druk('Enter');
    const telefoon = opNaam(page, 'beheerder.telefoon');
    expect(await heeftFocus(telefoon)).toBe(true);
    await page.keyboard.press('Control+A');
    await toetsen.typ(telefoon, '0612345678');
    await toetsen.druk('Shift+Tab');
    expect(await heeftFocus(opNaam(page, 'beheerder.functie'))).toBe(true);
    expect(await telefoon.inputValue()).toBe('06 12 34 56 78');
    expect(await telefoon.getAttribute('aria-invalid')).toBe(null);
  });

  it('adds a signatory and takes one away, and is never left without the focus', async () => {
    await page.goto('/aanvragen/#ondertekening');
    await opKnop(aanvragen.ondertekening.erbij);
    expect(await heeftFocus(opNaam(page, 'ondertekening.ondertekenaars.1.naam'))).toBe(true);
    await toetsen.typ(opNaam(page, 'ondertekening.ondertekenaars.1.naam'), 'B. Visser');
    await opKnop(aanvragen.ondertekening.weg(2));
    expect(await ondertekenaar(page, 2).count()).toBe(0);
    expect(await ondertekenaar(page, 1).locator(':focus').count()).toBe(1);
  });

  it('opens an explanation, and chooses the role that another one needs', async () => {
    await page.goto('/aanvragen/');
    await openConcept(page, { ...school, beheerautorisaties: [] });
    await naarStap(page, 'beheerautorisaties');
    await toetsen.vinkAan(rolveld(page, 'rio-algemeen'));
    await opKnop(beheerrollen.ho.kort);
    expect(await rolveld(page, 'ho').isChecked()).toBe(true);
    expect(await heeftFocus(rolveld(page, 'rio-algemeen'))).toBe(true);
    await naarStap(page, 'organisatie');
    const { vraag, antwoord } = aanvragen.beheerder.wat;
    await toetsen.naar(page.getByText(vraag, { exact: true }));
    await toetsen.druk('Enter');
    expect(await page.getByText(antwoord).isVisible()).toBe(true);
  });
});

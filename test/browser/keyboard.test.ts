import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { beheerrollen } from '../../shared/aanvraag/beheerautorisaties.ts';
import { toForm } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { type FieldKey, fields } from '../../shared/aanvraag/fields.ts';
import { type StepCode, steps, stepOf } from '../../web/pages/aanvragen/form/state/steps.ts';
import { inFormOrder } from '../../web/pages/aanvragen/form/state/form-order.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../web/received/teksten.ts';
import { general } from '../../web/pages/teksten.ts';
import { start } from '../../web/pages/start/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, openConcept, stepHeading } from './form.ts';
import { hasFocus, headingNamed } from './acts.ts';
import { ondertekenaar, onName, rolField } from './by-name.ts';
import { ON_PAPIER, ON_SCREEN, papier } from './paper.ts';
import { Keyboard } from './keyboard.ts';

const school = createAanvraag();
/** The answers that are not the first of their question. */
const SECOND = ['beheerder.heeftAccount'];

const visit = receiveVisitors();
let page: Page;
let keyPresses: Keyboard;
beforeEach(async () => {
  page = await visit.open('/');
  keyPresses = new Keyboard(page);
});

/** Answers one field as its kind asks. */
async function answerField(name: string, value: string): Promise<void> {
  const field = onName(page, name, value);
  const soort = await field.getAttribute('type');
  if (soort === 'radio') await keyPresses.choose(field, SECOND.includes(name) ? 2 : 1);
  else if (soort === 'checkbox') await keyPresses.tick(field);
  else await keyPresses.type(field, value);
}

/** In the order of the screen. */
async function fillIn(step: StepCode): Promise<void> {
  const filledIn = Object.entries(toForm(school))
    .filter(([name, value]) => stepOf(name) === step && value !== '')
    .map(([name, value]) => ({ name, value }));
  for (const { name, value } of inFormOrder(filledIn)) await answerField(name, value);
}

const onButton = async (name: string): Promise<void> => {
  await keyPresses.naar(page.getByRole('button', { name, exact: true }));
  await keyPresses.press('Enter');
};

/** The box of the paper form that a field of the screen belongs to; none where paper does not ask it. */
const boxOf = (name: string): string =>
  name.startsWith('beheerautorisaties.')
    ? fields.beheerautorisaties.nummer
    : fields[name.replace(/\.\d\./, '.*.') as FieldKey].nummer;

/**
 * How somebody goes on after the last field of a step: to the button, or by Enter in the field itself. One of the keys
 * goes past the eiland, which a school in Europe leaves alone, two past where eHerkenning is got and how a beheerder is
 * replaced.
 */
const wijzen = [
  { wijze: 'the button', further: () => onButton(aanvragen.further), navigation: 76 },
  { wijze: 'Enter in the last field', further: () => keyPresses.press('Enter'), navigation: 65 },
];

describe('the answers that the screen asks', () => {
  it('are those of the paper form, box by box, but for the signature', () => {
    const requested = Object.entries(toForm(school)).filter(([, value]) => value !== '');
    const perBox = Map.groupBy(requested, ([name]) => boxOf(name));
    for (const [box, count] of papier.slice(0, -1)) {
      expect(perBox.get(box)?.length, box).toBe(count);
    }
    expect(requested).toHaveLength(ON_SCREEN);
  });
});

describe('the whole form for a school, two roles and one signatory, by keyboard alone', () => {
  it.each(wijzen)(
    'goes in, with $wijze to the next step',
    async ({ wijze, further, navigation }) => {
      const before = (await allItems(visit.service)).length;
      await keyPresses.naar(page.getByRole('link', { name: start.start }));
      await keyPresses.press('Enter');
      await headingNamed(page, aanvragen.titel);
      for (const { code } of steps.slice(0, -1)) {
        await fillIn(code);
        await further();
      }
      await headingNamed(page, stepHeading('controle'));
      await onButton(aanvragen.send);
      await headingNamed(page, received.titel);

      const items = await allItems(visit.service);
      expect(items.length).toBe(before + 1);
      expect(items.map(({ aanvraag }) => aanvraag)).toContainEqual(school);
      console.log(
        `By keyboard (${wijze}): ${steps.length} steps, ${keyPresses.responses} answers, ` +
          `${keyPresses.navigation} keys to go and choose, ${keyPresses.characters} characters typed; ` +
          `paper: ${ON_PAPIER} entries, then print, sign and post`,
      );
      expect(keyPresses.responses).toBe(ON_SCREEN);
      expect(keyPresses.navigation).toBeLessThanOrEqual(navigation);
    },
  );
});

describe('somebody without a mouse', () => {
  it('gets past the list of steps by the link to the content, and stays on the step', async () => {
    await page.goto('/aanvragen/#beheerder');
    await keyPresses.naar(page.getByRole('link', { name: general.toContent }));
    await keyPresses.press('Enter');
    await expect.poll(() => hasFocus(page.getByRole('main'))).toBe(true);
    expect(await page.getByLabel(fields['beheerder.naam'].label).isVisible()).toBe(true);
  });

  it('goes from the summary to a field, mends it, and back again', async () => {
    await page.goto('/aanvragen/#beheerder');
    await keyPresses.type(onName(page, 'beheerder.telefoon'), '12');
    await onButton(aanvragen.further);
    await keyPresses.naar(page.getByRole('link', { name: meldingen.telefoon }));
    await keyPresses.press('Enter');
    const telefoon = onName(page, 'beheerder.telefoon');
    expect(await hasFocus(telefoon)).toBe(true);
    await page.keyboard.press('Control+A');
    await keyPresses.type(telefoon, '0612345678');
    await keyPresses.press('Shift+Tab');
    expect(await hasFocus(onName(page, 'beheerder.functie'))).toBe(true);
    expect(await telefoon.inputValue()).toBe('06 12 34 56 78');
    expect(await telefoon.getAttribute('aria-invalid')).toBe(null);
  });

  it('adds a signatory and takes one away, and is never left without the focus', async () => {
    await page.goto('/aanvragen/#ondertekening');
    await onButton(aanvragen.ondertekening.added);
    expect(await hasFocus(onName(page, 'ondertekening.ondertekenaars.1.naam'))).toBe(true);
    await keyPresses.type(onName(page, 'ondertekening.ondertekenaars.1.naam'), 'B. Visser');
    await onButton(aanvragen.ondertekening.away(2));
    expect(await ondertekenaar(page, 2).count()).toBe(0);
    expect(await ondertekenaar(page, 1).locator(':focus').count()).toBe(1);
  });

  it('opens an explanation, and chooses the role that another one needs', async () => {
    await page.goto('/aanvragen/');
    await openConcept(page, { ...school, beheerautorisaties: [] });
    await toStep(page, 'beheerautorisaties');
    await keyPresses.tick(rolField(page, 'rio-algemeen'));
    await onButton(beheerrollen.ho.short);
    expect(await rolField(page, 'ho').isChecked()).toBe(true);
    expect(await hasFocus(rolField(page, 'rio-algemeen'))).toBe(true);
    await toStep(page, 'organisatie');
    const { question, antwoord } = aanvragen.beheerder.what;
    await keyPresses.naar(page.getByText(question, { exact: true }));
    await keyPresses.press('Enter');
    expect(await page.getByText(antwoord).isVisible()).toBe(true);
  });
});

import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { registerTexts } from '../../shared/registers/register-texts.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { compileOwnRegisters } from '../service/infra/registers/own-registers.ts';
import { readIndex } from '../service/infra/registers/compiler.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, openConcept, stepHeading, dispatch, waitForOntvangst } from './form.ts';
import { press, hasFocus, headingNamed } from './acts.ts';
import { further, fillInStep, fillInField } from './fill-in.ts';
import { onName } from './by-name.ts';

const texts = aanvragen.organisatie.register;
const folder = await compileOwnRegisters();
const visit = receiveVisitors({ REGISTERS_DIR: folder });
let page: Page;
beforeEach(async () => {
  page = await visit.open('/aanvragen/');
});

const month = new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const sourceOf = (publisher: string, name: string): string => {
  const source = readIndex(folder).bronnen.find(({ naam }) => naam === name);
  return texts.source(publisher, month.format(new Date(source?.peildatum ?? '')));
};
const schools = sourceOf('DUO', 'DUO, instellingen');

const said = (text: string) => page.getByRole('status').filter({ hasText: text });
const typeNumber = async (type: string, name: string, number: string): Promise<void> => {
  await fillInField(page, 'organisatie.type', type);
  await onName(page, `organisatie.nummers.${name}`).pressSequentially(number);
};
const valueOf = (name: string): Promise<string> => onName(page, name).inputValue();
const addressOnPage = async (): Promise<unknown> => ({
  straat: await valueOf('organisatie.adres.straat'),
  huisnummer: await valueOf('organisatie.adres.huisnummer'),
  postcode: await valueOf('organisatie.adres.postcode'),
  woonplaats: await valueOf('organisatie.adres.woonplaats'),
});

/** What is asked beside the organisation. */
async function answerTheRest(aanvraag: Aanvraag): Promise<void> {
  await fillInField(page, 'beheerder.heeftEherkenning', 'ja');
  await fillInField(page, 'soort', aanvraag.soort);
  await further(page);
  for (const step of ['beheerder', 'beheerautorisaties', 'ondertekening'] as const) {
    await fillInStep(page, aanvraag, step);
    await further(page);
  }
  await headingNamed(page, stepHeading('controle'));
}

describe('a number that is complete and known', () => {
  it('of a school fills in the rest with one press, and it goes in', async () => {
    const aanvraag = createAanvraag();
    await typeNumber('onderwijsinstelling', 'brincode', '31F');
    expect(await page.getByRole('button', { name: texts.takeOver }).count()).toBe(0);
    await onName(page, 'organisatie.nummers.brincode').pressSequentially('r');
    await said(texts.accordingTo(schools)).waitFor();
    await said('8917 DD Leeuwarden').waitFor();
    expect(await valueOf('organisatie.naam')).toBe('');
    await press(page, texts.takeOver);
    await said(texts.taken(schools)).waitFor();
    expect(await hasFocus(onName(page, 'organisatie.nummers.brincode'))).toBe(true);
    expect(await valueOf('organisatie.nummers.bestuursnummer')).toBe('30156');
    expect(await addressOnPage()).toEqual(aanvraag.organisatie.adres);
    await answerTheRest(aanvraag);
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    const stored = (await allItems(visit.service)).find((item) => item['kenmerk'] === kenmerk);
    expect(stored?.['aanvraag']).toMatchObject({
      organisatie: {
        naam: 'NHL Stenden Hogesch.',
        adres: aanvraag.organisatie.adres,
        nummers: { brincode: '31FR', bestuursnummer: '30156', kvkNummer: '41002686' },
      },
    });
  });

  it('of a gemeente needs no address typed', async () => {
    const aanvraag = createAanvraag('gemeente');
    await typeNumber('gemeente', 'gemeentecode', 'GM0014');
    await press(page, texts.takeOver);
    await expect.poll(() => valueOf('organisatie.naam')).toBe('Gemeente Groningen');
    expect(await addressOnPage()).toEqual(aanvraag.organisatie.adres);
    await answerTheRest(aanvraag);
  });

  it('of a board fills in its own name, and takes an island away', async () => {
    await fillInField(page, 'organisatie.adres.eiland', 'saba');
    await typeNumber('bestuur', 'bestuursnummer', '49999');
    await press(page, texts.takeOver);
    await expect.poll(() => valueOf('organisatie.naam')).toBe('Stichting Verzonnen Scholen');
    expect(await valueOf('organisatie.adres.eiland')).toBe('');
    expect(await addressOnPage()).toEqual(createAanvraag('bestuur').organisatie.adres);
  });

  it('stays to be changed, and says before sending what then differs', async () => {
    await openConcept(page, createAanvraag());
    await fillInField(page, 'organisatie.nummers.brincode', '31FR');
    await onName(page, 'organisatie.adres.postcode').fill('1234 AB');
    await onName(page, 'organisatie.nummers.bestuursnummer').fill('49999');
    await page.keyboard.press('Tab');
    const postcode = registerTexts.postcode('DUO', '8917 DD', '1234 AB');
    const bestuur = registerTexts.bestuur('DUO', '31FR', '30156', '49999');
    await said(postcode).waitFor();
    await said(bestuur).waitFor();
    await toStep(page, 'controle');
    await said(postcode).waitFor();
    await dispatch(page);
    await waitForOntvangst(page);
  });

  it('is forgotten with the number: another type or number offers nothing of the first', async () => {
    await typeNumber('onderwijsinstelling', 'brincode', '31FR');
    await said(texts.accordingTo(schools)).waitFor();
    await fillInField(page, 'organisatie.type', 'anders');
    await expect.poll(() => said(texts.accordingTo(schools)).count()).toBe(0);
    await fillInField(page, 'organisatie.type', 'onderwijsinstelling');
    await said(texts.accordingTo(schools)).waitFor();
    await fillInField(page, 'organisatie.nummers.brincode', '99ZZ');
    await expect.poll(() => said(texts.accordingTo(schools)).count()).toBe(0);
  });
});

describe('registers that do not answer', () => {
  it.each(['**/registers/index.json', '**/registers/*/brin/31.json', '**/lookup-*.js'])(
    'change nothing and refuse nothing (%s)',
    async (path) => {
      await page.route(path, (route) => route.abort());
      await openConcept(page, createAanvraag());
      await onName(page, 'organisatie.adres.postcode').fill('1234 AB');
      await toStep(page, 'controle');
      await dispatch(page);
      await waitForOntvangst(page);
    },
  );
});

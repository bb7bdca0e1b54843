import type { Page } from 'playwright-core';
import { problems } from '../../../shared/api/problems.ts';
import { aanvragen, inScript } from '../../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../../web/received/teksten.ts';
import { createAanvraag, onPapier } from '../../fixtures/aanvragen.ts';
import { closeLater, openCheck, dispatch, waitForOntvangst } from '../form.ts';
import { headingNamed } from '../acts.ts';
import { fillInPage } from '../fill-in.ts';
import { longAanvraag } from './long.ts';
import { type State, withoutResponse, withoutConnection } from './state.ts';

const school = createAanvraag();

type Reception = (page: Page) => Promise<unknown>;

/** What comes back is not what the service says, and no JSON. */
const outage: Reception = (page) =>
  page.route('**/api/**', (route) =>
    route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Service Unavailable</h1>' }),
  );

/** Sending that does not end in a confirmation. */
const stays = (name: string, reception: Reception, text: string, view?: string): State => ({
  naam: `aanvragen, versturen: ${name}`,
  ...(view === undefined ? {} : { view: `aanvragen-${view}` }),
  show: async (page) => {
    await openCheck(page, school);
    await closeLater(page);
    await reception(page);
    await dispatch(page);
    await page.getByText(text).waitFor();
  },
});

const comesWithin = (name: string, aanvraag = school, view?: string): State => ({
  naam: `aanvragen, binnen: ${name}`,
  ...(view === undefined ? {} : { view: `aanvragen-binnen-${view}` }),
  show: async (page) => {
    await openCheck(page, aanvraag, `toestand-binnen-${name.replaceAll(' ', '-')}`);
    await dispatch(page);
    await waitForOntvangst(page);
  },
});

/** The same draft, sent from here a second time: with something changed in between, or not. */
const onceMore = (
  name: string,
  text: string,
  opmerking: string | undefined,
  view?: string,
): State => ({
  naam: `aanvragen, nog een keer: ${name}`,
  ...(view === undefined ? {} : { view: `aanvragen-${view}` }),
  show: async (page) => {
    const key = `toestand-${name.replaceAll(' ', '-')}`;
    await openCheck(page, school, key);
    await dispatch(page);
    await waitForOntvangst(page);
    await openCheck(page, { ...school, opmerking: opmerking ?? school.opmerking }, key);
    await dispatch(page);
    await page.getByText(text).waitFor();
  },
});

const withoutScript = (name: string, run: (page: Page) => Promise<void>, view?: string) => ({
  naam: `aanvragen zonder JavaScript: ${name}`,
  withoutJavaScript: true,
  ...(view === undefined ? {} : { view: `aanvragen-zonder-javascript${view}` }),
  show: async (page: Page) => {
    await page.goto('/aanvragen/');
    await run(page);
  },
});

/** What follows the form, and what can come between. */
export const submissionStates: readonly State[] = [
  stays('zonder verbinding', withoutConnection, inScript.mislukt.network, 'niet-verstuurd'),
  stays('storing', outage, inScript.mislukt.service),
  stays('wacht op antwoord', withoutResponse, inScript.busy),
  comesWithin('digitaal', school, 'digitaal'),
  comesWithin('papier', onPapier(school), 'papier'),
  comesWithin('lange gegevens', longAanvraag()),
  onceMore('al binnen', received.alreadyReceived, undefined),
  onceMore('eerdere versie', inScript.earlierReceived, 'Toch nog iets.'),
  withoutScript('leeg', () => Promise.resolve(), ''),
  withoutScript(
    'fouten',
    async (page) => {
      await fillInPage(page, { ...school, beheerautorisaties: [] });
      await dispatch(page);
      await headingNamed(page, aanvragen.errorsHeading);
    },
    '-fouten',
  ),
  withoutScript(
    'binnen',
    async (page) => {
      await fillInPage(page, school);
      await dispatch(page);
      await headingNamed(page, received.titel);
    },
    '-binnen',
  ),
  withoutScript(
    'binnen op papier',
    async (page) => {
      await fillInPage(page, onPapier(school));
      await dispatch(page);
      await headingNamed(page, received.titel);
    },
    '-binnen-papier',
  ),
  withoutScript('te veel', async (page) => {
    await page.getByLabel(aanvragen.beheerautorisaties.opmerking).fill('x'.repeat(40_000));
    await dispatch(page);
    await headingNamed(page, problems['te-groot'].title);
  }),
];

import type { Page } from 'playwright-core';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { beheerrollen } from '../../../shared/aanvraag/beheerautorisaties.ts';
import { type FormFields, toForm } from '../../../shared/aanvraag/form.ts';
import { type StepCode, steps } from '../../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../../web/pages/aanvragen/teksten.ts';
import { createAanvraag, withValue, onPapier } from '../../fixtures/aanvragen.ts';
import { closeLater, toStep, openConcept, openLater } from '../form.ts';
import { press } from '../acts.ts';
import { longAanvraag } from './long.ts';
import type { State } from './state.ts';

type Options = {
  readonly concept?: Aanvraag | FormFields;
  readonly run?: (page: Page) => Promise<unknown>;
  readonly view?: string;
};

/** A step of the form, with what was filled in before, and then perhaps something done on it. */
const onStep = (step: StepCode, name: string, { concept, run, view }: Options = {}): State => ({
  naam: `aanvragen, ${step}: ${name}`,
  ...(view === undefined ? {} : { view: `aanvragen-${view}` }),
  show: async (page) => {
    await page.goto('/aanvragen/');
    if (concept !== undefined) {
      await openConcept(page, concept);
      await closeLater(page);
    }
    if (step !== 'organisatie') await toStep(page, step);
    await run?.(page);
  },
});

const wait = (text: string) => (page: Page) =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
const waitForOverview = wait(aanvragen.errorsHeading);
const further = async (page: Page): Promise<void> => {
  await press(page, aanvragen.further);
  await waitForOverview(page);
};
const withRollen = (
  type: Parameters<typeof createAanvraag>[0],
  rollen: Aanvraag['beheerautorisaties'],
  soort: Aanvraag['soort'] = 'aanmelding',
): Aanvraag => ({ ...createAanvraag(type, soort), beheerautorisaties: rollen });
const rioGeneral = { rol: 'rio-algemeen', actie: 'toekennen' } as const;

const school = createAanvraag();
const samePerson = { naam: 'J. de Vries', functie: 'Bestuurder', email: school.beheerder.email };
const signsItself: Aanvraag = {
  ...createAanvraag('anders', 'wijziging'),
  beheerder: { ...school.beheerder, heeftAccount: false },
  beheerautorisaties: [rioGeneral],
  ondertekening: { wijze: 'digitaal', ondertekenaars: [samePerson] },
};

const empty = [
  ...steps.map(({ code }) => onStep(code, 'leeg', code === 'organisatie' ? { view: 'begin' } : {})),
  onStep('beheerautorisaties', 'leeg, van een deurwaarder', {
    concept: { 'organisatie.type': 'deurwaarder' },
  }),
];

const filledIn = [
  ...steps.map(({ code }) => onStep(code, 'ingevuld', { concept: school, view: code })),
  ...(['bestuur', 'gemeente', 'deurwaarder', 'anders'] as const).map((type) =>
    onStep('organisatie', type, { concept: createAanvraag(type) }),
  ),
  onStep('beheerautorisaties', 'wijziging', {
    concept: withRollen(
      'onderwijsinstelling',
      [
        { rol: 'vo', actie: 'behouden' },
        { rol: 'ho', actie: 'intrekken' },
        { rol: 'rio-selfservice', actie: 'toekennen' },
      ],
      'wijziging',
    ),
    view: 'wijziging',
  }),
  onStep('ondertekening', 'gemeente', { concept: createAanvraag('gemeente') }),
  onStep('ondertekening', 'papier', { concept: onPapier(school) }),
  onStep('controle', 'papier', { concept: onPapier(createAanvraag('gemeente', 'wijziging')) }),
  ...(['organisatie', 'beheerder', 'ondertekening', 'controle'] as const).map((step) =>
    onStep(step, 'lange gegevens', { concept: longAanvraag() }),
  ),
];

const error = [
  onStep('organisatie', 'fouten', {
    concept: { 'organisatie.type': 'onderwijsinstelling' },
    run: further,
    view: 'fouten',
  }),
  onStep('organisatie', 'fouten, anders', {
    concept: { 'organisatie.type': 'anders' },
    run: further,
  }),
  onStep('beheerder', 'fouten', { run: further }),
  onStep('beheerautorisaties', 'fouten', { concept: { soort: 'aanmelding' }, run: further }),
  onStep('beheerautorisaties', 'fouten in een wijziging', {
    concept: withRollen('gemeente', [rioGeneral], 'wijziging'),
    run: further,
  }),
  onStep('ondertekening', 'fouten', {
    concept: { 'organisatie.type': 'gemeente' },
    run: further,
  }),
  onStep('organisatie', 'een veld verkeerd', {
    concept: school,
    run: async (page) => {
      await page.getByLabel('Postcode').fill('1234');
      await page.getByLabel('Woonplaats').focus();
      await page.getByText('Verbeter de postcode.').waitFor();
    },
  }),
];

const help = [
  onStep('beheerautorisaties', 'rol erbij', {
    concept: withRollen('onderwijsinstelling', [rioGeneral]),
    run: wait(aanvragen.beheerautorisaties.rolAdded(beheerrollen['rio-algemeen'].short)),
    view: 'rol-erbij',
  }),
  onStep('beheerautorisaties', 'bestuursnummer erbij', {
    concept: withValue(
      school,
      ['organisatie', 'nummers', 'bestuursnummer'],
      '',
    ) as unknown as Aanvraag,
    run: wait(aanvragen.beheerautorisaties.toNummer),
  }),
  onStep('organisatie', 'zonder eHerkenning', {
    concept: { 'beheerder.heeftEherkenning': 'nee' },
    run: wait(aanvragen.beheerder.arrangeFirst.heading),
    view: 'eerst-eherkenning',
  }),
  ...(['beheerder', 'beheerautorisaties', 'ondertekening', 'controle'] as const).map((step) =>
    onStep(step, 'waarschuwing', {
      concept: signsItself,
      run: wait(aanvragen.notice),
      ...(step === 'controle' ? { view: 'waarschuwingen' } : {}),
    }),
  ),
];

const gemeente = createAanvraag('gemeente');

const registers = [
  onStep('organisatie', 'aanbod van een register', {
    concept: { 'organisatie.type': 'gemeente', 'organisatie.nummers.gemeentecode': '0014' },
    run: wait(aanvragen.organisatie.register.takeOver),
    view: 'register',
  }),
  onStep('organisatie', 'overgenomen uit een register', {
    concept: { 'organisatie.type': 'gemeente', 'organisatie.nummers.gemeentecode': '0014' },
    run: (page) => press(page, aanvragen.organisatie.register.takeOver),
  }),
  onStep('controle', 'verschilt van een register', {
    concept: { ...toForm(gemeente), 'organisatie.adres.postcode': '1234 AB' },
    run: wait('Volgens het Register van Overheidsorganisaties is de postcode'),
  }),
];

const fresh = [
  onStep('controle', 'nog niet klaar', {
    concept: { ...toForm(school), 'beheerder.email': '', 'organisatie.adres.straat': '' },
    run: waitForOverview,
    view: 'nog-niet-klaar',
  }),
  onStep('organisatie', 'terug naar controleren', {
    concept: school,
    run: async (page) => {
      await toStep(page, 'controle');
      await page.getByRole('link', { name: aanvragen.controle.change('Organisatie') }).click();
      await wait(aanvragen.backToCheck)(page);
    },
  }),
  ...(['aanmelding', 'wijziging'] as const).map((soort) =>
    onStep('beheerautorisaties', `gemeente, ${soort}, met de andere rollen`, {
      concept: createAanvraag('gemeente', soort),
      run: (page) => page.getByText(aanvragen.beheerautorisaties.otherRollen).click(),
      ...(soort === 'wijziging' ? { view: 'wijziging-gemeente' } : {}),
    }),
  ),
];

const later = [
  onStep('organisatie', 'bestand geopend over iets anders', {
    concept: school,
    run: (page) => openConcept(page, gemeente),
  }),
  onStep('organisatie', 'vraag of alles weg mag', {
    concept: school,
    run: async (page) => {
      await openLater(page);
      await press(page, aanvragen.later.wis);
    },
    view: 'later',
  }),
  onStep('organisatie', 'alles gewist', {
    concept: school,
    run: async (page) => {
      await openLater(page);
      await press(page, aanvragen.later.wis);
      await press(page, aanvragen.later.eraseYes);
    },
  }),
  onStep('organisatie', 'ander bestand geopend', {
    run: async (page) => {
      const file = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen') };
      await openLater(page);
      await page.getByLabel(aanvragen.later.open).setInputFiles(file);
      await page.getByText(inScript.noConcept).waitFor();
    },
  }),
];

/** The form while somebody fills it in. */
export const formStates: readonly State[] = [
  ...empty,
  ...filledIn,
  ...error,
  ...help,
  ...registers,
  ...fresh,
  ...later,
];

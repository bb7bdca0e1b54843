import type { Page } from 'playwright-core';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { beheerrollen } from '../../../shared/aanvraag/beheerautorisaties.ts';
import { type Formuliervelden, naarFormulier } from '../../../shared/aanvraag/form.ts';
import { type StepCode, steps } from '../../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../../web/pages/aanvragen/teksten.ts';
import { maakAanvraag, metWaarde, opPapier } from '../../fixtures/aanvragen.ts';
import { closeLater, naarStap, openConcept, openLater } from '../form.ts';
import { druk } from '../acts.ts';
import { langeAanvraag } from './long.ts';
import type { Toestand } from './state.ts';

type Opties = {
  readonly concept?: Aanvraag | Formuliervelden;
  readonly doe?: (page: Page) => Promise<unknown>;
  readonly beeld?: string;
};

/** A step of the form, with what was filled in before, and then perhaps something done on it. */
const opStap = (stap: StepCode, naam: string, { concept, doe, beeld }: Opties = {}): Toestand => ({
  naam: `aanvragen, ${stap}: ${naam}`,
  ...(beeld === undefined ? {} : { beeld: `aanvragen-${beeld}` }),
  toon: async (page) => {
    await page.goto('/aanvragen/');
    if (concept !== undefined) {
      await openConcept(page, concept);
      await closeLater(page);
    }
    if (stap !== 'organisatie') await naarStap(page, stap);
    await doe?.(page);
  },
});

const wacht = (tekst: string) => (page: Page) =>
  page.getByText(tekst).filter({ visible: true }).first().waitFor();
const wachtOpOverzicht = wacht(aanvragen.foutenKop);
const verder = async (page: Page): Promise<void> => {
  await druk(page, aanvragen.verder);
  await wachtOpOverzicht(page);
};
const metRollen = (
  type: Parameters<typeof maakAanvraag>[0],
  rollen: Aanvraag['beheerautorisaties'],
  soort: Aanvraag['soort'] = 'aanmelding',
): Aanvraag => ({ ...maakAanvraag(type, soort), beheerautorisaties: rollen });
const rioAlgemeen = { rol: 'rio-algemeen', actie: 'toekennen' } as const;

const school = maakAanvraag();
const zelfdePersoon = { naam: 'J. de Vries', functie: 'Bestuurder', email: school.beheerder.email };
const tekentZelf: Aanvraag = {
  ...maakAanvraag('anders', 'wijziging'),
  beheerder: { ...school.beheerder, heeftAccount: false },
  beheerautorisaties: [rioAlgemeen],
  ondertekening: { wijze: 'digitaal', ondertekenaars: [zelfdePersoon] },
};

const leeg = [
  ...steps.map(({ code }) =>
    opStap(code, 'leeg', code === 'organisatie' ? { beeld: 'begin' } : {}),
  ),
  opStap('beheerautorisaties', 'leeg, van een deurwaarder', {
    concept: { 'organisatie.type': 'deurwaarder' },
  }),
];

const ingevuld = [
  ...steps.map(({ code }) => opStap(code, 'ingevuld', { concept: school, beeld: code })),
  ...(['bestuur', 'gemeente', 'deurwaarder', 'anders'] as const).map((type) =>
    opStap('organisatie', type, { concept: maakAanvraag(type) }),
  ),
  opStap('beheerautorisaties', 'wijziging', {
    concept: metRollen(
      'onderwijsinstelling',
      [
        { rol: 'vo', actie: 'behouden' },
        { rol: 'ho', actie: 'intrekken' },
        { rol: 'rio-selfservice', actie: 'toekennen' },
      ],
      'wijziging',
    ),
    beeld: 'wijziging',
  }),
  opStap('ondertekening', 'gemeente', { concept: maakAanvraag('gemeente') }),
  opStap('ondertekening', 'papier', { concept: opPapier(school) }),
  opStap('controle', 'papier', { concept: opPapier(maakAanvraag('gemeente', 'wijziging')) }),
  ...(['organisatie', 'beheerder', 'ondertekening', 'controle'] as const).map((stap) =>
    opStap(stap, 'lange gegevens', { concept: langeAanvraag() }),
  ),
];

const fout = [
  opStap('organisatie', 'fouten', {
    concept: { 'organisatie.type': 'onderwijsinstelling' },
    doe: verder,
    beeld: 'fouten',
  }),
  opStap('organisatie', 'fouten, anders', {
    concept: { 'organisatie.type': 'anders' },
    doe: verder,
  }),
  opStap('beheerder', 'fouten', { doe: verder }),
  opStap('beheerautorisaties', 'fouten', { concept: { soort: 'aanmelding' }, doe: verder }),
  opStap('beheerautorisaties', 'fouten in een wijziging', {
    concept: metRollen('gemeente', [rioAlgemeen], 'wijziging'),
    doe: verder,
  }),
  opStap('ondertekening', 'fouten', {
    concept: { 'organisatie.type': 'gemeente' },
    doe: verder,
  }),
  opStap('organisatie', 'een veld verkeerd', {
    concept: school,
    doe: async (page) => {
      await page.getByLabel('Postcode').fill('1234');
      await page.getByLabel('Woonplaats').focus();
      await page.getByText('Verbeter de postcode.').waitFor();
    },
  }),
];

const hulp = [
  opStap('beheerautorisaties', 'rol erbij', {
    concept: metRollen('onderwijsinstelling', [rioAlgemeen]),
    doe: wacht(aanvragen.beheerautorisaties.rolErbij(beheerrollen['rio-algemeen'].kort)),
    beeld: 'rol-erbij',
  }),
  opStap('beheerautorisaties', 'bestuursnummer erbij', {
    concept: metWaarde(
      school,
      ['organisatie', 'nummers', 'bestuursnummer'],
      '',
    ) as unknown as Aanvraag,
    doe: wacht(aanvragen.beheerautorisaties.naarNummer),
  }),
  opStap('organisatie', 'zonder eHerkenning', {
    concept: { 'beheerder.heeftEherkenning': 'nee' },
    doe: wacht(aanvragen.beheerder.eerstRegelen.kop),
    beeld: 'eerst-eherkenning',
  }),
  ...(['beheerder', 'beheerautorisaties', 'ondertekening', 'controle'] as const).map((stap) =>
    opStap(stap, 'waarschuwing', {
      concept: tekentZelf,
      doe: wacht(aanvragen.letOp),
      ...(stap === 'controle' ? { beeld: 'waarschuwingen' } : {}),
    }),
  ),
];

const gemeente = maakAanvraag('gemeente');

const registers = [
  opStap('organisatie', 'aanbod van een register', {
    concept: { 'organisatie.type': 'gemeente', 'organisatie.nummers.gemeentecode': '0014' },
    doe: wacht(aanvragen.organisatie.register.neemOver),
    beeld: 'register',
  }),
  opStap('organisatie', 'overgenomen uit een register', {
    concept: { 'organisatie.type': 'gemeente', 'organisatie.nummers.gemeentecode': '0014' },
    doe: (page) => druk(page, aanvragen.organisatie.register.neemOver),
  }),
  opStap('controle', 'verschilt van een register', {
    concept: { ...naarFormulier(gemeente), 'organisatie.adres.postcode': '1234 AB' },
    doe: wacht('Volgens het Register van Overheidsorganisaties is de postcode'),
  }),
];

const nieuw = [
  opStap('controle', 'nog niet klaar', {
    concept: { ...naarFormulier(school), 'beheerder.email': '', 'organisatie.adres.straat': '' },
    doe: wachtOpOverzicht,
    beeld: 'nog-niet-klaar',
  }),
  opStap('organisatie', 'terug naar controleren', {
    concept: school,
    doe: async (page) => {
      await naarStap(page, 'controle');
      await page.getByRole('link', { name: aanvragen.controle.wijzig('Organisatie') }).click();
      await wacht(aanvragen.terugNaarControle)(page);
    },
  }),
  ...(['aanmelding', 'wijziging'] as const).map((soort) =>
    opStap('beheerautorisaties', `gemeente, ${soort}, met de andere rollen`, {
      concept: maakAanvraag('gemeente', soort),
      doe: (page) => page.getByText(aanvragen.beheerautorisaties.andereRollen).click(),
      ...(soort === 'wijziging' ? { beeld: 'wijziging-gemeente' } : {}),
    }),
  ),
];

const later = [
  opStap('organisatie', 'bestand geopend over iets anders', {
    concept: school,
    doe: (page) => openConcept(page, gemeente),
  }),
  opStap('organisatie', 'vraag of alles weg mag', {
    concept: school,
    doe: async (page) => {
      await openLater(page);
      await druk(page, aanvragen.later.wis);
    },
    beeld: 'later',
  }),
  opStap('organisatie', 'alles gewist', {
    concept: school,
    doe: async (page) => {
      await openLater(page);
      await druk(page, aanvragen.later.wis);
      await druk(page, aanvragen.later.wisJa);
    },
  }),
  opStap('organisatie', 'ander bestand geopend', {
    doe: async (page) => {
      const bestand = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen') };
      await openLater(page);
      await page.getByLabel(aanvragen.later.open).setInputFiles(bestand);
      await page.getByText(inScript.geenConcept).waitFor();
    },
  }),
];

/** The form while somebody fills it in. */
export const formulierToestanden: readonly Toestand[] = [
  ...leeg,
  ...ingevuld,
  ...fout,
  ...hulp,
  ...registers,
  ...nieuw,
  ...later,
];

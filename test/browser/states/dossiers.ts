import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { createAanvraag, onPapier } from '../../fixtures/aanvragen.ts';
import type { SignedInEmployee } from '../../../functions/desk/session.ts';
import type { Service } from '../../local/service.ts';
import { bo, cas } from '../../local/session.ts';
import { start, type DossierLife, type DossierLinks } from './dossier-life.ts';
import { longAanvraag } from './long.ts';

const ANNA = { naam: 'A. Bakker', functie: 'Voorzitter', email: 'a.bakker@example.nl' };
const BRAM = { naam: 'B. Visser', functie: 'Secretaris', email: 'b.visser@example.org' };

const withTwo = (): Aanvraag => {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.ondertekening.ondertekenaars = [ANNA, BRAM];
  return aanvraag;
};

const nothingMore = (): Promise<void> => Promise.resolve();

/** What is asked, what was done to it, and which employee filled it in, if one did. */
type Life = readonly [
  aanvraag: () => Aanvraag,
  live: (life: DossierLife) => Promise<void>,
  filledInBy?: SignedInEmployee,
];

/** The lives that a dossier can have had, each by what was done to it. */
const lives = {
  'een-ondertekenaar': [() => createAanvraag(), nothingMore],
  'twee-ondertekenaars': [withTwo, nothingMore],
  'half-getekend': [withTwo, (life: DossierLife) => life.sign(1)],
  ondertekend: [withTwo, drawTogether],
  'in-behandeling': [withTwo, (life: DossierLife) => takeUp(life)],
  'aanvulling-gevraagd': [
    withTwo,
    async (life: DossierLife) => {
      await takeUp(life);
      await life.settle('aanvulling-vragen', 'Is mevrouw Bakker nog voorzitter?');
    },
  ],
  aangevuld: [
    withTwo,
    async (life: DossierLife) => {
      await drawTogether(life);
      await life.settle('aanvulling-vragen', 'Is mevrouw Bakker nog voorzitter?');
      await life.answer('Ja, sinds 1 september.\nHet register loopt achter.');
    },
  ],
  verwerkt: [
    withTwo,
    async (life: DossierLife) => {
      await takeUp(life);
      await life.settle('verwerkt', 'Gecontroleerd.');
    },
  ],
  afgewezen: [
    withTwo,
    async (life: DossierLife) => {
      await drawTogether(life);
      await life.settle('afgewezen', 'De voorzitter staat niet in het register.');
    },
  ],
  geweigerd: [
    withTwo,
    async (life: DossierLife) => {
      await life.sign(1);
      await life.refuse(2, 'Deze persoon werkt hier niet meer.');
    },
  ],
  ingetrokken: [withTwo, (life: DossierLife) => life.withdraw()],
  verlopen: [withTwo, (life: DossierLife) => life.expires()],
  'adres-werkt-niet': [withTwo, (life: DossierLife) => life.comesBack(2)],
  'adres-verbeterd': [
    withTwo,
    async (life: DossierLife) => {
      await life.improveAdres(2, 'bram.visser@example.org');
      await life.sign(1);
    },
  ],
  papier: [() => onPapier(createAanvraag('gemeente', 'wijziging')), nothingMore],
  'papier-ontvangen': [
    () => onPapier(createAanvraag('gemeente')),
    (life: DossierLife) => life.settle('papier-ontvangen'),
  ],
  'lange-gegevens': [longAanvraag, nothingMore],
  'van-bo': [withTwo, (life: DossierLife) => isOfBo(life)],
  'van-cas': [
    () => createAanvraag('deurwaarder', 'wijziging'),
    async (life: DossierLife) => {
      await life.sign(1);
      await life.becomesOlder(2);
      await life.atDesk(cas, ['PUT', 'behandelaar']);
    },
  ],
  telefoon: [() => onPapier(createAanvraag('gemeente')), nothingMore, bo],
} as const satisfies Record<string, Life>;

export type DossierName = keyof typeof lives;

async function drawTogether(life: DossierLife): Promise<void> {
  await life.sign(1);
  await life.sign(2);
}
async function takeUp(life: DossierLife): Promise<void> {
  await drawTogether(life);
  await life.settle('in-behandeling');
}

/** Taken up and checked, with what colleagues must know. */
async function isOfBo(life: DossierLife): Promise<void> {
  await drawTogether(life);
  await life.becomesOlder(3);
  await life.atDesk(bo, ['PUT', 'behandelaar']);
  await life.atDesk(bo, ['POST', 'notities'], {
    tekst: 'Mevrouw Bakker belt vrijdag terug over de tweede handtekening.',
  });
  await life.atDesk(bo, ['PUT', 'controles'], {
    handelsregister: true,
    tekenbevoegd: false,
    nummers: true,
    teruggebeld: { nummer: '050 599 77 55', bron: 'Eigen administratie' },
  });
  await life.atDesk(bo, ['POST', 'afhandelingen'], { stap: 'in-behandeling', toelichting: '' });
}

/** The dossiers that states are shown with: each is made once, when the first state asks for it. */
export class Dossiers {
  readonly service: Service;
  readonly #created = new Map<DossierName, Promise<DossierLinks>>();

  constructor(service: Service) {
    this.service = service;
  }

  links(name: DossierName): Promise<DossierLinks> {
    const links = this.#created.get(name) ?? this.#create(name);
    this.#created.set(name, links);
    return links;
  }

  async #create(name: DossierName): Promise<DossierLinks> {
    const [aanvraag, experience, filledInBy]: Life = lives[name];
    const life = await start(this.service, name, aanvraag(), filledInBy);
    await experience(life);
    await life.toRest();
    return life.links;
  }
}

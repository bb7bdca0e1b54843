import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { maakAanvraag, opPapier } from '../../fixtures/aanvragen.ts';
import type { SignedInEmployee } from '../../../functions/desk/session.ts';
import type { Loket } from '../../local/service.ts';
import { bo, cas } from '../../local/session.ts';
import { begin, type Dossierleven, type Dossierlinks } from './dossier-life.ts';
import { langeAanvraag } from './long.ts';

const ANNA = { naam: 'A. Bakker', functie: 'Voorzitter', email: 'a.bakker@example.nl' };
const BRAM = { naam: 'B. Visser', functie: 'Secretaris', email: 'b.visser@example.org' };

const metTwee = (): Aanvraag => {
  const aanvraag = maakAanvraag('bestuur');
  aanvraag.ondertekening.ondertekenaars = [ANNA, BRAM];
  return aanvraag;
};

const nietsMeer = (): Promise<void> => Promise.resolve();

/** What is asked, what was done to it, and which employee filled it in, if one did. */
type Life = readonly [
  aanvraag: () => Aanvraag,
  live: (leven: Dossierleven) => Promise<void>,
  filledInBy?: SignedInEmployee,
];

/** The lives that a dossier can have had, each by what was done to it. */
const levens = {
  'een-ondertekenaar': [() => maakAanvraag(), nietsMeer],
  'twee-ondertekenaars': [metTwee, nietsMeer],
  'half-getekend': [metTwee, (leven: Dossierleven) => leven.teken(1)],
  ondertekend: [metTwee, tekenSamen],
  'in-behandeling': [metTwee, (leven: Dossierleven) => pakOp(leven)],
  'aanvulling-gevraagd': [
    metTwee,
    async (leven: Dossierleven) => {
      await pakOp(leven);
      await leven.handelAf('aanvulling-vragen', 'Is mevrouw Bakker nog voorzitter?');
    },
  ],
  aangevuld: [
    metTwee,
    async (leven: Dossierleven) => {
      await tekenSamen(leven);
      await leven.handelAf('aanvulling-vragen', 'Is mevrouw Bakker nog voorzitter?');
      await leven.vulAan('Ja, sinds 1 september.\nHet register loopt achter.');
    },
  ],
  verwerkt: [
    metTwee,
    async (leven: Dossierleven) => {
      await pakOp(leven);
      await leven.handelAf('verwerkt', 'Gecontroleerd.');
    },
  ],
  afgewezen: [
    metTwee,
    async (leven: Dossierleven) => {
      await tekenSamen(leven);
      await leven.handelAf('afgewezen', 'De voorzitter staat niet in het register.');
    },
  ],
  geweigerd: [
    metTwee,
    async (leven: Dossierleven) => {
      await leven.teken(1);
      await leven.weiger(2, 'Deze persoon werkt hier niet meer.');
    },
  ],
  ingetrokken: [metTwee, (leven: Dossierleven) => leven.trekIn()],
  verlopen: [metTwee, (leven: Dossierleven) => leven.verloopt()],
  'adres-werkt-niet': [metTwee, (leven: Dossierleven) => leven.komtTerug(2)],
  'adres-verbeterd': [
    metTwee,
    async (leven: Dossierleven) => {
      await leven.verbeterAdres(2, 'bram.visser@example.org');
      await leven.teken(1);
    },
  ],
  papier: [() => opPapier(maakAanvraag('gemeente', 'wijziging')), nietsMeer],
  'papier-ontvangen': [
    () => opPapier(maakAanvraag('gemeente')),
    (leven: Dossierleven) => leven.handelAf('papier-ontvangen'),
  ],
  'lange-gegevens': [langeAanvraag, nietsMeer],
  'van-bo': [metTwee, (leven: Dossierleven) => isOfBo(leven)],
  'van-cas': [
    () => maakAanvraag('deurwaarder', 'wijziging'),
    async (leven: Dossierleven) => {
      await leven.teken(1);
      await leven.becomesOlder(2);
      await leven.atDesk(cas, ['PUT', 'behandelaar']);
    },
  ],
  telefoon: [() => opPapier(maakAanvraag('gemeente')), nietsMeer, bo],
} as const satisfies Record<string, Life>;

export type Dossiernaam = keyof typeof levens;

async function tekenSamen(leven: Dossierleven): Promise<void> {
  await leven.teken(1);
  await leven.teken(2);
}
async function pakOp(leven: Dossierleven): Promise<void> {
  await tekenSamen(leven);
  await leven.handelAf('in-behandeling');
}

/** Taken up and checked, with what colleagues must know. */
async function isOfBo(leven: Dossierleven): Promise<void> {
  await tekenSamen(leven);
  await leven.becomesOlder(3);
  await leven.atDesk(bo, ['PUT', 'behandelaar']);
  await leven.atDesk(bo, ['POST', 'notities'], {
    tekst: 'Mevrouw Bakker belt vrijdag terug over de tweede handtekening.',
  });
  await leven.atDesk(bo, ['PUT', 'controles'], {
    handelsregister: true,
    tekenbevoegd: false,
    nummers: true,
    teruggebeld: { nummer: '050 599 77 55', bron: 'Eigen administratie' },
  });
  await leven.atDesk(bo, ['POST', 'afhandelingen'], { stap: 'in-behandeling', toelichting: '' });
}

/** The dossiers that states are shown with: each is made once, when the first state asks for it. */
export class Dossiers {
  readonly #loket: Loket;
  readonly #gemaakt = new Map<Dossiernaam, Promise<Dossierlinks>>();

  constructor(loket: Loket) {
    this.#loket = loket;
  }

  links(naam: Dossiernaam): Promise<Dossierlinks> {
    const links = this.#gemaakt.get(naam) ?? this.#maak(naam);
    this.#gemaakt.set(naam, links);
    return links;
  }

  async #maak(naam: Dossiernaam): Promise<Dossierlinks> {
    const [aanvraag, beleef, filledInBy]: Life = levens[naam];
    const leven = await begin(this.#loket, naam, aanvraag(), filledInBy);
    await beleef(leven);
    await leven.totRust();
    return leven.links;
  }
}

import type { Ondergrond } from './env.ts';
import { legOndergrond, TABEL } from './env.ts';
import { kosten, somVan } from '../local/request-counts.ts';
import { lijngrafiek, type Lijn } from './chart.ts';
import { type Gemeten, Levensloop, type Stap, STAPPEN } from './lifecycle.ts';
import { mediaanVan, type Onderdeel, type Regel, regelVan, type Uitslag } from './result.ts';
import { rustigeDossiers, vul } from './fill.ts';

/** Stored dossiers. */
const GROOTTEN = [100, 10_000, 100_000] as const;

/** Lives measured at each size, and lived before, so that everything is loaded and compiled. */
const KEREN = 25;
const VOORAF = 25;

/** What each step may ask at most: the numbers that the tests hold. */
const verzoekenVan: Record<Stap, number> = {
  accept: somVan(kosten['accept an aanvraag']),
  read: somVan(kosten['read a dossier']),
  dispatch: somVan(kosten['send the three mails that are due of a dossier']),
  sign: somVan(kosten.sign),
  'idle minute': somVan(kosten['a minute of the schedule in which nothing is due']),
};

type Bij = { readonly grootte: number; readonly levens: readonly Record<Stap, Gemeten>[] };

/** Each step of a life at three sizes of the table. */
export const onderdeel: Onderdeel = {
  titel: 'Growth: accept, read, sign and dispatch from 100 to 100,000 stored dossiers',
  meet: async (): Promise<Uitslag> => {
    const ondergrond = await legOndergrond();
    try {
      const { metingen, vulSeconden } = await meetAlles(ondergrond);
      return {
        regels: [...verzoeken(metingen), ...verhoudingen(metingen)],
        toelichting: `Filling the table took ${Math.round(vulSeconden)} s.`,
        figuren: { 'growth-requests.svg': verzoekengrafiek(metingen) },
      };
    } finally {
      await ondergrond.stop();
    }
  },
};

async function meetAlles(
  ondergrond: Ondergrond,
): Promise<{ metingen: readonly Bij[]; vulSeconden: number }> {
  const loop = await Levensloop.begin(ondergrond.client, ondergrond.omgeving);
  for (let keer = 0; keer < VOORAF; keer += 1) await loop.leef();
  let gevuld = 1 + VOORAF * Levensloop.PER_LEVEN;
  let vulSeconden = 0;
  const metingen: Bij[] = [];
  for (const grootte of GROOTTEN) {
    // Halfway through the measurement there are as many as it says.
    const tot = grootte - (KEREN * Levensloop.PER_LEVEN) / 2;
    const begin = performance.now();
    await vul(ondergrond.client, TABEL, { van: gevuld, tot }, rustigeDossiers());
    vulSeconden += (performance.now() - begin) / 1_000;
    const levens = [];
    for (let keer = 0; keer < KEREN; keer += 1) levens.push(await loop.leef());
    metingen.push({ grootte, levens });
    gevuld = Math.max(gevuld, tot) + KEREN * Levensloop.PER_LEVEN;
  }
  return { metingen, vulSeconden };
}

const getal = (waarde: number): string => waarde.toLocaleString('en');

const verzoeken = (metingen: readonly Bij[]): Regel[] =>
  STAPPEN.map((stap) => {
    const geteld = metingen.flatMap(({ levens }) => levens.map((leven) => leven[stap].verzoeken));
    return regelVan(`${stap}: at every size`, 'requests', geteld, verzoekenVan[stap]);
  });

/** Our time to that of the engine alone. */
const verhoudingen = (metingen: readonly Bij[]): Regel[] =>
  STAPPEN.flatMap((stap) =>
    metingen.map(({ grootte, levens }) =>
      regelVan(
        `${stap} at ${getal(grootte)}`,
        '×',
        levens.map((leven) => leven[stap].wijMs / leven[stap].motorMs),
      ),
    ),
  );

const X = { naam: 'stored dossiers', logaritmisch: true };

/** What lies on one line has one name. */
function verzoekengrafiek(metingen: readonly Bij[]): string {
  const lijnen = new Map<string, Lijn>();
  for (const stap of STAPPEN) {
    const punten = metingen.map(
      ({ grootte, levens }) =>
        [grootte, mediaanVan(levens.map((leven) => leven[stap].verzoeken))] as const,
    );
    const plaats = JSON.stringify(punten);
    const eerder = lijnen.get(plaats);
    lijnen.set(plaats, { naam: eerder === undefined ? stap : `${eerder.naam}, ${stap}`, punten });
  }
  const y = { naam: 'requests' };
  return lijngrafiek('Requests to the engine for each step', X, y, [...lijnen.values()]);
}

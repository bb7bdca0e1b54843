import fc from 'fast-check';
import { kom, komMet, meteen, probeer, tegelijk } from './actors.ts';
import type { Deur } from './door.ts';
import { begin, kijkOpAgenda, type Lot, rondAf } from './dispatchers.ts';
import { getal, ookVerloren, opdracht, type Opdracht, verloren } from './command.ts';
import { agendaVan, DAG, MINUUT, termijnen } from './timing.ts';
import type { Wens } from './wishes.ts';
import type { Wereld } from './world.ts';

const loten = fc.array(fc.constantFrom<Lot>('gelukt', 'gelukt', 'gelukt', 'mislukt', 'onbekend'), {
  minLength: 1,
  maxLength: 3,
});

/** At most this many people wait with what they read. */
const MAX_WACHTENDEN = 6;

const komt = (wensen: fc.Arbitrary<Wens>) =>
  wensen.map((wens) =>
    opdracht(
      `reads, to: ${wens.tekst}`,
      async (wereld) => wereld.actoren.push(await kom(wereld, wens.gebeurtenis(wereld))),
      ({ actoren }) => actoren.length < MAX_WACHTENDEN,
    ),
  );

const doet = (wensen: fc.Arbitrary<Wens>) =>
  fc
    .tuple(wensen, verloren)
    .map(([wens, kwijt]) =>
      opdracht(`${wens.tekst}${ookVerloren(kwijt)}`, async (wereld) =>
        meteen(wereld, await kom(wereld, wens.gebeurtenis(wereld)), kwijt),
      ),
    );

const herhaalt = getal.map((welke) =>
  opdracht(
    `again what was asked before: ${welke}`,
    async (wereld) => {
      const vraag = wereld.gevraagd[welke % wereld.gevraagd.length];
      if (vraag !== undefined) await meteen(wereld, await komMet(wereld, vraag), false);
    },
    ({ gevraagd }) => gevraagd.length > 0,
  ),
);

const schrijft = fc.tuple(getal, verloren).map(([welke, kwijt]) =>
  opdracht(
    `writes what was read before: ${welke}${ookVerloren(kwijt)}`,
    async (wereld) => {
      const [actor] = wereld.actoren.splice(welke % wereld.actoren.length, 1);
      if (actor === undefined) return;
      if ((await probeer(wereld, actor, kwijt)) === 'te-laat') wereld.actoren.push(actor);
    },
    ({ actoren }) => actoren.length > 0,
  ),
);

const schrijvenTegelijk = fc.constant(
  opdracht('all write at once', tegelijk, ({ actoren }) => actoren.length > 1),
);

const WACHTTIJDEN = [
  ...[0.5, 1, 5, 60, 360].map((minuten) => minuten * MINUUT),
  ...[1, 3, 5, 7, 14, 28].map((dagen) => dagen * DAG),
];

const klok = fc.constantFrom(...WACHTTIJDEN).map((ms) =>
  opdracht(`the clock goes on ${ms / MINUUT} min`, (wereld) => {
    wereld.nu += ms;
    return Promise.resolve();
  }),
);

/** So close before what the clock does next that a lease taken now lasts past it. */
const termijn = fc.constant(
  opdracht('the clock goes on to half a minute before the next term', (wereld) => {
    const eerste = Math.min(...termijnen(wereld.dossier));
    if (Number.isFinite(eerste)) wereld.nu = Math.max(wereld.nu, eerste - MINUUT / 2);
    return Promise.resolve();
  }),
);

/** Just before, at, and just after the moment that the agenda names. */
const agenda = fc.tuple(fc.constantFrom(-1, 0, 0, 1), loten).map(([verschil, lot]) =>
  opdracht(`the agenda acts when due ${verschil} ms: ${lot.join()}`, async (wereld) => {
    const tijd = agendaVan(wereld.dossier);
    wereld.nu = Math.max(wereld.nu, (tijd ?? 0) + verschil);
    await kijkOpAgenda(wereld, tijd, lot);
  }),
);

const stroom = fc
  .tuple(getal, loten, verloren)
  .map(([oud, lot, kwijt]) =>
    opdracht(
      `the stream gives ${oud >> 1} writes ago: ${lot.join()}${ookVerloren(kwijt)}`,
      (wereld) => begin(wereld, wereld.eerder(oud >> 1), lot, kwijt),
    ),
  );

const rondtAf = fc.tuple(getal, verloren).map(([welke, kwijt]) =>
  opdracht(
    `records a turn: ${welke}${ookVerloren(kwijt)}`,
    async (wereld) => {
      const [beurt] = wereld.beurten.splice(welke % wereld.beurten.length, 1);
      if (beurt === undefined) return;
      if ((await rondAf(wereld, beurt, kwijt)) === 'te-laat') wereld.beurten.push(beurt);
    },
    ({ beurten }) => beurten.length > 0,
  ),
);

const sterft = getal.map((welke) =>
  opdracht(
    `the process of a turn ends: ${welke}`,
    (wereld) => Promise.resolve(wereld.beurten.splice(welke % wereld.beurten.length, 1)),
    ({ beurten }) => beurten.length > 0,
  ),
);

const dientNogEensIn = fc.constant(
  opdracht('the same aanvraag comes in again', (wereld) => wereld.dienNogEensIn()),
);

/**
 * Everything that can happen, the usual more often than the rare.
 * @param wensen what people want
 * @param replayPath as a failure printed it
 */
export const opdrachten = (
  wensen: fc.Arbitrary<Wens>,
  maxCommands: number,
  replayPath: string | undefined,
): fc.Arbitrary<Iterable<Opdracht>> =>
  fc.commands<Wereld, Deur, false>(
    [
      ...[
        komt(wensen),
        komt(wensen),
        doet(wensen),
        doet(wensen),
        doet(wensen),
        schrijft,
        schrijft,
        schrijvenTegelijk,
      ],
      ...[klok, termijn, agenda, agenda, agenda, stroom, stroom, rondtAf, rondtAf, rondtAf],
      ...[herhaalt, sterft, dientNogEensIn],
    ],
    { maxCommands, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) },
  );

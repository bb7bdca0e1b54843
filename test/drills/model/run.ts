import fc from 'fast-check';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenissoort } from '../../../shared/dossier/transitions.ts';
import { dienIn } from '../../../shared/dossier/indienen.ts';
import { kenmerkUitHash } from '../../../shared/dossier/kenmerk.ts';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { BEGIN } from '../../fixtures/dossiers.ts';
import { laatAflopen } from './ending.ts';
import type { Deur } from './door.ts';
import { opdrachten } from './commands.ts';
import { HASH, type Wens, wensen as alleWensen } from './wishes.ts';
import { Wereld } from './world.ts';

export type Opzet = {
  readonly wijze: 'digitaal' | 'papier';
  readonly aantal: number;
  readonly fourEyes?: boolean;
};

/** One or two signatories more often than five, so that enough aanvragen get signed. */
const opzetten: fc.Arbitrary<Opzet> = fc.record({
  wijze: fc.constantFrom('digitaal', 'digitaal', 'digitaal', 'papier'),
  aantal: fc.constantFrom(1, 1, 2, 2, 3, 3, 4, 5),
});

let volgnummer = 0;

/** An aanvraag comes in, under a kenmerk of its own. */
export async function maakWereld(deur: Deur, { wijze, aantal, fourEyes }: Opzet): Promise<Wereld> {
  volgnummer += 1;
  const hash = Uint8Array.from({ length: 7 }, (_, index) => (volgnummer / 256 ** index) & 255);
  const emails = Array.from({ length: aantal }, (_, index) =>
    wijze === 'papier' ? undefined : `persoon-${index + 1}@example.nl`,
  );
  const ondertekenaars = emails.map((email, index) => ({
    naam: `Persoon ${index + 1}`,
    functie: 'Bestuurder',
    ...(email === undefined ? {} : { email }),
  }));
  const aanvraag = { ...maakAanvraag(), ondertekening: { wijze, ondertekenaars } };
  const kenmerk = kenmerkUitHash(hash);
  const indiening = { kenmerk, sleutelHash: 'a'.repeat(64), documentHash: HASH, aanvraag };
  const dossier = dienIn(indiening, { nu: BEGIN });
  if (!(await deur.voegToe(dossier))) throw new Error('This kenmerk was used before');
  return new Wereld(deur, dossier, fourEyes);
}

/** What all the runs together went through, to show that they go everywhere. */
export type Telling = { reeksen: number; opdrachten: number; readonly gezien: Set<string> };

/** What a failure prints, to play it again. */
type Herhaling = Pick<fc.Parameters, 'seed' | 'path'> & { readonly replayPath?: string };

/**
 * Random sequences over random dossiers, each run on to its end. Fast-check prints seed and path of a failure.
 * @param open the door for each of them
 */
export async function speel(
  open: () => Deur,
  aantal: {
    readonly reeksen: number;
    readonly maxOpdrachten: number;
    readonly wensen?: fc.Arbitrary<Wens>;
  },
  { replayPath, ...herhaling }: Herhaling = {},
): Promise<Telling> {
  const telling: Telling = { reeksen: 0, opdrachten: 0, gezien: new Set() };
  const eigenschap = fc.asyncProperty(
    opzetten,
    opdrachten(aantal.wensen ?? alleWensen, aantal.maxOpdrachten, replayPath),
    async (opzet, reeks) => {
      const deur = open();
      // With an even number of signatories two people are asked for at the desk.
      const wereld = await maakWereld(deur, { ...opzet, fourEyes: opzet.aantal % 2 === 0 });
      await fc.asyncModelRun(() => ({ model: wereld, real: deur }), reeks);
      await laatAflopen(wereld);
      tel(telling, wereld);
    },
  );
  await fc.assert(eigenschap, { numRuns: aantal.reeksen, ...zaad(), ...herhaling });
  return telling;
}

/** `npm test` lives the same lives each time, so that it is never red by chance; `npm run test:model` lives new ones. */
const zaad = (): { seed?: number } =>
  process.env['MODEL_RUNS'] === undefined ? { seed: 20_261_124 } : {};

/** How often somebody did what has a bound. */
const keren = ({ gebeurtenissen }: Dossier, welke: Gebeurtenissoort): number =>
  gebeurtenissen.filter(({ soort }) => soort === welke).length;

function tel(telling: Telling, { gedaan, dossier, fourEyes }: Wereld): void {
  telling.reeksen += 1;
  for (const soort of ['adres-gecorrigeerd', 'opnieuw-gevraagd', 'aanvulling-gevraagd'] as const) {
    telling.gezien.add(`${soort} ${keren(dossier, soort)} times`);
  }
  telling.opdrachten += gedaan;
  if (dossier.status === 'ingetrokken' && keren(dossier, 'aanvulling-gevraagd') > 0) {
    telling.gezien.add('withdrawn while an answer is awaited');
  }
  telling.gezien.add(dossier.status);
  telling.gezien.add(`${dossier.status} with${fourEyes ? '' : 'out'} four eyes`);
  for (const { soort } of dossier.gebeurtenissen) telling.gezien.add(soort);
  for (const { soort, status } of dossier.berichten)
    telling.gezien.add(`mail ${soort}`).add(status);
}

import fc from 'fast-check';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenissoort } from '../../../shared/dossier/transitions.ts';
import { submit } from '../../../shared/dossier/indienen.ts';
import { kenmerkFromHash } from '../../../shared/dossier/kenmerk.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { START } from '../../fixtures/dossiers.ts';
import { letExpire } from './ending.ts';
import { HEAD_STARTS, type HeadStart, startAhead } from './head-start.ts';
import type { ProxyServer } from './door.ts';
import { commands } from './commands.ts';
import { HASH, type Wish, wishes as allWishes } from './wishes.ts';
import { World } from './world.ts';

export type Setup = {
  readonly wijze: 'digitaal' | 'papier';
  readonly aantal: number;
  readonly fourEyes?: boolean;
};

/** One or two signatories more often than five, so that enough aanvragen get signed. */
const setUp = (headStarts: readonly HeadStart[]) =>
  fc.record({
    wijze: fc.constantFrom<Setup['wijze'][]>('digitaal', 'digitaal', 'digitaal', 'papier'),
    aantal: fc.constantFrom(1, 1, 2, 2, 3, 3, 4, 5),
    fourEyes: fc.boolean(),
    headStart: fc.constantFrom(...headStarts),
  });

let sequenceNumber = 0;

/** An aanvraag comes in, under a kenmerk of its own. */
export async function createWorld(
  proxy: ProxyServer,
  { wijze, aantal, fourEyes }: Setup,
): Promise<World> {
  sequenceNumber += 1;
  const hash = Uint8Array.from({ length: 7 }, (_, index) => (sequenceNumber / 256 ** index) & 255);
  const emails = Array.from({ length: aantal }, (_, index) =>
    wijze === 'papier' ? undefined : `persoon-${index + 1}@example.nl`,
  );
  const ondertekenaars = emails.map((email, index) => ({
    naam: `Persoon ${index + 1}`,
    functie: 'Bestuurder',
    ...(email === undefined ? {} : { email }),
  }));
  const aanvraag = { ...createAanvraag(), ondertekening: { wijze, ondertekenaars } };
  const kenmerk = kenmerkFromHash(hash);
  const indiening = { kenmerk, keyHash: 'a'.repeat(64), documentHash: HASH, aanvraag };
  const dossier = submit(indiening, { now: START });
  if (!(await proxy.add(dossier))) throw new Error('This kenmerk was used before');
  return new World(proxy, dossier, fourEyes);
}

/** What all the runs together went through, to show that they go everywhere: each place, with how many lives came there. */
export type Count = { series: number; commands: number; readonly seen: Map<string, number> };

/** What a failure prints, to play it again. */
type Repeat = Pick<fc.Parameters, 'seed' | 'path'> & { readonly replayPath?: string };

/**
 * Random sequences over random dossiers, each run on to its end. Fast-check prints seed and path of a failure.
 * @param open the door for each of them
 */
export async function play(
  open: () => ProxyServer,
  aantal: {
    readonly series: number;
    readonly maxCommands: number;
    readonly wishes?: fc.Arbitrary<Wish>;
    readonly headStarts?: readonly HeadStart[];
  },
  { replayPath, ...repeat }: Repeat = {},
): Promise<Count> {
  const totals: Count = { series: 0, commands: 0, seen: new Map() };
  const property = fc.asyncProperty(
    setUp(aantal.headStarts ?? ['none', 'none', ...HEAD_STARTS]),
    commands(aantal.wishes ?? allWishes, aantal.maxCommands, replayPath),
    async ({ headStart, ...setup }, series) => {
      const proxy = open();
      const world = await createWorld(proxy, setup);
      await startAhead(world, headStart);
      await fc.asyncModelRun(() => ({ model: world, real: proxy }), series);
      await letExpire(world);
      count(totals, world);
    },
  );
  await fc.assert(property, { numRuns: aantal.series, ...seed(), ...repeat });
  return totals;
}

/** `npm test` lives the same lives each time, so that it is never red by chance; `npm run test:model` lives new ones. */
const seed = (): { seed?: number } =>
  process.env['MODEL_RUNS'] === undefined ? { seed: 20_261_124 } : {};

/** How often somebody did what has a bound. */
const times = ({ gebeurtenissen }: Dossier, which: Gebeurtenissoort): number =>
  gebeurtenissen.filter(({ soort }) => soort === which).length;

function count(totals: Count, world: World): void {
  totals.series += 1;
  totals.commands += world.done;
  for (const place of placesIn(world)) totals.seen.set(place, (totals.seen.get(place) ?? 0) + 1);
}

/** Where one life came. */
function placesIn({ dossier, fourEyes }: World): Set<string> {
  const { status, gebeurtenissen, berichten } = dossier;
  const eyes = `with${fourEyes ? '' : 'out'} four eyes`;
  const bounded = ['adres-gecorrigeerd', 'opnieuw-gevraagd', 'aanvulling-gevraagd'] as const;
  const isAsked = times(dossier, 'aanvulling-gevraagd') > 0;
  return new Set([
    `${status} ${eyes}`,
    ...bounded.map((soort) => `${soort} ${times(dossier, soort)} times`),
    ...(status === 'ingetrokken' && isAsked ? ['withdrawn while an answer is awaited'] : []),
    ...gebeurtenissen.map(({ soort }) => soort),
    ...berichten.flatMap((bericht) => [`mail ${bericht.soort}`, `mail is ${bericht.status}`]),
  ]);
}

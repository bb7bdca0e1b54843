import fc from 'fast-check';
import { come, comeWith, atOnce, tryIt, simultaneously } from './actors.ts';
import type { ProxyServer } from './door.ts';
import { start, lookAtAgenda, type Fate, finish } from './dispatchers.ts';
import { number, alsoLost, command, type ModelCommand, lost } from './command.ts';
import { agendaOf, DAY, MINUTE, termijnen } from './timing.ts';
import type { Wish } from './wishes.ts';
import type { World } from './world.ts';

const lots = fc.array(fc.constantFrom<Fate>('gelukt', 'gelukt', 'gelukt', 'mislukt', 'onbekend'), {
  minLength: 1,
  maxLength: 3,
});

/** At most this many people wait with what they read. */
const MAX_WAITING = 6;

const comes = (wishes: fc.Arbitrary<Wish>) =>
  wishes.map((wish) =>
    command(
      `reads, to: ${wish.text}`,
      async (world) => world.actors.push(await come(world, wish.gebeurtenis(world))),
      ({ actors }) => actors.length < MAX_WAITING,
    ),
  );

const does = (wishes: fc.Arbitrary<Wish>) =>
  fc
    .tuple(wishes, lost)
    .map(([wish, lost]) =>
      command(`${wish.text}${alsoLost(lost)}`, async (world) =>
        atOnce(world, await come(world, wish.gebeurtenis(world)), lost),
      ),
    );

const repeats = number.map((which) =>
  command(
    `again what was asked before: ${which}`,
    async (world) => {
      const question = world.requested[which % world.requested.length];
      if (question !== undefined) await atOnce(world, await comeWith(world, question), false);
    },
    ({ requested }) => requested.length > 0,
  ),
);

const writes = fc.tuple(number, lost).map(([which, lost]) =>
  command(
    `writes what was read before: ${which}${alsoLost(lost)}`,
    async (world) => {
      const [actor] = world.actors.splice(which % world.actors.length, 1);
      if (actor === undefined) return;
      if ((await tryIt(world, actor, lost)) === 'te-laat') world.actors.push(actor);
    },
    ({ actors }) => actors.length > 0,
  ),
);

const writeAtOnce = fc.constant(
  command('all write at once', simultaneously, ({ actors }) => actors.length > 1),
);

const WAITING_TIMES = [
  ...[0.5, 1, 5, 60, 360].map((minutes) => minutes * MINUTE),
  ...[1, 3, 5, 7, 14, 28].map((days) => days * DAY),
];

const clock = fc.constantFrom(...WAITING_TIMES).map((ms) =>
  command(`the clock goes on ${ms / MINUTE} min`, (world) => {
    world.now += ms;
    return Promise.resolve();
  }),
);

/** So close before what the clock does next that a lease taken now lasts past it. */
const termijn = fc.constant(
  command('the clock goes on to half a minute before the next term', (world) => {
    const first = Math.min(...termijnen(world.dossier));
    if (Number.isFinite(first)) world.now = Math.max(world.now, first - MINUTE / 2);
    return Promise.resolve();
  }),
);

/** Just before, at, and just after the moment that the agenda names. */
const agenda = fc.tuple(fc.constantFrom(-1, 0, 0, 1), lots).map(([difference, fate]) =>
  command(`the agenda acts when due ${difference} ms: ${fate.join()}`, async (world) => {
    const time = agendaOf(world.dossier);
    world.now = Math.max(world.now, (time ?? 0) + difference);
    await lookAtAgenda(world, time, fate);
  }),
);

const stream = fc
  .tuple(number, lots, lost)
  .map(([old, fate, lost]) =>
    command(`the stream gives ${old >> 1} writes ago: ${fate.join()}${alsoLost(lost)}`, (world) =>
      start(world, world.earlier(old >> 1), fate, lost),
    ),
  );

const finishes = fc.tuple(number, lost).map(([which, lost]) =>
  command(
    `records a turn: ${which}${alsoLost(lost)}`,
    async (world) => {
      const [turn] = world.turns.splice(which % world.turns.length, 1);
      if (turn === undefined) return;
      if ((await finish(world, turn, lost)) === 'te-laat') world.turns.push(turn);
    },
    ({ turns }) => turns.length > 0,
  ),
);

const dies = number.map((which) =>
  command(
    `the process of a turn ends: ${which}`,
    (world) => Promise.resolve(world.turns.splice(which % world.turns.length, 1)),
    ({ turns }) => turns.length > 0,
  ),
);

const submitsAgain = fc.constant(
  command('the same aanvraag comes in again', (world) => world.submitAgain()),
);

/**
 * Everything that can happen, the usual more often than the rare.
 * @param wishes what people want
 * @param replayPath as a failure printed it
 */
export const commands = (
  wishes: fc.Arbitrary<Wish>,
  maxCommands: number,
  replayPath: string | undefined,
): fc.Arbitrary<Iterable<ModelCommand>> =>
  fc.commands<World, ProxyServer, false>(
    [
      ...[
        comes(wishes),
        comes(wishes),
        ...Array.from({ length: 7 }, () => does(wishes)),
        writes,
        writes,
        writeAtOnce,
      ],
      ...[clock, termijn, agenda, agenda, agenda, stream, stream, finishes, finishes, finishes],
      ...[repeats, dies, submitsAgain],
    ],
    { maxCommands, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) },
  );

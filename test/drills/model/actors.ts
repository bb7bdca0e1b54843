import { emailOf } from '../../../shared/dossier/ondertekenaars.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Actor, ActOutcome, World } from './world.ts';

/** Somebody comes, with the link that is in their mail now, and reads. */
export async function come(world: World, gebeurtenis: Gebeurtenis): Promise<Actor> {
  const isOndertekenaar = gebeurtenis.soort === 'teken' || gebeurtenis.soort === 'weiger';
  const link = isOndertekenaar ? emailOf(world.dossier, gebeurtenis.wie) : undefined;
  return comeWith(world, { gebeurtenis, link });
}

/** The same again, with the same link. */
export async function comeWith(
  world: World,
  { gebeurtenis, link }: World['requested'][number],
): Promise<Actor> {
  if (world.requested.length < 20) world.requested.push({ gebeurtenis, link });
  return { gebeurtenis, link, seen: await world.read() };
}

/** What an actor wants to write; nothing when the answer can be given without a write. */
function proposalOf(world: World, { gebeurtenis, link, seen }: Actor): Dossier | undefined {
  const isDead =
    link !== undefined && 'wie' in gebeurtenis && emailOf(seen, gebeurtenis.wie) !== link;
  return isDead ? undefined : world.decide(seen, gebeurtenis);
}

/**
 * One attempt, as every function makes it. Whoever is too late reads again, for a next attempt.
 * @param lost whether the answer of the store gets lost: the SDK tries again, and then its own write is in its way
 */
export async function tryIt(world: World, actor: Actor, lost: boolean): Promise<ActOutcome> {
  const proposal = proposalOf(world, actor);
  if (proposal === undefined) return 'klaar';
  if ((await world.write(proposal)) && !lost) return 'klaar';
  actor.seen = await world.read();
  return 'te-laat';
}

/** Tries until it is answered. */
export async function atOnce(world: World, actor: Actor, lost: boolean): Promise<void> {
  let outcome = await tryIt(world, actor, lost);
  while (outcome === 'te-laat') outcome = await tryIt(world, actor, false);
}

/** All who are waiting write at the very same moment; the store lets at most one of them through. */
export async function simultaneously(world: World): Promise<void> {
  const pairs = world.actors.map((actor) => ({ actor, proposal: proposalOf(world, actor) }));
  const writers = pairs.filter(
    (pair): pair is { actor: Actor; proposal: Dossier } => pair.proposal !== undefined,
  );
  const winner = await world.writeAtOnce(writers.map(({ proposal }) => proposal));
  const over = writers.filter(({ proposal }) => proposal !== winner).map(({ actor }) => actor);
  for (const actor of over) actor.seen = await world.read();
  world.actors.splice(0, Infinity, ...over);
}

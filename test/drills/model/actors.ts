import { emailVan } from '../../../shared/dossier/ondertekenaars.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Actor, Afloop, Wereld } from './world.ts';

/** Somebody comes, with the link that is in their mail now, and reads. */
export async function kom(wereld: Wereld, gebeurtenis: Gebeurtenis): Promise<Actor> {
  const isOndertekenaar = gebeurtenis.soort === 'teken' || gebeurtenis.soort === 'weiger';
  const link = isOndertekenaar ? emailVan(wereld.dossier, gebeurtenis.wie) : undefined;
  return komMet(wereld, { gebeurtenis, link });
}

/** The same again, with the same link. */
export async function komMet(
  wereld: Wereld,
  { gebeurtenis, link }: Wereld['gevraagd'][number],
): Promise<Actor> {
  if (wereld.gevraagd.length < 20) wereld.gevraagd.push({ gebeurtenis, link });
  return { gebeurtenis, link, gezien: await wereld.lees() };
}

/** What an actor wants to write; nothing when the answer can be given without a write. */
function voorstelVan(wereld: Wereld, { gebeurtenis, link, gezien }: Actor): Dossier | undefined {
  const isDood =
    link !== undefined && 'wie' in gebeurtenis && emailVan(gezien, gebeurtenis.wie) !== link;
  return isDood ? undefined : wereld.beslis(gezien, gebeurtenis);
}

/**
 * One attempt, as every function makes it. Whoever is too late reads again, for a next attempt.
 * @param verloren whether the answer of the store gets lost: the SDK tries again, and then its own write is in its way
 */
export async function probeer(wereld: Wereld, actor: Actor, verloren: boolean): Promise<Afloop> {
  const voorstel = voorstelVan(wereld, actor);
  if (voorstel === undefined) return 'klaar';
  if ((await wereld.schrijf(voorstel)) && !verloren) return 'klaar';
  actor.gezien = await wereld.lees();
  return 'te-laat';
}

/** Tries until it is answered. */
export async function meteen(wereld: Wereld, actor: Actor, verloren: boolean): Promise<void> {
  let afloop = await probeer(wereld, actor, verloren);
  while (afloop === 'te-laat') afloop = await probeer(wereld, actor, false);
}

/** All who are waiting write at the very same moment; the store lets at most one of them through. */
export async function tegelijk(wereld: Wereld): Promise<void> {
  const paren = wereld.actoren.map((actor) => ({ actor, voorstel: voorstelVan(wereld, actor) }));
  const schrijvers = paren.filter(
    (paar): paar is { actor: Actor; voorstel: Dossier } => paar.voorstel !== undefined,
  );
  const winnaar = await wereld.schrijfTegelijk(schrijvers.map(({ voorstel }) => voorstel));
  const over = schrijvers.filter(({ voorstel }) => voorstel !== winnaar).map(({ actor }) => actor);
  for (const actor of over) actor.gezien = await wereld.lees();
  wereld.actoren.splice(0, Infinity, ...over);
}

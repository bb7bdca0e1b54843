import assert from 'node:assert/strict';
import type { DispatchOutcome } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { toDispatch } from '../../../shared/dossier/dispatch.ts';
import { isTrue } from './mails.ts';
import { isDue } from './sending.ts';
import { asText, LEASE, type Time } from './timing.ts';
import type { ActOutcome, World } from './world.ts';

/** A turn of sending that is under way: the mails are out, the record is not yet written. */
export type Turn = {
  readonly turn: string;
  readonly started: Time;
  /** Whether its record was stored, also when that was not heard. */
  recorded: boolean;
  readonly outcomes: readonly DispatchOutcome[];
  seen: Dossier;
};

/** How SES takes one mail; `onbekend`: it took it, and we could not learn that. */
export type Fate = 'gelukt' | 'mislukt' | 'onbekend';

let turns = 0;

/** What whoever asks the agenda does; the agenda must give the dossier exactly when it is due. */
export async function lookAtAgenda(
  world: World,
  agenda: Time | undefined,
  lots: readonly Fate[],
): Promise<void> {
  const seen = await world.proxy.onAgenda(world.dossier.kenmerk, asText(world.now));
  const isDue = agenda !== undefined && agenda <= world.now;
  assert.deepEqual(seen, isDue ? world.dossier : undefined, 'what is due');
  if (seen !== undefined) await start(world, world.dossier, lots);
}

/** Takes the lease and sends. @param seen as the agenda or the stream gave it; it may be old */
export async function start(
  world: World,
  seen: Dossier,
  lots: readonly Fate[],
  lost = false,
): Promise<void> {
  turns += 1;
  const turnOf = `beurt-${turns}`;
  const started = world.now;
  const proposal = world.decide(seen, { soort: 'verzending-begonnen', turn: turnOf });
  if (proposal === undefined || !(await world.write(proposal))) return;
  // The answer of the store was lost: whoever has the lease finds that out by a read.
  if (lost && (await world.read()).lease?.turn !== turnOf) return;
  const { lease, ...withoutLease } = proposal;
  if (lease?.turn !== turnOf) return;
  const ids = toDispatch(withoutLease, asText(started)).map(({ id }) => id);
  monitorDispatch(world, ids, started);
  const outcomes = ids.map((id, index) => dispatch(world, id, lots[index % lots.length]));
  world.turns.push({
    ...{ turn: turnOf, started, outcomes, seen: proposal },
    recorded: false,
  });
}

function dispatch(world: World, id: string, fate: Fate = 'gelukt'): DispatchOutcome {
  const sesId = `ses-${id}-${world.offered.length}`;
  if (fate !== 'mislukt') world.offered.push({ bericht: id, sesId });
  return fate === 'gelukt' ? { id, succeeded: true, sesId } : { id, succeeded: false };
}

/** Only what is owed and still true goes out, and nobody else is sending it. */
function monitorDispatch({ dossier, turns: busy }: World, ids: readonly string[], now: Time): void {
  const due = dossier.berichten.filter((bericht) => isDue(bericht, now));
  assert.deepEqual(
    ids,
    due.map(({ id }) => id),
    'exactly what is due goes out',
  );
  for (const bericht of due) {
    const { id, soort } = bericht;
    assert.ok(isTrue(dossier, bericht), `${soort} is not true`);
    const duplicate = busy.some(
      ({ started, recorded, outcomes }) =>
        // Whose record took effect gave its lease back, also when it did not hear so.
        !recorded && started + LEASE > now && outcomes.some((outcome) => outcome.id === id),
    );
    assert.ok(!duplicate, `${id} is being sent by somebody else`);
  }
}

/** Records how a turn went. Too late: on what is there now, at the next attempt; never sent again. */
export async function finish(world: World, turn: Turn, lost: boolean): Promise<ActOutcome> {
  const { turn: turnOf, outcomes } = turn;
  const finished = { soort: 'verzending-afgerond', turn: turnOf, outcomes } as const;
  const proposal = world.decide(turn.seen, finished);
  assert.ok(proposal !== undefined, 'how a turn went can always be recorded');
  const isStored = await world.write(proposal);
  if (isStored && !lost) return 'klaar';
  turn.recorded ||= isStored;
  turn.seen = await world.read();
  return 'te-laat';
}

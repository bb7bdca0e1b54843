import assert from 'node:assert/strict';
import type { Actor } from '../../../shared/desk/actor.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { eventOfStep } from '../../../shared/dossier/stappen.ts';
import { DESK_EVENTS, type Gebeurtenissoort } from '../../../shared/dossier/transitions.ts';

const subjectOf = (door: Actor | undefined): string | undefined =>
  typeof door === 'object' && 'subject' in door ? door.subject : undefined;

/** What somebody at the desk, or whoever holds the SSD's link, did. */
const DONE_BY_SOMEBODY: readonly Gebeurtenissoort[] = [
  ...Object.values(eventOfStep),
  ...DESK_EVENTS,
];

/** What must hold of the work at the desk after every write. @throws AssertionError */
export function guardDesk(before: Dossier, after: Dossier, fourEyes: boolean): void {
  guardHolder(before, after);
  for (const [index, happened] of after.gebeurtenissen.entries()) {
    const { soort, door } = happened;
    const isByNobody = DONE_BY_SOMEBODY.includes(soort) && door === undefined;
    assert.ok(!isByNobody, `nobody knows who did ${soort}`);
    if (fourEyes && soort === 'verwerkt') {
      guardFourEyes(after.gebeurtenissen.slice(0, index), subjectOf(door));
    }
  }
}

/** One person at a time, who gives it back before anybody else has it, or an operator does. */
function guardHolder(before: Dossier, after: Dossier): void {
  const was = before.behandelaar?.subject;
  const is = after.behandelaar?.subject;
  if (was === is) return;
  assert.ok(was === undefined || is === undefined, `${was} lost it to ${is}`);
  const last = after.gebeurtenissen.at(-1);
  assert.equal(last?.soort, is === undefined ? 'teruggegeven' : 'opgepakt');
  const isByOperator = is === undefined && typeof last.door === 'string';
  assert.ok(isByOperator || subjectOf(last.door) === (is ?? was), 'by whoever has it');
}

/** Whoever finishes has a name, and another name took it up last. */
function guardFourEyes(earlier: Dossier['gebeurtenissen'], finisher: string | undefined): void {
  assert.ok(finisher !== undefined, 'finished by who has no name');
  const takers = ['opgepakt', 'in-behandeling'].map((taking) =>
    subjectOf(earlier.findLast(({ soort }) => soort === taking)?.door),
  );
  assert.ok(
    takers.some((taker) => taker !== undefined),
    'finished while nobody with a name took it up',
  );
  assert.ok(!takers.includes(finisher), `${finisher} did both halves`);
}

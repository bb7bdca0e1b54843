import { type Actor, type Employee, employeeOf, subjectOfActor } from '../desk/actor.ts';
import type { Checks } from '../desk/checks.ts';
import type { Moment } from '../time/moment.ts';
import { countOf, leavesRoom, MAX_DESK_EVENTS } from './bounds.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import { refused, changed, type Handlers, type Outcome } from './outcome.ts';
import { afterGebeurtenis } from './record.ts';
import { type Gebeurtenissoort, canFor } from './transitions.ts';

/** What an employee does at the desk beside the steps; an operator may give back what somebody has who left. */
export type DeskWork =
  | { readonly soort: 'pak-op'; readonly door: Employee }
  | {
      readonly soort: 'geef-terug';
      /** Whose it is as far as is known, by the provider's id: nobody else loses it. */
      readonly holder: string;
      readonly door: Employee | string;
    }
  | { readonly soort: 'noteer'; readonly text: string; readonly door: Employee }
  | { readonly soort: 'controleer'; readonly controles: Checks; readonly door: Employee };

type Of<Soort extends DeskWork['soort']> = Extract<DeskWork, { soort: Soort }>;

/** Two people never have the same one. Taking up what one has already is the same once more. */
function takeUp(dossier: Dossier, { door }: Of<'pak-op'>, { now }: Moment): Outcome {
  const { behandelaar } = dossier;
  if (!canFor('opgepakt', dossier.status)) return refused('past-niet-bij-status');
  if (behandelaar?.subject === door.subject) return refused('al-gedaan');
  if (behandelaar !== undefined) return refused('al-opgepakt');
  return withRoom({ ...dossier, behandelaar: door }, { soort: 'opgepakt', tijd: now, door });
}

/** Always fits: it comes after a taking up that had room. */
function giveBack(dossier: Dossier, { holder, door }: Of<'geef-terug'>, { now }: Moment): Outcome {
  const { behandelaar, ...free } = dossier;
  if (!canFor('teruggegeven', dossier.status)) return refused('past-niet-bij-status');
  if (behandelaar === undefined) return refused('al-gedaan');
  if (behandelaar.subject !== holder) return refused('al-opgepakt');
  return changed(afterGebeurtenis(free, { soort: 'teruggegeven', tijd: now, door }));
}

/** For so long the last note of somebody, once more, is a request that was sent again: milliseconds. */
const REPEATS_MS = 60 * 60 * 1_000;

/** A colleague may have written between the two requests. */
function writeNote(dossier: Dossier, { text, door }: Of<'noteer'>, { now }: Moment): Outcome {
  const last = dossier.gebeurtenissen.findLast(
    (happened) => happened.soort === 'genoteerd' && subjectOfActor(happened.door) === door.subject,
  );
  const isSame = last !== undefined && last.toelichting === text;
  if (isSame && Date.parse(now) - Date.parse(last.tijd) < REPEATS_MS) return refused('al-gedaan');
  return withRoom(dossier, { soort: 'genoteerd', tijd: now, toelichting: text, door });
}

function recordChecks(
  dossier: Dossier,
  { controles, door }: Of<'controleer'>,
  { now }: Moment,
): Outcome {
  if (!canFor('gecontroleerd', dossier.status)) return refused('past-niet-bij-status');
  if (isSameChecks(dossier.controles, controles)) return refused('al-gedaan');
  return withRoom({ ...dossier, controles }, { soort: 'gecontroleerd', tijd: now, door });
}

const isSameChecks = (before: Checks | undefined, { teruggebeld, ...checks }: Checks): boolean =>
  before !== undefined &&
  before.handelsregister === checks.handelsregister &&
  before.tekenbevoegd === checks.tekenbevoegd &&
  before.nummers === checks.nummers &&
  before.teruggebeld?.nummer === teruggebeld?.nummer &&
  before.teruggebeld?.bron === teruggebeld?.bron;

/** One can do without it: not when it would leave too little room for the end of the dossier. */
function withRoom(
  dossier: Dossier,
  happened: DossierEvent & { readonly soort: keyof typeof MAX_DESK_EVENTS },
): Outcome {
  const after = afterGebeurtenis(dossier, happened);
  const { soort } = happened;
  return countOf(after, soort) <= MAX_DESK_EVENTS[soort] && leavesRoom(after)
    ? changed(after)
    : refused('balie-vol');
}

/** By these somebody makes an aanvraag theirs. */
const TAKING_UP: readonly Gebeurtenissoort[] = ['opgepakt', 'in-behandeling'];

/**
 * Whether finishing would be the work of a second person: somebody with a name took it up, and it is not whoever finishes. A
 * link has no name, so it neither counts as the first nor as the second.
 */
export function isFourEyed({ gebeurtenissen }: Dossier, door: Actor): boolean {
  const finisher = employeeOf(door)?.subject;
  const takers = TAKING_UP.map((taking) =>
    subjectOfActor(gebeurtenissen.findLast(({ soort }) => soort === taking)?.door),
  ).filter((subject) => subject !== undefined);
  return finisher !== undefined && takers.length > 0 && !takers.includes(finisher);
}

/** What is done at the desk to a dossier that has not been erased. */
export const deskHandlers: Handlers<DeskWork> = {
  'pak-op': takeUp,
  'geef-terug': giveBack,
  noteer: writeNote,
  controleer: recordChecks,
};

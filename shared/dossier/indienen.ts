import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import type { Employee } from '../desk/actor.ts';
import type { Moment } from '../time/moment.ts';
import type { Dossier } from './dossier.ts';
import type { Kenmerk } from './kenmerk.ts';
import { newOndertekenaars } from './ondertekenaar.ts';
import { afterGebeurtenis } from './record.ts';
import type { RegisterSignaal } from './signaal-codes.ts';
import { transitions } from './transitions.ts';

/** What is needed to open a dossier; ids and hashes come from outside, so that this stays pure. */
export type Indiening = {
  readonly kenmerk: Kenmerk;
  readonly keyHash: string;
  readonly documentHash: string;
  readonly aanvraag: Aanvraag;
  /** Who filled it in at the desk, for somebody who called. */
  readonly namens?: Employee;
  /** The dossier that it replaces. */
  readonly vervangt?: Kenmerk;
  /** What differs from a register. */
  readonly registerSignalen?: readonly RegisterSignaal[];
};

/** A new dossier, with the mails that it owes. */
export function submit(
  { registerSignalen = [], ...indiening }: Indiening,
  { now }: Pick<Moment, 'now'>,
): Dossier {
  const empty: Dossier = {
    ...indiening,
    versie: 1,
    status: transitions.ingediend.to,
    ingediendOp: now,
    ondertekenaars: newOndertekenaars(indiening.aanvraag),
    berichten: [],
    gebeurtenissen: [],
    signalen: [...registerSignalen],
  };
  const { namens } = indiening;
  const by = namens === undefined ? {} : { door: namens };
  return afterGebeurtenis(empty, { soort: 'ingediend', tijd: now, ...by });
}

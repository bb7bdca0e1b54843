import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import type { Employee } from '../desk/actor.ts';
import type { Moment } from '../time/moment.ts';
import type { Dossier } from './dossier.ts';
import type { Kenmerk } from './kenmerk.ts';
import { nieuweOndertekenaars } from './ondertekenaar.ts';
import { naGebeurtenis } from './record.ts';
import type { RegisterSignaal } from './signaal-codes.ts';
import { overgangen } from './transitions.ts';

/** What is needed to open a dossier; ids and hashes come from outside, so that this stays pure. */
export type Indiening = {
  readonly kenmerk: Kenmerk;
  readonly sleutelHash: string;
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
export function dienIn(
  { registerSignalen = [], ...indiening }: Indiening,
  { nu }: Pick<Moment, 'nu'>,
): Dossier {
  const leeg: Dossier = {
    ...indiening,
    versie: 1,
    status: overgangen.ingediend.naar,
    ingediendOp: nu,
    ondertekenaars: nieuweOndertekenaars(indiening.aanvraag),
    berichten: [],
    gebeurtenissen: [],
    signalen: [...registerSignalen],
  };
  const { namens } = indiening;
  const door = namens === undefined ? {} : { door: namens };
  return naGebeurtenis(leeg, { soort: 'ingediend', tijd: nu, ...door });
}

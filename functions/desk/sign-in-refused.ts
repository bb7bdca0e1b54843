import type { ProblemCode } from '../../shared/api/problems.ts';

/** Why somebody did not get in: for the log and the metrics, so without a word that anybody else wrote. */
export type SignInReason = keyof typeof PROBLEMS;

const PROBLEMS = {
  /** Asked to lead elsewhere after signing in. */
  'return-path': 'ongeldig-verzoek',
  /** No sign-in of this browser is under way with this state: used before, too late, or of somebody else. */
  'no-attempt': 'inloggen-mislukt',
  /** The provider says no, or the person did. */
  'provider-refused': 'inloggen-mislukt',
  /** The code: another's, used before, too old. */
  'code-refused': 'inloggen-mislukt',
  /** What the provider sent does not hold: who it is from, for whom, when, or its signature. */
  'answer-untrue': 'inloggen-mislukt',
  /** The provider does not take our key or secret. */
  'client-refused': 'inlogdienst-niet-bereikbaar',
  'provider-away': 'inlogdienst-niet-bereikbaar',
  'acr-too-low': 'inlogmiddel-te-licht',
  'no-name': 'inloggen-mislukt',
  'no-role': 'geen-rol',
} as const satisfies Readonly<Record<string, ProblemCode>>;

/** Somebody does not get in. Without a cause, which could hold a token. */
export class SignInRefused extends Error {
  readonly code = 'sign-in-refused';
  readonly reason: SignInReason;
  /** What did not hold: a code of the library or a word of ours, nothing that came from outside. */
  readonly detail: string | undefined;
  constructor(reason: SignInReason, detail?: string) {
    super(`Not signed in: ${reason}`);
    this.name = 'SignInRefused';
    this.reason = reason;
    this.detail = detail;
  }
}

export const problemOf = ({ reason }: SignInRefused): ProblemCode => PROBLEMS[reason];

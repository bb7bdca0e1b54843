import type { Dossier } from './dossier.ts';
import { type Dossierstatus, isFinal, lastTransition } from './transitions.ts';
import { lastQuestion } from './questions.ts';
import { daysLater, type Time } from '../time/moment.ts';
import { verlooptOp } from './signing-period.ts';

/** When those who did not sign are reminded: days after the aanvraag came in. */
const REMIND_AFTER_DAYS = [7, 3 * 7, 7 * 7] as const;

/** An aanvraag that nobody at the SSD took up in this many working days goes out to it again. */
export const TAKE_UP_WORKING_DAYS = 5;

/** Whether the beheerder is reminded too: on paper nobody else can be, otherwise only from the second time on. */
export const remindsBeheerder = (
  { aanvraag, ingediendOp }: Pick<Dossier, 'aanvraag' | 'ingediendOp'>,
  now: Time,
): boolean =>
  aanvraag.ondertekening.wijze === 'papier' || daysLater(ingediendOp, REMIND_AFTER_DAYS[1]) <= now;

/** What the clock alone makes happen. */
export type Termijn = {
  readonly soort:
    'herinnerd' | 'verlopen' | 'ssd-herinnerd' | 'aanvulling-herinnerd' | 'aanvulling-uitgebleven';
  readonly at: Time;
};

/** What is waited for while a dossier has this status, the end of the waiting last; at any other nothing is. */
const terms: Partial<Record<Dossierstatus, (dossier: Dossier) => Termijn[]>> = {
  'wacht-op-ondertekening': (dossier) => [
    ...reminders(dossier),
    { soort: 'verlopen', at: verlooptOp(dossier) },
  ],
  ondertekend: waitForSsd,
  'wacht-op-aanvulling': awaitsAnswer,
};

const termsOf = (dossier: Dossier): Termijn[] => terms[dossier.status]?.(dossier) ?? [];

/** What the clock will do next to this dossier; nothing when it waits for no time. */
export const nextTermijn = (dossier: Dossier): Termijn | undefined => termsOf(dossier).at(0);

/** What the clock makes happen now; after the end nobody is reminded any more. */
export function termijnAt(dossier: Dossier, now: Time): Termijn | undefined {
  const waiting = termsOf(dossier);
  const end = waiting.at(-1);
  const next = end !== undefined && end.at <= now ? end : waiting.at(0);
  return next === undefined || next.at > now ? undefined : next;
}

/** A reminder that is overdue when the next one comes is skipped. */
function reminders(dossier: Dossier): Termijn[] {
  const last = lastTime(dossier, 'herinnerd') ?? dossier.ingediendOp;
  return REMIND_AFTER_DAYS.map((days) => daysLater(dossier.ingediendOp, days))
    .filter((at) => at > last)
    .map((at) => ({ soort: 'herinnerd', at }));
}

/** The SSD is reminded once. */
function waitForSsd(dossier: Dossier): Termijn[] {
  const { takeUpBefore } = dossier;
  if (takeUpBefore === undefined) return [];
  if (lastTime(dossier, 'ssd-herinnerd') !== undefined) return [];
  return [{ soort: 'ssd-herinnerd', at: takeUpBefore }];
}

/** One reminder halfway, at the hour at which was asked; the SSD's own term does not run meanwhile. */
function awaitsAnswer({ gebeurtenissen }: Dossier): Termijn[] {
  const { tijd, tot } = lastQuestion(gebeurtenissen) ?? {};
  if (tijd === undefined || tot === undefined) return [];
  const days = Math.floor((Date.parse(tot) - Date.parse(tijd)) / DAY_MS);
  const halfway = daysLater(tijd, Math.max(1, Math.floor(days / 2)));
  const isReminded = gebeurtenissen.some(
    (event) => event.soort === 'aanvulling-herinnerd' && event.tijd >= tijd,
  );
  return [
    ...(isReminded || halfway >= tot
      ? []
      : [{ soort: 'aanvulling-herinnerd', at: halfway } as const]),
    { soort: 'aanvulling-uitgebleven', at: tot },
  ];
}

const DAY_MS = 24 * 60 * 60 * 1_000;

export const lastTime = (
  dossier: Dossier,
  soort: Dossier['gebeurtenissen'][number]['soort'],
): Time | undefined => dossier.gebeurtenissen.findLast((event) => event.soort === soort)?.tijd;

/** How long a dossier is kept after its end: days. */
export type Bewaartermijnen = { readonly settledDays: number; readonly otherDays: number };

/** One year after verwerkt and afgewezen, three months after the others. */
export const BEWAARTERMIJNEN: Bewaartermijnen = { settledDays: 365, otherDays: 92 };

/**
 * When the personal data goes: epoch seconds, for the table's time to live. Nothing before the end; what an operator does
 * after the end does not put it off.
 */
export function expiresAt(
  dossier: Dossier,
  termijnen: Bewaartermijnen = BEWAARTERMIJNEN,
): number | undefined {
  const end = lastTransition(dossier.gebeurtenissen)?.tijd;
  if (!isFinal(dossier.status) || end === undefined) return undefined;
  const { settledDays, otherDays } = termijnen;
  const isSettled = dossier.status === 'verwerkt' || dossier.status === 'afgewezen';
  return Math.floor(Date.parse(daysLater(end, isSettled ? settledDays : otherDays)) / 1_000);
}

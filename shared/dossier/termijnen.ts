import type { Dossier } from './dossier.ts';
import { type Dossierstatus, isDefinitief, laatsteOvergang } from './transitions.ts';
import { lastQuestion } from './questions.ts';
import { nogOpen } from './ondertekenaars.ts';
import { dagenLater, type Tijdstip } from '../time/moment.ts';
import { verlooptOp } from './signing-period.ts';

/** When those who did not sign are reminded: days after the aanvraag came in. */
const HERINNEREN_NA_DAGEN = [7, 3 * 7, 7 * 7] as const;

/** An aanvraag that nobody at the SSD took up in this many working days goes out to it again. */
export const OPPAKKEN_WERKDAGEN = 5;

/** Whether the beheerder is reminded too: on paper nobody else can be, otherwise only from the second time on. */
export const remindsBeheerder = (
  { aanvraag, ingediendOp }: Pick<Dossier, 'aanvraag' | 'ingediendOp'>,
  nu: Tijdstip,
): boolean =>
  aanvraag.ondertekening.wijze === 'papier' ||
  dagenLater(ingediendOp, HERINNEREN_NA_DAGEN[1]) <= nu;

/** What the clock alone makes happen. */
export type Termijn = {
  readonly soort:
    'herinnerd' | 'verlopen' | 'ssd-herinnerd' | 'aanvulling-herinnerd' | 'aanvulling-uitgebleven';
  readonly op: Tijdstip;
};

/** What is waited for while a dossier has this status, the end of the waiting last; at any other nothing is. */
const terms: Partial<Record<Dossierstatus, (dossier: Dossier) => Termijn[]>> = {
  'wacht-op-ondertekening': (dossier) => [
    ...reminders(dossier),
    { soort: 'verlopen', op: verlooptOp(dossier) },
  ],
  ondertekend: wachtOpSsd,
  'wacht-op-aanvulling': awaitsAnswer,
};

const termsOf = (dossier: Dossier): Termijn[] => terms[dossier.status]?.(dossier) ?? [];

/** What the clock will do next to this dossier; nothing when it waits for no time. */
export const volgendeTermijn = (dossier: Dossier): Termijn | undefined => termsOf(dossier).at(0);

/** What the clock makes happen now; after the end nobody is reminded any more. */
export function termijnOp(dossier: Dossier, nu: Tijdstip): Termijn | undefined {
  const waiting = termsOf(dossier);
  const end = waiting.at(-1);
  const next = end !== undefined && end.op <= nu ? end : waiting.at(0);
  return next === undefined || next.op > nu ? undefined : next;
}

/** A reminder that is overdue when the next one comes is skipped. */
function reminders(dossier: Dossier): Termijn[] {
  if (nogOpen(dossier).length === 0) return [];
  const last = laatsteKeer(dossier, 'herinnerd') ?? dossier.ingediendOp;
  return HERINNEREN_NA_DAGEN.map((dagen) => dagenLater(dossier.ingediendOp, dagen))
    .filter((op) => op > last)
    .map((op) => ({ soort: 'herinnerd', op }));
}

/** The SSD is reminded once. */
function wachtOpSsd(dossier: Dossier): Termijn[] {
  const { oppakkenVoor } = dossier;
  if (oppakkenVoor === undefined) return [];
  if (laatsteKeer(dossier, 'ssd-herinnerd') !== undefined) return [];
  return [{ soort: 'ssd-herinnerd', op: oppakkenVoor }];
}

/** One reminder halfway, at the hour at which was asked; the SSD's own term does not run meanwhile. */
function awaitsAnswer({ gebeurtenissen }: Dossier): Termijn[] {
  const { tijd, tot } = lastQuestion(gebeurtenissen) ?? {};
  if (tijd === undefined || tot === undefined) return [];
  const days = Math.floor((Date.parse(tot) - Date.parse(tijd)) / DAY_MS);
  const halfway = dagenLater(tijd, Math.max(1, Math.floor(days / 2)));
  const isReminded = gebeurtenissen.some(
    (gebeurd) => gebeurd.soort === 'aanvulling-herinnerd' && gebeurd.tijd >= tijd,
  );
  return [
    ...(isReminded || halfway >= tot
      ? []
      : [{ soort: 'aanvulling-herinnerd', op: halfway } as const]),
    { soort: 'aanvulling-uitgebleven', op: tot },
  ];
}

const DAY_MS = 24 * 60 * 60 * 1_000;

export const laatsteKeer = (
  dossier: Dossier,
  soort: Dossier['gebeurtenissen'][number]['soort'],
): Tijdstip | undefined =>
  dossier.gebeurtenissen.findLast((gebeurd) => gebeurd.soort === soort)?.tijd;

/** How long a dossier is kept after its end: days. */
export type Bewaartermijnen = { readonly afgehandeldDays: number; readonly otherDays: number };

/** One year after verwerkt and afgewezen, three months after the others. */
export const BEWAARTERMIJNEN: Bewaartermijnen = { afgehandeldDays: 365, otherDays: 92 };

/**
 * When the personal data goes: epoch seconds, for the table's time to live. Nothing before the end; what an operator does
 * after the end does not put it off.
 */
export function bewaarTot(
  dossier: Dossier,
  termijnen: Bewaartermijnen = BEWAARTERMIJNEN,
): number | undefined {
  const einde = laatsteOvergang(dossier.gebeurtenissen)?.tijd;
  if (!isDefinitief(dossier.status) || einde === undefined) return undefined;
  const { afgehandeldDays, otherDays } = termijnen;
  const isAfgehandeld = dossier.status === 'verwerkt' || dossier.status === 'afgewezen';
  return Math.floor(
    Date.parse(dagenLater(einde, isAfgehandeld ? afgehandeldDays : otherDays)) / 1_000,
  );
}

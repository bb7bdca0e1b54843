import type { Dossier } from '../dossier/dossier.ts';
import { lastPostDay } from '../dossier/last-post-day.ts';
import { verlooptOp } from '../dossier/signing-period.ts';
import { readableLastDay } from '../time/readable-time.ts';

/** The last day to sign, which may be signed on until midnight: `donderdag 26 november 2026`. */
export const lastDay = (dossier: Dossier): string => readableLastDay(verlooptOp(dossier));

/** The last day on which post can come in: a working day. */
export const lastDayForPost = (dossier: Dossier): string => readableLastDay(lastPostDay(dossier));

/** Until when the signatures can come in, by a link or on paper. */
export const untilWhen = (dossier: Dossier): string =>
  dossier.aanvraag.ondertekening.wijze === 'papier'
    ? `De ondertekende PDF moet op zijn laatst op ${lastDayForPost(dossier)} bij ons zijn.`
    : `Ondertekenen kan tot en met ${lastDay(dossier)}.`;

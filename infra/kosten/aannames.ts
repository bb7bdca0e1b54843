import type { Functienaam } from '../functies.ts';

/**
 * What only AWS can tell, and nobody here had an account: taken on the high side. Whoever has the service running reads
 * these from its dashboard and puts them here.
 */

/** How long a warm call takes, with what it waits for: milliseconds. */
export const DUUR_MS: Readonly<Record<Functienaam, number>> = {
  indienen: 60,
  inzien: 40,
  document: 400,
  ondertekenen: 60,
  weigeren: 60,
  intrekken: 60,
  afhandelen: 60,
  corrigeren: 60,
  'opnieuw-vragen': 60,
  uitdaging: 10,
  gezondheid: 20,
  openapi: 10,
  onbekend: 5,
  // A turn with three mails, one of them with a PDF; most calls find nothing to do.
  versturen: 400,
  bezorging: 20,
  peilen: 1_000,
};

/** A turn that does send, and a first call of a function that has to be loaded: milliseconds. */
export const BEURT_MS = 1_500;
export const KOUDE_START_MS = 1_000;

/** What a call writes to its log, and a request to that of the API: bytes. */
export const LOGBYTES = { aanroep: 1_000, verzoek: 250 } as const;

/** How long the log is kept: months. */
export const LOGMAANDEN = 3;

/** How long a dossier stays in the table, from the day it came in: years. */
export const BEWAARD_JAREN = 1.2;

/** X-Ray takes one call each second and a twentieth of the others. */
export const SPOREN = { perSeconde: 1, deel: 0.05 } as const;

/** Functions that trust a secret, or a data key, for five minutes and are in use all the time. */
export const WARME_FUNCTIES = 5;

/** Codes of rules that people break, each a metric. */
export const GEBROKEN_REGELS = 20;

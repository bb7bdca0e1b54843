import * as z from 'zod/mini';
import { BERICHTSOORTEN, type Berichtsoort, ONTVANGERS, type Ontvanger } from './berichtsoorten.ts';
import { later, type Moment, type Tijdstip, tijdstipSchema } from '../time/moment.ts';

/** A mail that is owed or was sent. What is owed is part of the dossier, so it cannot be lost. */
export function berichtSchema() {
  const basis = {
    /** Unique within the dossier and the same at every attempt: with the kenmerk it makes the X-Bericht-Id. */
    id: z.string(),
    soort: z.enum(BERICHTSOORTEN),
    aan: z.enum(ONTVANGERS),
    aangemaaktOp: tijdstipSchema,
    /** Attempts that failed. That SES had no room for a mail is none. */
    misluktePogingen: z.int(),
    /** When it was put off to, since its mailbox had no room on the day itself; its five days begin then. */
    deferredUntil: z.optional(tijdstipSchema),
    /** When an operator had it sent again; from then on it gets its five days anew. */
    opnieuwOp: z.optional(tijdstipSchema),
    /** SES's ids of the copies that came back before it was sent again: what SES still reports of those is not news. */
    bouncedSesIds: z.optional(z.array(z.string())),
  };
  return z.discriminatedUnion('status', [
    z.object({ ...basis, status: z.literal('te-versturen'), versturenOp: tijdstipSchema }),
    z.object({
      ...basis,
      status: z.literal('verstuurd'),
      verstuurdOp: tijdstipSchema,
      /** SES's own id, by which it reports a bounce. */
      sesId: z.string(),
    }),
    z.object({ ...basis, status: z.literal('mislukt'), misluktOp: tijdstipSchema }),
    z.object({
      ...basis,
      status: z.literal('niet-bezorgd'),
      nietBezorgdOp: tijdstipSchema,
      sesId: z.string(),
    }),
    /** It would say what is no longer true: a request to sign what was withdrawn meanwhile. */
    z.object({ ...basis, status: z.literal('vervallen'), vervallenOp: tijdstipSchema }),
  ]);
}
export type Bericht = z.infer<ReturnType<typeof berichtSchema>>;
export type Berichtstatus = Bericht['status'];
export const BERICHTSTATUSSEN = [
  'te-versturen',
  'verstuurd',
  'mislukt',
  'niet-bezorgd',
  'vervallen',
] as const satisfies readonly Berichtstatus[];

/** How one attempt ended. `teDruk`: SES takes no more now, which says nothing of this mail. */
export type Verzenduitkomst =
  | { readonly id: string; readonly gelukt: true; readonly sesId: string }
  | { readonly id: string; readonly gelukt: false; readonly teDruk?: boolean };

/** Which status follows which, and at what: the diagram in docs/dossier-status.md is kept equal to this table. */
export const berichtovergangen = [
  { van: '[*]', naar: 'te-versturen', bij: 'verschuldigd' },
  { van: 'te-versturen', naar: 'verstuurd', bij: 'SES nam het aan' },
  { van: 'te-versturen', naar: 'te-versturen', bij: 'poging mislukt' },
  { van: 'te-versturen', naar: 'mislukt', bij: 'vijf dagen voorbij' },
  { van: 'te-versturen', naar: 'vervallen', bij: 'niet meer waar' },
  { van: 'verstuurd', naar: 'niet-bezorgd', bij: 'blijvend geweigerd' },
  { van: 'te-versturen', naar: 'niet-bezorgd', bij: 'blijvend geweigerd' },
  { van: 'vervallen', naar: 'verstuurd', bij: 'was al onderweg' },
  { van: 'vervallen', naar: 'niet-bezorgd', bij: 'was al onderweg' },
  { van: 'mislukt', naar: 'verstuurd', bij: 'was al onderweg' },
  { van: 'mislukt', naar: 'niet-bezorgd', bij: 'was al onderweg' },
  { van: 'mislukt', naar: 'te-versturen', bij: 'opnieuw verstuurd' },
  { van: 'niet-bezorgd', naar: 'te-versturen', bij: 'opnieuw verstuurd, aan de SSD' },
] as const satisfies readonly {
  van: Berichtstatus | '[*]';
  naar: Berichtstatus;
  bij: string;
}[];

/** Waits after the first failures, in the service's minutes; then one a day. */
const WACHTTIJDEN = [1, 5, 15, 60, 360] as const;
const WACHTTIJD_TE_DRUK = 1;
const DAG = 24 * 60;
const OPGEVEN_NA = 5 * DAG;

export function nieuwBericht(
  id: string,
  soort: Berichtsoort,
  aan: Ontvanger,
  nu: Tijdstip,
): Bericht {
  return {
    id,
    soort,
    aan,
    aangemaaktOp: nu,
    misluktePogingen: 0,
    status: 'te-versturen',
    versturenOp: nu,
  };
}

/** What every mail has, whatever its status. */
const kernVan = ({
  id,
  soort,
  aan,
  aangemaaktOp,
  misluktePogingen,
  deferredUntil,
  opnieuwOp,
  bouncedSesIds,
}: Bericht) => ({
  id,
  soort,
  aan,
  aangemaaktOp,
  misluktePogingen,
  ...(deferredUntil === undefined ? {} : { deferredUntil }),
  ...(opnieuwOp === undefined ? {} : { opnieuwOp }),
  ...(bouncedSesIds === undefined ? {} : { bouncedSesIds }),
});

/** Since when it is owed, for the last time. */
export const verschuldigdSinds = ({ aangemaaktOp, deferredUntil, opnieuwOp }: Bericht): Tijdstip =>
  opnieuwOp ?? deferredUntil ?? aangemaaktOp;

/** The mail after an attempt. A mail that is sent stays sent, whatever a late report says. */
export function naPoging(
  bericht: Bericht,
  uitkomst: Verzenduitkomst,
  { nu, eenheidMs }: Moment,
): Bericht {
  if (bericht.status === 'verstuurd' || bericht.status === 'niet-bezorgd') return bericht;
  const kern = kernVan(bericht);
  if (uitkomst.gelukt) {
    // That copy came back, and the mail is owed again since.
    if (bericht.bouncedSesIds?.includes(uitkomst.sesId)) return bericht;
    return { ...kern, status: 'verstuurd', verstuurdOp: nu, sesId: uitkomst.sesId };
  }
  if (bericht.status !== 'te-versturen') return bericht;
  // Counted as a failure, mails that SES had no room for would wait for hours.
  const teDruk = uitkomst.teDruk === true;
  const misluktePogingen = bericht.misluktePogingen + (teDruk ? 0 : 1);
  const wacht = teDruk ? WACHTTIJD_TE_DRUK : (WACHTTIJDEN[misluktePogingen - 1] ?? DAG);
  const versturenOp = later(nu, wacht, eenheidMs);
  return versturenOp > later(verschuldigdSinds(bericht), OPGEVEN_NA, eenheidMs)
    ? { ...kern, misluktePogingen, status: 'mislukt', misluktOp: nu }
    : { ...kern, misluktePogingen, status: 'te-versturen', versturenOp };
}

/** Whether SES reports something new: a report may come twice, or late, when the mail was sent again already. */
export const isNewBounce = ({ status, bouncedSesIds = [] }: Bericht, sesId: string): boolean =>
  status !== 'niet-bezorgd' && !bouncedSesIds.includes(sesId);

/** The mail after SES reported that it never arrives, also when that report comes before our own record of sending. */
export function naBounce(bericht: Bericht, sesId: string, nu: Tijdstip): Bericht {
  return { ...kernVan(bericht), status: 'niet-bezorgd', nietBezorgdOp: nu, sesId };
}

/** The mail when what it says is no longer true; one that was sent already stays as it is. */
export function laatVervallen(bericht: Bericht, nu: Tijdstip): Bericht {
  return bericht.status === 'te-versturen'
    ? { ...kernVan(bericht), status: 'vervallen', vervallenOp: nu }
    : bericht;
}

/** The mail when it may only go out later. */
export const defer = (bericht: Bericht, until: Tijdstip): Bericht =>
  bericht.status === 'te-versturen'
    ? { ...bericht, deferredUntil: until, versturenOp: until }
    : bericht;

/**
 * Whether a mail to the SSD came back. It stays owed, for nobody else can tell the SSD; but a mailbox that refuses mail is
 * not tried over and over: an operator mends it first. Anybody else's address is corrected, and then gets a mail of its own.
 */
export const isBouncedFromSsd = ({ aan, status }: Pick<Bericht, 'aan' | 'status'>): boolean =>
  aan === 'ssd' && status === 'niet-bezorgd';

/** A mail that was given up, or that came back from the SSD, owed again: due now, with all its attempts before it. */
export function verstuurOpnieuw(bericht: Bericht, nu: Tijdstip): Bericht {
  if (bericht.status !== 'mislukt' && !isBouncedFromSsd(bericht)) return bericht;
  const { bouncedSesIds = [], ...kern } = kernVan(bericht);
  const bounced = 'sesId' in bericht ? [...bouncedSesIds, bericht.sesId] : bouncedSesIds;
  return {
    ...kern,
    ...(bounced.length === 0 ? {} : { bouncedSesIds: bounced }),
    misluktePogingen: 0,
    opnieuwOp: nu,
    versturenOp: nu,
    status: 'te-versturen',
  };
}

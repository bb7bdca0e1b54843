import * as z from 'zod/mini';
import { later, type Moment, type Tijdstip, tijdstipSchema } from './tijd.ts';

/** Every kind of mail; its words stand in `shared/berichten/`, under the same name. */
export const BERICHTSOORTEN = ['ontvangst', 'melding'] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

/** To whom, as a role; the address is looked up in the dossier at the moment of sending. */
export const ONTVANGERS = ['beheerder', 'ssd'] as const;
export type Ontvanger = (typeof ONTVANGERS)[number];

const basis = {
  /** Unique within the dossier and the same at every attempt: with the kenmerk it makes the X-Bericht-Id. */
  id: z.string(),
  soort: z.enum(BERICHTSOORTEN),
  aan: z.enum(ONTVANGERS),
  aangemaaktOp: tijdstipSchema,
  /** Attempts that SES is known to have refused. */
  misluktePogingen: z.int(),
};

/** A mail that is owed or was sent. What is owed is part of the dossier, so it cannot be lost. */
export const berichtSchema = z.discriminatedUnion('status', [
  z.object({ ...basis, status: z.literal('te-versturen'), versturenOp: tijdstipSchema }),
  z.object({
    ...basis,
    status: z.literal('verstuurd'),
    verstuurdOp: tijdstipSchema,
    /** SES's own id, by which it reports a bounce. */
    sesId: z.string(),
  }),
  z.object({ ...basis, status: z.literal('mislukt'), misluktOp: tijdstipSchema }),
]);
export type Bericht = z.infer<typeof berichtSchema>;
export type Berichtstatus = Bericht['status'];

/** How one attempt ended. */
export type Verzenduitkomst =
  | { readonly id: string; readonly gelukt: true; readonly sesId: string }
  | { readonly id: string; readonly gelukt: false };

/** Which status follows which, and at what: the diagram in docs/dossier-status.md is kept equal to this table. */
export const berichtovergangen = [
  { van: '[*]', naar: 'te-versturen', bij: 'verschuldigd' },
  { van: 'te-versturen', naar: 'verstuurd', bij: 'SES nam het aan' },
  { van: 'te-versturen', naar: 'te-versturen', bij: 'poging mislukt' },
  { van: 'te-versturen', naar: 'mislukt', bij: 'vijf dagen voorbij' },
] as const satisfies readonly {
  van: Berichtstatus | '[*]';
  naar: Berichtstatus;
  bij: string;
}[];

/** Waits after the first failures, in the service's minutes; then one a day. */
const WACHTTIJDEN = [1, 5, 15, 60, 360] as const;
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

/** The mail after an attempt. A mail that is sent stays sent, whatever a late report says. */
export function naPoging(
  bericht: Bericht,
  uitkomst: Verzenduitkomst,
  { nu, eenheidMs }: Moment,
): Bericht {
  if (bericht.status === 'verstuurd') return bericht;
  const { id, soort, aan, aangemaaktOp } = bericht;
  const kern = { id, soort, aan, aangemaaktOp };
  if (uitkomst.gelukt) {
    const { misluktePogingen } = bericht;
    return {
      ...kern,
      misluktePogingen,
      status: 'verstuurd',
      verstuurdOp: nu,
      sesId: uitkomst.sesId,
    };
  }
  const misluktePogingen = bericht.misluktePogingen + 1;
  const versturenOp = later(nu, WACHTTIJDEN[misluktePogingen - 1] ?? DAG, eenheidMs);
  return versturenOp > later(aangemaaktOp, OPGEVEN_NA, eenheidMs)
    ? { ...kern, misluktePogingen, status: 'mislukt', misluktOp: nu }
    : { ...kern, misluktePogingen, status: 'te-versturen', versturenOp };
}

import * as z from 'zod/mini';
import { SOORTEN } from '../aanvraag/aanvraag.ts';
import { ONTVANGERS, BERICHTSOORTEN } from '../dossier/bericht.ts';
import { STATUSSEN } from '../dossier/overgangen.ts';

const tijd = z.iso.datetime();
const plaats = { pointer: z.string(), detail: z.string() };

/** Answer to an aanvraag that was accepted: stored, its mails owed. */
export const ontvangenSchema = z.object({
  kenmerk: z.string(),
  status: z.enum(STATUSSEN),
  ingediendOp: tijd,
  /** Opens the status page; not kept anywhere, and never in a path or a query. */
  statusToken: z.string(),
  waarschuwingen: z.array(z.object(plaats)),
});
export type Ontvangen = z.infer<typeof ontvangenSchema>;

export const berichtInzageSchema = z.object({
  soort: z.enum(BERICHTSOORTEN),
  aan: z.enum(ONTVANGERS),
  status: z.enum(['te-versturen', 'verstuurd', 'mislukt']),
  tijd,
});

/** A dossier as whoever holds one of its links may see it. */
export const inzageSchema = z.object({
  kenmerk: z.string(),
  status: z.enum(STATUSSEN),
  soort: z.enum(SOORTEN),
  ingediendOp: tijd,
  documentHash: z.string(),
  samenvatting: z.array(
    z.object({
      titel: z.string(),
      regels: z.array(z.object({ label: z.string(), waarde: z.string() })),
    }),
  ),
  ondertekenaars: z.array(z.object({ naam: z.string(), functie: z.string() })),
  berichten: z.array(berichtInzageSchema),
  /** As it was sent in, for a copy. */
  aanvraag: z.unknown(),
});
export type Inzage = z.infer<typeof inzageSchema>;

export const probleemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});

export const validatieprobleemSchema = z.extend(probleemSchema, {
  errors: z.array(z.object({ ...plaats, code: z.string() })),
});

export const gezondheidSchema = z.object({ status: z.literal('ok') });

import * as z from 'zod/mini';
import { berichtSchema } from './bericht.ts';
import { bewaardeAanvraagSchema } from './bewaarde-aanvraag.ts';
import { kenmerkSchema } from './kenmerk.ts';
import { GEBEURTENISSEN, STATUSSEN } from './overgangen.ts';
import { tijdstipSchema } from './tijd.ts';

/** SHA-256 in lower-case hexadecimal. */
const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Everything about one aanvraag, as it is stored: one item, written as a whole, each write one `versie` further. */
export const dossierSchema = z.object({
  kenmerk: kenmerkSchema,
  versie: z.int().check(z.positive()),
  status: z.enum(STATUSSEN),
  /** Hash of the Idempotency-Key, which itself is not kept. */
  sleutelHash: sha256Schema,
  /** SHA-256 of the aanvraag as canonical JSON (RFC 8785): what is signed, and what a repeated request is compared with. */
  documentHash: sha256Schema,
  ingediendOp: tijdstipSchema,
  /** Frozen once sent in. */
  aanvraag: bewaardeAanvraagSchema,
  /** The outbox: what is owed and what was sent. */
  berichten: z.array(berichtSchema),
  /** What happened, in order. */
  gebeurtenissen: z.array(z.object({ soort: z.enum(GEBEURTENISSEN), tijd: tijdstipSchema })),
  /** The lease of whoever is sending; until `tot` nobody else does. */
  verzending: z.optional(z.object({ beurt: z.string(), tot: tijdstipSchema })),
});
export type Dossier = z.infer<typeof dossierSchema>;

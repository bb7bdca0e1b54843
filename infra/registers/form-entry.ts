import * as z from 'zod/mini';
import { nummersSchema } from '../../shared/aanvraag/nummers.ts';
import { organisatieSchema } from '../../shared/aanvraag/organisatie.ts';
import type { RegisterEntry } from '../../shared/registers/register-files.ts';

const { naam, adres } = organisatieSchema.shape;
const { straat, huisnummer, postcode, woonplaats } = adres.shape;
const { bestuursnummer, kvkNummer } = nummersSchema.shape;

/** What may stand in an entry, as the form's own schema takes it: nothing is offered that the form would refuse. */
export const formEntrySchema = z.strictObject({
  naam: z.optional(naam),
  roepnaam: z.optional(naam),
  adres: z.optional(z.strictObject({ straat, huisnummer, postcode, woonplaats })),
  postcodePost: postcode,
  bestuursnummer,
  kvkNummer,
} satisfies Record<keyof RegisterEntry, unknown>);

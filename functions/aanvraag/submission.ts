import * as z from 'zod/mini';
import { uitFormulier } from '../../shared/aanvraag/form.ts';
import type { Verzoek } from '../http/http-handler.ts';

/** Hidden field of a form that the server rendered: a random key, so that sending it again is safe. */
const SLEUTELVELD = 'sleutel';

/** What came in, as JSON or from an HTML form, in the shape of the API. */
export type Inzending =
  | { readonly soort: 'json'; readonly sleutel: string; readonly invoer: unknown }
  | {
      readonly soort: 'formulier';
      /** Nothing when the page was rendered ahead: then the key is derived from the content and the day. */
      readonly sleutel: string | undefined;
      readonly velden: Readonly<Record<string, string>>;
      readonly invoer: unknown;
      /** @returns the name of the form's field for a JSON pointer */
      readonly naamVan: (pointer: string) => string;
    };

const sleutelSchema = z.string().check(z.regex(/^[\x21-\x7E]{8,128}$/));
const formulierSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** @returns nothing when a JSON request has no usable Idempotency-Key */
export function leesInzending(verzoek: Verzoek): Inzending | undefined {
  return verzoek.isFormulier ? leesFormulier(verzoek.lichaam) : leesJson(verzoek);
}

function leesJson({ headers, lichaam }: Verzoek): Inzending | undefined {
  const sleutel = sleutelSchema.safeParse(headers['idempotency-key']);
  return sleutel.success ? { soort: 'json', sleutel: sleutel.data, invoer: lichaam } : undefined;
}

/** A field that is there more than once counts as its last value, as with radio buttons that a browser mixed up. */
function leesFormulier(lichaam: unknown): Inzending {
  const alles = Object.entries(formulierSchema.parse(lichaam)).map(
    ([naam, waarde]) =>
      [naam, typeof waarde === 'string' ? waarde : (waarde.at(-1) ?? '')] as const,
  );
  const sleutel = sleutelSchema.safeParse(alles.find(([naam]) => naam === SLEUTELVELD)?.[1]);
  const velden = Object.fromEntries(alles.filter(([naam]) => naam !== SLEUTELVELD));
  return {
    soort: 'formulier',
    sleutel: sleutel.success ? sleutel.data : undefined,
    velden,
    ...uitFormulier(velden),
  };
}

import * as z from 'zod/mini';
import { fromForm } from '../../shared/aanvraag/form.ts';
import type { HttpRequest } from '../http/http-handler.ts';

/** Hidden field of a form that the server rendered: a random key, so that sending it again is safe. */
const KEY_FIELD = 'sleutel';

/** What came in, as JSON or from an HTML form, in the shape of the API. */
export type Submission =
  | { readonly soort: 'json'; readonly key: string; readonly input: unknown }
  | {
      readonly soort: 'formulier';
      /** Nothing when the page was rendered ahead: then the key is derived from the content and the day. */
      readonly key: string | undefined;
      readonly fields: Readonly<Record<string, string>>;
      readonly input: unknown;
      /** @returns the name of the form's field for a JSON pointer */
      readonly nameOf: (pointer: string) => string;
    };

const keySchema = z.string().check(z.regex(/^[\x21-\x7E]{8,128}$/));
const formSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** @returns nothing when a JSON request has no usable Idempotency-Key */
export function readSubmission(request: HttpRequest): Submission | undefined {
  return request.isForm ? readForm(request.body) : readJson(request);
}

function readJson({ headers, body }: HttpRequest): Submission | undefined {
  const key = keySchema.safeParse(headers['idempotency-key']);
  return key.success ? { soort: 'json', key: key.data, input: body } : undefined;
}

/** A field that is there more than once counts as its last value, as with radio buttons that a browser mixed up. */
function readForm(body: unknown): Submission {
  const everything = Object.entries(formSchema.parse(body)).map(
    ([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')] as const,
  );
  const key = keySchema.safeParse(everything.find(([name]) => name === KEY_FIELD)?.[1]);
  const fields = Object.fromEntries(everything.filter(([name]) => name !== KEY_FIELD));
  return {
    soort: 'formulier',
    key: key.success ? key.data : undefined,
    fields,
    ...fromForm(fields),
  };
}

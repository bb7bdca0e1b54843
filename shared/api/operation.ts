import { type Json, reference } from './json-schema.ts';
import type { ProblemCode } from './problems.ts';

/** One route of the API, in words. */
export type Operation = {
  readonly samenvatting: string;
  readonly explanation: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly succeeded: {
    readonly status: number;
    /** Nothing where there is no body. */
    readonly schema?: Json;
    readonly headers?: Json;
    /** JSON unless it is said. */
    readonly mediatype?: string;
    /** The same in other forms, by media type. */
    readonly otherContent?: Json;
  };
  /** Other answers without a body, by status. */
  readonly alsoSucceeded?: Readonly<Record<number, string>>;
  readonly errors: readonly ProblemCode[];
  /** Whether it takes the token of a link; `optional` where one can do without. */
  readonly token?: boolean | 'optional';
  /** Whether the session of the desk opens it. */
  readonly session?: boolean;
};

const kenmerkParameter: Json = {
  name: 'kenmerk',
  in: 'path',
  required: true,
  description: 'Het kenmerk van de aanvraag, zoals 7K3F-9QXT-2MAB.',
  schema: { type: 'string' },
};

/** A request that only looks at a dossier. */
export const reading = (
  operation: Pick<Operation, 'samenvatting' | 'explanation' | 'succeeded'>,
): Operation => ({
  ...operation,
  parameters: [kenmerkParameter],
  errors: ['ongeldig-verzoek', 'niet-gevonden', 'interne-fout', 'even-niet-beschikbaar'],
  token: true,
});

/** A request that changes a dossier: what all of those have in common. */
export function wijziging({
  content,
  parameters = [],
  errors,
  ...rest
}: Omit<Operation, 'requestBody' | 'token'> & { readonly content?: string }): Operation {
  const schema = content === undefined ? { type: 'object' } : reference(content);
  return {
    ...rest,
    parameters: [kenmerkParameter, ...parameters],
    requestBody: { required: content !== undefined, content: { 'application/json': { schema } } },
    errors: [
      'onleesbare-json',
      'geen-utf-8',
      'niet-gevonden',
      ...errors,
      'te-groot',
      'verkeerd-mediatype',
      'ongeldige-inhoud',
      'interne-fout',
      'even-niet-beschikbaar',
    ],
    token: true,
  };
}

import { type Json, verwijzing } from './json-schema.ts';
import type { Probleemcode } from './problems.ts';

/** One route of the API, in words. */
export type Operatie = {
  readonly samenvatting: string;
  readonly uitleg: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly gelukt: {
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
  readonly ookGelukt?: Readonly<Record<number, string>>;
  readonly fouten: readonly Probleemcode[];
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
export const lezing = (
  operatie: Pick<Operatie, 'samenvatting' | 'uitleg' | 'gelukt'>,
): Operatie => ({
  ...operatie,
  parameters: [kenmerkParameter],
  fouten: ['ongeldig-verzoek', 'niet-gevonden', 'interne-fout', 'even-niet-beschikbaar'],
  token: true,
});

/** A request that changes a dossier: what all of those have in common. */
export function wijziging({
  inhoud,
  parameters = [],
  fouten,
  ...rest
}: Omit<Operatie, 'requestBody' | 'token'> & { readonly inhoud?: string }): Operatie {
  const schema = inhoud === undefined ? { type: 'object' } : verwijzing(inhoud);
  return {
    ...rest,
    parameters: [kenmerkParameter, ...parameters],
    requestBody: { required: inhoud !== undefined, content: { 'application/json': { schema } } },
    fouten: [
      'onleesbare-json',
      'geen-utf-8',
      'niet-gevonden',
      ...fouten,
      'te-groot',
      'verkeerd-mediatype',
      'ongeldige-inhoud',
      'interne-fout',
      'even-niet-beschikbaar',
    ],
    token: true,
  };
}

/** The base of the API; the OpenAPI description names it as its server. */
export const API_BASIS = '/api/v1';

/** Full version of the API, in every answer's `API-Version` header (NL API Design Rules). */
export const API_VERSIE = '1.0.0';

/** Beside a 201 for an aanvraag that was there already, sent before with the same key: from another tab, perhaps. */
export const HERHAALD_HEADER = 'Idempotent-Replayed';

/** The header that a proof of work comes in: base64 of the JSON in `proof-of-work.ts`. */
export const REKENBEWIJS_HEADER = 'Proof-Of-Work';

type Method = Route['methode'] | 'HEAD';

export type Route = {
  readonly methode: 'GET' | 'POST' | 'PATCH';
  /** Below {@link API_BASIS}; a part in braces is a parameter, as API Gateway writes it. */
  readonly pad: `/${string}`;
  /** The file in `functions/handlers/` that answers. */
  readonly functie: string;
};

/** Every route of the API: the local gateway and the CDK stack are both built from this table. */
export const routes = [
  { methode: 'POST', pad: '/aanvragen', functie: 'indienen' },
  { methode: 'GET', pad: '/aanvragen/{kenmerk}', functie: 'inzien' },
  { methode: 'GET', pad: '/aanvragen/{kenmerk}/document', functie: 'document' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/ondertekeningen', functie: 'ondertekenen' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/weigeringen', functie: 'weigeren' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/intrekking', functie: 'intrekken' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/afhandelingen', functie: 'afhandelen' },
  { methode: 'PATCH', pad: '/aanvragen/{kenmerk}/ondertekenaars/{n}', functie: 'corrigeren' },
  {
    methode: 'POST',
    pad: '/aanvragen/{kenmerk}/ondertekenaars/{n}/verzoeken',
    functie: 'opnieuw-vragen',
  },
  { methode: 'GET', pad: '/uitdaging', functie: 'uitdaging' },
  { methode: 'GET', pad: '/gezondheid', functie: 'gezondheid' },
  { methode: 'GET', pad: '/openapi.json', functie: 'openapi' },
] as const satisfies readonly Route[];

/** Answers every path and method that no route has, with 404 or 405. */
export const standaardfunctie = 'onbekend';

/** The functions that answer a route, `standaardfunctie` included. */
export type Routefunctie = (typeof routes)[number]['functie'] | typeof standaardfunctie;

/** The path of a route as API Gateway gets it. */
export const volledigPad = (route: Route): string => `${API_BASIS}${route.pad}`;

/** HEAD is asked wherever GET is (RFC 9110, 9.1), of the same function. */
export const methodsOf = ({ methode }: Route): readonly Method[] =>
  methode === 'GET' ? ['GET', 'HEAD'] : [methode];

/** @returns the route whose path this is, for each of its methods; empty when there is none. */
export function routesOp(pad: string): readonly (typeof routes)[number][] {
  return routes.filter((route) => {
    const patroon = volledigPad(route).split('/');
    const delen = pad.split('/');
    return (
      patroon.length === delen.length &&
      patroon.every((deel, index) =>
        deel.startsWith('{') ? delen[index] !== '' : deel === delen[index],
      )
    );
  });
}

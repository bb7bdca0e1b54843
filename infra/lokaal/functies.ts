import type { Routefunctie } from '../../shared/api/routes.ts';
import { bundelVan, laadUitBundel, leesBundels } from './bundels.ts';
import type { Handler } from './gateway.ts';

/** The functions behind the routes; versturen has a thread of its own. */
export type Routefuncties = Readonly<Record<Routefunctie, Handler>>;

type Module = { readonly handler: Handler };

/** Each function, from its source. They read the environment as they are loaded, so that comes later. */
const bron: Readonly<Record<Routefunctie, () => Promise<Module>>> = {
  indienen: () => import('../../functions/indienen/handler.ts'),
  inzien: () => import('../../functions/inzien/handler.ts'),
  document: () => import('../../functions/document/handler.ts'),
  ondertekenen: () => import('../../functions/ondertekenen/handler.ts'),
  weigeren: () => import('../../functions/weigeren/handler.ts'),
  intrekken: () => import('../../functions/intrekken/handler.ts'),
  afhandelen: () => import('../../functions/afhandelen/handler.ts'),
  corrigeren: () => import('../../functions/corrigeren/handler.ts'),
  'opnieuw-vragen': () => import('../../functions/opnieuw-vragen/handler.ts'),
  uitdaging: () => import('../../functions/uitdaging/handler.ts'),
  gezondheid: () => import('../../functions/gezondheid/handler.ts'),
  openapi: () => import('../../functions/openapi/handler.ts'),
  onbekend: () => import('../../functions/onbekend/handler.ts'),
};

/** The functions that routes have. */
export const functienamen = Object.keys(bron) as readonly Routefunctie[];

/** The functions as they stand in the source. */
export const laadUitBron = (): Promise<Routefuncties> =>
  laadRoutes(async (naam) => (await bron[naam]()).handler);

/**
 * The functions as `npx cdk synth` bundled them, minified, which is what runs on AWS. Each has a DynamoDB client of its
 * own, so that nothing here sees what they write: then the schedule alone finds what is owed.
 * @throws SettingError
 */
export async function laadUitBundels(map: string): Promise<Routefuncties> {
  const bundels = leesBundels(map);
  // Its thread loads it later, and could not tell.
  bundelVan(bundels, 'versturen', map);
  return laadRoutes(async (naam) => (await laadUitBundel(bundels, naam, map)).handler as Handler);
}

/** Loads the function of every route. */
export async function laadRoutes(
  laad: (naam: Routefunctie) => Promise<Handler>,
): Promise<Routefuncties> {
  const paren = await Promise.all(
    functienamen.map(async (naam) => [naam, await laad(naam)] as const),
  );
  return Object.fromEntries(paren) as Routefuncties;
}

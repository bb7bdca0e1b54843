import type { Routefunctie } from '../../shared/api/routes.ts';
import { bundelVan, laadUitBundel, leesBundels } from './bundels.ts';
import type { Handler } from './gateway.ts';

/** The functions behind the routes; versturen has a thread of its own. */
export type Routefuncties = Readonly<Record<Routefunctie, Handler>>;

type Module = { readonly handler: Handler };

/** Each function, from its source. They read the environment as they are loaded, so that comes later. */
const bron: Readonly<Record<Routefunctie, () => Promise<Module>>> = {
  indienen: () => import('../../functions/aanvraag/submit.ts'),
  inzien: () => import('../../functions/dossier/view.ts'),
  document: () => import('../../functions/pdf/document.ts'),
  ondertekenen: () => import('../../functions/dossier/sign.ts'),
  weigeren: () => import('../../functions/dossier/refuse.ts'),
  intrekken: () => import('../../functions/dossier/withdraw.ts'),
  afhandelen: () => import('../../functions/dossier/record-step.ts'),
  corrigeren: () => import('../../functions/dossier/correct-address.ts'),
  'opnieuw-vragen': () => import('../../functions/dossier/ask-again.ts'),
  uitdaging: () => import('../../functions/security/challenge.ts'),
  gezondheid: () => import('../../functions/http/health.ts'),
  openapi: () => import('../../functions/http/openapi.ts'),
  onbekend: () => import('../../functions/http/unknown-route.ts'),
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

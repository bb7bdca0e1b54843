import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { bundelopties } from '../../infra/aws/bundel.ts';
import { type Functienaam, functies } from '../../infra/functies.ts';

/** Where the bundles of the benchmark go, which nobody deploys. */
export const benchmap = resolve(import.meta.dirname, '../../dist/bench');

/** A client of the AWS SDK, with its package. */
const clients = {
  DynamoDB: 'dynamodb',
  SES: 'ses',
  SecretsManager: 'secrets-manager',
} as const;
export type Client = keyof typeof clients;

/**
 * The clients that a function has. One that has no other is put beside the client of Secrets Manager, which it loads at its
 * first request.
 */
export function clientsVan(naam: Functienaam): Client[] {
  const { tabel, post, site } = functies[naam];
  const bijStart: Client[] = [
    ...(tabel ? ['DynamoDB' as const] : []),
    ...(post ? ['SES' as const] : []),
  ];
  return bijStart.length > 0 || site ? bijStart : ['SecretsManager'];
}

/** How a bundle is made: as those that are deployed, or as esbuild does by itself, in one file. */
export type Bouwwijze = 'zoals-wij' | 'in-een-bestand';
const opties: Readonly<Record<Bouwwijze, BuildOptions>> = {
  'zoals-wij': bundelopties,
  'in-een-bestand': { ...bundelopties, splitting: false, plugins: [] },
};

/** Bundles nothing but clients, made as a function's module is loaded. @returns where it is */
export const maakKaal = (welke: readonly Client[], wijze: Bouwwijze): Promise<string> =>
  maak(`kaal-${['met', ...welke].join('-')}-${wijze}`, metClients(welke), wijze);

const metClients = (welke: readonly Client[]): string =>
  [
    ...welke.map((naam) => `import { ${naam}Client } from '@aws-sdk/client-${clients[naam]}';`),
    `export const clients = [${welke.map((naam) => `new ${naam}Client({})`).join(', ')}];`,
  ].join('\n');

/**
 * Bundles the client of DynamoDB with the libraries that every function with a table has, and none of our code: a handler
 * that does nothing, a logger, a schema of one field. What no code of ours can go below. @returns where it is
 */
export const maakStapel = (): Promise<string> =>
  maak(
    'stapel',
    `${metClients(['DynamoDB'])}
    import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
    import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
    import { Logger } from '@aws-lambda-powertools/logger';
    import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
    import middy from '@middy/core';
    import httpHeaderNormalizer from '@middy/http-header-normalizer';
    import * as z from 'zod/mini';
    const logboek = new Logger({ serviceName: 'bench' });
    export const omgeving = z.object({ TABEL: z.string() }).safeParse(process.env, { jitless: true });
    export const gebruikt = [GetItemCommand, PutItemCommand, marshall, unmarshall];
    export const handler = middy()
      .use(injectLambdaContext(logboek))
      .use(httpHeaderNormalizer())
      .handler(async () => ({}));`,
    'zoals-wij',
  );

/** Bundles a function. @returns where it is */
export const maakFunctie = (naam: Functienaam, wijze: Bouwwijze): Promise<string> =>
  maak(`${naam}-${wijze}`, `export * from './functions/${naam}/handler.ts';`, wijze);

async function maak(naam: string, contents: string, wijze: Bouwwijze): Promise<string> {
  const outdir = join(benchmap, naam);
  await rm(outdir, { recursive: true, force: true });
  await build({
    ...opties[wijze],
    stdin: { contents, resolveDir: bundelopties.absWorkingDir },
    entryNames: 'index',
    outdir,
  });
  return join(outdir, 'index.mjs');
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { SettingError } from './setting-error.ts';

/** What of a template says which bundle is whose. */
const sjabloonSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.optional(
        z.object({
          Description: z.optional(z.string()),
          Code: z.optional(z.object({ S3Key: z.optional(z.string()) })),
        }),
      ),
    }),
  ),
});

const assetsSchema = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.optional(z.string()) }) })),
});

const BESCHRIJVING = /^beheerdersloket: ([a-z-]+)$/;

/** Where the bundle of each function is, in the folder that `npx cdk synth` leaves. @throws SettingError */
export function leesBundels(map: string): ReadonlyMap<string, string> {
  try {
    const gevonden = globSync('*.template.json', { cwd: map }).flatMap((sjabloon) =>
      bundelsIn(map, sjabloon.replace('.template.json', '')),
    );
    return new Map(gevonden);
  } catch (fout) {
    throw new SettingError('BUNDELS', `${map} cannot be read; ${REMEDY}`, fout);
  }
}

const REMEDY = 'run `npx cdk synth` and name the folder that it leaves';

function bundelsIn(map: string, stack: string): [string, string][] {
  const lees = (soort: string): unknown =>
    JSON.parse(readFileSync(join(map, `${stack}.${soort}.json`), 'utf8'));
  const { Resources } = sjabloonSchema.parse(lees('template'));
  const { files } = assetsSchema.parse(lees('assets'));
  return Object.values(Resources).flatMap(({ Type, Properties }): [string, string][] => {
    const naam = BESCHRIJVING.exec(Properties?.Description ?? '')?.[1];
    const hash = Properties?.Code?.S3Key?.replace('.zip', '') ?? '';
    const pad = files[hash]?.source.path;
    if (Type !== 'AWS::Lambda::Function' || naam === undefined || pad === undefined) return [];
    return [[naam, resolve(map, pad, 'index.mjs')]];
  });
}

/** The file of a function's bundle. @throws SettingError when there is none */
export function bundelVan(bundels: ReadonlyMap<string, string>, naam: string, map: string): string {
  const pad = bundels.get(naam);
  if (pad !== undefined && existsSync(pad)) return pad;
  throw new SettingError('BUNDELS', `there is no bundle of '${naam}' in ${map}; ${REMEDY}`);
}

/** Loads a function from its bundle, as Lambda does. @throws SettingError */
export async function laadUitBundel(
  bundels: ReadonlyMap<string, string>,
  naam: string,
  map: string,
): Promise<{ handler: unknown }> {
  const pad = bundelVan(bundels, naam, map);
  return (await import(pathToFileURL(pad).href)) as { handler: unknown };
}

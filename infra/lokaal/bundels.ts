import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';

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

/** The folder has no bundle of a function: it is not what `npx cdk synth` left. */
export class BundelOntbreekt extends Error {
  readonly code = 'bundel-ontbreekt';
  constructor(naam: string, map: string) {
    super(`There is no bundle of '${naam}' in ${map}: run 'npx cdk synth' first`);
    this.name = 'BundelOntbreekt';
  }
}

const BESCHRIJVING = /^beheerdersloket: ([a-z-]+)$/;

/** Where the bundle of each function is, in the folder that `npx cdk synth` leaves. */
export function leesBundels(map: string): ReadonlyMap<string, string> {
  const gevonden = globSync('*.template.json', { cwd: map }).flatMap((sjabloon) =>
    bundelsIn(map, sjabloon.replace('.template.json', '')),
  );
  return new Map(gevonden);
}

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

/** Loads a function from its bundle, as Lambda does. @throws BundelOntbreekt */
export async function laadUitBundel(
  bundels: ReadonlyMap<string, string>,
  naam: string,
  map: string,
): Promise<{ handler: unknown }> {
  const pad = bundels.get(naam);
  if (pad === undefined) throw new BundelOntbreekt(naam, map);
  return (await import(pathToFileURL(pad).href)) as { handler: unknown };
}

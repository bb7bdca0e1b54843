import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { SettingError } from './setting-error.ts';

/** What of a template says which bundle is whose. */
const templateSchema = z.object({
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

const DESCRIPTION = /^beheerdersloket: ([a-z-]+)$/;

/** Where the bundle of each function is, in the folder that `npx cdk synth` leaves. @throws SettingError */
export function readBundles(folder: string): ReadonlyMap<string, string> {
  try {
    const found = globSync('*.template.json', { cwd: folder }).flatMap((template) =>
      bundlesIn(folder, template.replace('.template.json', '')),
    );
    return new Map(found);
  } catch (error) {
    throw new SettingError('BUNDLES', `${folder} cannot be read; ${REMEDY}`, error);
  }
}

const REMEDY = 'run `npx cdk synth` and name the folder that it leaves';

function bundlesIn(folder: string, stack: string): [string, string][] {
  const read = (soort: string): unknown =>
    JSON.parse(readFileSync(join(folder, `${stack}.${soort}.json`), 'utf8'));
  const { Resources } = templateSchema.parse(read('template'));
  const { files } = assetsSchema.parse(read('assets'));
  return Object.values(Resources).flatMap(({ Type, Properties }): [string, string][] => {
    const name = DESCRIPTION.exec(Properties?.Description ?? '')?.[1];
    const hash = Properties?.Code?.S3Key?.replace('.zip', '') ?? '';
    const path = files[hash]?.source.path;
    if (Type !== 'AWS::Lambda::Function' || name === undefined || path === undefined) return [];
    return [[name, resolve(folder, path, 'index.mjs')]];
  });
}

/** The file of a function's bundle. @throws SettingError when there is none */
export function bundleOf(
  bundles: ReadonlyMap<string, string>,
  name: string,
  folder: string,
): string {
  const path = bundles.get(name);
  if (path !== undefined && existsSync(path)) return path;
  throw new SettingError('BUNDLES', `there is no bundle of '${name}' in ${folder}; ${REMEDY}`);
}

/** Loads a function from its bundle, as Lambda does. @throws SettingError */
export async function loadFromBundle(
  bundles: ReadonlyMap<string, string>,
  name: string,
  folder: string,
): Promise<{ handler: unknown }> {
  const path = bundleOf(bundles, name, folder);
  return (await import(pathToFileURL(path).href)) as { handler: unknown };
}

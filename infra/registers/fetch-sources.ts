import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { CsvKind } from './columns.ts';
import { duoPackages } from './publishers.ts';
import { SourceError } from './source-error.ts';
import { type About, ABOUT_FILE, SECTORS } from './sources.ts';

const packageSchema = z.object({
  result: z.object({
    resources: z.array(
      z.object({ url: z.string(), last_modified: z.optional(z.nullable(z.string())) }),
    ),
  }),
});
type Resource = z.infer<typeof packageSchema>['result']['resources'][number];

type Fetched = {
  readonly kind: CsvKind;
  readonly name: string;
  readonly day: string;
  readonly bytes: Uint8Array;
};

const KINDS = ['besturen', 'instellingen'] as const satisfies readonly CsvKind[];
const WAIT_MS = 120_000;

/**
 * Fetches DUO's files into a folder; nothing is written until all of them are there.
 * @param catalogue where the CKAN catalogue is
 * @throws SourceError naming the address that did not answer
 */
export async function fetchSources(folder: string, catalogue: string): Promise<void> {
  const fetched: Fetched[] = [];
  for (const sector of SECTORS) {
    const resources = await resourcesOf(duoPackages[sector], catalogue);
    for (const kind of KINDS) {
      fetched.push(await fetchFile(kind, `${kind}${sector}.csv`, resources, catalogue));
    }
  }
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of fetched) await writeFile(join(folder, name), bytes);
  const about: About = {
    instellingen: { peildatum: oldest(fetched, 'instellingen') },
    besturen: { peildatum: oldest(fetched, 'besturen') },
  };
  await writeFile(join(folder, ABOUT_FILE), `${JSON.stringify(about, undefined, 2)}\n`);
}

/** A register is as old as the oldest of its files. */
const oldest = (fetched: readonly Fetched[], kind: CsvKind): string =>
  fetched
    .filter((one) => one.kind === kind)
    .map(({ day }) => day)
    .sort()[0] ?? '';

async function resourcesOf(id: string, catalogue: string): Promise<Resource[]> {
  const address = `${catalogue}/api/3/action/package_show?id=${id}`;
  const text = new TextDecoder().decode(await get(address));
  try {
    return packageSchema.parse(JSON.parse(text)).result.resources;
  } catch (error) {
    throw new SourceError(`${address} does not answer as a CKAN catalogue does`, error);
  }
}

async function fetchFile(
  kind: CsvKind,
  name: string,
  resources: readonly Resource[],
  catalogue: string,
): Promise<Fetched> {
  const [resource] = resources
    .filter(({ url }) => fileName(url) === name)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  if (resource === undefined) throw new SourceError(`${name}: not in its package in ${catalogue}`);
  // Whatever the catalogue says, only its own publisher is asked.
  if (URL.parse(resource.url)?.origin !== new URL(catalogue).origin) {
    throw new SourceError(`${name}: its address is not in ${catalogue}`);
  }
  return { kind, name, day: dayOf(resource), bytes: await get(resource.url) };
}

const fileName = (url: string): string => basename(URL.parse(url)?.pathname ?? '').toLowerCase();

const dayOf = ({ last_modified: time }: Resource): string =>
  /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0] ?? '';

async function get(address: string): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) });
    if (!response.ok) throw new SourceError(`${address} answers ${response.status}`);
    return await response.bytes();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${address} does not answer`, error);
  }
}

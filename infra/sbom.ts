import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import pakket from '../package.json' with { type: 'json' };
import { licenceFromFile } from './licences.ts';

/**
 * `npm run sbom`: writes the list of everything that is deployed (CycloneDX, JSON), and of nothing that only builds or
 * tests it. `dependencies` holds what ends up in the site or in a function, and nothing else; a test keeps it so.
 */
const root = join(import.meta.dirname, '..');
const output = join(root, 'dist/sbom.json');

const closingSchema = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ dev: z.optional(z.boolean()) })),
});
const sbomSchema = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(
    z.looseObject({ name: z.string(), licenses: z.optional(z.array(z.unknown())) }),
  ),
});

/**
 * npm makes the list, in a folder where nothing else is asked for: its own `--omit dev` also leaves out what both the
 * service and a tool need, such as zod.
 */
async function createList(folder: string): Promise<z.infer<typeof sbomSchema>> {
  const { devDependencies: _, ...supplied } = pakket;
  const closing = closingSchema.parse(
    JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')),
  );
  const { devDependencies: __, ...start } = closing.packages[''] ?? {};
  const rest = Object.entries(closing.packages).filter(
    ([path, { dev }]) => path !== '' && dev !== true,
  );
  await writeFile(join(folder, 'package.json'), JSON.stringify(supplied));
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...closing, packages: { '': start, ...Object.fromEntries(rest) } }),
  );
  const { stdout } = await promisify(execFile)(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  return sbomSchema.parse(JSON.parse(stdout));
}

const folder = await mkdtemp(join(tmpdir(), 'beheerdersloket-sbom-'));
try {
  const sbom = await createList(folder);
  // npm calls it after the folder that it happens to be in, and reads no licence from a file.
  sbom.metadata.component.name = pakket.name;
  for (const section of sbom.components) {
    const id = licenceFromFile[section.name];
    if (section.licenses === undefined && id !== undefined)
      section.licenses = [{ license: { id } }];
  }
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, `${JSON.stringify(sbom, undefined, 2)}\n`);
  process.stdout.write(`${sbom.components.length} components in ${output}\n`);
} finally {
  await rm(folder, { recursive: true });
}

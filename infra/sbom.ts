import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import pakket from '../package.json' with { type: 'json' };
import { licentieUitBestand } from './licences.ts';

/**
 * `npm run sbom`: writes the list of everything that is deployed (CycloneDX, JSON), and of nothing that only builds or
 * tests it. `dependencies` holds what ends up in the site or in a function, and nothing else; a test keeps it so.
 */
const wortel = join(import.meta.dirname, '..');
const uitvoer = join(wortel, 'dist/sbom.json');

const slotSchema = z.looseObject({
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
async function maakLijst(map: string): Promise<z.infer<typeof sbomSchema>> {
  const { devDependencies: _, ...geleverd } = pakket;
  const slot = slotSchema.parse(
    JSON.parse(await readFile(join(wortel, 'package-lock.json'), 'utf8')),
  );
  const { devDependencies: __, ...begin } = slot.packages[''] ?? {};
  const rest = Object.entries(slot.packages).filter(([pad, { dev }]) => pad !== '' && dev !== true);
  await writeFile(join(map, 'package.json'), JSON.stringify(geleverd));
  await writeFile(
    join(map, 'package-lock.json'),
    JSON.stringify({ ...slot, packages: { '': begin, ...Object.fromEntries(rest) } }),
  );
  const { stdout } = await promisify(execFile)(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    { cwd: map, maxBuffer: 64 * 1024 * 1024 },
  );
  return sbomSchema.parse(JSON.parse(stdout));
}

const map = await mkdtemp(join(tmpdir(), 'beheerdersloket-sbom-'));
try {
  const sbom = await maakLijst(map);
  // npm calls it after the folder that it happens to be in, and reads no licence from a file.
  sbom.metadata.component.name = pakket.name;
  for (const deel of sbom.components) {
    const id = licentieUitBestand[deel.name];
    if (deel.licenses === undefined && id !== undefined) deel.licenses = [{ license: { id } }];
  }
  await mkdir(dirname(uitvoer), { recursive: true });
  await writeFile(uitvoer, `${JSON.stringify(sbom, undefined, 2)}\n`);
  process.stdout.write(`${sbom.components.length} components in ${uitvoer}\n`);
} finally {
  await rm(map, { recursive: true });
}

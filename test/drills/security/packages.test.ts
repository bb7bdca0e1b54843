import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { licentieUitBestand, toegestaneLicenties } from '../../../infra/licences.ts';
import pakket from '../../../package.json' with { type: 'json' };

const wortel = join(import.meta.dirname, '../../..');

const slotSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      license: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      inBundle: z.optional(z.boolean()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});
const slot = slotSchema.parse(JSON.parse(readFileSync(join(wortel, 'package-lock.json'), 'utf8')));
/** `node_modules/a/node_modules/b` is b. */
const naamVan = (pad: string): string => pad.split('node_modules/').at(-1) ?? pad;
const pakketten = Object.entries(slot.packages).flatMap(([pad, gegevens]) =>
  pad === '' ? [] : [{ naam: naamVan(pad), ...gegevens }],
);
const geleverd = pakketten.filter(({ dev }) => dev !== true);

/** What builds the site, beside what is in it. */
const BOUW = ['web/build.ts', 'web/vite.ts', 'web/styles/unused.ts'];
/** Packages that no import names, and why they are there. */
const nergensGenoemd: Readonly<Record<string, string>> = {
  '@expo-google-fonts/noto-sans': 'files, found by the name of their package',
};
const BRON = /(?:from|import|import\()\s*'([^'.#][^']*)'/g;

/** Every package that the code of the site and the functions names. */
function gebruikt(): string[] {
  const bronnen = ['shared', 'functions', 'web'].flatMap((map) =>
    readdirSync(join(wortel, map), { recursive: true, encoding: 'utf8' })
      .map((naam) => join(map, naam))
      .filter((naam) => /\.(ts|svelte|css)$/.test(naam) && !BOUW.includes(naam)),
  );
  const namen = bronnen.flatMap((naam) =>
    [...readFileSync(join(wortel, naam), 'utf8').matchAll(BRON)].map(
      ([, pad = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(pad)?.[0] ?? pad,
    ),
  );
  return [...new Set(namen)].filter((naam) => !naam.startsWith('node:') && naam !== 'aws-lambda');
}

describe('the packages that are deployed', () => {
  it('are the dependencies of package.json, and those are all used', () => {
    expect(gebruikt().filter((naam) => builtinModules.includes(naam))).toEqual([]);
    expect([...gebruikt(), ...Object.keys(nergensGenoemd)].sort()).toEqual(
      Object.keys(pakket.dependencies).sort(),
    );
  });

  it('have a licence that may stand in ours', () => {
    const vreemd = geleverd
      .map(({ naam, license }) => ({ naam, licentie: license ?? licentieUitBestand[naam] ?? '' }))
      .filter(({ licentie }) => !Object.hasOwn(toegestaneLicenties, licentie));
    expect(vreemd).toEqual([]);
    expect(geleverd.length).toBeGreaterThan(50);
  });

  it('run nothing when they are installed', () => {
    expect(geleverd.filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
  });

  it('are the whole of the bill of materials, each with version, licence and hash', async () => {
    await promisify(execFile)(process.execPath, [join(wortel, 'infra/sbom.ts')]);
    const sbom = JSON.parse(await readFile(join(wortel, 'dist/sbom.json'), 'utf8')) as Sbom;
    expect(sbom).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: pakket.name, version: pakket.version } },
    });
    const namen = (lijst: readonly { naam: string; versie: string }[]) =>
      [...new Set(lijst.map(({ naam, versie }) => `${naam}@${versie}`))].sort();
    expect(
      namen(
        sbom.components.map(({ group, name, version }) => ({
          naam: group === undefined ? name : `${group}/${name}`,
          versie: version,
        })),
      ),
    ).toEqual(namen(geleverd.map(({ naam, version = '' }) => ({ naam, versie: version }))));
    for (const { name, purl, licenses = [], hashes = [] } of sbom.components) {
      expect(purl, name).toMatch(/^pkg:npm\//);
      expect([licenses.length, hashes.length], name).toEqual([1, 1]);
    }
  });
});

type Sbom = {
  components: {
    group?: string;
    name: string;
    version: string;
    purl: string;
    licenses?: unknown[];
    hashes?: unknown[];
  }[];
};

describe('every package', () => {
  it('is pinned to one version', () => {
    for (const [naam, versie] of Object.entries({
      ...pakket.dependencies,
      ...pakket.devDependencies,
    })) {
      expect(versie, naam).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it('comes from the registry, with the hash that it had when it was chosen', () => {
    for (const { naam, integrity, resolved, inBundle } of pakketten) {
      // What a package carries inside itself is covered by that package's own hash.
      if (inBundle !== true) expect(integrity, naam).toMatch(/^sha512-/);
      if (resolved !== undefined) expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  it('runs nothing when it is installed, but for the ones that are named', () => {
    const metScript = pakketten.filter(({ hasInstallScript }) => hasInstallScript === true);
    expect([...new Set(metScript.map(({ naam }) => naam))].sort()).toEqual(
      Object.keys(pakket.allowScripts).sort(),
    );
    // By itself npm 11 only warns of another one, and runs it.
    expect(readFileSync(join(wortel, '.npmrc'), 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
  });
});

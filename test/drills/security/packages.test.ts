import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { licenceFromFile, allowedLicences } from '../../../infra/licences.ts';
import pakket from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');

const closingSchema = z.object({
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
const closing = closingSchema.parse(
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')),
);
/** `node_modules/a/node_modules/b` is b. */
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path;
const packages = Object.entries(closing.packages).flatMap(([path, data]) =>
  path === '' ? [] : [{ naam: nameOf(path), ...data }],
);
const supplied = packages.filter(({ dev }) => dev !== true);

/** What builds the site, beside what is in it. */
const BUILD = ['web/build.ts', 'web/vite.ts', 'web/styles/unused.ts'];
/** Packages that no import names, and why they are there. */
const nowhereNamed: Readonly<Record<string, string>> = {
  '@expo-google-fonts/noto-sans': 'files, found by the name of their package',
};
const SOURCE = /(?:from|import|import\()\s*'([^'.#][^']*)'/g;

/** Every package that the code of the site and the functions names. */
function used(): string[] {
  const sources = ['shared', 'functions', 'web'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((naam) => join(folder, naam))
      .filter((naam) => /\.(ts|svelte|css)$/.test(naam) && !BUILD.includes(naam)),
  );
  const names = sources.flatMap((naam) =>
    [...readFileSync(join(root, naam), 'utf8').matchAll(SOURCE)].map(
      ([, path = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path,
    ),
  );
  return [...new Set(names)].filter((naam) => !naam.startsWith('node:') && naam !== 'aws-lambda');
}

describe('the packages that are deployed', () => {
  it('are the dependencies of package.json, and those are all used', () => {
    expect(used().filter((naam) => builtinModules.includes(naam))).toEqual([]);
    expect([...used(), ...Object.keys(nowhereNamed)].sort()).toEqual(
      Object.keys(pakket.dependencies).sort(),
    );
  });

  it('have a licence that may stand in ours', () => {
    const foreign = supplied
      .map(({ naam, license }) => ({ naam, licence: license ?? licenceFromFile[naam] ?? '' }))
      .filter(({ licence }) => !Object.hasOwn(allowedLicences, licence));
    expect(foreign).toEqual([]);
    expect(supplied.length).toBeGreaterThan(50);
  });

  it('run nothing when they are installed', () => {
    expect(supplied.filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
  });

  it('are the whole of the bill of materials, each with version, licence and hash', async () => {
    await promisify(execFile)(process.execPath, [join(root, 'infra/sbom.ts')]);
    const sbom = JSON.parse(await readFile(join(root, 'dist/sbom.json'), 'utf8')) as Sbom;
    expect(sbom).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: pakket.name, version: pakket.version } },
    });
    const names = (list: readonly { naam: string; versie: string }[]) =>
      [...new Set(list.map(({ naam, versie }) => `${naam}@${versie}`))].sort();
    expect(
      names(
        sbom.components.map(({ group, name, version }) => ({
          naam: group === undefined ? name : `${group}/${name}`,
          versie: version,
        })),
      ),
    ).toEqual(names(supplied.map(({ naam, version = '' }) => ({ naam, versie: version }))));
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
    for (const { naam, integrity, resolved, inBundle } of packages) {
      // What a package carries inside itself is covered by that package's own hash.
      if (inBundle !== true) expect(integrity, naam).toMatch(/^sha512-/);
      if (resolved !== undefined) expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  it('runs nothing when it is installed, but for the ones that are named', () => {
    const withScript = packages.filter(({ hasInstallScript }) => hasInstallScript === true);
    expect([...new Set(withScript.map(({ naam }) => naam))].sort()).toEqual(
      Object.keys(pakket.allowScripts).sort(),
    );
    // By itself npm 11 only warns of another one, and runs it.
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
  });
});

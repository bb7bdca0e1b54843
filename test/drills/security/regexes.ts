import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

const wortel = join(import.meta.dirname, '../../..');

export type Gevonden = { readonly bestand: string; readonly patroon: RegExp };

/** Every regular expression in the code that runs at a visitor's, in a function, in CloudFront or in the local gateway. */
export const alleRegexes = (): Gevonden[] =>
  ['shared', 'functions', 'web', 'infra/local', 'infra/aws/site'].flatMap((map) =>
    readdirSync(join(wortel, map), { recursive: true, encoding: 'utf8' })
      .filter((naam) => /\.(ts|svelte)$/.test(naam) && !naam.endsWith('.d.ts'))
      .map((naam) => join(map, naam))
      .flatMap((bestand) => {
        const bron = readFileSync(join(wortel, bestand), 'utf8');
        const patronen = bestand.endsWith('.svelte') ? uitComponent(bron) : uitScript(bron);
        return patronen.map((patroon) => ({ bestand, patroon }));
      }),
  );

function uitScript(bron: string): RegExp[] {
  const gevonden: RegExp[] = [];
  const loop = (knoop: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(knoop)) {
      const [, patroon = '', vlaggen = ''] = /^\/(.*)\/([a-z]*)$/s.exec(knoop.text) ?? [];
      gevonden.push(new RegExp(patroon, vlaggen));
    }
    ts.forEachChild(knoop, loop);
  };
  loop(ts.createSourceFile('bron.ts', bron, ts.ScriptTarget.Latest, true));
  return gevonden;
}

function uitComponent(bron: string): RegExp[] {
  const gevonden: RegExp[] = [];
  JSON.stringify(parse(bron, { modern: true }), (_, knoop: unknown) => {
    const { regex } = (knoop ?? {}) as { regex?: { pattern: string; flags: string } };
    if (regex !== undefined) gevonden.push(new RegExp(regex.pattern, regex.flags));
    return knoop;
  });
  return gevonden;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

export type Found = { readonly file: string; readonly pattern: RegExp };

/** Every regular expression in the code that runs at a visitor's, in a function, in CloudFront or in the local gateway. */
export const allRegexes = (): Found[] =>
  ['shared', 'functions', 'web', 'infra/local', 'infra/aws/site'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name))
      .flatMap((file) => {
        const source = readFileSync(join(root, file), 'utf8');
        const patterns = file.endsWith('.svelte') ? fromComponent(source) : fromScript(source);
        return patterns.map((pattern) => ({ file, pattern }));
      }),
  );

function fromScript(source: string): RegExp[] {
  const found: RegExp[] = [];
  const loop = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push(new RegExp(pattern, flags));
    }
    ts.forEachChild(node, loop);
  };
  loop(ts.createSourceFile('bron.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

function fromComponent(source: string): RegExp[] {
  const found: RegExp[] = [];
  JSON.stringify(parse(source, { modern: true }), (_, node: unknown) => {
    const { regex } = (node ?? {}) as { regex?: { pattern: string; flags: string } };
    if (regex !== undefined) found.push(new RegExp(regex.pattern, regex.flags));
    return node;
  });
  return found;
}

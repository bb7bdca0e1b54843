import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commands } from '../../infra/cli/commands.ts';
import { generalOptions } from '../../infra/cli/parse-arguments.ts';
import { lambdas } from '../../infra/lambdas.ts';
import { openapi } from '../../shared/api/openapi.ts';
import { DUTCH_WORDS } from './dutch-words.ts';

/** A name that a file declares, and whether other files can import it. */
type Declaration = { readonly file: string; readonly name: string; readonly isExported: boolean };

/**
 * Attributes of an item, fields of the files of registers and of the file of a draft, a command of the registers, and a property
 * of AWS.
 */
const OUTSIDE = [
  ...['agendaVak', 'bewaarTot', 'bronnen', 'gemaaktOp', 'instellingen', 'sleutel', 'velden'],
  ...['haal', 'dimensionsMap'],
];

/** What each Lambda exports: what is called, and what its environment must hold. */
const EACH_HAS_ONE = new Set(['handler', 'envSchema']);

const ROOT = new URL('../../', import.meta.url);
const git = ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.svelte'];
const files = execFileSync('git', git, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');

const isExport = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** A variable is exported by the statement that it stands in. */
const isExported = (node: ts.Node): boolean =>
  isExport(node) || (ts.isVariableDeclaration(node) && isExport(node.parent.parent));

/** Of the keys of an object only those without quotes: in quotes stand the codes of the API and of the form. */
const isDeclaration = (node: ts.Node): node is ts.NamedDeclaration =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isFunctionLike(node) ||
  ts.isClassLike(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isTypeParameterDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertySignature(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isShorthandPropertyAssignment(node);

function declarationsIn(file: string, code: string): Declaration[] {
  const found: Declaration[] = [];
  const visit = (node: ts.Node): void => {
    const name = isDeclaration(node) ? node.name : undefined;
    if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)))
      found.push({ file, name: name.text.replace('#', ''), isExported: isExported(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

type Part = { readonly start: number; readonly end: number };

/** What a component declares, as TypeScript: its scripts, and what its markup names. */
function codeOf(component: string): string {
  const { instance, module, fragment } = parse(component, { modern: true });
  const code: string[] = [];
  const source = (part: object): string =>
    component.slice((part as Part).start, (part as Part).end);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const part = node as AST.EachBlock | AST.SnippetBlock | AST.ConstTag | AST.Text;
    if (part.type === 'EachBlock') {
      if (part.context) code.push(`const [${source(part.context)}] = [];`);
      if (part.index) code.push(`const ${part.index} = 0;`);
    } else if (part.type === 'SnippetBlock') {
      code.push(`function ${part.expression.name}(${part.parameters.map(source).join(', ')}) {}`);
    } else if (part.type === 'ConstTag') code.push(source(part.declaration));
    Object.values(node).forEach(visit);
  };
  visit(fragment);
  for (const script of [module, instance]) if (script) code.push(source(script.content));
  return code.join('\n');
}

const declarations = files.flatMap((file) => {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  return declarationsIn(file, file.endsWith('.svelte') ? codeOf(text) : text);
});

/** The names in an OpenAPI document: of fields, of schemas and of parameters. */
function namesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties, schemas, name } = part as Record<string, unknown>;
  return [
    ...Object.keys({ ...(properties as object), ...(schemas as object) }),
    ...(typeof name === 'string' ? [name] : []),
    ...Object.values(part).flatMap(namesIn),
  ];
}

/** What is Dutch because others depend on it. */
const kept = new Set([
  ...namesIn(openapi()),
  ...Object.keys(lambdas),
  ...Object.keys(commands),
  ...Object.keys(generalOptions),
  ...Object.values(commands).flatMap(({ options }) => Object.keys(options)),
  ...OUTSIDE,
]);

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-.]+/);
const isDutch = (name: string): boolean =>
  !kept.has(name) && wordsOf(name).some((word) => DUTCH_WORDS.has(word));

describe('a name', () => {
  it('is English, but for the words of the form and of the law', () => {
    const dutch = declarations.filter(({ name }) => isDutch(name));
    expect([...new Set(dutch.map(({ file, name }) => `${file}: ${name}`))]).toEqual([]);
  });

  it('of a file or a folder is English too', () => {
    const parts = (file: string): string[] =>
      file.split('/').map((part) => basename(part).replace(/(\.test|\.svelte)?\.\w+$/, ''));
    expect(files.filter((file) => parts(file).some(isDutch))).toEqual([]);
  });

  it('that is exported is exported once', () => {
    const exported = declarations.filter(
      ({ file, name, isExported }) =>
        isExported && !file.startsWith('test/') && !EACH_HAS_ONE.has(name),
    );
    const twice = [...Map.groupBy(exported, ({ name }) => name)]
      .map(([name, found]) => [name, ...new Set(found.map(({ file }) => file))])
      .filter(({ length }) => length > 2);
    expect(twice).toEqual([]);
  });
});

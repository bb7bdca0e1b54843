import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import type { ResultRow, Result } from './result.ts';

const docs = join(import.meta.dirname, '../../docs');
const path = join(docs, 'performance.md');

/** Where and when something was measured. */
export type Origin = { readonly date: string; readonly machine: string };

/** Puts what a part came to into its section of docs/performance.md, and its figures beside it. */
export async function writeInDocument(name: string, result: Result, origin: Origin): Promise<void> {
  const document = await readFile(path, 'utf8');
  const start = `<!-- bench ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const [before, rest] = document.split(start);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) {
    throw new Error(`docs/performance.md has no section between '${start}' and '${end}'`);
  }
  const section = asMarkdown(name, result, origin);
  const fresh = `${before}${start}\n\n${section}\n\n${end}${after}`;
  await writeFile(path, await format(fresh, { parser: 'markdown', printWidth: 120 }));
  for (const [file, svg] of Object.entries(result.figures ?? {})) {
    await writeFile(join(docs, 'performance', file), svg);
  }
}

function asMarkdown(name: string, result: Result, { date, machine }: Origin): string {
  const { regels, toelichting, figures } = result;
  const table = [
    '| what | median (lowest–highest of how many) | at most |',
    '| --- | --- | --- |',
    ...regels.map((line) => `| ${cells(line).join(' | ')} |`),
  ].join('\n');
  const pictures = Object.keys(figures ?? {}).map(
    (file) => `![${file.replace('.svg', '').replaceAll('-', ' ')}](performance/${file})`,
  );
  const source = `\`npm run bench ${name}\`, ${date}, ${machine}.`;
  return [table, toelichting, ...pictures, source]
    .filter((section) => section !== undefined)
    .join('\n\n');
}

/** A figure as a line of the table: three significant digits, and whole numbers where they are counts. */
export function cells({ what, unit, median, lowest, highest, times, atMost }: ResultRow): string[] {
  const show = (value: number): string =>
    `${number(value)} ${value === 1 && unit === 'requests' ? 'request' : unit}`;
  const range = lowest === highest ? 'all' : `${number(lowest)}–${number(highest)} of`;
  const spread = times === 1 ? '' : ` (${range} ${times})`;
  return [what, `${show(median)}${spread}`, atMost === undefined ? '' : show(atMost)];
}

const number = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1_000 ? 21 : 3 });

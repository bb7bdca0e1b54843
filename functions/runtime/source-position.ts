import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

const cards = new Map<string, SourceMap | undefined>();

/**
 * A line of a stack with its place in the source where it names one in a bundle; any other line as it is. Node can do this
 * for every stack (`--enable-source-maps`), but then reads all source maps at each cold start, also when nothing goes wrong.
 */
export function withSourcePosition(line: string): string {
  const start = line.indexOf('file://');
  if (start === -1) return line;
  const bracket = line.endsWith(')') ? ')' : '';
  const sections = line.slice(start, line.length - bracket.length).split(':');
  const [text, column] = sections.slice(-2).map(Number);
  const origin = cardOf(sections.slice(0, -2).join(':'))?.findOrigin(text ?? 0, column ?? 0);
  if (origin === undefined || !('fileName' in origin)) return line;
  const { fileName, lineNumber, columnNumber } = origin;
  return `${line.slice(0, start)}${fileName}:${lineNumber}:${columnNumber}${bracket}`;
}

/** The source map beside a file of a bundle, read once; nothing beside a file of the source, or what is no file. */
function cardOf(file: string): SourceMap | undefined {
  if (!file.endsWith('.mjs')) return undefined;
  if (!cards.has(file)) cards.set(file, readCard(`${fileURLToPath(file)}.map`));
  return cards.get(file);
}

const readCard = (path: string): SourceMap | undefined =>
  existsSync(path)
    ? new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload)
    : undefined;

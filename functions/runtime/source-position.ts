import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

const kaarten = new Map<string, SourceMap | undefined>();

/**
 * A line of a stack with its place in the source where it names one in a bundle; any other line as it is. Node can do this
 * for every stack (`--enable-source-maps`), but then reads all source maps at each cold start, also when nothing goes wrong.
 */
export function metBronplaats(regel: string): string {
  const begin = regel.indexOf('file://');
  if (begin === -1) return regel;
  const haakje = regel.endsWith(')') ? ')' : '';
  const delen = regel.slice(begin, regel.length - haakje.length).split(':');
  const [lijn, kolom] = delen.slice(-2).map(Number);
  const herkomst = kaartVan(delen.slice(0, -2).join(':'))?.findOrigin(lijn ?? 0, kolom ?? 0);
  if (herkomst === undefined || !('fileName' in herkomst)) return regel;
  const { fileName, lineNumber, columnNumber } = herkomst;
  return `${regel.slice(0, begin)}${fileName}:${lineNumber}:${columnNumber}${haakje}`;
}

/** The source map beside a file of a bundle, read once; nothing beside a file of the source, or what is no file. */
function kaartVan(bestand: string): SourceMap | undefined {
  if (!bestand.endsWith('.mjs')) return undefined;
  if (!kaarten.has(bestand)) kaarten.set(bestand, leesKaart(`${fileURLToPath(bestand)}.map`));
  return kaarten.get(bestand);
}

const leesKaart = (pad: string): SourceMap | undefined =>
  existsSync(pad)
    ? new SourceMap(JSON.parse(readFileSync(pad, 'utf8')) as SourceMapPayload)
    : undefined;

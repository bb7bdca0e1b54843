import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

const LIJN_EN_KOLOM = /:(\d{1,9}):(\d{1,9})\)?$/;

const kaarten = new Map<string, SourceMap | undefined>();

/**
 * A line of a stack with its place in the source where it names one in a bundle; any other line as it is. Node can do this
 * for every stack (`--enable-source-maps`), but then reads all source maps at each cold start, also when nothing goes wrong.
 */
export function metBronplaats(regel: string): string {
  const begin = regel.indexOf('file://');
  const gevonden = LIJN_EN_KOLOM.exec(regel);
  if (begin === -1 || gevonden === null) return regel;
  const bestand = regel.slice(begin, gevonden.index);
  const herkomst = kaartVan(bestand)?.findOrigin(Number(gevonden[1]), Number(gevonden[2]));
  if (herkomst === undefined || !('fileName' in herkomst)) return regel;
  const { fileName, lineNumber, columnNumber } = herkomst;
  const haakje = regel.endsWith(')') ? ')' : '';
  return `${regel.slice(0, begin)}${fileName}:${lineNumber}:${columnNumber}${haakje}`;
}

/** The source map beside a file of a bundle, read once; nothing beside a file of the source. */
function kaartVan(bestand: string): SourceMap | undefined {
  if (!kaarten.has(bestand)) kaarten.set(bestand, leesKaart(`${fileURLToPath(bestand)}.map`));
  return kaarten.get(bestand);
}

const leesKaart = (pad: string): SourceMap | undefined =>
  existsSync(pad)
    ? new SourceMap(JSON.parse(readFileSync(pad, 'utf8')) as SourceMapPayload)
    : undefined;

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Regel, Uitslag } from './result.ts';

const docs = join(import.meta.dirname, '../../docs');
const pad = join(docs, 'performance.md');

/** Where and when something was measured. */
export type Herkomst = { readonly datum: string; readonly machine: string };

/** Puts what a part came to into its section of docs/performance.md, and its figures beside it. */
export async function schrijfInDocument(
  naam: string,
  uitslag: Uitslag,
  herkomst: Herkomst,
): Promise<void> {
  const document = await readFile(pad, 'utf8');
  const begin = `<!-- bench ${naam} -->`;
  const einde = `<!-- end ${naam} -->`;
  const [voor, rest] = document.split(begin);
  const [, na] = rest?.split(einde) ?? [];
  if (voor === undefined || na === undefined) {
    throw new Error(`docs/performance.md has no section between '${begin}' and '${einde}'`);
  }
  const deel = alsMarkdown(naam, uitslag, herkomst);
  const nieuw = `${voor}${begin}\n\n${deel}\n\n${einde}${na}`;
  await writeFile(pad, await format(nieuw, { parser: 'markdown', printWidth: 120 }));
  for (const [bestand, svg] of Object.entries(uitslag.figuren ?? {})) {
    await writeFile(join(docs, 'performance', bestand), svg);
  }
}

function alsMarkdown(naam: string, uitslag: Uitslag, { datum, machine }: Herkomst): string {
  const { regels, toelichting, figuren } = uitslag;
  const tabel = [
    '| what | median (lowest–highest of how many) | at most |',
    '| --- | --- | --- |',
    ...regels.map((regel) => `| ${cellen(regel).join(' | ')} |`),
  ].join('\n');
  const beelden = Object.keys(figuren ?? {}).map(
    (bestand) => `![${bestand.replace('.svg', '').replaceAll('-', ' ')}](performance/${bestand})`,
  );
  const bron = `\`npm run bench ${naam}\`, ${datum}, ${machine}.`;
  return [tabel, toelichting, ...beelden, bron].filter((deel) => deel !== undefined).join('\n\n');
}

/** A figure as a line of the table: three significant digits, and whole numbers where they are counts. */
export function cellen({
  wat,
  eenheid,
  mediaan,
  laagste,
  hoogste,
  keren,
  hoogstens,
}: Regel): string[] {
  const toon = (waarde: number): string =>
    `${getal(waarde)} ${waarde === 1 && eenheid === 'requests' ? 'request' : eenheid}`;
  const range = laagste === hoogste ? 'all' : `${getal(laagste)}–${getal(hoogste)} of`;
  const spread = keren === 1 ? '' : ` (${range} ${keren})`;
  return [wat, `${toon(mediaan)}${spread}`, hoogstens === undefined ? '' : toon(hoogstens)];
}

const getal = (waarde: number): string =>
  waarde.toLocaleString('en', { maximumSignificantDigits: Math.abs(waarde) >= 1_000 ? 21 : 3 });

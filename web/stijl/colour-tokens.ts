import { type Colour, colours } from '../../shared/house-style.ts';

/** What the style sheets call each colour: `--kleur-<name>`. */
export const colourTokens: Readonly<Record<Colour, string>> = {
  text: 'tekst',
  textSoft: 'zacht',
  background: 'achtergrond',
  surface: 'vlak',
  line: 'lijn',
  edge: 'rand',
  house: 'huis',
  houseStrong: 'huis-sterk',
  onHouse: 'op-huis',
  header: 'kop',
  onHeader: 'op-kop',
  error: 'fout',
  errorSurface: 'fout-vlak',
  good: 'goed',
  goodSurface: 'goed-vlak',
  attention: 'let-op',
  attentionSurface: 'let-op-vlak',
  focus: 'focus',
  focusInner: 'focus-binnen',
};

/** The table of colours as custom properties, each with its light and its dark shade. */
export function colourRules(): string {
  const properties = Object.entries(colours).map(
    ([name, { light, dark }]) =>
      `--kleur-${colourTokens[name as Colour]}: light-dark(${light}, ${dark});`,
  );
  return `:root { color-scheme: light dark; ${properties.join(' ')} }\n`;
}

import { type Colour, colours } from '../../shared/house-style.ts';

/**
 * The look of a mail, in the colours of the house. Mail programs read no style sheets, so a style stands at each element;
 * the sheet in the head only adds what some of them can do. Without it everything stays readable: dark text on white, and
 * colours that keep their contrast when a program turns them around.
 */
const uses = {
  background: 'background',
  text: 'text',
  line: 'edge',
  house: 'house',
  onHouse: 'onHouse',
  band: 'header',
  onBand: 'onHeader',
  area: 'attentionSurface',
  notice: 'attention',
} as const satisfies Record<string, Colour>;

type Colours = Readonly<Record<keyof typeof uses, string>>;

const shades = (shade: 'light' | 'dark'): Colours =>
  Object.fromEntries(
    Object.entries(uses).map(([use, colour]) => [use, colours[colour][shade]]),
  ) as Colours;

export const colour = shades('light');
export const darkColour = shades('dark');

/** In pixels; Outlook for Windows takes it from an attribute, others from the style. */
export const WIDTH = 640;

/** A percentage at each element: Outlook for Windows knows no line height without a unit. */
const font = `font-family: Arial, Helvetica, sans-serif; color: ${colour.text};`;

export const style = {
  text: `${font} font-size: 16px; line-height: 150%;`,
  /** A checksum, an address or a name may be longer than a phone is wide. A label never breaks inside a word. */
  long: 'word-break: break-word;',
  heading: `${font} font-size: 24px; line-height: 125%; font-weight: bold; margin: 0;`,
  subheading: `${font} font-size: 20px; line-height: 125%; font-weight: bold; margin: 0;`,
  link: `color: ${colour.house};`,
  band: `font-family: Arial, Helvetica, sans-serif; color: ${colour.onBand}; font-size: 16px; line-height: 150%;`,
  address: `font-family: Consolas, 'Courier New', monospace; color: ${colour.text}; font-size: 12px; line-height: 150%; word-break: break-all;`,
} as const;

/** What goes in the head: for programs that read it, dark colours and, on a phone, labels above their values. */
export const sheetStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a[x-apple-data-detectors] { color: inherit !important; text-decoration: none !important; }
@media (max-width: 480px) {
  .label, .waarde { display: block !important; width: auto !important; }
  .label { border-bottom: 0 !important; padding-bottom: 0 !important; }
  .waarde { padding-top: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .achtergrond { background-color: ${darkColour.background} !important; }
  .tekst { color: ${darkColour.text} !important; }
  .lijn { border-color: ${darkColour.line} !important; }
  .link { color: ${darkColour.house} !important; }
  .band { background-color: ${darkColour.band} !important; }
  .band-tekst { color: ${darkColour.onBand} !important; }
  .knop { background-color: ${darkColour.house} !important; }
  .knoptekst { color: ${darkColour.onHouse} !important; }
  .let-op { background-color: ${darkColour.area} !important; border-color: ${darkColour.notice} !important; }
}
@media print {
  .knop { background-color: transparent !important; }
  .knoptekst, .band-tekst { color: ${colour.text} !important; }
  .knoptekst { padding: 0 !important; }
}
`;

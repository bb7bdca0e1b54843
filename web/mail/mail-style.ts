import { type Colour, colours } from '../../shared/house-style.ts';

/**
 * The look of a mail, in the colours of the house. Mail programs read no style sheets, so a style stands at each element;
 * the sheet in the head only adds what some of them can do. Without it everything stays readable: dark text on white, and
 * colours that keep their contrast when a program turns them around.
 */
const uses = {
  achtergrond: 'background',
  tekst: 'text',
  lijn: 'edge',
  huis: 'house',
  opHuis: 'onHouse',
  band: 'header',
  onBand: 'onHeader',
  vlak: 'attentionSurface',
  letOp: 'attention',
} as const satisfies Record<string, Colour>;

type Colours = Readonly<Record<keyof typeof uses, string>>;

const shades = (shade: 'light' | 'dark'): Colours =>
  Object.fromEntries(
    Object.entries(uses).map(([use, colour]) => [use, colours[colour][shade]]),
  ) as Colours;

export const kleur = shades('light');
export const donkereKleur = shades('dark');

/** In pixels; Outlook for Windows takes it from an attribute, others from the style. */
export const BREEDTE = 640;

/** A percentage at each element: Outlook for Windows knows no line height without a unit. */
const lettertype = `font-family: Arial, Helvetica, sans-serif; color: ${kleur.tekst};`;

export const stijl = {
  tekst: `${lettertype} font-size: 16px; line-height: 150%;`,
  /** A checksum, an address or a name may be longer than a phone is wide. A label never breaks inside a word. */
  long: 'word-break: break-word;',
  kop: `${lettertype} font-size: 24px; line-height: 125%; font-weight: bold; margin: 0;`,
  tussenkop: `${lettertype} font-size: 20px; line-height: 125%; font-weight: bold; margin: 0;`,
  link: `color: ${kleur.huis};`,
  band: `font-family: Arial, Helvetica, sans-serif; color: ${kleur.onBand}; font-size: 16px; line-height: 150%;`,
  address: `font-family: Consolas, 'Courier New', monospace; color: ${kleur.tekst}; font-size: 12px; line-height: 150%; word-break: break-all;`,
} as const;

/** What goes in the head: for programs that read it, dark colours and, on a phone, labels above their values. */
export const bladstijl = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a[x-apple-data-detectors] { color: inherit !important; text-decoration: none !important; }
@media (max-width: 480px) {
  .label, .waarde { display: block !important; width: auto !important; }
  .label { border-bottom: 0 !important; padding-bottom: 0 !important; }
  .waarde { padding-top: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .achtergrond { background-color: ${donkereKleur.achtergrond} !important; }
  .tekst { color: ${donkereKleur.tekst} !important; }
  .lijn { border-color: ${donkereKleur.lijn} !important; }
  .link { color: ${donkereKleur.huis} !important; }
  .band { background-color: ${donkereKleur.band} !important; }
  .band-tekst { color: ${donkereKleur.onBand} !important; }
  .knop { background-color: ${donkereKleur.huis} !important; }
  .knoptekst { color: ${donkereKleur.opHuis} !important; }
  .let-op { background-color: ${donkereKleur.vlak} !important; border-color: ${donkereKleur.letOp} !important; }
}
@media print {
  .knop { background-color: transparent !important; }
  .knoptekst, .band-tekst { color: ${kleur.tekst} !important; }
  .knoptekst { padding: 0 !important; }
}
`;

/**
 * The look of a mail. Mail programs read no style sheets, so a style stands at each element; the sheet in the head only
 * adds what some of them can do. Without it everything stays readable: dark text on white, and colours that keep their
 * contrast when a program turns them around.
 */
const licht = {
  achtergrond: '#ffffff',
  tekst: '#1a1a1a',
  lijn: '#767676',
  huis: '#154273',
  opHuis: '#ffffff',
  vlak: '#fff4e0',
  letOp: '#8a4b00',
} as const;

const donker: typeof licht | Record<keyof typeof licht, string> = {
  achtergrond: '#16191d',
  tekst: '#f2f2f2',
  lijn: '#8c939b',
  huis: '#9cc5f5',
  opHuis: '#10151b',
  vlak: '#332a1a',
  letOp: '#f0b866',
};

export const kleur = licht;
export const donkereKleur = donker;

/** In pixels; Outlook for Windows takes it from an attribute, others from the style. */
export const BREEDTE = 640;

/** A percentage at each element: Outlook for Windows knows no line height without a unit. */
const lettertype = `font-family: Arial, Helvetica, sans-serif; color: ${licht.tekst};`;

export const stijl = {
  /** A checksum or an address may be longer than a phone is wide; its parts then stand below each other. */
  tekst: `${lettertype} font-size: 16px; line-height: 150%; word-break: break-word;`,
  kop: `${lettertype} font-size: 24px; line-height: 125%; font-weight: bold; margin: 0;`,
  tussenkop: `${lettertype} font-size: 20px; line-height: 125%; font-weight: bold; margin: 0;`,
  link: `color: ${licht.huis};`,
  /** Hidden: the line that a list of mails shows beside the subject. */
  vooraf: 'display: none; max-height: 0; overflow: hidden; mso-hide: all;',
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
  .achtergrond { background-color: ${donker.achtergrond} !important; }
  .tekst { color: ${donker.tekst} !important; }
  .lijn { border-color: ${donker.lijn} !important; }
  .link { color: ${donker.huis} !important; }
  .knop { background-color: ${donker.huis} !important; }
  .knoptekst { color: ${donker.opHuis} !important; }
  .let-op { background-color: ${donker.vlak} !important; border-color: ${donker.letOp} !important; }
}
`;

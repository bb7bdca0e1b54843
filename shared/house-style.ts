/**
 * The colours of the house: site, mails and PDF all take theirs from this one table. A body that reuses this service puts
 * its own house style here; `test/unit/web/colours.test.ts` checks each pair that is shown together. The PDF is printed on
 * white, so it takes the light ones.
 */
export type Shade = { readonly light: string; readonly dark: string };

export const colours = {
  text: { light: '#1b1b1b', dark: '#f0f2f2' },
  /** Labels, times and hints. */
  textSoft: { light: '#4f5557', dark: '#bcc5c7' },
  background: { light: '#ffffff', dark: '#14191b' },
  /** A panel that stands out from the background. */
  surface: { light: '#f0f5f6', dark: '#20282b' },
  /** Parts what space parts already. */
  line: { light: '#c6d0d3', dark: '#46545a' },
  /** What one must be able to see: the edge of a field, a line to write on. */
  edge: { light: '#6b7679', dark: '#8d9a9e' },
  /** Links and buttons, with the text that stands on a button. */
  house: { light: '#0f4c5c', dark: '#8ccfdd' },
  houseStrong: { light: '#08323d', dark: '#bce6ef' },
  onHouse: { light: '#ffffff', dark: '#0d1a1e' },
  /** The band at the top of a page or a mail. */
  header: { light: '#0f4c5c', dark: '#12343d' },
  onHeader: { light: '#ffffff', dark: '#ffffff' },
  /** Stopped, or wrong. */
  error: { light: '#b3001b', dark: '#ff9c9c' },
  errorSurface: { light: '#fdf1f2', dark: '#301c1f' },
  /** Done. */
  good: { light: '#1c6b32', dark: '#7fd08f' },
  goodSurface: { light: '#eef7f0', dark: '#18291d' },
  /** Waits for somebody, or asks for attention. */
  attention: { light: '#8a4b00', dark: '#f0b866' },
  attentionSurface: { light: '#fdf5e9', dark: '#2d2415' },
  /** Two rings around what has the focus: one of them shows on any background. */
  focus: { light: '#1b1b1b', dark: '#ffd54a' },
  focusInner: { light: '#ffd54a', dark: '#14191b' },
} as const satisfies Record<string, Shade>;

export type Colour = keyof typeof colours;

/** How a state is shown. */
const weergaven = {
  telefoon: { tekst: 'on a phone', breedte: 240 },
  donker: { tekst: 'on a phone, in the dark', breedte: 240 },
  scherm: { tekst: 'on a wide screen', breedte: 600 },
} as const;
export type Weergave = keyof typeof weergaven;

/** The pictures of one state: `<beeld>-<weergave>.webp`. */
export type Beeld = {
  readonly beeld: string;
  readonly naam: string;
  readonly weergaven: readonly Weergave[];
};

const INLEIDING = `# Screenshots

Made by \`npm run screenshots\`, of states that the browser tests hold against WCAG. The people in them are invented.
`;

/** docs/screenshots/README.md: every picture under the name of its state. */
export const overzicht = (beelden: readonly Beeld[]): string =>
  [INLEIDING, ...beelden.map(alsDeel)].join('\n');

function alsDeel({ beeld, naam, weergaven: welke }: Beeld): string {
  const beelden = welke.map((weergave) => {
    const { tekst, breedte } = weergaven[weergave];
    return `<img src="${beeld}-${weergave}.webp" alt="${naam}, ${tekst}" width="${breedte}">`;
  });
  return `## ${naam}\n\n${beelden.join('\n')}\n`;
}

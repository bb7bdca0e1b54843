/** How a state is shown. */
const weergaven = {
  telefoon: { tekst: 'phone', breedte: 240 },
  donker: { tekst: 'phone, dark', breedte: 240 },
  scherm: { tekst: 'wide screen', breedte: 600 },
} as const;
export type Weergave = keyof typeof weergaven;

/** The pictures of one state: `<beeld>-<weergave>.webp`. */
export type Beeld = {
  readonly beeld: string;
  readonly naam: string;
  readonly weergaven: readonly Weergave[];
};

const INLEIDING = `# Screenshots

Made by \`npm run screenshots\`, as on 2 November 2026, of states that the browser tests hold against WCAG. The people in them
are invented. The first state of a page is shown whole, also on a wide screen; of the others what differs.
`;

/** The name of a state begins with its page: `status: verlopen`. */
const pageOf = ({ naam }: Beeld): string => naam.split(/[,:]/, 1)[0] ?? naam;

/** docs/screenshots/README.md: every picture, by page. */
export const overzicht = (beelden: readonly Beeld[]): string =>
  [
    INLEIDING,
    ...Map.groupBy(beelden, pageOf)
      .entries()
      .map(([page, states]) => `## ${page}\n\n${states.map(alsDeel).join('\n')}`),
  ].join('\n');

function alsDeel({ beeld, naam, weergaven: welke }: Beeld): string {
  const beelden = welke.map((weergave) => {
    const { tekst, breedte } = weergaven[weergave];
    return `<img src="${beeld}-${weergave}.webp" alt="${tekst}" width="${breedte}">`;
  });
  const [, state] = /^[^,:]+[,:] (.+)$/.exec(naam) ?? [];
  return [...(state === undefined ? [] : [`${state}:`]), ...beelden, ''].join('\n');
}

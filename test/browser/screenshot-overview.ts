/** How a state is shown. */
const renderings = {
  phone: { text: 'phone', width: 240 },
  dark: { text: 'phone, dark', width: 240 },
  screen: { text: 'wide screen', width: 600 },
} as const;
export type Rendering = keyof typeof renderings;

/** The pictures of one state: `<view>-<rendering>.webp`. */
export type View = {
  readonly view: string;
  readonly naam: string;
  readonly renderings: readonly Rendering[];
};

const INTRODUCTION = `# Screenshots

Made by \`npm run screenshots\`, as on 2 November 2026, of states that the browser tests hold against WCAG. The people in them
are invented. The first state of a page is shown whole, also on a wide screen; of the others what differs.
`;

/** The name of a state begins with its page: `status: verlopen`. */
const pageOf = ({ naam }: View): string => naam.split(/[,:]/, 1)[0] ?? naam;

/** docs/screenshots/README.md: every picture, by page. */
export const overview = (pictures: readonly View[]): string =>
  [
    INTRODUCTION,
    ...Map.groupBy(pictures, pageOf)
      .entries()
      .map(([page, states]) => `## ${page}\n\n${states.map(asSection).join('\n')}`),
  ].join('\n');

function asSection({ view, naam, renderings: which }: View): string {
  const pictures = which.map((rendering) => {
    const { text, width } = renderings[rendering];
    return `<img src="${view}-${rendering}.webp" alt="${text}" width="${width}">`;
  });
  const [, state] = /^[^,:]+[,:] (.+)$/.exec(naam) ?? [];
  return [...(state === undefined ? [] : [`${state}:`]), ...pictures, ''].join('\n');
}

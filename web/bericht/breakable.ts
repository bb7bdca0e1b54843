/** In runs of more characters than this a mail program may break, where it knows no style for that: Outlook, Gmail. */
const LONGEST_RUN = 40;
const LONG_RUN = new RegExp(`(\\S{${LONGEST_RUN + 1},})`, 'u');
/** A part of such a run, whose last character keeps its accents. */
const PART = /(?:\S\p{M}*){1,30}/gu;

/** The signs of an address, each with something behind it. */
const IN_ADDRESS = /(?<=[.@:/。．｡․＠])(?=\S)/u;

/** Where a text may go on in the next line: the parts of its long runs. */
export const breakable = (text: string): string[] =>
  text
    .split(LONG_RUN)
    .flatMap((run) =>
      run.length > LONGEST_RUN && !/\s/u.test(run) ? (run.match(PART) ?? []) : [run],
    );

/** The same, and apart at each sign of an address: so no mail program makes a link of what somebody typed. */
export const unlinkable = (text: string): string[] => text.split(IN_ADDRESS).flatMap(breakable);

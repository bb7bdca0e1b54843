/** Runs of more characters than this may break, for programs that know no style for that, such as Outlook. */
const LONGEST_RUN = 40;
/** A part of such a run, whose last character keeps its accents. */
const PART = /(?:\S\p{M}*){1,30}/gu;
/** Stands between the parts for a moment; no text holds it. */
const BREAK = '\0';

/** The signs of an address, each with something behind it. */
const IN_ADDRESS = /(?<=[.@:/。．｡․＠])(?=\S)/u;

/** The text in parts, between which a line may end within a long run. */
export const breakable = (text: string): string[] =>
  text
    .replaceAll(/\S+/gu, (run) =>
      run.length <= LONGEST_RUN ? run : (run.match(PART) ?? []).join(BREAK),
    )
    .split(BREAK);

/** The same, and apart at each sign of an address: so no mail program makes a link of what somebody typed. */
export const unlinkable = (text: string): string[] => text.split(IN_ADDRESS).flatMap(breakable);

/** Scripts whose letters are mistaken for one another: the a of Anna may be a Cyrillic one. The last is for all others. */
const SCRIPTS = {
  Latijns: /\p{Script=Latin}/u,
  Cyrillisch: /\p{Script=Cyrillic}/u,
  Grieks: /\p{Script=Greek}/u,
  'een ander':
    /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u,
} as const;

/** The scripts that the letters of a text are of, by their Dutch names. */
export const scriptsOf = (text: string): string[] =>
  Object.entries(SCRIPTS).flatMap(([name, letter]) => (letter.test(text) ? [name] : []));

import fc from 'fast-check';
import type { Deur } from './door.ts';
import type { Wereld } from './world.ts';

/** One command of a sequence; the world is the model, the door to the store is what is tested. */
export type Opdracht = fc.AsyncCommand<Wereld, Deur>;

export const opdracht = (
  tekst: string,
  run: (wereld: Wereld) => Promise<unknown>,
  check: (wereld: Wereld) => boolean = () => true,
): Opdracht => ({
  check,
  run: async (wereld) => {
    await run(wereld);
    wereld.gedaan += 1;
  },
  toString: () => tekst,
});

export const getal = fc.nat({ max: 11 });
/** The store's answer gets lost, now and then. */
export const verloren = getal.map((waarde) => waarde === 11);
export const ookVerloren = (ja: boolean): string => (ja ? ' (answer lost)' : '');

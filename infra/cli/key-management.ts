import type { Sleutelbos } from '../../functions/security/tokens.ts';
import { isDefinitief } from '../../shared/dossier/transitions.ts';
import type { Middelen } from './deps.ts';
import type { Opties, Regel } from './command.ts';
import type { KeyPurpose } from './key-vaults.ts';
import type { Sleutelkluis, Sleutelstand } from './key-vault.ts';

/** From when on every running function works with the keys as they are now: RFC 3339. */
export const doorgewerktOp = (
  { sinds }: Sleutelstand,
  { doorwerkenSeconden }: Sleutelkluis,
): string => new Date(Date.parse(sinds) + doorwerkenSeconden * 1_000).toISOString();

/**
 * How many open dossiers may hold links under a key that is not in use any more: those that came in before the last
 * function stopped using it. When that was is not kept; it is no later than the last change of the keys, with the time
 * that such a change takes.
 */
export async function openDossiersVoor(
  moment: string,
  { overzicht }: Pick<Middelen, 'overzicht'>,
): Promise<number> {
  let aantal = 0;
  for await (const gevonden of overzicht.regels({ ingediendVoor: moment })) {
    if ('sleutel' in gevonden || !isDefinitief(gevonden.status)) aantal += 1;
  }
  return aantal;
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The next letter that no key has, counted on from the one in use, so that an old letter comes back as late as can be. */
export function vrijeSleutelId({ huidig, sleutels }: Sleutelbos): string | undefined {
  const begin = LETTERS.indexOf(huidig) + 1;
  const volgorde = [...LETTERS.slice(begin), ...LETTERS.slice(0, begin)];
  return volgorde.find((letter) => !Object.hasOwn(sleutels, letter));
}

/**
 * Replaces the keys. That concerns no dossier, so it is logged: one line of JSON on the error output. Who does it is
 * asked first, so that no change is left without a name.
 */
export async function wijzigSleutels(
  gelezen: Sleutelstand,
  bos: Sleutelbos,
  gebeurtenis: { readonly gebeurtenis: string; readonly sleutel: string },
  { kluis, operator, moment }: Pick<Middelen, 'operator' | 'moment'> & { kluis: Sleutelkluis },
): Promise<void> {
  const door = await operator();
  await kluis.vervang(gelezen, bos);
  process.stderr.write(`${JSON.stringify({ tijd: moment().nu, ...gebeurtenis, door })}\n`);
}

export const nietGevondenSleutel = (sleutel: string): Regel => ({
  tekst: `There is no key '${sleutel}'`,
  json: { sleutel, reden: 'niet-gevonden' },
});

export const teVroeg = (sleutel: string, vanaf: string): Regel => ({
  tekst: `Refused: running functions may still work with the keys of before; from ${vanaf} on`,
  json: { sleutel, reden: 'te-vroeg', vanaf },
});

/** The option that leads a command about keys to those of the sign-in of the desk. */
export const signInOption = {
  inloggen: { type: 'boolean', uitleg: 'the keys that the provider of the desk knows us by' },
} as const satisfies Opties;

export const keyPurposeOf = ({ inloggen }: { readonly inloggen: boolean }): KeyPurpose =>
  inloggen ? 'sign-in' : 'links';

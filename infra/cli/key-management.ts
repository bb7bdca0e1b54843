import type { KeyRing } from '../../functions/security/tokens.ts';
import { isFinal } from '../../shared/dossier/transitions.ts';
import type { CliDeps } from './deps.ts';
import type { Options, OutputLine } from './command.ts';
import type { KeyPurpose } from './key-vaults.ts';
import type { KeyVault, KeyState } from './key-vault.ts';

/** From when on every running function works with the keys as they are now: RFC 3339. */
export const workedOnAt = ({ sinds }: KeyState, { workOnSeconds }: KeyVault): string =>
  new Date(Date.parse(sinds) + workOnSeconds * 1_000).toISOString();

/**
 * How many open dossiers may hold links under a key that is not in use any more: those that came in before the last
 * function stopped using it. When that was is not kept; it is no later than the last change of the keys, with the time
 * that such a change takes.
 */
export async function openDossiersFor(
  moment: string,
  { overview }: Pick<CliDeps, 'overview'>,
): Promise<number> {
  let count = 0;
  for await (const found of overview.lines({ ingediendBefore: moment })) {
    if ('key' in found || !isFinal(found.status)) count += 1;
  }
  return count;
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The next letter that no key has, counted on from the one in use, so that an old letter comes back as late as can be. */
export function freeKeyId({ current, keys }: KeyRing): string | undefined {
  const start = LETTERS.indexOf(current) + 1;
  const order = [...LETTERS.slice(start), ...LETTERS.slice(0, start)];
  return order.find((letter) => !Object.hasOwn(keys, letter));
}

/**
 * Replaces the keys. That concerns no dossier, so it is logged: one line of JSON on the error output. Who does it is
 * asked first, so that no change is left without a name.
 */
export async function changeKeys(
  read: KeyState,
  keyRing: KeyRing,
  gebeurtenis: { readonly gebeurtenis: string; readonly sleutel: string },
  { vault, operator, moment }: Pick<CliDeps, 'operator' | 'moment'> & { vault: KeyVault },
): Promise<void> {
  const door = await operator();
  await vault.replace(read, keyRing);
  process.stderr.write(`${JSON.stringify({ tijd: moment().now, ...gebeurtenis, door })}\n`);
}

export const notFoundKey = (key: string): OutputLine => ({
  text: `There is no key '${key}'`,
  json: { sleutel: key, reden: 'niet-gevonden' },
});

export const tooEarly = (key: string, vanaf: string): OutputLine => ({
  text: `Refused: running functions may still work with the keys of before; from ${vanaf} on`,
  json: { sleutel: key, reden: 'te-vroeg', vanaf },
});

/** The option that leads a command about keys to those of the sign-in of the desk. */
export const signInOption = {
  inloggen: { type: 'boolean', explanation: 'the keys that the provider of the desk knows us by' },
} as const satisfies Options;

export const keyPurposeOf = ({ inloggen }: { readonly inloggen: boolean }): KeyPurpose =>
  inloggen ? 'sign-in' : 'links';

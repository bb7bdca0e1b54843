import * as z from 'zod/mini';
import { toggle, keyId } from '../arguments.ts';
import { command } from '../command.ts';
import {
  workedOnAt,
  notFoundKey,
  keyPurposeOf,
  signInOption,
  tooEarly,
  changeKeys,
} from '../key-management.ts';

/** The second step: only once every running function can check what the new key makes. */
export const keyInUse = command({
  rest: 'ID',
  explanation: 'Rotate, step 2: make new links with a key that every function knows by now',
  options: signInOption,
  schema: z.object({ rest: keyId, inloggen: toggle }),
  run: async function* ({ rest: [key], inloggen }, deps) {
    const vault = deps.vault(keyPurposeOf({ inloggen }));
    const state = await vault.read();
    if (!Object.hasOwn(state.keyRing.keys, key)) {
      yield notFoundKey(key);
      return 'niet-gevonden';
    }
    if (state.keyRing.current === key) {
      yield { text: `${key}: in use already`, json: { sleutel: key, huidig: true } };
      return 'succeeded';
    }
    const from = workedOnAt(state, vault);
    if (deps.moment().now < from) {
      yield tooEarly(key, from);
      return 'geweigerd';
    }
    const gebeurtenis = { gebeurtenis: 'sleutel-in-gebruik', sleutel: key };
    await changeKeys(state, { ...state.keyRing, current: key }, gebeurtenis, {
      ...deps,
      vault,
    });
    yield { text: `${key}: in use; ${vault.hint}`, json: { sleutel: key, huidig: true } };
    return 'succeeded';
  },
});

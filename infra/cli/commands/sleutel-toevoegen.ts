import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { nothing, toggle } from '../arguments.ts';
import { command } from '../command.ts';
import {
  workedOnAt,
  keyPurposeOf,
  signInOption,
  freeKeyId,
  changeKeys,
} from '../key-management.ts';

/** The first step of a rotation: every function must know a key before any function makes a link with it. */
export const addKey = command({
  rest: '',
  explanation: 'Rotate, step 1: make a new token key, that is not used yet',
  options: signInOption,
  schema: z.object({ rest: nothing, inloggen: toggle }),
  run: async function* ({ inloggen }, deps) {
    const vault = deps.vault(keyPurposeOf({ inloggen }));
    const state = await vault.read();
    const { keyRing } = state;
    const key = freeKeyId(keyRing);
    if (key === undefined) {
      yield { text: 'Refused: remove an old key first', json: { reden: 'geen-id-vrij' } };
      return 'geweigerd';
    }
    const fresh = randomBytes(32).toString('base64url');
    const gebeurtenis = { gebeurtenis: 'sleutel-toegevoegd', sleutel: key };
    await changeKeys(state, { ...keyRing, keys: { ...keyRing.keys, [key]: fresh } }, gebeurtenis, {
      ...deps,
      vault,
    });
    const vanaf = workedOnAt(await vault.read(), vault);
    yield {
      text: `${key}: added; from ${vanaf} on: sleutel-in-gebruik ${key}`,
      json: { sleutel: key, vanaf },
    };
    return 'succeeded';
  },
});

import * as z from 'zod/mini';
import { toggle, keyId } from '../arguments.ts';
import { command } from '../command.ts';
import {
  workedOnAt,
  notFoundKey,
  openDossiersFor,
  keyPurposeOf,
  signInOption,
  tooEarly,
  changeKeys,
} from '../key-management.ts';

/** The last step, weeks later: the links that it made open nothing from then on. */
export const removeKey = command({
  rest: 'ID',
  explanation: 'Rotate, step 3: remove a key, once no open dossier may need it',
  options: {
    ...signInOption,
    'ook-met-open-dossiers': { type: 'boolean', explanation: 'let links of open dossiers die' },
  },
  schema: z.object({ rest: keyId, inloggen: toggle, 'ook-met-open-dossiers': toggle }),
  run: async function* ({ rest: [key], inloggen, 'ook-met-open-dossiers': also }, deps) {
    const vault = deps.vault(keyPurposeOf({ inloggen }));
    const state = await vault.read();
    const { keyRing } = state;
    if (!Object.hasOwn(keyRing.keys, key)) {
      yield notFoundKey(key);
      return 'niet-gevonden';
    }
    if (keyRing.current === key) {
      yield { text: `Refused: ${key} is in use`, json: { sleutel: key, reden: 'in-gebruik' } };
      return 'geweigerd';
    }
    const from = workedOnAt(state, vault);
    if (deps.moment().now < from) {
      yield tooEarly(key, from);
      return 'geweigerd';
    }
    const openDossiers = inloggen ? 0 : await openDossiersFor(from, deps);
    if (openDossiers > 0 && !also) {
      const text = `Refused: open dossiers of before ${from}, which may need ${key}: ${openDossiers}`;
      yield { text, json: { sleutel: key, reden: 'open-dossiers', openDossiers } };
      return 'geweigerd';
    }
    const { [key]: _away, ...keys } = keyRing.keys;
    const gebeurtenis = { gebeurtenis: 'sleutel-verwijderd', sleutel: key };
    await changeKeys(state, { ...keyRing, keys }, gebeurtenis, { ...deps, vault });
    yield { text: `${key}: removed; ${vault.hint}`, json: { sleutel: key, verwijderd: true } };
    return 'succeeded';
  },
});

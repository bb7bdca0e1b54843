import * as z from 'zod/mini';
import { nothing, toggle } from '../arguments.ts';
import { command } from '../command.ts';
import { workedOnAt, openDossiersFor, keyPurposeOf, signInOption } from '../key-management.ts';

export const keys = command({
  rest: '',
  explanation: 'List the ids of the token keys, and what may still need the old ones',
  options: signInOption,
  schema: z.object({ rest: nothing, inloggen: toggle }),
  run: async function* ({ inloggen }, deps) {
    const vault = deps.vault(keyPurposeOf({ inloggen }));
    const state = await vault.read();
    const from = workedOnAt(state, vault);
    const open = inloggen ? 0 : await openDossiersFor(from, deps);
    for (const key of Object.keys(state.keyRing.keys)) {
      const isCurrent = key === state.keyRing.current;
      yield isCurrent
        ? {
            text: `${key}  in use; keys last changed ${state.sinds}`,
            json: { sleutel: key, huidig: true },
          }
        : inloggen
          ? { text: `${key}  not in use`, json: { sleutel: key, huidig: false } }
          : {
              text: `${key}  not in use; open dossiers of before ${from}, which may need it: ${open}`,
              json: { sleutel: key, huidig: false, openDossiers: open, voor: from },
            };
    }
    return 'succeeded';
  },
});

import * as z from 'zod/mini';
import { niets, schakelaar } from '../arguments.ts';
import { opdracht } from '../command.ts';
import { doorgewerktOp, openDossiersVoor, keyPurposeOf, signInOption } from '../key-management.ts';

export const sleutels = opdracht({
  rest: '',
  uitleg: 'List the ids of the token keys, and what may still need the old ones',
  opties: signInOption,
  schema: z.object({ rest: niets, inloggen: schakelaar }),
  doe: async function* ({ inloggen }, middelen) {
    const kluis = middelen.kluis(keyPurposeOf({ inloggen }));
    const stand = await kluis.lees();
    const vanaf = doorgewerktOp(stand, kluis);
    const open = inloggen ? 0 : await openDossiersVoor(vanaf, middelen);
    for (const sleutel of Object.keys(stand.bos.sleutels)) {
      const isHuidig = sleutel === stand.bos.huidig;
      yield isHuidig
        ? {
            tekst: `${sleutel}  in use; keys last changed ${stand.sinds}`,
            json: { sleutel, huidig: true },
          }
        : inloggen
          ? { tekst: `${sleutel}  not in use`, json: { sleutel, huidig: false } }
          : {
              tekst: `${sleutel}  not in use; open dossiers of before ${vanaf}, which may need it: ${open}`,
              json: { sleutel, huidig: false, openDossiers: open, voor: vanaf },
            };
    }
    return 'gelukt';
  },
});

import * as z from 'zod/mini';
import { niets } from '../arguments.ts';
import { opdracht } from '../command.ts';
import { doorgewerktOp, openDossiersVoor } from '../key-management.ts';

export const sleutels = opdracht({
  rest: '',
  uitleg: 'List the ids of the token keys, and what may still need the old ones',
  opties: {},
  schema: z.object({ rest: niets }),
  doe: async function* (_, middelen) {
    const kluis = middelen.kluis();
    const stand = await kluis.lees();
    const vanaf = doorgewerktOp(stand, kluis);
    const open = await openDossiersVoor(vanaf, middelen);
    for (const sleutel of Object.keys(stand.bos.sleutels)) {
      const isHuidig = sleutel === stand.bos.huidig;
      yield isHuidig
        ? {
            tekst: `${sleutel}  in use; keys last changed ${stand.sinds}`,
            json: { sleutel, huidig: true },
          }
        : {
            tekst: `${sleutel}  not in use; open dossiers of before ${vanaf}, which may need it: ${open}`,
            json: { sleutel, huidig: false, openDossiers: open, voor: vanaf },
          };
    }
    return 'gelukt';
  },
});

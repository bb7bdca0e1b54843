import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { niets, schakelaar } from '../arguments.ts';
import { opdracht } from '../command.ts';
import {
  doorgewerktOp,
  keyPurposeOf,
  signInOption,
  vrijeSleutelId,
  wijzigSleutels,
} from '../key-management.ts';

/** The first step of a rotation: every function must know a key before any function makes a link with it. */
export const sleutelToevoegen = opdracht({
  rest: '',
  uitleg: 'Rotate, step 1: make a new token key, that is not used yet',
  opties: signInOption,
  schema: z.object({ rest: niets, inloggen: schakelaar }),
  doe: async function* ({ inloggen }, middelen) {
    const kluis = middelen.kluis(keyPurposeOf({ inloggen }));
    const stand = await kluis.lees();
    const { bos } = stand;
    const sleutel = vrijeSleutelId(bos);
    if (sleutel === undefined) {
      yield { tekst: 'Refused: remove an old key first', json: { reden: 'geen-id-vrij' } };
      return 'geweigerd';
    }
    const nieuw = randomBytes(32).toString('base64url');
    const gebeurtenis = { gebeurtenis: 'sleutel-toegevoegd', sleutel };
    await wijzigSleutels(
      stand,
      { ...bos, sleutels: { ...bos.sleutels, [sleutel]: nieuw } },
      gebeurtenis,
      { ...middelen, kluis },
    );
    const vanaf = doorgewerktOp(await kluis.lees(), kluis);
    yield {
      tekst: `${sleutel}: added; from ${vanaf} on: sleutel-in-gebruik ${sleutel}`,
      json: { sleutel, vanaf },
    };
    return 'gelukt';
  },
});

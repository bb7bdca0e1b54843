import * as z from 'zod/mini';
import { schakelaar, sleutelId } from '../arguments.ts';
import { opdracht } from '../command.ts';
import {
  doorgewerktOp,
  nietGevondenSleutel,
  keyPurposeOf,
  signInOption,
  teVroeg,
  wijzigSleutels,
} from '../key-management.ts';

/** The second step: only once every running function can check what the new key makes. */
export const sleutelInGebruik = opdracht({
  rest: 'ID',
  uitleg: 'Rotate, step 2: make new links with a key that every function knows by now',
  opties: signInOption,
  schema: z.object({ rest: sleutelId, inloggen: schakelaar }),
  doe: async function* ({ rest: [sleutel], inloggen }, middelen) {
    const kluis = middelen.kluis(keyPurposeOf({ inloggen }));
    const stand = await kluis.lees();
    if (!Object.hasOwn(stand.bos.sleutels, sleutel)) {
      yield nietGevondenSleutel(sleutel);
      return 'niet-gevonden';
    }
    if (stand.bos.huidig === sleutel) {
      yield { tekst: `${sleutel}: in use already`, json: { sleutel, huidig: true } };
      return 'gelukt';
    }
    const vanaf = doorgewerktOp(stand, kluis);
    if (middelen.moment().nu < vanaf) {
      yield teVroeg(sleutel, vanaf);
      return 'geweigerd';
    }
    const gebeurtenis = { gebeurtenis: 'sleutel-in-gebruik', sleutel };
    await wijzigSleutels(stand, { ...stand.bos, huidig: sleutel }, gebeurtenis, {
      ...middelen,
      kluis,
    });
    yield { tekst: `${sleutel}: in use; ${kluis.hint}`, json: { sleutel, huidig: true } };
    return 'gelukt';
  },
});

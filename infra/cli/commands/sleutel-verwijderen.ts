import * as z from 'zod/mini';
import { schakelaar, sleutelId } from '../arguments.ts';
import { opdracht } from '../command.ts';
import {
  doorgewerktOp,
  nietGevondenSleutel,
  openDossiersVoor,
  keyPurposeOf,
  signInOption,
  teVroeg,
  wijzigSleutels,
} from '../key-management.ts';

/** The last step, weeks later: the links that it made open nothing from then on. */
export const sleutelVerwijderen = opdracht({
  rest: 'ID',
  uitleg: 'Rotate, step 3: remove a key, once no open dossier may need it',
  opties: {
    ...signInOption,
    'ook-met-open-dossiers': { type: 'boolean', uitleg: 'let links of open dossiers die' },
  },
  schema: z.object({ rest: sleutelId, inloggen: schakelaar, 'ook-met-open-dossiers': schakelaar }),
  doe: async function* ({ rest: [sleutel], inloggen, 'ook-met-open-dossiers': ook }, middelen) {
    const kluis = middelen.kluis(keyPurposeOf({ inloggen }));
    const stand = await kluis.lees();
    const { bos } = stand;
    if (!Object.hasOwn(bos.sleutels, sleutel)) {
      yield nietGevondenSleutel(sleutel);
      return 'niet-gevonden';
    }
    if (bos.huidig === sleutel) {
      yield { tekst: `Refused: ${sleutel} is in use`, json: { sleutel, reden: 'in-gebruik' } };
      return 'geweigerd';
    }
    const vanaf = doorgewerktOp(stand, kluis);
    if (middelen.moment().nu < vanaf) {
      yield teVroeg(sleutel, vanaf);
      return 'geweigerd';
    }
    const openDossiers = inloggen ? 0 : await openDossiersVoor(vanaf, middelen);
    if (openDossiers > 0 && !ook) {
      const tekst = `Refused: open dossiers of before ${vanaf}, which may need ${sleutel}: ${openDossiers}`;
      yield { tekst, json: { sleutel, reden: 'open-dossiers', openDossiers } };
      return 'geweigerd';
    }
    const { [sleutel]: _weg, ...sleutels } = bos.sleutels;
    const gebeurtenis = { gebeurtenis: 'sleutel-verwijderd', sleutel };
    await wijzigSleutels(stand, { ...bos, sleutels }, gebeurtenis, { ...middelen, kluis });
    yield { tekst: `${sleutel}: removed; ${kluis.hint}`, json: { sleutel, verwijderd: true } };
    return 'gelukt';
  },
});

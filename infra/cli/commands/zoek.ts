import * as z from 'zod/mini';
import { email, niets } from '../arguments.ts';
import { vindDossiers, vondstregel } from '../betrokkene.ts';
import { opdracht } from '../command.ts';
import { onleesbaar } from './lijst.ts';

export const zoek = opdracht({
  rest: '',
  uitleg: 'Find the dossiers in which an e-mail address occurs, and as what',
  opties: { email: { type: 'string', wat: 'ADDRESS', uitleg: 'of a beheerder or ondertekenaar' } },
  schema: z.object({ rest: niets, email }),
  doe: async function* ({ email: adres }, middelen) {
    let aantal = 0;
    for await (const vondst of vindDossiers(adres, middelen)) {
      if ('sleutel' in vondst) {
        yield onleesbaar(vondst);
        continue;
      }
      aantal += 1;
      yield vondstregel(vondst.dossier, vondst.rollen);
    }
    return aantal > 0 ? 'gelukt' : 'niet-gevonden';
  },
});

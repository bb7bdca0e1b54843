import * as z from 'zod/mini';
import { emailArgument, nothing } from '../arguments.ts';
import { findDossiers, findingLine } from '../betrokkene.ts';
import { command } from '../command.ts';
import { unreadable } from './lijst.ts';

export const findCommand = command({
  rest: '',
  explanation: 'Find the dossiers in which an e-mail address occurs, and as what',
  options: {
    email: { type: 'string', what: 'ADDRESS', explanation: 'of a beheerder or ondertekenaar' },
  },
  schema: z.object({ rest: nothing, email: emailArgument }),
  run: async function* ({ email: adres }, deps) {
    let count = 0;
    for await (const finding of findDossiers(adres, deps)) {
      if ('key' in finding) {
        yield unreadable(finding);
        continue;
      }
      count += 1;
      yield findingLine(finding.dossier, finding.rollen);
    }
    return count > 0 ? 'succeeded' : 'niet-gevonden';
  },
});

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { naarItem } from '../../functions/store/item.ts';
import { dossierSchema } from '../../shared/dossier/dossier.ts';
import { verschoven } from '../fixtures/times.ts';
import type { Loket } from './service.ts';
import { alleItems, replaceItem } from './store.ts';
import { totdat } from './wait.ts';

/**
 * Makes a dossier older than it is, once nothing is being sent about it: the service does what is due at its next tick.
 * It is a change like any other, one versie further and under the same condition: the service may be about to write too.
 */
export const maakOuder = (loket: Loket, kenmerk: string, dagen: number): Promise<true> =>
  totdat(
    async () => {
      const item = (await alleItems(loket)).find((gevonden) => gevonden['kenmerk'] === kenmerk);
      const dossier = dossierSchema.parse(item);
      if (dossier.verzending !== undefined) return undefined;
      const older = { ...verschoven(dossier, -dagen), versie: dossier.versie + 1 };
      try {
        await replaceItem(loket, naarItem(older), dossier.versie);
        return true;
      } catch (fout) {
        if (fout instanceof ConditionalCheckFailedException) return undefined;
        throw fout;
      }
    },
    { wat: `${kenmerk} to be at rest` },
  );

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../functions/store/item.ts';
import { dossierSchema } from '../../shared/dossier/dossier.ts';
import { shifted } from '../fixtures/times.ts';
import type { Service } from './service.ts';
import { allItems, replaceItem } from './store.ts';
import { until } from './wait.ts';

/**
 * Makes a dossier older than it is, once nothing is being sent about it: the service does what is due at its next tick.
 * It is a change like any other, one versie further and under the same condition: the service may be about to write too.
 */
export const createOlder = (service: Service, kenmerk: string, days: number): Promise<true> =>
  until(
    async () => {
      const item = (await allItems(service)).find((found) => found['kenmerk'] === kenmerk);
      const dossier = dossierSchema.parse(item);
      if (dossier.lease !== undefined) return undefined;
      const older = { ...shifted(dossier, -days), versie: dossier.versie + 1 };
      try {
        await replaceItem(service, toItem(older), dossier.versie);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
    { what: `${kenmerk} to be at rest` },
  );

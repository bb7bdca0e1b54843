import { naarItem } from '../../functions/store/item.ts';
import { dossierSchema } from '../../shared/dossier/dossier.ts';
import { verschoven } from '../fixtures/times.ts';
import type { Loket } from './service.ts';
import { alleItems, bewaarItem } from './store.ts';
import { totdat } from './wait.ts';

/**
 * Makes a dossier older than it is, once nothing is being sent about it: the service does what is due at its next tick.
 */
export async function maakOuder(loket: Loket, kenmerk: string, dagen: number): Promise<void> {
  const dossier = await totdat(
    async () => {
      const item = (await alleItems(loket)).find((gevonden) => gevonden['kenmerk'] === kenmerk);
      const gelezen = dossierSchema.parse(item);
      return gelezen.verzending === undefined ? gelezen : undefined;
    },
    { wat: `${kenmerk} to be at rest` },
  );
  await bewaarItem(loket, naarItem(verschoven(dossier, -dagen)));
}

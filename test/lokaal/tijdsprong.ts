import { naarItem } from '../../functions/opslag/item.ts';
import { dossierSchema } from '../../shared/dossier/dossier.ts';
import type { Loket } from './loket.ts';
import { alleItems, bewaarItem } from './opslag.ts';
import { totdat } from './wachten.ts';

const TIJDSTIP = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g;
const DAG_MS = 24 * 60 * 60 * 1_000;

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
  const eerder = (tijd: string): string =>
    JSON.stringify(new Date(Date.parse(JSON.parse(tijd) as string) - dagen * DAG_MS));
  const ouder: unknown = JSON.parse(JSON.stringify(dossier).replace(TIJDSTIP, eerder));
  await bewaarItem(loket, naarItem(dossierSchema.parse(ouder)));
}

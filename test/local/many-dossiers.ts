import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Dossiers } from '../../functions/store/dossiers.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { createDossierNow } from '../fixtures/dossiers.ts';
import type { Service } from './service.ts';

/** As they are when nothing is owed any more. */
export const quiet = (number: number, status: Dossier['status'] = 'in-behandeling'): Dossier => ({
  ...createDossierNow(number),
  status,
  berichten: [],
});

const AT_ONCE = 50;

/**
 * Stores dossiers of which there are many, that came in a second after one another until now.
 * @param from the first of their numbers, no two of which are the same in one table
 * @returns them, oldest first
 */
export async function storeMany(
  { dynamodb }: Pick<Service, 'dynamodb'>,
  { from, count, status }: { from: number; count: number; status?: Dossier['status'] },
): Promise<Dossier[]> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const store = new Dossiers(client, 'beheerdersloket-dossiers');
  const now = Date.now();
  const dossiers = Array.from({ length: count }, (_, index) => ({
    ...quiet(from + index, status),
    ingediendOp: new Date(now - (count - index) * 1_000).toISOString(),
  }));
  for (let start = 0; start < count; start += AT_ONCE) {
    await Promise.all(dossiers.slice(start, start + AT_ONCE).map((dossier) => store.add(dossier)));
  }
  client.destroy();
  return dossiers;
}

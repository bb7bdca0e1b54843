import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Env } from '../../../functions/runtime/env.ts';
import { Dossiers } from '../../../functions/store/dossiers.ts';
import { type Sleutelbos, sleutelbosSchema } from '../../../functions/security/tokens.ts';
import type { Loket } from '../../local/service.ts';
import { SAMPLE } from '../../local/registers.ts';

const TABEL = 'beheerdersloket-dossiers';

/** A request as it comes off the line. */
export type Aanvraagbericht = {
  readonly methode: string;
  readonly pad: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly lichaam: Buffer;
};

export type Antwoordbericht = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly tekst: string;
  /** Processor time of this process while it was being answered; 0 where another process did it. */
  readonly cpuMs: number;
};

/** A way into the service, and what is needed to make links and to see what became of them. */
export type Ingang = {
  readonly vraag: (bericht: Aanvraagbericht) => Promise<Antwoordbericht>;
  readonly bos: Sleutelbos;
  readonly dossiers: Dossiers;
};

const sleutelsVan = ({ dataMap }: Loket): Promise<string> =>
  readFile(join(dataMap, 'token-keys.json'), 'utf8');

/** What a function in this process reads to use the engine and the keys of the service that runs beside it. */
export const envBeside = async (loket: Loket, more: Record<string, string> = {}): Promise<Env> => ({
  AWS_ENDPOINT_URL_DYNAMODB: loket.dynamodb,
  TABEL,
  TOKEN_SLEUTELS: await sleutelsVan(loket),
  RETRY_UNIT_SECONDS: '3600',
  SITE_URL: loket.site,
  AFZENDER: 'Mijn DUO <noreply@loket.example.nl>',
  SSD_EMAIL: 'ssd@example.nl',
  REGISTERS_DIR: SAMPLE,
  ...more,
});

/** What every way in has, from the folder and the engine of the service that runs beside the test. */
export async function leesIngang(loket: Loket): Promise<Omit<Ingang, 'vraag'>> {
  const client = new DynamoDBClient({
    endpoint: loket.dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    bos: sleutelbosSchema.parse(JSON.parse(await sleutelsVan(loket))),
    dossiers: new Dossiers(client, TABEL),
  };
}

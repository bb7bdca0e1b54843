import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Dossiers } from '../../functions/opslag/dossiers.ts';
import { type Sleutelbos, sleutelbosSchema } from '../../functions/platform/tokens.ts';
import { eisEigenProces } from '../lokaal/functieomgeving.ts';
import type { Loket } from '../lokaal/loket.ts';
import { SAMPLE } from '../lokaal/registers.ts';

export const TABEL = 'beheerdersloket-dossiers';

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
  readFile(join(dataMap, 'token-sleutels.json'), 'utf8');

/** Gives the functions in this process the engine and the keys of the service that runs beside it. */
export async function zetOmgeving(loket: Loket, meer: Record<string, string> = {}): Promise<void> {
  eisEigenProces();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: loket.dynamodb,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABEL,
    TOKEN_SLEUTELS: await sleutelsVan(loket),
    RETRY_UNIT_SECONDS: '3600',
    SITE_URL: loket.site,
    AFZENDER: 'Mijn DUO <noreply@loket.example.nl>',
    SSD_EMAIL: 'ssd@example.nl',
    REGISTERS_DIR: SAMPLE,
    ...meer,
  });
}

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

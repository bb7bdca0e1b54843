import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Env } from '../../../functions/runtime/env.ts';
import { Dossiers } from '../../../functions/store/dossiers.ts';
import { type KeyRing, keyRingSchema } from '../../../functions/security/tokens.ts';
import type { Service } from '../../local/service.ts';
import { SAMPLE } from '../../local/registers.ts';

const TABLE_NAME = 'beheerdersloket-dossiers';

/** A request as it comes off the line. */
export type Aanvraagbericht = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type ResponseMessage = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Processor time of this process while it was being answered; 0 where another process did it. */
  readonly cpuMs: number;
};

/** A way into the service, and what is needed to make links and to see what became of them. */
export type Entrance = {
  readonly ask: (bericht: Aanvraagbericht) => Promise<ResponseMessage>;
  readonly keyRing: KeyRing;
  readonly dossiers: Dossiers;
};

const keysOf = ({ dataFolder }: Service): Promise<string> =>
  readFile(join(dataFolder, 'token-keys.json'), 'utf8');

/** What a function in this process reads to use the engine and the keys of the service that runs beside it. */
export const envBeside = async (
  service: Service,
  more: Record<string, string> = {},
): Promise<Env> => ({
  AWS_ENDPOINT_URL_DYNAMODB: service.dynamodb,
  TABLE_NAME,
  TOKEN_KEYS: await keysOf(service),
  RETRY_UNIT_SECONDS: '3600',
  SITE_URL: service.site,
  MAIL_FROM: 'Mijn DUO <noreply@loket.example.nl>',
  SSD_EMAIL: 'ssd@example.nl',
  REGISTERS_DIR: SAMPLE,
  ...more,
});

/** What every way in has, from the folder and the engine of the service that runs beside the test. */
export async function readEntrance(service: Service): Promise<Omit<Entrance, 'ask'>> {
  const client = new DynamoDBClient({
    endpoint: service.dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    keyRing: keyRingSchema.parse(JSON.parse(await keysOf(service))),
    dossiers: new Dossiers(client, TABLE_NAME),
  };
}

import { createServer, type RequestListener, type Server } from 'node:http';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Env } from '../../functions/runtime/env.ts';
import { loadSource } from './source.ts';
import { createLocalClients, LOCAL_AWS } from './clients.ts';
import { createGateway } from './gateway.ts';
import { recoverAgenda } from './recovery.ts';
import { readProofOfWorkKeys, readTokenKeys } from './data-folder.ts';
import { type LocalSettings, readLocalSettings } from './settings.ts';
import { HOST, listen, closeServer } from './listen.ts';
import { createLocalTable, startEngine } from './engine.ts';
import { startMailbox } from './mailbox.ts';
import { SettingError } from './setting-error.ts';
import { startDesk } from './sign-in/desk.ts';
import { atOneHost } from './sign-in/one-host.ts';
import { followWrites } from './stream.ts';
import { startDispatch } from './dispatch.ts';

/** The service while it runs. */
export type LocalService = {
  /** Where each part listens, without a slash at the end. */
  readonly addresses: Readonly<Record<'site' | 'mail' | 'dynamodb', string>>;
  /** Where the stand-in for the provider of the sign-in listens, if it runs. */
  readonly issuer: string | undefined;
  /** Takes no more requests, and waits for what is under way. */
  readonly stop: () => Promise<void>;
};

/**
 * The whole service on one machine: the site and the API, with the very same functions as on AWS.
 * @throws SettingError when it cannot start, and a setting says why
 */
export async function startService(env: Env): Promise<LocalService> {
  const settings = readLocalSettings(env);
  const { servers, endpoints } = await startEngines(settings);
  const service = createServer((request, response) => gateway(request, response));
  /** Until everything is ready. */
  let gateway: RequestListener = (_, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  const desk = await startDesk(settings, servers);
  const port = await listen(service, settings.PORT);
  const siteUrl = settings.SITE_URL ?? `http://localhost:${port}`;
  const functionEnv = {
    ...LOCAL_AWS,
    ...env,
    ...endpoints,
    ...(await settingsOfFunctions(settings, siteUrl)),
    ...(await desk.settingsOfFunctions(siteUrl)),
  };
  const clients = createLocalClients(functionEnv);
  await prepareTable(settings, clients.dynamoClient);

  const source = await loadSource(settings, { env: functionEnv, clients, service });
  const { routes, workshop, site, stop: stopSource } = source;
  gateway = atOneHost(siteUrl, createGateway(routes, site, settings.MAX_CONCURRENT_REQUESTS));
  const tickMs = settings.RETRY_UNIT_SECONDS * 1_000;
  const lease = startDispatch(workshop.dispatch, tickMs);
  followWrites(clients.dynamoClient, lease.report);
  workshop.follow(lease.report);

  return {
    addresses: {
      site: siteUrl,
      mail: endpoints.AWS_ENDPOINT_URL_SES,
      dynamodb: endpoints.AWS_ENDPOINT_URL_DYNAMODB,
    },
    issuer: desk.issuer,
    stop: async () => {
      await stopSource?.();
      await closeServer(service);
      await lease.stop();
      await workshop.close();
      await Promise.all(servers.map(closeServer));
    },
  };
}

type Engines = {
  readonly servers: Server[];
  /** By the names that the AWS SDK knows them by. */
  readonly endpoints: Readonly<
    Record<'AWS_ENDPOINT_URL_DYNAMODB' | 'AWS_ENDPOINT_URL_SES', string>
  >;
};

/** What stands in for AWS, where no setting says which to use. */
async function startEngines(settings: LocalSettings): Promise<Engines> {
  const servers: Server[] = [];
  const start = async (starting: Promise<[Server, number]>): Promise<string> => {
    const [server, port] = await starting;
    servers.push(server);
    return `http://${HOST}:${port}`;
  };
  const { AWS_ENDPOINT_URL_DYNAMODB: dynamodb, AWS_ENDPOINT_URL_SES: ses } = settings;
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB:
      dynamodb ?? (await start(startEngine(settings.DYNAMO_PORT, settings.DATA_DIR))),
    AWS_ENDPOINT_URL_SES: ses ?? (await start(startMailbox(settings.MAIL_PORT))),
  };
  return { servers, endpoints };
}

/** What the functions read and this service knows. */
const settingsOfFunctions = async (settings: LocalSettings, siteUrl: string) => ({
  TABLE_NAME: settings.TABLE_NAME,
  SITE_URL: siteUrl,
  MAIL_FROM: settings.MAIL_FROM,
  SSD_EMAIL: settings.SSD_EMAIL,
  REGISTERS_DIR: settings.REGISTERS_DIR,
  TOKEN_KEYS: await readTokenKeys(settings.DATA_DIR),
  PROOF_OF_WORK_KEYS: await readProofOfWorkKeys(settings.DATA_DIR),
});

async function prepareTable(
  { TABLE_NAME, AWS_ENDPOINT_URL_DYNAMODB }: LocalSettings,
  dynamoClient: DynamoDBClient,
): Promise<void> {
  try {
    await createLocalTable(dynamoClient, TABLE_NAME);
  } catch (error) {
    if (AWS_ENDPOINT_URL_DYNAMODB === undefined) throw error;
    const { name, code = name, message } = error as NodeJS.ErrnoException;
    // What is no DynamoDB makes the SDK say much, in several lines.
    const [reason] = message.split('\n');
    throw new SettingError(
      'AWS_ENDPOINT_URL_DYNAMODB',
      `DynamoDB at ${new URL(AWS_ENDPOINT_URL_DYNAMODB).host} cannot be used (${code}: ${reason}); start it, or leave the setting out`,
      error,
    );
  }
  if (AWS_ENDPOINT_URL_DYNAMODB === undefined) await recoverAgenda(dynamoClient, TABLE_NAME);
}

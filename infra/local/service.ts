import { createServer, type RequestListener, type Server } from 'node:http';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Env } from '../../functions/runtime/env.ts';
import { laadBron } from './source.ts';
import { createLocalClients, LOCAL_AWS } from './clients.ts';
import { maakGateway } from './gateway.ts';
import { herstelAgenda } from './recovery.ts';
import { readProofOfWorkKeys, readTokenKeys } from './data-folder.ts';
import { type Instellingen, leesInstellingen } from './settings.ts';
import { HOST, luister, sluit } from './listen.ts';
import { maakTabel, startMotor } from './engine.ts';
import { startPostbus } from './mailbox.ts';
import { SettingError } from './setting-error.ts';
import { startDesk } from './sign-in/desk.ts';
import { atOneHost } from './sign-in/one-host.ts';
import { volgSchrijfacties } from './stream.ts';
import { startVersturen } from './dispatch.ts';

/**
 * The whole service on one machine: the site and the API, with the very same functions as on AWS.
 * @throws SettingError when it cannot start, and a setting says why
 */
export async function startService(env: Env): Promise<void> {
  const instellingen = leesInstellingen(env);
  const { servers, endpoints } = await startEngines(instellingen);
  const loket = createServer((verzoek, antwoord) => gateway(verzoek, antwoord));
  /** Until everything is ready. */
  let gateway: RequestListener = (_, antwoord) => {
    antwoord.writeHead(503, { 'retry-after': '1' }).end();
  };
  const desk = await startDesk(instellingen, servers);
  const poort = await luister(loket, instellingen.PORT);
  const siteUrl = instellingen.SITE_URL ?? `http://localhost:${poort}`;
  const functionEnv = {
    ...LOCAL_AWS,
    ...env,
    ...endpoints,
    ...(await settingsOfFunctions(instellingen, siteUrl)),
    ...(await desk.settingsOfFunctions(siteUrl)),
  };
  const clients = createLocalClients(functionEnv);
  await prepareTable(instellingen, clients.dynamoClient);

  const bron = await laadBron(instellingen, { env: functionEnv, clients, loket });
  const { routes, werkplaats, site, stop: stopBron } = bron;
  gateway = atOneHost(siteUrl, maakGateway(routes, site, instellingen.MAX_CONCURRENT_REQUESTS));
  const tikMs = instellingen.RETRY_UNIT_SECONDS * 1_000;
  const verzending = startVersturen(werkplaats.verstuur, tikMs);
  volgSchrijfacties(clients.dynamoClient, verzending.meld);
  werkplaats.volg(verzending.meld);

  const stop = async (): Promise<void> => {
    await stopBron?.();
    await sluit(loket);
    await verzending.stop();
    await werkplaats.sluit();
    await Promise.all(servers.map(sluit));
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());

  // Only now: whoever reads this line may end the service at once.
  const adressen = [
    `site ${siteUrl}/`,
    `mail ${endpoints.AWS_ENDPOINT_URL_SES}/`,
    `dynamodb ${endpoints.AWS_ENDPOINT_URL_DYNAMODB}/`,
    ...(desk.issuer === undefined ? [] : [`sign-in ${desk.issuer}/`]),
  ];
  console.log(`Beheerdersloket is ready: ${adressen.join('  ')}`);
}

type Engines = {
  readonly servers: Server[];
  /** By the names that the AWS SDK knows them by. */
  readonly endpoints: Readonly<
    Record<'AWS_ENDPOINT_URL_DYNAMODB' | 'AWS_ENDPOINT_URL_SES', string>
  >;
};

/** What stands in for AWS, where no setting says which to use. */
async function startEngines(instellingen: Instellingen): Promise<Engines> {
  const servers: Server[] = [];
  const start = async (starting: Promise<[Server, number]>): Promise<string> => {
    const [server, poort] = await starting;
    servers.push(server);
    return `http://${HOST}:${poort}`;
  };
  const { AWS_ENDPOINT_URL_DYNAMODB: dynamodb, AWS_ENDPOINT_URL_SES: ses } = instellingen;
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB:
      dynamodb ?? (await start(startMotor(instellingen.DYNAMO_PORT, instellingen.DATA_DIR))),
    AWS_ENDPOINT_URL_SES: ses ?? (await start(startPostbus(instellingen.MAIL_PORT))),
  };
  return { servers, endpoints };
}

/** What the functions read and this service knows. */
const settingsOfFunctions = async (instellingen: Instellingen, siteUrl: string) => ({
  TABEL: instellingen.TABEL,
  SITE_URL: siteUrl,
  AFZENDER: instellingen.AFZENDER,
  SSD_EMAIL: instellingen.SSD_EMAIL,
  REGISTERS_DIR: instellingen.REGISTERS_DIR,
  TOKEN_SLEUTELS: await readTokenKeys(instellingen.DATA_DIR),
  PROOF_OF_WORK_KEYS: await readProofOfWorkKeys(instellingen.DATA_DIR),
});

async function prepareTable(
  { TABEL, AWS_ENDPOINT_URL_DYNAMODB }: Instellingen,
  dynamoClient: DynamoDBClient,
): Promise<void> {
  try {
    await maakTabel(dynamoClient, TABEL);
  } catch (fout) {
    if (AWS_ENDPOINT_URL_DYNAMODB === undefined) throw fout;
    const { name, code = name, message } = fout as NodeJS.ErrnoException;
    // What is no DynamoDB makes the SDK say much, in several lines.
    const [reason] = message.split('\n');
    throw new SettingError(
      'AWS_ENDPOINT_URL_DYNAMODB',
      `DynamoDB at ${new URL(AWS_ENDPOINT_URL_DYNAMODB).host} cannot be used (${code}: ${reason}); start it, or leave the setting out`,
      fout,
    );
  }
  if (AWS_ENDPOINT_URL_DYNAMODB === undefined) await herstelAgenda(dynamoClient, TABEL);
}

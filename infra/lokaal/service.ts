import { createServer, type RequestListener, type Server } from 'node:http';
import { laadBron } from './bron.ts';
import { maakGateway } from './gateway.ts';
import { herstelAgenda } from './herstel.ts';
import { readProofOfWorkKeys, readTokenKeys } from './data-folder.ts';
import { type Instellingen, leesInstellingen } from './instellingen.ts';
import { luister, sluit } from './luisteren.ts';
import { maakTabel, startMotor } from './motor.ts';
import { startPostbus } from './postbus.ts';
import { SettingError } from './setting-error.ts';
import { volgSchrijfacties } from './stroom.ts';
import { startVersturen } from './versturen.ts';

/**
 * The whole service on one machine: the site and the API, with the very same functions as on AWS. The functions read
 * their settings from the environment when they are loaded, so that comes first.
 * @throws SettingError when it cannot start, and a setting says why
 */
export async function startService(): Promise<void> {
  const instellingen = leesInstellingen(process.env);
  const servers = await startEngines(instellingen);
  const loket = createServer((verzoek, antwoord) => gateway(verzoek, antwoord));
  /** Until everything is ready. */
  let gateway: RequestListener = (_, antwoord) => {
    antwoord.writeHead(503, { 'retry-after': '1' }).end();
  };
  const poort = await luister(loket, instellingen.PORT);
  const siteUrl = instellingen.SITE_URL ?? `http://localhost:${poort}`;
  await fillEnvironment(instellingen, siteUrl);
  await prepareTable(instellingen);

  const { routes, werkplaats, site, client, stop: stopBron } = await laadBron(instellingen, loket);
  gateway = maakGateway(routes, site, instellingen.MAX_CONCURRENT_REQUESTS);
  const tikMs = instellingen.RETRY_UNIT_SECONDS * 1_000;
  const verzending = startVersturen(werkplaats.verstuur, tikMs);
  volgSchrijfacties(client, verzending.meld);
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
    `mail ${process.env['AWS_ENDPOINT_URL_SES'] ?? ''}/`,
    `dynamodb ${process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? ''}/`,
  ];
  console.log(`Beheerdersloket is ready: ${adressen.join('  ')}`);
}

/** What stands in for AWS, where the environment does not say which to use. */
async function startEngines(instellingen: Instellingen): Promise<Server[]> {
  const servers: Server[] = [];
  if (instellingen.AWS_ENDPOINT_URL_DYNAMODB === undefined) {
    const [motor, poort] = await startMotor(instellingen.DYNAMO_PORT, instellingen.DATA_DIR);
    servers.push(motor);
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = `http://127.0.0.1:${poort}`;
  }
  if (instellingen.AWS_ENDPOINT_URL_SES === undefined) {
    const [postbus, poort] = await startPostbus(instellingen.MAIL_PORT);
    servers.push(postbus);
    process.env['AWS_ENDPOINT_URL_SES'] = `http://127.0.0.1:${poort}`;
  }
  return servers;
}

async function fillEnvironment(instellingen: Instellingen, siteUrl: string): Promise<void> {
  process.env['AWS_REGION'] ??= 'eu-central-1';
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  process.env['TABEL'] = instellingen.TABEL;
  process.env['SITE_URL'] = siteUrl;
  process.env['AFZENDER'] = instellingen.AFZENDER;
  process.env['SSD_EMAIL'] = instellingen.SSD_EMAIL;
  process.env['REGISTERS_DIR'] = instellingen.REGISTERS_DIR;
  process.env['TOKEN_SLEUTELS'] = await readTokenKeys(instellingen.DATA_DIR);
  process.env['PROOF_OF_WORK_KEYS'] = await readProofOfWorkKeys(instellingen.DATA_DIR);
}

async function prepareTable({ TABEL, AWS_ENDPOINT_URL_DYNAMODB }: Instellingen): Promise<void> {
  const { dynamoClient } = await import('../../functions/store/dynamo-client.ts');
  try {
    await maakTabel(dynamoClient, TABEL);
  } catch (fout) {
    if (AWS_ENDPOINT_URL_DYNAMODB === undefined) throw fout;
    const { name, code = name, message } = fout as NodeJS.ErrnoException;
    throw new SettingError(
      'AWS_ENDPOINT_URL_DYNAMODB',
      `DynamoDB at ${new URL(AWS_ENDPOINT_URL_DYNAMODB).host} cannot be used (${code}: ${message}); start it, or leave the setting out`,
      fout,
    );
  }
  if (AWS_ENDPOINT_URL_DYNAMODB === undefined) await herstelAgenda(dynamoClient, TABEL);
}

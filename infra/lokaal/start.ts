import { createServer, type RequestListener, type Server } from 'node:http';
import { laadBron } from './bron.ts';
import { maakGateway } from './gateway.ts';
import { herstelAgenda } from './herstel.ts';
import { leesInstellingen } from './instellingen.ts';
import { luister, sluit } from './luisteren.ts';
import { maakTabel, startMotor } from './motor.ts';
import { startPostbus } from './postbus.ts';
import { leesOfMaakSleutels, readOrCreateProofOfWorkKeys } from './sleutels.ts';
import { volgSchrijfacties } from './stroom.ts';
import { startVersturen } from './versturen.ts';

/**
 * The whole service on one machine: the site and the API, with the very same functions as on AWS. The functions read
 * their settings from the environment when they are loaded, so that comes first.
 */
const instellingen = leesInstellingen(process.env);

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
const loket = createServer((verzoek, antwoord) => gateway(verzoek, antwoord));
/** Until everything is ready. */
let gateway: RequestListener = (_, antwoord) => {
  antwoord.writeHead(503, { 'retry-after': '1' }).end();
};
const poort = await luister(loket, instellingen.PORT);
const siteUrl = instellingen.SITE_URL ?? `http://localhost:${poort}`;

process.env['AWS_REGION'] ??= 'eu-central-1';
process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
process.env['TABEL'] = instellingen.TABEL;
process.env['SITE_URL'] = siteUrl;
process.env['AFZENDER'] = instellingen.AFZENDER;
process.env['SSD_EMAIL'] = instellingen.SSD_EMAIL;
process.env['TOKEN_SLEUTELS'] = await leesOfMaakSleutels(instellingen.DATA_DIR);
process.env['PROOF_OF_WORK_KEYS'] = await readOrCreateProofOfWorkKeys(instellingen.DATA_DIR);

const { dynamoClient } = await import('../../functions/opslag/verbinding.ts');
await maakTabel(dynamoClient, instellingen.TABEL);
if (instellingen.AWS_ENDPOINT_URL_DYNAMODB === undefined) {
  await herstelAgenda(dynamoClient, instellingen.TABEL);
}

const { routes, werkplaats, site, client, stop: stopBron } = await laadBron(instellingen, loket);
gateway = maakGateway(routes, site, instellingen.MAX_CONCURRENT_REQUESTS);
const tikMs = instellingen.RETRY_UNIT_SECONDS * 1_000;
const verzending = startVersturen(werkplaats.verstuur, tikMs);
volgSchrijfacties(client, verzending.meld);
werkplaats.volg(verzending.meld);

async function stop(): Promise<void> {
  await stopBron?.();
  await sluit(loket);
  await verzending.stop();
  await werkplaats.sluit();
  await Promise.all(servers.map(sluit));
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());

// Only now: whoever reads this line may end the service at once.
const adressen = [
  `site ${siteUrl}/`,
  `mail ${process.env['AWS_ENDPOINT_URL_SES'] ?? ''}/`,
  `dynamodb ${process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? ''}/`,
];
console.log(`Beheerdersloket is ready: ${adressen.join('  ')}`);

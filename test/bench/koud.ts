import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { bundelFuncties, bundelmap } from '../../infra/aws/bundel.ts';
import { type Functienaam, functies } from '../../infra/functies.ts';
import { leesBundel } from '../infra/bundels.ts';
import {
  benchmap,
  type Client,
  clientsVan,
  maakFunctie,
  maakKaal,
  maakStapel,
} from './kale-bundels.ts';
import { mediaanVan, type Onderdeel, type Regel, regelVan, type Uitslag } from './uitslag.ts';

const KEREN = Number(process.env['BENCH_RUNS'] ?? 21);
const HOOGSTENS = 1.15;

const namen = Object.keys(functies) as Functienaam[];

/** What a function gets to see on AWS; those that ask less do not mind. */
const omgeving = {
  PATH: process.env['PATH'],
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_SESSION_TOKEN: 'bench',
  AWS_LAMBDA_FUNCTION_NAME: 'beheerdersloket',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  TABEL: 'dossiers',
  TOKEN_SLEUTELS_ARN: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:sleutels',
  PROOF_OF_WORK_KEYS_ARN: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:proof-of-work',
  HERKOMST_ARN: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:herkomst',
  PROOF_OF_WORK: 'off',
  SITE_URL: 'https://loket.example.nl',
  AFZENDER: 'Beheerdersloket <noreply@loket.example.nl>',
  SSD_EMAIL: 'ssd@example.nl',
  CONFIGURATIESET: 'mail',
};

/** In JavaScript and without an import: what it would load itself, the bundle would find there already. */
const lader = join(benchmap, 'laad.mjs');
const LADER = `
const cpu = process.cpuUsage();
const begin = performance.now();
await import(process.argv[2]);
const ms = performance.now() - begin;
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ ms, cpuMs: (user + system) / 1_000 }), () => process.exit());
`;

const tijdSchema = z.object({ ms: z.number(), cpuMs: z.number() });
type Tijd = z.infer<typeof tijdSchema>;

const voerUit = promisify(execFile);

/** How long a new process takes to import a bundle. */
async function laad(bundel: string): Promise<Tijd> {
  const { stdout } = await voerUit(process.execPath, [lader, bundel], { env: omgeving });
  return tijdSchema.parse(JSON.parse(stdout));
}

/** What is timed in turns: a function as it is deployed, and what that is compared with. */
type Soort = 'wij' | 'clients' | 'clients in een bestand' | 'wij in een bestand';

type Gemeten = {
  readonly naam: Functienaam;
  readonly clients: readonly Client[];
  /** Each turn: how long each took. */
  readonly beurten: readonly Readonly<Record<Soort, Tijd>>[];
};

/** The libraries alone, beside the client alone. */
async function meetStapel(): Promise<Regel> {
  const beurten = await meetBeurten({
    stapel: await maakStapel(),
    kaal: await maakKaal(['DynamoDB'], 'zoals-wij'),
  });
  return regelVan(
    'middy, the logger, zod and DynamoDB, none of our code',
    '×',
    beurten.map(({ stapel, kaal }) => stapel.cpuMs / kaal.cpuMs),
  );
}

async function meetFunctie(naam: Functienaam): Promise<Gemeten> {
  const clients = clientsVan(naam);
  const beurten = await meetBeurten({
    wij: join(bundelmap(naam), 'index.mjs'),
    clients: await maakKaal(clients, 'zoals-wij'),
    'clients in een bestand': await maakKaal(clients, 'in-een-bestand'),
    'wij in een bestand': await maakFunctie(naam, 'in-een-bestand'),
  });
  return { naam, clients, beurten };
}

/** How long each of some bundles takes to import, every turn. */
async function meetBeurten<Wat extends string>(
  bundels: Record<Wat, string>,
): Promise<Record<Wat, Tijd>[]> {
  const beurten: Record<Wat, Tijd>[] = [];
  for (let keer = 0; keer <= KEREN; keer += 1) beurten.push(await beurt(bundels, keer));
  // The first turn only warms the disk.
  return beurten.slice(1);
}

/** Each once, one after the other, every turn in another order: what else the machine does hits them alike. */
async function beurt<Wat extends string>(
  bundels: Record<Wat, string>,
  keer: number,
): Promise<Record<Wat, Tijd>> {
  const tijden: Partial<Record<Wat, Tijd>> = {};
  const welke = Object.keys(bundels) as Wat[];
  const volgorde = keer % 2 === 0 ? welke : welke.toReversed();
  for (const wat of volgorde) tijden[wat] = await laad(bundels[wat]);
  return tijden as Record<Wat, Tijd>;
}

/** In CPU time: on a machine that is busy with other things, the clock mostly tells of those. */
const verhoudingen = ({ beurten }: Gemeten, naast: Soort): number[] =>
  beurten.map((tijden) => tijden.wij.cpuMs / tijden[naast].cpuMs);

async function meet(): Promise<Uitslag> {
  await bundelFuncties();
  await mkdir(benchmap, { recursive: true });
  await writeFile(lader, LADER);
  const gemeten: Gemeten[] = [];
  for (const naam of namen) gemeten.push(await meetFunctie(naam));
  return {
    regels: [
      ...gemeten.filter(({ clients }) => clients.length > 0).map(alsRegel),
      await meetStapel(),
    ],
    toelichting: tabel(gemeten),
  };
}

const alsRegel = (gemeten: Gemeten): Regel =>
  regelVan(
    `importing ${gemeten.naam}, CPU time, beside ${gemeten.clients.join(' and ')}`,
    '×',
    verhoudingen(gemeten, 'clients'),
    HOOGSTENS,
  );

/** What lies behind the ratios. One without clients has nothing that a ratio to them could say. */
function tabel(gemeten: readonly Gemeten[]): string {
  const rijen = gemeten.map((functie) => {
    const { bytesBijStart, bytes } = leesBundel(functie.naam);
    const mediaan = (soort: Soort, wat: keyof Tijd): string =>
      mediaanVan(functie.beurten.map((tijden) => tijden[soort][wat])).toFixed(0);
    const keer = (naast: Soort): string =>
      naast !== 'wij in een bestand' && functie.clients.length === 0
        ? ''
        : mediaanVan(verhoudingen(functie, naast)).toFixed(2);
    return [
      functie.naam,
      mediaan('wij', 'cpuMs'),
      mediaan('clients', 'cpuMs'),
      mediaan('wij', 'ms'),
      mediaan('clients', 'ms'),
      keer('clients in een bestand'),
      keer('wij in een bestand'),
      Math.round(bytesBijStart / 1_000),
      Math.round(bytes / 1_000),
    ].join(' | ');
  });
  return [
    '| function | CPU ms | clients, CPU ms | ms | clients, ms | × clients in one file | × itself in one file | KB at the start | KB in all |',
    `|${' --- |'.repeat(9)}`,
    ...rijen.map((rij) => `| ${rij} |`),
  ].join('\n');
}

/** Each bundle that is deployed, beside one of nothing but the same clients of the AWS SDK. */
export const onderdeel: Onderdeel = { titel: 'Cold start', meet };

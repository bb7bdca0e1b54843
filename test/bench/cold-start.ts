import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import { bundleLambdas, bundleFolder, bundleOptions } from '../../infra/aws/bundle.ts';
import { type LambdaName, lambdas } from '../../infra/lambdas.ts';
import { type Part, lineOf, type Result } from './result.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 21);
const AT_MOST = 1.15;

/** Where the bundles of the benchmark go, which nobody deploys. */
const folder = resolve(import.meta.dirname, '../../dist/bench');

/** What a function gets to see on AWS; those that ask less do not mind. */
const env = {
  PATH: process.env['PATH'],
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_SESSION_TOKEN: 'bench',
  AWS_LAMBDA_FUNCTION_NAME: 'beheerdersloket',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  TABLE_NAME: 'dossiers',
  TOKEN_KEYS_ARN: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:sleutels',
  PROOF_OF_WORK_KEYS_ARN: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:proof-of-work',
  ORIGIN_ARN: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:herkomst',
  PROOF_OF_WORK: 'off',
  SITE_URL: 'https://loket.example.nl',
  MAIL_FROM: 'Mijn DUO <noreply@loket.example.nl>',
  SSD_EMAIL: 'ssd@example.nl',
  CONFIGURATION_SET: 'mail',
};

/** A client of the AWS SDK, with its package. */
const clients = { DynamoDB: 'dynamodb', SES: 'ses', SecretsManager: 'secrets-manager' } as const;
type Client = keyof typeof clients;

/** One without a client of its own is put beside that of Secrets Manager, which it loads at its first request. */
function clientsOf(name: LambdaName): Client[] {
  const { table, mail, site } = lambdas[name];
  const own: Client[] = [
    ...(table ? ['DynamoDB' as const] : []),
    ...(mail ? ['SES' as const] : []),
  ];
  return own.length > 0 || site ? own : ['SecretsManager'];
}

/** Bundles nothing but clients, in one file, as esbuild does by itself. @returns where it is */
async function bundleClients(names: readonly Client[]): Promise<string> {
  const outdir = join(folder, names.join('-'));
  await rm(outdir, { recursive: true, force: true });
  const contents = [
    ...names.map((name) => `import { ${name}Client } from '@aws-sdk/client-${clients[name]}';`),
    `export const clients = [${names.map((name) => `new ${name}Client({})`).join(', ')}];`,
  ].join('\n');
  await build({
    ...bundleOptions,
    splitting: false,
    stdin: { contents, resolveDir: bundleOptions.absWorkingDir },
    entryNames: 'index',
    outdir,
  });
  return join(outdir, 'index.mjs');
}

/** In JavaScript and without an import: what it would load itself, the bundle would find there already. */
const loader = join(folder, 'load.mjs');
const LOADER = `
const cpu = process.cpuUsage();
await import(process.argv[2]);
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify((user + system) / 1_000), () => process.exit());
`;

const run = promisify(execFile);

/** How long a new process takes to import a bundle: milliseconds of CPU. On a busy machine the clock tells of other things. */
async function load(bundle: string): Promise<number> {
  const { stdout } = await run(process.execPath, [loader, bundle], { env });
  return z.number().parse(JSON.parse(stdout));
}

/** The two in turns, each time in the other order: what else the machine does hits them alike. */
async function ratios(ours: string, bare: string): Promise<number[]> {
  const found: number[] = [];
  for (let turn = 0; turn <= RUNS; turn += 1) {
    const order = turn % 2 === 0 ? [ours, bare] : [bare, ours];
    const times = new Map<string, number>();
    for (const bundle of order) times.set(bundle, await load(bundle));
    found.push((times.get(ours) ?? NaN) / (times.get(bare) ?? NaN));
  }
  // The first turn only warms the disk.
  return found.slice(1);
}

/** Each bundle that is deployed, beside one of nothing but the same clients of the AWS SDK. */
export const part: Part = {
  titel: 'Cold start',
  measure: async (): Promise<Result> => {
    await bundleLambdas();
    await mkdir(folder, { recursive: true });
    await writeFile(loader, LOADER);
    const regels = [];
    for (const name of Object.keys(lambdas) as LambdaName[]) {
      const names = clientsOf(name);
      if (names.length === 0) continue;
      const found = await ratios(join(bundleFolder(name), 'index.mjs'), await bundleClients(names));
      regels.push(lineOf(`${name}, beside ${names.join(' and ')}`, '×', found, AT_MOST));
    }
    return { regels };
  },
};

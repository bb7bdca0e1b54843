import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLocalSettings } from '../../../infra/local/settings.ts';
import { listen } from '../../../infra/local/listen.ts';
import { createServer as createHttpServer } from 'node:http';
import { cleanUp } from '../../local/service.ts';
import { compiled, type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';

const root = join(import.meta.dirname, '../../..');

let folder: string;
let taken: Server;
let port: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beheerdersloket-start-'));
  taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  port = String((taken.address() as { port: number }).port);
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true });
});

/** Starts the service, which must end by itself. */
async function tryStart(
  settings: Readonly<Record<string, string>>,
  script = 'infra/local/start.ts',
): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, [join(root, script)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compiled,
      PORT: '0',
      MAIL_PORT: '0',
      DYNAMO_PORT: '0',
      OIDC_PORT: '0',
      DATA_DIR: join(folder, 'data'),
      ...settings,
    },
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, error };
}

/** One line that names the setting and what to do, exit code 1, and no stack. */
async function expectRefusal(settings: Record<string, string>, says: RegExp): Promise<void> {
  const { code, out, error } = await tryStart(settings);
  expect(error).toMatch(/^Beheerdersloket cannot start\. [A-Z_]+: .+\n$/);
  expect(error).toMatch(says);
  expect([code, out]).toEqual([1, '']);
}

const wrong: readonly (readonly [name: string, ...values: string[]])[] = [
  ['PORT', 'abc', '', '-1', '65536', '1.5', '0x50', '1e3', ' 80'],
  ['MAIL_PORT', 'abc'],
  ['DYNAMO_PORT', 'abc'],
  ['OIDC_PORT', 'abc'],
  ['DESK_MODE', 'on', ''],
  ['DESK_FOUR_EYES', 'yes'],
  ['DESK_PROVIDER', 'abc', '{}'],
  ['DATA_DIR', ''],
  ['RETRY_UNIT_SECONDS', '-1', '0', 'abc', '3601'],
  ['SITE_URL', 'nope', 'ftp://loket.example.nl', 'https://loket.example.nl/'],
  ['SITE_URL', 'https://loket.example.nl?a', 'https://loket.example.nl#a', 'https://a@loket.nl'],
  ['PROOF_OF_WORK', 'yes', 'ON', ''],
  ['LIVE_RELOAD', 'true'],
  ['MAX_CONCURRENT_REQUESTS', '0', 'abc', '1.5'],
  ['MAILS_PER_SECOND', '0'],
  ['MAILS_PER_ADDRESS_PER_DAY', 'none'],
  ['SSD_EMAIL', 'nope'],
  ['MAIL_FROM', 'nope'],
  ['ORGANISATION', '', ' ', 'Twee\nregels', 'x'.repeat(81)],
  ['TABLE_NAME', 'a', 'a table'],
  ['RETAIN_SETTLED_DAYS', '0'],
  ['RETAIN_OTHER_DAYS', 'abc'],
  ['AWS_ENDPOINT_URL_DYNAMODB', 'localhost:8000'],
  ['AWS_ENDPOINT_URL_SES', 'nope'],
  ['AWS_REGION', '', 'not a region'],
];

describe('a service with a setting that is wrong', () => {
  it.each(wrong)('knows that of %s, and what it must be', (name, ...values) => {
    for (const value of values) {
      expect(() => readLocalSettings({ [name]: value }), value).toThrow(
        expect.objectContaining({
          code: 'setting-error',
          message: expect.stringMatching(`^${name}: must be .+$`) as string,
        }),
      );
    }
  });

  it.each([
    ['PORT', 'abc'],
    ['RETRY_UNIT_SECONDS', '-1'],
    ['SITE_URL', 'nope'],
    ['PROOF_OF_WORK', 'yes'],
  ])('names %s', async (name, value) => {
    await expectRefusal({ [name]: value }, new RegExp(`start\\. ${name}: must be .+`));
  });

  it('names every one of them in one line', async () => {
    await expectRefusal({ PORT: 'abc', SITE_URL: 'nope' }, / PORT: must be .+; SITE_URL: must be /);
  });

  it.each([
    ['RETAIN_OTHER_DAYS', 'abc', 'a number of days'],
    ['ORGANISATION', 'Twee\nregels', 'the name of an organisation'],
  ])('is told of %s while it is built, where the pages say it', async (name, value, what) => {
    const { code, error } = await tryStart({ [name]: value }, 'web/build.ts');
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(`^The site cannot be built\\. ${name}: must be ${what}.+\n$`),
    ]);
  });
});

describe('a service whose port is taken', () => {
  it.each(['PORT', 'MAIL_PORT', 'DYNAMO_PORT', 'OIDC_PORT'])('names %s', async (name) => {
    await expectRefusal({ [name]: port }, new RegExp(` ${name}: port ${port} is in use; .+choose`));
  });
});

/** What can stand where the data should, and what is said of it. */
const folders: Record<string, [make: (folder: string) => Promise<unknown>, says: RegExp]> = {
  'a file in its place': [
    (path) => writeFile(path, ''),
    / DATA_DIR: .+ cannot be used \(ENOTDIR\); choose/,
  ],
  'a file in the place of its tables': [
    async (path) => {
      await mkdir(path);
      await writeFile(join(path, 'dynamodb'), '');
    },
    / DATA_DIR: .+ cannot be used \(EEXIST\); choose/,
  ],
  'tables that cannot be opened': [
    (path) => mkdir(join(path, 'dynamodb/LOCK'), { recursive: true }),
    / DATA_DIR: .+ cannot be opened \(.+\); choose/,
  ],
  'tables that are broken': [
    async (path) => {
      await mkdir(join(path, 'dynamodb'), { recursive: true });
      await writeFile(join(path, 'dynamodb/CURRENT'), 'nonsense');
    },
    / DATA_DIR: .+ cannot be opened \(.+\); choose/,
  ],
  'a folder in the place of its keys': [
    (path) => mkdir(join(path, 'token-keys.json'), { recursive: true }),
    / DATA_DIR: .+ cannot be used \(EISDIR\); choose/,
  ],
  'keys that are none': [
    async (path) => {
      await mkdir(path);
      await writeFile(join(path, 'token-keys.json'), '{"current":"a"}');
    },
    / DATA_DIR: .+token-keys\.json holds no keys; put back a copy/,
  ],
};

describe('a service whose data folder cannot be used', () => {
  it.each(Object.entries(folders))('names DATA_DIR: %s', async (name, [make, says]) => {
    const path = join(folder, name.replaceAll(' ', '-'));
    await make(path);
    await expectRefusal({ DATA_DIR: path }, says);
  });

  it.each(['/dev/null/x', '/proc/x'])('names DATA_DIR: %s', async (path) => {
    await expectRefusal({ DATA_DIR: path }, / DATA_DIR: .+ cannot be used \(.+\); choose/);
  });

  it('which another service uses says so, and leaves that one alone', async () => {
    const service = await startServiceProcess();
    try {
      await expectRefusal(
        { DATA_DIR: service.dataFolder },
        / DATA_DIR: .+ is in use by another service; stop that one, or choose/,
      );
      expect((await fetch(`${service.site}/api/v1/gezondheid`)).status).toBe(200);
    } finally {
      await cleanUp(service);
    }
  });
});

describe('a service that misses what it runs on', () => {
  it('names the engine that does not answer', async () => {
    const gone = createHttpServer();
    const free = await listen(gone, 0);
    gone.close();
    await expectRefusal(
      { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${free}` },
      new RegExp(` AWS_ENDPOINT_URL_DYNAMODB: DynamoDB at 127\\.0\\.0\\.1:${free} cannot be used`),
    );
  });

  it('names in one line what answers and is no DynamoDB', async () => {
    const page = createHttpServer((_, answer) => answer.end('<h1>Something else</h1>'));
    const port = await listen(page, 0);
    await expectRefusal(
      { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` },
      new RegExp(` AWS_ENDPOINT_URL_DYNAMODB: DynamoDB at 127\\.0\\.0\\.1:${port} cannot be used`),
    );
    page.close();
  });

  it('names the folder without bundles', async () => {
    const empty = join(folder, 'no-bundles');
    await mkdir(empty);
    await expectRefusal({ BUNDLES: empty }, / BUNDLES: there is no bundle of .+`npx cdk synth`/);
    await expectRefusal({ BUNDLES: join(empty, 'nowhere') }, / BUNDLES: .+`npx cdk synth`/);
    await writeFile(join(empty, 'x.template.json'), '{');
    await expectRefusal({ BUNDLES: empty }, / BUNDLES: .+ cannot be read; .+`npx cdk synth`/);
  });
});

describe('what the service keeps on disk', () => {
  let service: ServiceProcess;
  const dataFolder = (): string => join(folder, 'kept');
  beforeAll(async () => {
    // As an older version left it.
    await mkdir(join(dataFolder(), 'dynamodb'), { recursive: true });
    await chmod(join(dataFolder(), 'dynamodb'), 0o755);
    service = await startServiceProcess({ DATA_DIR: dataFolder() });
  });
  afterAll(() => cleanUp(service));

  it('is for its own user alone', async () => {
    const names = await readdir(dataFolder(), { recursive: true });
    expect(names).toContain(join('dynamodb', 'CURRENT'));
    for (const name of names) {
      const { mode } = await stat(join(dataFolder(), name));
      expect((mode & 0o077).toString(8), name).toBe('0');
    }
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duoPackages } from '../../../../infra/registers/publishers.ts';
import { csv, newFolder, readIndex, readShard, runCompiler, SCHOOL_COLUMNS } from './compiler.ts';

const BOARDS = [
  [
    'KVK-NUMMER',
    'BEVOEGD GEZAG NAAM',
    'BEVOEGD GEZAG NUMMER',
    'STRAATNAAM',
    'HUISNUMMER-TOEVOEGING',
    'POSTCODE',
    'PLAATSNAAM',
  ],
  ['41005529', 'Bisschop Möller Stichting', '41000', 'Brink', '1', '8911AA', 'LEEUWARDEN'],
];
const SCHOOLS = [
  SCHOOL_COLUMNS,
  ['41000', '00AB', 'Het Möller', 'Brink', '1', '8911AA', 'LEEUWARDEN'],
];

/** A CKAN catalogue as DUO's is, with two uploads of each file; what it serves otherwise, by path. */
let other: (path: string) => { status?: number; body: string } | undefined;
let catalogue: Server;
let address: string;
beforeAll(async () => {
  catalogue = createServer((request, response) => {
    const path = request.url ?? '';
    const { status = 200, body } = other(path) ?? answer(path);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((done) => catalogue.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(catalogue.address() as AddressInfo).port}`;
});
afterAll(() => catalogue.close());

function answer(path: string): { status?: number; body: string } {
  const [, id] = /package_show\?id=(.+)$/.exec(path) ?? [];
  const sector = Object.entries(duoPackages).find(([, one]) => one === id)?.[0];
  if (sector !== undefined)
    return { body: JSON.stringify({ success: true, result: { resources: resourcesOf(sector) } }) };
  if (path.includes('/old/')) return { body: 'an older upload' };
  if (path.includes('/besturen')) return { body: `\uFEFF${csv(BOARDS)}` };
  if (path.includes('/instellingen')) return { body: `\uFEFF${csv(SCHOOLS)}` };
  return { status: 404, body: '' };
}

const resourcesOf = (sector: string) =>
  ['besturen', 'instellingen', 'vestigingen'].flatMap((kind) => [
    { url: `${address}/old/download/${kind}${sector}.csv`, last_modified: '2026-09-01T08:00:00' },
    { url: `${address}/new/download/${kind}${sector}.csv`, last_modified: '2026-10-02T08:00:00' },
  ]);

const run = async (): Promise<{
  code: number | null;
  errors: string;
  from: string;
  to: string;
}> => {
  const [from, to] = [join(await newFolder(), 'sources'), await newFolder()];
  const result = await runCompiler('--haal', '--van', address, '--uit', from, '--naar', to);
  return { ...result, from, to };
};

describe('--haal', () => {
  it('takes the newest upload of each file, by what the catalogue says, and compiles it', async () => {
    other = () => undefined;
    const { code, errors, from, to } = await run();
    expect([code, errors]).toEqual([0, '']);
    expect(readdirSync(from)).toHaveLength(11);
    expect(readShard(to, 'brin/00.json')['00AB']).toMatchObject({ kvkNummer: '41005529' });
    expect(readIndex(to)).toMatchObject({
      gemaaktOp: '2026-10-02T00:00:00Z',
      bronnen: [
        { peildatum: '2026-10-02', volledig: true },
        { peildatum: '2026-10-02', volledig: true },
        { aantal: 342, peildatum: '2026-05-15' },
      ],
    });
  });

  it.each<[string, typeof other, RegExp]>([
    [
      'a file that is not there',
      (path) => (path.includes('new') ? { status: 404, body: '' } : undefined),
      /besturenbo\.csv answers 404/,
    ],
    [
      'a package without its file',
      (path) =>
        path.includes(duoPackages.vo) ? { body: '{"result":{"resources":[]}}' } : undefined,
      /besturenvo\.csv/,
    ],
    ['an answer that is no catalogue', () => ({ body: '<html>' }), /package_show/],
    [
      'a file elsewhere',
      (path) =>
        path.includes('package_show')
          ? {
              body: JSON.stringify({
                result: { resources: [{ url: 'https://example.org/besturenbo.csv' }] },
              }),
            }
          : undefined,
      /besturenbo\.csv: its address is not in/,
    ],
  ])('says so of %s, and writes nothing', async (_, otherwise, named) => {
    other = otherwise;
    const { code, errors, from, to } = await run();
    expect(code).toBe(1);
    expect(errors).toMatch(named);
    expect(existsSync(from)).toBe(false);
    expect(readdirSync(to)).toEqual([]);
  });
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { mediaanVan, type Onderdeel, regelVan, type Uitslag } from './uitslag.ts';

const HOOGSTENS = 1.3;

const blokSchema = z.object({
  wij: z.number(),
  handwerk: z.number(),
  handwerkOnsItem: z.number(),
  handwerkOnzeClient: z.number(),
});
type Blok = z.infer<typeof blokSchema>;

/** The process that is measured has settings of its own; its log goes nowhere, but is written. */
async function meetBlokken(): Promise<Blok[]> {
  const sleutel = Buffer.alloc(32, 'bench').toString('base64url');
  const proces = fork(join(import.meta.dirname, 'warme-weg.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      BENCH_RUNS: process.env['BENCH_RUNS'] ?? '31',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      TABEL: 'dossiers',
      TOKEN_SLEUTELS: JSON.stringify({ huidig: 'a', a: sleutel }),
      PROOF_OF_WORK_KEYS: JSON.stringify({ huidig: 'a', a: sleutel }),
    },
  });
  const [bericht] = (await Promise.race([
    once(proces, 'message'),
    once(proces, 'exit').then(([code]) => {
      throw new Error(`What is measured ended with ${code}`);
    }),
  ])) as [unknown];
  return z.array(blokSchema).parse(bericht);
}

async function meet(): Promise<Uitslag> {
  const blokken = await meetBlokken();
  const naast = (wat: Exclude<keyof Blok, 'wij'>): number[] =>
    blokken.map((blok) => blok.wij / blok[wat]);
  const micros = (wat: keyof Blok): string =>
    `${mediaanVan(blokken.map((blok) => blok[wat])).toFixed(0)} µs`;
  return {
    regels: [
      regelVan(
        'POST /aanvragen, CPU time, beside JSON.parse and one PutItem by hand',
        '×',
        naast('handwerk'),
        HOOGSTENS,
      ),
      regelVan(
        'the same, beside JSON.parse and a PutItem of an item as large as ours',
        '×',
        naast('handwerkOnsItem'),
      ),
      regelVan(
        'the same, beside JSON.parse and one PutItem by a client that is set as ours is',
        '×',
        naast('handwerkOnzeClient'),
      ),
    ],
    toelichting: `CPU time for each request, median: ours ${micros('wij')}, by hand ${micros('handwerk')}, by hand with our item ${micros('handwerkOnsItem')}, by hand with a client as ours ${micros('handwerkOnzeClient')}.`,
  };
}

/** Taking an aanvraag in, all of it but the network, beside the least that could store it. */
export const onderdeel: Onderdeel = { titel: 'Warm path', meet };

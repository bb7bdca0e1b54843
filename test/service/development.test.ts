import { mkdtemp } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOpdracht } from '../local/command.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { wachtOpBrieven } from '../local/mailbox.ts';
import { dienIn, stuurFormulier } from '../local/requests.ts';
import { gebouwdePaginas } from '../unit/web/built.ts';

const root = join(import.meta.dirname, '../..');
const RELOAD = '/@vite/client';

describe('the service while developing', () => {
  let loket: Loket;
  beforeAll(async () => {
    // Mails can only go by what is heard of a write: the schedule looks once an hour.
    // The data stands in the project, as it does unless somebody says otherwise; by another name than the usual one.
    const DATA_DIR = await mkdtemp(join(root, 'dist/data-'));
    loket = await startLoket({ LIVE_RELOAD: 'on', RETRY_UNIT_SECONDS: '3600', DATA_DIR });
  });
  afterAll(() => ruimOp(loket));

  it('shows every page as the build does, with what loads it again', async () => {
    for (const [bestand, { html }] of Object.entries(gebouwdePaginas())) {
      const antwoord = await fetch(`${loket.site}/${bestand.replace('index.html', '')}`);
      const tekst = await antwoord.text();
      expect(antwoord.status, bestand).toBe(bestand === '404.html' ? 404 : 200);
      expect(tekst).toContain(`src="${RELOAD}"`);
      expect(kop(tekst)).toBe(kop(html));
      expect(html).not.toContain(RELOAD);
    }
  });

  it('serves neither the keys of the links nor the data, and nothing to pages of elsewhere', async () => {
    const kept = ['token-keys.json', 'dynamodb/CURRENT'];
    for (const folder of [`/${relative(root, loket.dataMap)}`, `/@fs${loket.dataMap}`]) {
      for (const file of kept) {
        for (const how of ['', '?raw', '?import&raw', '?url']) {
          const { status } = await fetch(`${loket.site}${folder}/${file}${how}`);
          expect(status, `${folder}/${file}${how}`).toBe(403);
        }
      }
    }
    const headers = { origin: 'http://localhost:1' };
    const answer = await fetch(`${loket.site}/package.json`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes an aanvraag and sends its mails at once', async () => {
    const { status, inhoud } = await dienIn(loket, maakAanvraag());
    expect(status).toBe(201);
    expect(await wachtOpBrieven(loket, inhoud.kenmerk, 3)).toHaveLength(3);
  });

  it('answers a form without JavaScript with a page from the sources', async () => {
    const { status, html } = await stuurFormulier(loket, {});
    expect(status).toBe(422);
    expect(html).toContain('/web/styles/site.css');
  });
});

/** In this file, since two of them at once would prepare the same packages in one folder. */
describe('npm run dev, as the benchmark starts it', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('knows nothing of the engine that another part of the benchmark used', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9');
    const loket = await startOpdracht('dev', root);
    try {
      expect((await fetch(`${loket.site}/api/v1/gezondheid`)).status).toBe(200);
    } finally {
      await loket.stop();
    }
  });
});

const kop = (html: string): string | undefined => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];

import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOpdracht } from '../lokaal/opdracht.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../lokaal/loket.ts';
import { wachtOpBrieven } from '../lokaal/postbus.ts';
import { dienIn, stuurFormulier } from '../lokaal/verzoeken.ts';
import { gebouwdePaginas } from '../web/gebouwd.ts';

const RELOAD = '/@vite/client';

describe('the service while developing', () => {
  let loket: Loket;
  beforeAll(async () => {
    // Mails can only go by what is heard of a write: the schedule looks once an hour.
    loket = await startLoket({ LIVE_RELOAD: 'on', RETRY_UNIT_SECONDS: '3600' });
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

  it('takes an aanvraag and sends its mails at once', async () => {
    const { status, inhoud } = await dienIn(loket, maakAanvraag());
    expect(status).toBe(201);
    expect(await wachtOpBrieven(loket, inhoud.kenmerk, 3)).toHaveLength(3);
  });

  it('answers a form without JavaScript with a page from the sources', async () => {
    const { status, html } = await stuurFormulier(loket, {});
    expect(status).toBe(422);
    expect(html).toContain('/web/stijl/loket.css');
  });
});

/** In this file, since two of them at once would prepare the same packages in one folder. */
describe('npm run dev, as the benchmark starts it', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('knows nothing of the engine that another part of the benchmark used', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9');
    const loket = await startOpdracht('dev', join(import.meta.dirname, '../..'));
    try {
      expect((await fetch(`${loket.site}/api/v1/gezondheid`)).status).toBe(200);
    } finally {
      await loket.stop();
    }
  });
});

const kop = (html: string): string | undefined => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];

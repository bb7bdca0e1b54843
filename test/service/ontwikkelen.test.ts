import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../lokaal/loket.ts';
import { wachtOpBrieven } from '../lokaal/postbus.ts';
import { dienIn, stuurFormulier } from '../lokaal/verzoeken.ts';
import { gebouwdePaginas } from '../web/gebouwd.ts';

let loket: Loket;
beforeAll(async () => {
  // Mails can only go by what is heard of a write: the schedule looks once an hour.
  loket = await startLoket({ LIVE_RELOAD: 'on', RETRY_UNIT_SECONDS: '3600' });
});
afterAll(() => ruimOp(loket));

const RELOAD = '/@vite/client';

describe('the service while developing', () => {
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

const kop = (html: string): string | undefined => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];

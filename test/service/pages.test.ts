import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { velden } from '../../shared/aanvraag/fields.ts';
import { requestFields } from '../../shared/api/request-fields.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { BEWAARTERMIJNEN } from '../../shared/dossier/termijnen.ts';
import { privacy } from '../../web/pages/privacy/teksten.ts';
import { encodedLinks } from '../fixtures/links.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const haal = async (pad: string): Promise<string> => (await fetch(`${loket.site}${pad}`)).text();

const VINDBAAR = ['/', '/aanvragen/', '/privacy/', '/toegankelijkheid/'];
const ONVINDBAAR = ['/status/', '/ondertekenen/', '/ssd/', '/balie/', '/bestaat-niet'];
const ALLE = [...VINDBAAR, ...ONVINDBAAR];

const titelVan = (html: string): string => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
const omschrijvingVan = (html: string): string | undefined =>
  /<meta name="description" content="(.*?)"/.exec(html)?.[1];

describe('every page', () => {
  it.each(ALLE)('%s is in Dutch, and says who to ask and when they answer', async (pad) => {
    const html = await haal(pad);
    expect(html).toContain('<html lang="nl">');
    const voet = html.slice(html.indexOf('<footer'));
    expect(voet).toContain(`href="mailto:${ssd.email}"`);
    expect(voet).toContain(`href="tel:${ssd.telefoonE164}"`);
    expect(voet).toContain(ssd.bereikbaar);
    expect(voet).toContain('href="/privacy/"');
    expect(voet).toContain('href="/toegankelijkheid/"');
  });

  it('has a title of its own', async () => {
    const titels = await Promise.all(ALLE.map(async (pad) => titelVan(await haal(pad))));
    expect(titels).not.toContain('');
    expect(new Set(titels).size).toBe(ALLE.length);
  });

  it('that may be found has a description of its own', async () => {
    const paginas = await Promise.all(VINDBAAR.map(haal));
    const omschrijvingen = paginas.map((html) => omschrijvingVan(html) ?? '');
    for (const tekst of omschrijvingen) expect(tekst.length, tekst).toBeGreaterThan(50);
    expect(new Set(omschrijvingen).size).toBe(VINDBAAR.length);
    for (const html of paginas) expect(html).not.toContain('noindex');
  });

  it.each(ONVINDBAAR)('%s is kept out of search engines', async (pad) => {
    const html = await haal(pad);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(omschrijvingVan(html)).toBeUndefined();
  });

  it.each(['/', '/privacy/', '/toegankelijkheid/', '/bestaat-niet'])(
    '%s has no JavaScript',
    async (pad) => {
      expect(await haal(pad)).not.toMatch(/<script|modulepreload/);
    },
  );
});

describe('the site', () => {
  it.each(['/aanvragen/', '/bestaat-niet'])(
    'sends %s compressed, as CloudFront does',
    async (pad) => {
      const { headers } = await fetch(`${loket.site}${pad}`, {
        headers: { 'accept-encoding': 'br, gzip' },
      });
      expect(headers.get('content-encoding')).toBe('br');
      expect(headers.get('vary')).toBe('Accept-Encoding');
    },
  );
});

describe('a link of which a mail program made a path', () => {
  it.each(encodedLinks)(
    'leads from %s to the page, and stays out of every path',
    async (path, page) => {
      const { status, headers } = await fetch(`${loket.site}${path}`, { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([302, page]);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

describe('the privacy page', () => {
  it('names how long data are kept as the code keeps them', async () => {
    const html = await haal('/privacy/');
    expect(html).toMatch(new RegExp(`afgewezen\\?[^.]* ${BEWAARTERMIJNEN.afgehandeldDays} dagen`));
    expect(html).toMatch(new RegExp(`verlopen\\?[^.]* ${BEWAARTERMIJNEN.otherDays} dagen`));
  });

  it('names every field of the form', async () => {
    const genoemd = privacy.ingevuld.flatMap((groep) => Object.entries(groep.velden));
    const every = Object.keys({ ...velden, ...requestFields });
    expect(genoemd.map(([sleutel]) => sleutel).sort()).toEqual(every.sort());
    const html = await haal('/privacy/');
    for (const [, tekst] of genoemd) expect(html).toContain(`<li>${tekst}</li>`);
  });

  it('tells the truth about cookies: no page sets one', async () => {
    expect(await haal('/privacy/')).toContain('geen cookies');
    for (const pad of ALLE) {
      expect((await fetch(`${loket.site}${pad}`)).headers.getSetCookie(), pad).toEqual([]);
    }
  });
});

describe('the toegankelijkheidsverklaring', () => {
  it('says what the status is, where to report a problem and where to complain', async () => {
    const html = await haal('/toegankelijkheid/');
    expect(html).toMatch(/De status van deze website is: [A-E], /);
    expect(html.slice(html.indexOf('<main'), html.indexOf('<footer'))).toContain(ssd.email);
    expect(html).toMatch(/href="https:\/\/www\.nationaleombudsman\.nl">Nationale ombudsman</);
  });
});

describe('the files beside the pages', () => {
  it('tell researchers where to report a weakness, for less than a year (RFC 9116)', async () => {
    const antwoord = await fetch(`${loket.site}/.well-known/security.txt`);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const regels = (await antwoord.text()).trimEnd().split('\n');
    const waarden = new Map(
      regels.map((regel): [string, string] => {
        const [, naam = regel, waarde = ''] = /^([A-Z][A-Za-z-]+): (.+)$/.exec(regel) ?? [];
        return [naam, waarde];
      }),
    );
    expect([...waarden.keys()].sort()).toEqual(['Contact', 'Expires', 'Preferred-Languages']);
    expect(waarden.get('Contact')).toMatch(/^(mailto:|https:\/\/)\S+$/);
    const dagen = (Date.parse(waarden.get('Expires') ?? '') - Date.now()) / 86_400_000;
    expect(dagen).toBeGreaterThan(0);
    expect(dagen).toBeLessThan(365);
  });

  it('let search engines in', async () => {
    const antwoord = await fetch(`${loket.site}/robots.txt`);
    expect(antwoord.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await antwoord.text()).toBe('User-agent: *\nAllow: /\n');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fields } from '../../shared/aanvraag/fields.ts';
import { requestFields } from '../../shared/api/request-fields.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { BEWAARTERMIJNEN } from '../../shared/dossier/termijnen.ts';
import { privacy } from '../../web/pages/privacy/teksten.ts';
import { encodedLinks } from '../fixtures/links.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

const take = async (path: string): Promise<string> =>
  (await fetch(`${service.site}${path}`)).text();

const FINDABLE = ['/', '/aanvragen/', '/privacy/', '/toegankelijkheid/'];
const NOT_FOUND = ['/status/', '/ondertekenen/', '/ssd/', '/balie/', '/bestaat-niet'];
const ALL = [...FINDABLE, ...NOT_FOUND];

const titleOf = (html: string): string => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
const descriptionOf = (html: string): string | undefined =>
  /<meta name="description" content="(.*?)"/.exec(html)?.[1];

describe('every page', () => {
  it.each(ALL)('%s is in Dutch, and says who to ask and when they answer', async (path) => {
    const html = await take(path);
    expect(html).toContain('<html lang="nl">');
    const footer = html.slice(html.indexOf('<footer'));
    expect(footer).toContain(`href="mailto:${ssd.email}"`);
    expect(footer).toContain(`href="tel:${ssd.telefoonE164}"`);
    expect(footer).toContain(ssd.reachable);
    expect(footer).toContain('href="/privacy/"');
    expect(footer).toContain('href="/toegankelijkheid/"');
  });

  it('has a title of its own', async () => {
    const titles = await Promise.all(ALL.map(async (path) => titleOf(await take(path))));
    expect(titles).not.toContain('');
    expect(new Set(titles).size).toBe(ALL.length);
  });

  it('that may be found has a description of its own', async () => {
    const pages = await Promise.all(FINDABLE.map(take));
    const descriptions = pages.map((html) => descriptionOf(html) ?? '');
    for (const text of descriptions) expect(text.length, text).toBeGreaterThan(50);
    expect(new Set(descriptions).size).toBe(FINDABLE.length);
    for (const html of pages) expect(html).not.toContain('noindex');
  });

  it.each(NOT_FOUND)('%s is kept out of search engines', async (path) => {
    const html = await take(path);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(descriptionOf(html)).toBeUndefined();
  });

  it.each(['/', '/privacy/', '/toegankelijkheid/', '/bestaat-niet'])(
    '%s has no JavaScript',
    async (path) => {
      expect(await take(path)).not.toMatch(/<script|modulepreload/);
    },
  );
});

describe('the site', () => {
  it.each(['/aanvragen/', '/bestaat-niet'])(
    'sends %s compressed, as CloudFront does',
    async (path) => {
      const { headers } = await fetch(`${service.site}${path}`, {
        headers: { 'accept-encoding': 'br, gzip' },
      });
      expect(headers.get('content-encoding')).toBe('br');
      expect(headers.get('vary')).toBe('Accept-Encoding');
    },
  );
});

describe('every answer', () => {
  it.each(['/', '/aanvragen/', '/balie/', '/bestaat-niet', '/api/v1/gezondheid'])(
    'to %s lets a browser run and load only what is of this site, and show it in no other',
    async (path) => {
      const { headers } = await fetch(`${service.site}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      const sources = policy.split('; ').map((directive) => directive.replace(/^\S+ /, ''));
      expect(new Set(sources)).toEqual(new Set(["'self'", "'none'"]));
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(Object.fromEntries(headers)).toMatchObject({
        'strict-transport-security': expect.stringMatching(/^max-age=\d{8}; includeSubDomains/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );
});

describe('a link of which a mail program made a path', () => {
  it.each(encodedLinks)(
    'leads from %s to the page, and stays out of every path',
    async (path, page) => {
      const { status, headers } = await fetch(`${service.site}${path}`, { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([302, page]);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

describe('the privacy page', () => {
  it('names how long data are kept as the code keeps them', async () => {
    const html = await take('/privacy/');
    expect(html).toMatch(new RegExp(`afgewezen\\?[^.]* ${BEWAARTERMIJNEN.settledDays} dagen`));
    expect(html).toMatch(new RegExp(`verlopen\\?[^.]* ${BEWAARTERMIJNEN.otherDays} dagen`));
  });

  it('names every field of the form', async () => {
    const named = privacy.filledIn.flatMap((group) => Object.entries(group.fields));
    const every = Object.keys({ ...fields, ...requestFields });
    expect(named.map(([key]) => key).sort()).toEqual(every.sort());
    const html = await take('/privacy/');
    for (const [, text] of named) expect(html).toContain(`<li>${text}</li>`);
  });

  it('tells the truth about cookies: no page sets one', async () => {
    expect(await take('/privacy/')).toContain('geen cookies');
    for (const path of ALL) {
      expect((await fetch(`${service.site}${path}`)).headers.getSetCookie(), path).toEqual([]);
    }
  });
});

describe('the toegankelijkheidsverklaring', () => {
  it('says what the status is, where to report a problem and where to complain', async () => {
    const html = await take('/toegankelijkheid/');
    expect(html).toMatch(/De status van deze website is: [A-E], /);
    expect(html.slice(html.indexOf('<main'), html.indexOf('<footer'))).toContain(ssd.email);
    expect(html).toMatch(/href="https:\/\/www\.nationaleombudsman\.nl">Nationale ombudsman</);
  });
});

describe('the files beside the pages', () => {
  it('tell researchers where to report a weakness, for less than a year (RFC 9116)', async () => {
    const response = await fetch(`${service.site}/.well-known/security.txt`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const rules = (await response.text()).trimEnd().split('\n');
    const values = new Map(
      rules.map((line): [string, string] => {
        const [, name = line, value = ''] = /^([A-Z][A-Za-z-]+): (.+)$/.exec(line) ?? [];
        return [name, value];
      }),
    );
    expect([...values.keys()].sort()).toEqual(['Contact', 'Expires', 'Preferred-Languages']);
    expect(values.get('Contact')).toMatch(/^(mailto:|https:\/\/)\S+$/);
    const days = (Date.parse(values.get('Expires') ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThan(365);
  });

  it('let search engines in', async () => {
    const response = await fetch(`${service.site}/robots.txt`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('User-agent: *\nAllow: /\n');
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toForm } from '../../shared/aanvraag/form.ts';
import { TYPES_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { startEngine } from '../local/engine.ts';
import { allItems } from '../local/store.ts';
import { waitForLetters } from '../local/mailbox.ts';
import { withLink, sendForm } from '../local/requests.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

const KENMERK = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const kenmerkIn = (html: string): string => KENMERK.exec(html)?.[0] ?? '';

/** WCAG 1.3.5: whose detail a field is, so that a browser fills it in and somebody's own symbols can be shown. */
const PURPOSES = {
  'organisatie.naam': 'organization',
  'organisatie.adres.postcode': 'postal-code',
  'organisatie.adres.woonplaats': 'address-level2',
  'beheerder.naam': 'section-beheerder name',
  'beheerder.functie': 'section-beheerder organization-title',
  'beheerder.telefoon': 'section-beheerder tel',
  'beheerder.email': 'section-beheerder email',
  'ondertekening.ondertekenaars.0.naam': 'section-ondertekenaar1 name',
  'ondertekening.ondertekenaars.0.functie': 'section-ondertekenaar1 organization-title',
  'ondertekening.ondertekenaars.0.email': 'section-ondertekenaar1 email',
  'ondertekening.ondertekenaars.4.email': 'section-ondertekenaar5 email',
} as const;

describe('the form', () => {
  it('tells a browser which detail of whom each field is', async () => {
    const html = await (await fetch(`${service.site}/aanvragen/`)).text();
    const purposes = html.matchAll(/<input[^>]*>/g).flatMap(([input]) => {
      const [name, purpose] = [/ name="([^"]*)"/, / autocomplete="([^"]*)"/].map(
        (attribute) => attribute.exec(input)?.[1],
      );
      return name !== undefined && purpose !== undefined ? [[name, purpose]] : [];
    });
    expect(Object.fromEntries(purposes)).toMatchObject(PURPOSES);
  });
});

describe('the form without JavaScript', () => {
  it.each(TYPES_ORGANISATIE)('takes an aanvraag of %s and answers with a page', async (type) => {
    const aanvraag = createAanvraag(type);
    const { status, html } = await sendForm(service, toForm(aanvraag));
    expect(status).toBe(201);
    const kenmerk = kenmerkIn(html);
    const items = await allItems(service);
    expect(items.find((item) => item['kenmerk'] === kenmerk)?.['aanvraag']).toEqual(aanvraag);
    expect(await waitForLetters(service, kenmerk, 3)).toHaveLength(3);
  });

  const STATUS_LINK = /href="\/status\/#[^"]+"/;

  it('changes nothing when the confirmation is loaded again, and then keeps the link for the beheerder', async () => {
    const fields = toForm({ ...createAanvraag(), opmerking: 'Nog een keer geladen' });
    const first = await sendForm(service, fields);
    expect(first.html).toMatch(STATUS_LINK);
    // A signatory has every field of it in front of them, too.
    const second = await sendForm(service, fields);
    expect(second.status).toBe(201);
    expect(kenmerkIn(second.html)).toBe(kenmerkIn(first.html));
    expect(second.html).not.toContain('/status/');
    expect(second.html).toContain('staat in de e-mail aan de beheerder');
    expect(second.html).toContain('Deze aanvraag was al binnen.');
  });

  it('is the very same page again for whoever has the key of it', async () => {
    const fields = {
      ...toForm({ ...createAanvraag(), opmerking: 'Met een sleutel' }),
      sleutel: randomUUID(),
    };
    const first = await sendForm(service, fields);
    expect(first.html).toMatch(STATUS_LINK);
    expect((await sendForm(service, fields)).html).toBe(first.html);
    const other = await sendForm(service, { ...fields, sleutel: randomUUID() });
    expect(kenmerkIn(other.html)).not.toBe(kenmerkIn(first.html));
  });

  it('is the last one again when it was sent and withdrawn as often as a day allows', async () => {
    const fields = toForm({ ...createAanvraag(), opmerking: 'Steeds weer' });
    const seen = new Set<string>();
    for (let times = 0; times < 5; times += 1) {
      const { html } = await sendForm(service, fields);
      const kenmerk = kenmerkIn(html);
      const token = /\/status\/#[^."]+\.([^"]+)"/.exec(html)?.[1] ?? '';
      seen.add(kenmerk);
      const { status } = await withLink(
        service,
        'POST',
        `/aanvragen/${kenmerk}/intrekking`,
        token,
        {},
      );
      expect(status).toBe(201);
    }
    expect(seen.size).toBe(5);
    const { status, html } = await sendForm(service, fields);
    expect(status).toBe(201);
    expect(seen).toContain(kenmerkIn(html));
    expect(html).not.toContain('/status/');
  });

  it('comes back with its values, its errors at the fields, and a key of its own', async () => {
    const fields = {
      ...toForm(createAanvraag()),
      'organisatie.adres.postcode': '8917',
      'beheerder.naam': 'J. <script>de Vries</script>',
      'ondertekening.ondertekenaars.0.email': '',
    };
    const { status, html } = await sendForm(service, fields);
    expect(status).toBe(422);
    expect(html).toContain('value="8917"');
    expect(html).toContain('id="organisatie.adres.postcode-fout"');
    expect(html).toContain('href="#ondertekening.ondertekenaars.0.email"');
    expect(html).toContain('J. &lt;script>de Vries');
    expect(html).not.toContain('<script>de Vries');
    const key = /name="sleutel" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(key).toMatch(/^[0-9a-f-]{36}$/);

    const recovered = { ...toForm(createAanvraag()), sleutel: key };
    const kenmerk = kenmerkIn((await sendForm(service, recovered)).html);
    expect(kenmerkIn((await sendForm(service, recovered)).html)).toBe(kenmerk);
    const otherContent = await sendForm(service, { ...recovered, opmerking: 'Iets anders' });
    expect(otherContent.status).toBe(422);
    expect(otherContent.html).toContain('Een eerdere versie van deze aanvraag is al aangekomen.');
    expect(otherContent.html).not.toContain(key);
  });

  it('keeps every kind of choice when it comes back', async () => {
    const fields = {
      ...toForm(createAanvraag('onderwijsinstelling', 'wijziging')),
      'beheerautorisaties.po': 'intrekken',
      'beheerder.heeftEherkenning': 'nee',
    };
    const { html } = await sendForm(service, fields);
    expect(html).toMatch(/<option value="intrekken" selected/);
    expect(html).toMatch(/name="soort" value="wijziging" checked/);
    expect(html).toContain('id="beheerder.heeftEherkenning-fout"');
  });

  it('says so in a page when there is too much', async () => {
    const tooLarge = await sendForm(service, { opmerking: 'x'.repeat(40_000) });
    expect([tooLarge.status, tooLarge.html.slice(0, 15)]).toEqual([413, '<!doctype html>']);
  });

  it('takes no notice of fields that a proxy or an extension added', async () => {
    const fields = toForm({ ...createAanvraag(), opmerking: 'Met een veld erbij' });
    const without = await sendForm(service, fields);
    const extra = { _extra: '1', 'csrf.token': 'x', ['__proto__']: 'x', constructor: 'x', '': 'x' };
    const having = await sendForm(service, { ...fields, ...extra });
    expect([without.status, having.status]).toEqual([201, 201]);
    expect(kenmerkIn(having.html)).toBe(kenmerkIn(without.html));
    const notGood = await sendForm(service, { ...fields, ...extra, 'beheerder.naam': '' });
    expect(notGood.status).toBe(422);
    expect(notGood.html).not.toContain('extra');
    expect(notGood.html.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it('refuses a field that looks like an answer, and comes back without it', async () => {
    const fields = toForm({ ...createAanvraag(), opmerking: 'Met een zesde' });
    const sixth = 'ondertekening.ondertekenaars.5.naam';
    const { status, html } = await sendForm(service, { ...fields, [sixth]: 'F. de Zesde' });
    expect(status).toBe(422);
    expect(html).not.toContain(`name="${sixth}"`);
    expect((await sendForm(service, fields)).status).toBe(201);
  });
});

describe('a form that cannot be taken now', () => {
  it('gets a page that says how long to wait', async () => {
    const engine = await startEngine();
    const silent = await startService({ AWS_ENDPOINT_URL_DYNAMODB: engine.url });
    try {
      await engine.stop();
      const response = await fetch(`${silent.site}/api/v1/aanvragen`, {
        method: 'POST',
        body: new URLSearchParams(toForm(createAanvraag())),
      });
      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await cleanUp(silent);
    }
  });
});

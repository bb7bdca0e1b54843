import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import { TYPEN_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { startMotor } from '../local/engine.ts';
import { alleItems } from '../local/store.ts';
import { wachtOpBrieven } from '../local/mailbox.ts';
import { metLink, stuurFormulier } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const KENMERK = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const kenmerkIn = (html: string): string => KENMERK.exec(html)?.[0] ?? '';

describe('the form without JavaScript', () => {
  it.each(TYPEN_ORGANISATIE)('takes an aanvraag of %s and answers with a page', async (type) => {
    const aanvraag = maakAanvraag(type);
    const { status, html } = await stuurFormulier(loket, naarFormulier(aanvraag));
    expect(status).toBe(201);
    const kenmerk = kenmerkIn(html);
    const items = await alleItems(loket);
    expect(items.find((item) => item['kenmerk'] === kenmerk)?.['aanvraag']).toEqual(aanvraag);
    expect(await wachtOpBrieven(loket, kenmerk, 3)).toHaveLength(3);
  });

  const STATUSLINK = /href="\/status\/#[^"]+"/;

  it('changes nothing when the confirmation is loaded again, and then keeps the link for the beheerder', async () => {
    const velden = naarFormulier({ ...maakAanvraag(), opmerking: 'Nog een keer geladen' });
    const eerste = await stuurFormulier(loket, velden);
    expect(eerste.html).toMatch(STATUSLINK);
    // A signatory has every field of it in front of them, too.
    const tweede = await stuurFormulier(loket, velden);
    expect(tweede.status).toBe(201);
    expect(kenmerkIn(tweede.html)).toBe(kenmerkIn(eerste.html));
    expect(tweede.html).not.toContain('/status/');
    expect(tweede.html).toContain('staat in de e-mail aan de beheerder');
    expect(tweede.html).toContain('Deze aanvraag was al binnen.');
  });

  it('is the very same page again for whoever has the key of it', async () => {
    const velden = {
      ...naarFormulier({ ...maakAanvraag(), opmerking: 'Met een sleutel' }),
      sleutel: randomUUID(),
    };
    const eerste = await stuurFormulier(loket, velden);
    expect(eerste.html).toMatch(STATUSLINK);
    expect((await stuurFormulier(loket, velden)).html).toBe(eerste.html);
    const ander = await stuurFormulier(loket, { ...velden, sleutel: randomUUID() });
    expect(kenmerkIn(ander.html)).not.toBe(kenmerkIn(eerste.html));
  });

  it('is the last one again when it was sent and withdrawn as often as a day allows', async () => {
    const velden = naarFormulier({ ...maakAanvraag(), opmerking: 'Steeds weer' });
    const gezien = new Set<string>();
    for (let keer = 0; keer < 5; keer += 1) {
      const { html } = await stuurFormulier(loket, velden);
      const kenmerk = kenmerkIn(html);
      const token = /\/status\/#[^."]+\.([^"]+)"/.exec(html)?.[1] ?? '';
      gezien.add(kenmerk);
      const { status } = await metLink(
        loket,
        'POST',
        `/aanvragen/${kenmerk}/intrekking`,
        token,
        {},
      );
      expect(status).toBe(201);
    }
    expect(gezien.size).toBe(5);
    const { status, html } = await stuurFormulier(loket, velden);
    expect(status).toBe(201);
    expect(gezien).toContain(kenmerkIn(html));
    expect(html).not.toContain('/status/');
  });

  it('comes back with its values, its errors at the fields, and a key of its own', async () => {
    const velden = {
      ...naarFormulier(maakAanvraag()),
      'organisatie.adres.postcode': '8917',
      'beheerder.naam': 'J. <script>de Vries</script>',
      'ondertekening.ondertekenaars.0.email': '',
    };
    const { status, html } = await stuurFormulier(loket, velden);
    expect(status).toBe(422);
    expect(html).toContain('value="8917"');
    expect(html).toContain('id="organisatie.adres.postcode-fout"');
    expect(html).toContain('href="#ondertekening.ondertekenaars.0.email"');
    expect(html).toContain('J. &lt;script>de Vries');
    expect(html).not.toContain('<script>de Vries');
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(sleutel).toMatch(/^[0-9a-f-]{36}$/);

    const hersteld = { ...naarFormulier(maakAanvraag()), sleutel };
    const kenmerk = kenmerkIn((await stuurFormulier(loket, hersteld)).html);
    expect(kenmerkIn((await stuurFormulier(loket, hersteld)).html)).toBe(kenmerk);
    const andereInhoud = await stuurFormulier(loket, { ...hersteld, opmerking: 'Iets anders' });
    expect(andereInhoud.status).toBe(422);
    expect(andereInhoud.html).toContain('Een eerdere versie van deze aanvraag is al aangekomen.');
    expect(andereInhoud.html).not.toContain(sleutel);
  });

  it('keeps every kind of choice when it comes back', async () => {
    const velden = {
      ...naarFormulier(maakAanvraag('onderwijsinstelling', 'wijziging')),
      'beheerautorisaties.po': 'intrekken',
      'beheerder.heeftEherkenning': 'nee',
    };
    const { html } = await stuurFormulier(loket, velden);
    expect(html).toMatch(/<option value="intrekken" selected/);
    expect(html).toMatch(/name="soort" value="wijziging" checked/);
    expect(html).toContain('id="beheerder.heeftEherkenning-fout"');
  });

  it('says so in a page when there is too much', async () => {
    const teGroot = await stuurFormulier(loket, { opmerking: 'x'.repeat(40_000) });
    expect([teGroot.status, teGroot.html.slice(0, 15)]).toEqual([413, '<!doctype html>']);
  });

  it('takes no notice of fields that a proxy or an extension added', async () => {
    const velden = naarFormulier({ ...maakAanvraag(), opmerking: 'Met een veld erbij' });
    const zonder = await stuurFormulier(loket, velden);
    const extra = { _extra: '1', 'csrf.token': 'x', ['__proto__']: 'x', constructor: 'x', '': 'x' };
    const met = await stuurFormulier(loket, { ...velden, ...extra });
    expect([zonder.status, met.status]).toEqual([201, 201]);
    expect(kenmerkIn(met.html)).toBe(kenmerkIn(zonder.html));
    const nietGoed = await stuurFormulier(loket, { ...velden, ...extra, 'beheerder.naam': '' });
    expect(nietGoed.status).toBe(422);
    expect(nietGoed.html).not.toContain('extra');
    expect(nietGoed.html.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it('refuses a field that looks like an answer, and comes back without it', async () => {
    const velden = naarFormulier({ ...maakAanvraag(), opmerking: 'Met een zesde' });
    const zesde = 'ondertekening.ondertekenaars.5.naam';
    const { status, html } = await stuurFormulier(loket, { ...velden, [zesde]: 'F. de Zesde' });
    expect(status).toBe(422);
    expect(html).not.toContain(`name="${zesde}"`);
    expect((await stuurFormulier(loket, velden)).status).toBe(201);
  });
});

describe('a form that cannot be taken now', () => {
  it('gets a page that says how long to wait', async () => {
    const motor = await startMotor();
    const stil = await startLoket({ AWS_ENDPOINT_URL_DYNAMODB: motor.url });
    try {
      await motor.stop();
      const antwoord = await fetch(`${stil.site}/api/v1/aanvragen`, {
        method: 'POST',
        body: new URLSearchParams(naarFormulier(maakAanvraag())),
      });
      expect(antwoord.status).toBe(503);
      expect(antwoord.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(Number(antwoord.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await ruimOp(stil);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd as contact } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { letters, linkIn, waitForLetter } from '../local/mailbox.ts';
import { submitAanvraag, withLink, ask } from '../local/requests.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

const TWO = [
  { naam: 'A. Bakker', functie: 'Voorzitter', email: 'a.bakker@example.nl' },
  { naam: 'C. Jansen', functie: 'Penningmeester', email: 'c.jansen@example.org' },
];

/** An aanvraag that two people must sign, with the links from all first mails. */
async function withTwo() {
  const aanvraag = createAanvraag();
  aanvraag.ondertekening.ondertekenaars = TWO;
  const { content } = await submitAanvraag(service, aanvraag);
  const { kenmerk, statusToken } = content;
  const links = await Promise.all(
    [...TWO.map(({ email }) => email), 'securityservicedesk@duo.nl'].map(async (aan) =>
      linkIn(await waitForLetter(service, kenmerk, aan)),
    ),
  );
  const [one = '', two = '', ssd = ''] = links;
  const { content: view } = await ask(service, kenmerk, statusToken);
  const hash = String(view['documentHash']);
  return { kenmerk, statusToken, one, two, ssd, hash };
}

const sign = (kenmerk: string, token: string, documentHash: string) =>
  withLink(service, 'POST', `/aanvragen/${kenmerk}/ondertekeningen`, token, {
    akkoord: true,
    documentHash,
  });
const status = async (kenmerk: string, token: string) =>
  (await ask(service, kenmerk, token)).content['status'];

describe('signing by a link', () => {
  it('by two people completes the aanvraag, once, and the SSD closes the loop', async () => {
    const { kenmerk, statusToken, one, two, ssd, hash } = await withTwo();
    const first = await sign(kenmerk, two, hash);
    expect([first.status, first.content]).toMatchObject([
      201,
      { naam: 'C. Jansen', documentHash: hash },
    ]);
    expect(await status(kenmerk, statusToken)).toBe('wacht-op-ondertekening');
    expect((await sign(kenmerk, one, hash)).status).toBe(201);
    expect(await status(kenmerk, statusToken)).toBe('ondertekend');

    const step = (name: string, toelichting = '') =>
      withLink(service, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, ssd, {
        stap: name,
        toelichting,
      });
    expect((await step('verwerkt')).status).toBe(409);
    expect((await step('in-behandeling')).content).toEqual({ kenmerk, status: 'in-behandeling' });
    expect((await step('in-behandeling')).status).toBe(201);
    expect((await step('verwerkt', 'Staat klaar')).content).toEqual({
      kenmerk,
      status: 'verwerkt',
    });
    expect((await step('afgewezen', 'Toch niet')).status).toBe(409);
    const closing = await waitForLetter(
      service,
      kenmerk,
      'j.devries@example.nl',
      'U kunt beginnen',
    );
    expect(closing.text).toContain('Staat klaar');
    const [item] = (await allItems(service)).filter((found) => found['kenmerk'] === kenmerk);
    expect(item?.['bewaarTot']).toBeGreaterThan(Date.now() / 1_000 + 364 * 24 * 60 * 60);
  });

  it('at the same moment, several times each, is one signature each and one completion', async () => {
    const { kenmerk, one, two, hash } = await withTwo();
    const responses = await Promise.all(
      [one, two, one, two, one, two].map((token) => sign(kenmerk, token, hash)),
    );
    expect(responses.map((response) => response.status)).toEqual(Array(6).fill(201));
    const perPerson = Map.groupBy(responses, ({ content }) => String(content['naam']));
    for (const equal of perPerson.values()) {
      expect(new Set(equal.map(({ content }) => JSON.stringify(content))).size).toBe(1);
    }
    const [item] = (await allItems(service)).filter((found) => found['kenmerk'] === kenmerk);
    const soorten = (item?.['gebeurtenissen'] as { soort: string }[]).map(({ soort }) => soort);
    expect(soorten).toEqual(['ingediend', 'getekend', 'getekend', 'ondertekend']);
  });

  it('of another document is a 409, and without agreement a 422', async () => {
    const { kenmerk, one } = await withTwo();
    const other = await sign(kenmerk, one, 'a'.repeat(64));
    expect([other.status, other.content['code']]).toEqual([409, 'andere-inhoud']);
    const without = await withLink(service, 'POST', `/aanvragen/${kenmerk}/ondertekeningen`, one, {
      akkoord: false,
      documentHash: 'x',
    });
    const pointers = (without.content['errors'] as { pointer: string }[]).map(
      ({ pointer }) => pointer,
    );
    expect([without.status, pointers]).toEqual([422, ['#/akkoord', '#/documentHash']]);
  });

  it('gives the signatory proof of what was signed, and shows no mails to them', async () => {
    const { kenmerk, one, hash } = await withTwo();
    await sign(kenmerk, one, hash);
    const letter = await waitForLetter(
      service,
      kenmerk,
      'a.bakker@example.nl',
      'U hebt ondertekend',
    );
    expect(letter.text).toContain(hash);
    const { content } = await ask(service, kenmerk, one);
    expect(content).not.toHaveProperty('berichten');
    expect(content).not.toHaveProperty('aanvraag');
    expect(content['houder']).toEqual({ rol: 'ondertekenaar', nummer: 1 });
  });
});

describe('what ends it early', () => {
  it('is a refusal, which everybody hears; the reason by mail the SSD alone', async () => {
    const { kenmerk, statusToken, one, two, hash } = await withTwo();
    const empty = await withLink(service, 'POST', `/aanvragen/${kenmerk}/weigeringen`, one, {
      reden: ' ',
    });
    expect(empty.status).toBe(422);
    const reden = { reden: 'Deze rol hoort er niet bij.' };
    const refuse = () => withLink(service, 'POST', `/aanvragen/${kenmerk}/weigeringen`, one, reden);
    expect((await refuse()).status).toBe(201);
    expect((await refuse()).status).toBe(201);
    expect(await status(kenmerk, statusToken)).toBe('geweigerd');
    expect((await sign(kenmerk, two, hash)).status).toBe(409);
    const toBeheerder = await waitForLetter(service, kenmerk, 'j.devries@example.nl', 'geweigerd');
    expect(toBeheerder.text + toBeheerder.html).not.toContain(reden.reden);
    expect(toBeheerder.text).toContain('De reden leest u op de statuspagina.');
    const { content } = await ask(service, kenmerk, statusToken);
    expect(JSON.stringify(content['gebeurtenissen'])).toContain(reden.reden);
    const said = 'heeft geweigerd om te ondertekenen';
    const toSsd = await waitForLetter(service, kenmerk, contact.email, '', said);
    expect(toSsd.text).toContain(reden.reden);
    await waitForLetter(service, kenmerk, 'c.jansen@example.org', 'niet meer');
  });

  it('is withdrawing, without a body too', async () => {
    const { kenmerk, statusToken, one } = await withTwo();
    const withdraw = (token: string) =>
      withLink(service, 'POST', `/aanvragen/${kenmerk}/intrekking`, token, undefined);
    expect((await withdraw(one)).status).toBe(404);
    expect((await withdraw(statusToken)).content).toEqual({ kenmerk, status: 'ingetrokken' });
    expect((await withdraw(statusToken)).status).toBe(201);
  });
});

describe('a mistyped address', () => {
  it('is corrected: the old link dies, a new request goes out, and the SSD is told', async () => {
    const { kenmerk, statusToken, one, two, hash } = await withTwo();
    const correct = (email: string) =>
      withLink(service, 'PATCH', `/aanvragen/${kenmerk}/ondertekenaars/1`, statusToken, { email });
    const ofOther = await correct('C.JANSEN@example.org');
    expect([ofOther.status, ofOther.content['errors']]).toMatchObject([
      422,
      [{ pointer: '#/email' }],
    ]);
    expect((await correct('anna.bakker@example.nl')).status).toBe(200);
    expect((await ask(service, kenmerk, one)).status).toBe(404);
    const fresh = linkIn(await waitForLetter(service, kenmerk, 'anna.bakker@example.nl'));
    expect((await sign(kenmerk, fresh, hash)).status).toBe(201);
    await sign(kenmerk, two, hash);
    const toSsd = await waitForLetter(
      service,
      kenmerk,
      'securityservicedesk@duo.nl',
      undefined,
      'is ondertekend',
    );
    expect(toSsd.text).toContain('veranderd van a.bakker@example.nl in anna.bakker@example.nl');
    expect((await correct('weer.anders@example.nl')).status).toBe(409);
  });

  it('can be asked once more, three times a day', async () => {
    const { kenmerk, statusToken } = await withTwo();
    const again = (n: string) =>
      withLink(
        service,
        'POST',
        `/aanvragen/${kenmerk}/ondertekenaars/${n}/verzoeken`,
        statusToken,
        {},
      );
    for (let times = 0; times < 3; times += 1) expect((await again('2')).status).toBe(201);
    const tooOften = await again('2');
    expect([tooOften.status, tooOften.content['code']]).toEqual([429, 'te-vaak']);
    expect(Number(tooOften.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await again('3')).status).toBe(404);
    expect((await again('x')).status).toBe(404);
    await expect
      .poll(async () => {
        const mail = await letters(service, kenmerk);
        return mail.filter(({ aan }) => aan === 'c.jansen@example.org').length;
      })
      .toBe(4);
  });
});

describe('on paper', () => {
  it('the SSD records that it came in, and can reject at any time before the end', async () => {
    const aanvraag = createAanvraag('gemeente');
    aanvraag.ondertekening = {
      wijze: 'papier',
      ondertekenaars: [{ naam: 'A. Bakker', functie: 'burgemeester' }],
    };
    const { content } = await submitAanvraag(service, aanvraag);
    const { kenmerk } = content;
    const ssd = linkIn(await waitForLetter(service, kenmerk, 'securityservicedesk@duo.nl'));
    const step = (name: string, toelichting = '') =>
      withLink(service, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, ssd, {
        stap: name,
        toelichting,
      });
    expect((await ask(service, kenmerk, ssd)).content['stappen']).toEqual([
      'papier-ontvangen',
      'afgewezen',
    ]);
    expect((await step('papier-ontvangen')).content['status']).toBe('ondertekend');
    expect((await step('afgewezen')).status).toBe(422);
    expect((await step('afgewezen', 'Niet bevoegd')).content['status']).toBe('afgewezen');
    const letter = await waitForLetter(service, kenmerk, 'j.devries@example.nl', 'afgewezen');
    expect(letter.text).toContain('Niet bevoegd');
  });

  it('cannot come in for an aanvraag that is signed by a link', async () => {
    const { kenmerk, ssd } = await withTwo();
    const response = await withLink(service, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, ssd, {
      stap: 'papier-ontvangen',
      toelichting: '',
    });
    expect([response.status, response.content['code']]).toEqual([409, 'past-niet-bij-status']);
  });
});

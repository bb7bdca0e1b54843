import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd as contact } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { brieven, linkIn, wachtOpBrief } from '../local/mailbox.ts';
import { dienIn, metLink, vraagOp } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const TWEE = [
  { naam: 'A. Bakker', functie: 'Voorzitter', email: 'a.bakker@example.nl' },
  { naam: 'C. Jansen', functie: 'Penningmeester', email: 'c.jansen@example.org' },
];

/** An aanvraag that two people must sign, with the links from all first mails. */
async function metTwee() {
  const aanvraag = maakAanvraag();
  aanvraag.ondertekening.ondertekenaars = TWEE;
  const { inhoud } = await dienIn(loket, aanvraag);
  const { kenmerk, statusToken } = inhoud;
  const links = await Promise.all(
    [...TWEE.map(({ email }) => email), 'securityservicedesk@duo.nl'].map(async (aan) =>
      linkIn(await wachtOpBrief(loket, kenmerk, aan)),
    ),
  );
  const [een = '', twee = '', ssd = ''] = links;
  const { inhoud: inzage } = await vraagOp(loket, kenmerk, statusToken);
  const hash = String(inzage['documentHash']);
  return { kenmerk, statusToken, een, twee, ssd, hash };
}

const teken = (kenmerk: string, token: string, documentHash: string) =>
  metLink(loket, 'POST', `/aanvragen/${kenmerk}/ondertekeningen`, token, {
    akkoord: true,
    documentHash,
  });
const status = async (kenmerk: string, token: string) =>
  (await vraagOp(loket, kenmerk, token)).inhoud['status'];

describe('signing by a link', () => {
  it('by two people completes the aanvraag, once, and the SSD closes the loop', async () => {
    const { kenmerk, statusToken, een, twee, ssd, hash } = await metTwee();
    const eerste = await teken(kenmerk, twee, hash);
    expect([eerste.status, eerste.inhoud]).toMatchObject([
      201,
      { naam: 'C. Jansen', documentHash: hash },
    ]);
    expect(await status(kenmerk, statusToken)).toBe('wacht-op-ondertekening');
    expect((await teken(kenmerk, een, hash)).status).toBe(201);
    expect(await status(kenmerk, statusToken)).toBe('ondertekend');

    const stap = (naam: string, toelichting = '') =>
      metLink(loket, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, ssd, {
        stap: naam,
        toelichting,
      });
    expect((await stap('verwerkt')).status).toBe(409);
    expect((await stap('in-behandeling')).inhoud).toEqual({ kenmerk, status: 'in-behandeling' });
    expect((await stap('in-behandeling')).status).toBe(201);
    expect((await stap('verwerkt', 'Staat klaar')).inhoud).toEqual({ kenmerk, status: 'verwerkt' });
    expect((await stap('afgewezen', 'Toch niet')).status).toBe(409);
    const slot = await wachtOpBrief(loket, kenmerk, 'j.devries@example.nl', 'U kunt beginnen');
    expect(slot.tekst).toContain('Staat klaar');
    const [item] = (await alleItems(loket)).filter((gevonden) => gevonden['kenmerk'] === kenmerk);
    expect(item?.['bewaarTot']).toBeGreaterThan(Date.now() / 1_000 + 364 * 24 * 60 * 60);
  });

  it('at the same moment, several times each, is one signature each and one completion', async () => {
    const { kenmerk, een, twee, hash } = await metTwee();
    const antwoorden = await Promise.all(
      [een, twee, een, twee, een, twee].map((token) => teken(kenmerk, token, hash)),
    );
    expect(antwoorden.map((antwoord) => antwoord.status)).toEqual(Array(6).fill(201));
    const perPersoon = Map.groupBy(antwoorden, ({ inhoud }) => String(inhoud['naam']));
    for (const gelijk of perPersoon.values()) {
      expect(new Set(gelijk.map(({ inhoud }) => JSON.stringify(inhoud))).size).toBe(1);
    }
    const [item] = (await alleItems(loket)).filter((gevonden) => gevonden['kenmerk'] === kenmerk);
    const soorten = (item?.['gebeurtenissen'] as { soort: string }[]).map(({ soort }) => soort);
    expect(soorten).toEqual(['ingediend', 'getekend', 'getekend', 'ondertekend']);
  });

  it('of another document is a 409, and without agreement a 422', async () => {
    const { kenmerk, een } = await metTwee();
    const ander = await teken(kenmerk, een, 'a'.repeat(64));
    expect([ander.status, ander.inhoud['code']]).toEqual([409, 'andere-inhoud']);
    const zonder = await metLink(loket, 'POST', `/aanvragen/${kenmerk}/ondertekeningen`, een, {
      akkoord: false,
      documentHash: 'x',
    });
    const pointers = (zonder.inhoud['errors'] as { pointer: string }[]).map(
      ({ pointer }) => pointer,
    );
    expect([zonder.status, pointers]).toEqual([422, ['#/akkoord', '#/documentHash']]);
  });

  it('gives the signatory proof of what was signed, and shows no mails to them', async () => {
    const { kenmerk, een, hash } = await metTwee();
    await teken(kenmerk, een, hash);
    const brief = await wachtOpBrief(loket, kenmerk, 'a.bakker@example.nl', 'U hebt ondertekend');
    expect(brief.tekst).toContain(hash);
    const { inhoud } = await vraagOp(loket, kenmerk, een);
    expect(inhoud).not.toHaveProperty('berichten');
    expect(inhoud).not.toHaveProperty('aanvraag');
    expect(inhoud['houder']).toEqual({ rol: 'ondertekenaar', nummer: 1 });
  });
});

describe('what ends it early', () => {
  it('is a refusal, which everybody hears; the reason by mail the SSD alone', async () => {
    const { kenmerk, statusToken, een, twee, hash } = await metTwee();
    const leeg = await metLink(loket, 'POST', `/aanvragen/${kenmerk}/weigeringen`, een, {
      reden: ' ',
    });
    expect(leeg.status).toBe(422);
    const reden = { reden: 'Deze rol hoort er niet bij.' };
    const weiger = () => metLink(loket, 'POST', `/aanvragen/${kenmerk}/weigeringen`, een, reden);
    expect((await weiger()).status).toBe(201);
    expect((await weiger()).status).toBe(201);
    expect(await status(kenmerk, statusToken)).toBe('geweigerd');
    expect((await teken(kenmerk, twee, hash)).status).toBe(409);
    const aanBeheerder = await wachtOpBrief(loket, kenmerk, 'j.devries@example.nl', 'geweigerd');
    expect(aanBeheerder.tekst + aanBeheerder.html).not.toContain(reden.reden);
    expect(aanBeheerder.tekst).toContain('De reden leest u op de statuspagina.');
    const { inhoud } = await vraagOp(loket, kenmerk, statusToken);
    expect(JSON.stringify(inhoud['gebeurtenissen'])).toContain(reden.reden);
    const gezegd = 'heeft geweigerd om te ondertekenen';
    const aanSsd = await wachtOpBrief(loket, kenmerk, contact.email, '', gezegd);
    expect(aanSsd.tekst).toContain(reden.reden);
    await wachtOpBrief(loket, kenmerk, 'c.jansen@example.org', 'niet meer');
  });

  it('is withdrawing, without a body too', async () => {
    const { kenmerk, statusToken, een } = await metTwee();
    const trekIn = (token: string) =>
      metLink(loket, 'POST', `/aanvragen/${kenmerk}/intrekking`, token, undefined);
    expect((await trekIn(een)).status).toBe(404);
    expect((await trekIn(statusToken)).inhoud).toEqual({ kenmerk, status: 'ingetrokken' });
    expect((await trekIn(statusToken)).status).toBe(201);
  });
});

describe('a mistyped address', () => {
  it('is corrected: the old link dies, a new request goes out, and the SSD is told', async () => {
    const { kenmerk, statusToken, een, twee, hash } = await metTwee();
    const corrigeer = (email: string) =>
      metLink(loket, 'PATCH', `/aanvragen/${kenmerk}/ondertekenaars/1`, statusToken, { email });
    const vanAnder = await corrigeer('C.JANSEN@example.org');
    expect([vanAnder.status, vanAnder.inhoud['errors']]).toMatchObject([
      422,
      [{ pointer: '#/email' }],
    ]);
    expect((await corrigeer('anna.bakker@example.nl')).status).toBe(200);
    expect((await vraagOp(loket, kenmerk, een)).status).toBe(404);
    const nieuw = linkIn(await wachtOpBrief(loket, kenmerk, 'anna.bakker@example.nl'));
    expect((await teken(kenmerk, nieuw, hash)).status).toBe(201);
    await teken(kenmerk, twee, hash);
    const aanSsd = await wachtOpBrief(
      loket,
      kenmerk,
      'securityservicedesk@duo.nl',
      undefined,
      'is ondertekend',
    );
    expect(aanSsd.tekst).toContain('veranderd van a.bakker@example.nl in anna.bakker@example.nl');
    expect((await corrigeer('weer.anders@example.nl')).status).toBe(409);
  });

  it('can be asked once more, three times a day', async () => {
    const { kenmerk, statusToken } = await metTwee();
    const opnieuw = (n: string) =>
      metLink(
        loket,
        'POST',
        `/aanvragen/${kenmerk}/ondertekenaars/${n}/verzoeken`,
        statusToken,
        {},
      );
    for (let keer = 0; keer < 3; keer += 1) expect((await opnieuw('2')).status).toBe(201);
    const teVaak = await opnieuw('2');
    expect([teVaak.status, teVaak.inhoud['code']]).toEqual([429, 'te-vaak']);
    expect(Number(teVaak.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await opnieuw('3')).status).toBe(404);
    expect((await opnieuw('x')).status).toBe(404);
    await expect
      .poll(async () => {
        const post = await brieven(loket, kenmerk);
        return post.filter(({ aan }) => aan === 'c.jansen@example.org').length;
      })
      .toBe(4);
  });
});

describe('on paper', () => {
  it('the SSD records that it came in, and can reject at any time before the end', async () => {
    const aanvraag = maakAanvraag('gemeente');
    aanvraag.ondertekening = {
      wijze: 'papier',
      ondertekenaars: [{ naam: 'A. Bakker', functie: 'burgemeester' }],
    };
    const { inhoud } = await dienIn(loket, aanvraag);
    const { kenmerk } = inhoud;
    const ssd = linkIn(await wachtOpBrief(loket, kenmerk, 'securityservicedesk@duo.nl'));
    const stap = (naam: string, toelichting = '') =>
      metLink(loket, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, ssd, {
        stap: naam,
        toelichting,
      });
    expect((await vraagOp(loket, kenmerk, ssd)).inhoud['stappen']).toEqual([
      'papier-ontvangen',
      'afgewezen',
    ]);
    expect((await stap('papier-ontvangen')).inhoud['status']).toBe('ondertekend');
    expect((await stap('afgewezen')).status).toBe(422);
    expect((await stap('afgewezen', 'Niet bevoegd')).inhoud['status']).toBe('afgewezen');
    const brief = await wachtOpBrief(loket, kenmerk, 'j.devries@example.nl', 'afgewezen');
    expect(brief.tekst).toContain('Niet bevoegd');
  });

  it('cannot come in for an aanvraag that is signed by a link', async () => {
    const { kenmerk, ssd } = await metTwee();
    const antwoord = await metLink(loket, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, ssd, {
      stap: 'papier-ontvangen',
      toelichting: '',
    });
    expect([antwoord.status, antwoord.inhoud['code']]).toEqual([409, 'past-niet-bij-status']);
  });
});

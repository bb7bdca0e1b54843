import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOORTEN } from '../../shared/aanvraag/soort.ts';
import { ROLCODES } from '../../shared/aanvraag/beheerautorisaties.ts';
import { TYPEN_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { brieven, wachtOpBrieven } from '../local/mailbox.ts';
import { dienIn, vraagOp } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const itemVan = async (kenmerk: string) =>
  (await alleItems(loket)).filter((item) => item['kenmerk'] === kenmerk);

describe('an aanvraag that is sent in', () => {
  it.each(TYPEN_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'of $type ($soort) ends in one item and one mail each to beheerder, SSD and signatory, within 2 s',
    async ({ type, soort }) => {
      const aanvraag = maakAanvraag(type, soort);
      const { status, headers, inhoud } = await dienIn(loket, aanvraag);
      expect(status).toBe(201);
      expect(headers.get('location')).toBe(`/api/v1/aanvragen/${inhoud.kenmerk}`);
      expect(inhoud.status).toBe('wacht-op-ondertekening');

      const post = await wachtOpBrieven(loket, inhoud.kenmerk, 3);
      expect(post.map(({ aan }) => aan).sort()).toEqual(
        [aanvraag.beheerder.email, 'a.bakker@example.nl', ssd.email].sort(),
      );
      const items = await itemVan(inhoud.kenmerk);
      expect(items).toHaveLength(1);
      expect(items[0]?.['aanvraag']).toEqual(aanvraag);
    },
  );

  it('may ask for every role at once', async () => {
    const aanvraag = {
      ...maakAanvraag(),
      beheerautorisaties: ROLCODES.map((rol) => ({ rol, actie: 'toekennen' })),
    };
    const { status, inhoud } = await dienIn(loket, aanvraag);
    expect(status).toBe(201);
    const [item] = await itemVan(inhoud.kenmerk);
    expect(item?.['aanvraag']).toEqual(aanvraag);
  });

  it('hears the warnings, and is accepted all the same', async () => {
    const aanvraag = maakAanvraag('onderwijsinstelling', 'wijziging');
    aanvraag.beheerder.heeftAccount = false;
    const { status, inhoud } = await dienIn(loket, aanvraag);
    expect(status).toBe(201);
    expect(inhoud.waarschuwingen).toEqual([
      { pointer: '#/beheerder/heeftAccount', detail: expect.stringContaining('account') as string },
    ]);
  });

  it('is on the agenda for its reminder once its mails are sent, and holds no token or key', async () => {
    const sleutel = `geheim-${randomUUID()}`;
    const { inhoud } = await dienIn(loket, maakAanvraag(), sleutel);
    await wachtOpBrieven(loket, inhoud.kenmerk, 3);
    const overEenWeek = new Date(Date.parse(inhoud.ingediendOp) + 7 * 24 * 60 * 60 * 1_000);
    const agendaTijd = async () => (await itemVan(inhoud.kenmerk))[0]?.['agendaTijd'];
    await expect.poll(agendaTijd).toBe(overEenWeek.toISOString());
    const [item] = await itemVan(inhoud.kenmerk);
    expect(JSON.stringify(item)).not.toContain(sleutel);
    expect(JSON.stringify(item)).not.toContain(inhoud.statusToken.split('.')[1]);
  });
});

describe('the same Idempotency-Key', () => {
  it('with the same content gives the same answer, and stores and mails nothing new', async () => {
    const sleutel = randomUUID();
    const eerste = await dienIn(loket, maakAanvraag(), sleutel);
    await wachtOpBrieven(loket, eerste.inhoud.kenmerk, 3);
    const anders = { ...maakAanvraag(), opmerking: undefined };
    const tweede = await dienIn(loket, anders, sleutel);
    expect([tweede.status, tweede.inhoud]).toEqual([201, eerste.inhoud]);
    const zegtHerhaald = ({ headers }: typeof eerste) => headers.get('idempotent-replayed');
    expect([eerste, tweede].map(zegtHerhaald)).toEqual([null, 'true']);
    expect(await itemVan(eerste.inhoud.kenmerk)).toHaveLength(1);
    expect(await brieven(loket, eerste.inhoud.kenmerk)).toHaveLength(3);
  });

  it('with other content is refused', async () => {
    const sleutel = randomUUID();
    await dienIn(loket, maakAanvraag(), sleutel);
    const { status, inhoud } = await dienIn(loket, maakAanvraag('gemeente'), sleutel);
    expect([status, inhoud.code]).toEqual([422, 'idempotency-key-hergebruikt']);
  });

  it('ten times at once stores one', async () => {
    const sleutel = randomUUID();
    const voor = (await alleItems(loket)).length;
    const antwoorden = await Promise.all(
      Array.from({ length: 10 }, () => dienIn(loket, maakAanvraag('bestuur'), sleutel)),
    );
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(antwoorden.map(({ inhoud }) => inhoud.kenmerk)).size).toBe(1);
    expect((await alleItems(loket)).length).toBe(voor + 1);
    const kenmerk = antwoorden[0]?.inhoud.kenmerk ?? '';
    expect(await wachtOpBrieven(loket, kenmerk, 3)).toHaveLength(3);
  });

  it.each([
    ['is absent', undefined],
    ['is too short', 'zeven77'],
    ['is too long', 'x'.repeat(129)],
    ['has a space', 'acht tekens'],
  ])('that %s is refused', async (_, sleutel) => {
    const antwoord = await fetch(`${loket.site}/api/v1/aanvragen`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(sleutel === undefined ? {} : { 'idempotency-key': sleutel }),
      },
      body: JSON.stringify(maakAanvraag()),
    });
    const inhoud = (await antwoord.json()) as { code: string };
    expect([antwoord.status, inhoud.code]).toEqual([400, 'idempotency-key-ontbreekt']);
  });

  it.each(['x'.repeat(8), '~'.repeat(128)])('may be %j', async (sleutel) => {
    expect((await dienIn(loket, maakAanvraag(), sleutel)).status).toBe(201);
  });
});

describe('the status', () => {
  it('is shown to whoever holds the token, with the samenvatting and the mails by role', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    await wachtOpBrieven(loket, inhoud.kenmerk, 3);
    const { status, inhoud: inzage } = await vraagOp(loket, inhoud.kenmerk, inhoud.statusToken);
    expect(status).toBe(200);
    expect(inzage).toMatchObject({
      kenmerk: inhoud.kenmerk,
      status: 'wacht-op-ondertekening',
      soort: 'aanmelding',
      ingediendOp: inhoud.ingediendOp,
      ondertekenaars: [{ naam: 'A. Bakker', functie: 'Voorzitter college van bestuur' }],
      berichten: [
        { soort: 'ontvangst', aan: 'beheerder' },
        { soort: 'melding', aan: 'ssd' },
        { soort: 'verzoek', aan: 'ondertekenaar 1' },
      ],
      aanvraag: maakAanvraag(),
    });
    expect(inzage['documentHash']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is found by a kenmerk as people type it', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const getypt = inhoud.kenmerk.toLowerCase().replaceAll('-', '');
    expect((await vraagOp(loket, getypt, inhoud.statusToken)).status).toBe(200);
  });

  it('gives a wrong, a missing and another token, and an unknown kenmerk, the same refusal', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const ander = await dienIn(loket, maakAanvraag('gemeente'));
    const verwacht = await vraagOp(loket, inhoud.kenmerk, ander.inhoud.statusToken);
    const weigeringen = await Promise.all([
      vraagOp(loket, inhoud.kenmerk, undefined),
      vraagOp(loket, inhoud.kenmerk, `${inhoud.statusToken}x`),
      vraagOp(loket, '0000-0000-0000', inhoud.statusToken),
      vraagOp(loket, 'geen-kenmerk', inhoud.statusToken),
    ]);
    for (const { status, inhoud: probleem } of weigeringen) {
      expect([status, probleem]).toEqual([404, verwacht.inhoud]);
    }
  });
});

describe('what the service prints', () => {
  it('holds no name, address, telephone number, token or remark', async () => {
    const { inhoud } = await dienIn(loket, {
      ...maakAanvraag(),
      opmerking: 'Een opmerking die nergens anders staat',
    });
    await wachtOpBrieven(loket, inhoud.kenmerk, 3);
    await dienIn(loket, '{"beheerder": {"naam": "J. de Vries", "email": "j.devries@example.nl"');
    const uitvoer = loket.uitvoer();
    expect(uitvoer).toContain(inhoud.kenmerk);
    for (const geheim of ['Vries', 'Bakker', 'example.nl"', '582512345', 'opmerking die']) {
      expect(uitvoer).not.toContain(geheim);
    }
    expect(uitvoer).not.toContain(inhoud.statusToken.split('.')[1]);
  });
});

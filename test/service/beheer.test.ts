import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Inzage } from '../../shared/api/responses.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag, opPapier } from '../fixtures/aanvragen.ts';
import { metMislukteMails } from '../fixtures/beheer.ts';
import { vanDagenGeleden } from '../fixtures/times.ts';
import { naarItem } from '../../functions/store/item.ts';
import { beheer, type Uitvoering } from '../local/beheer.ts';
import { linkVanSsd, tokenUit } from '../local/dossier-links.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems, bewaarItem } from '../local/store.ts';
import { brieven, linkIn, wachtOpBrief, wachtOpBrieven } from '../local/mailbox.ts';
import { dienIn, metLink, vraagOp } from '../local/requests.ts';
import { totdat } from '../local/wait.ts';
import { meldOnbestelbaar } from '../local/bounces.ts';

let loket: Loket;
beforeAll(async () => {
  // A lease of a second would run out on a busy machine, and a mail would be sent twice.
  loket = await startLoket({ RETRY_UNIT_SECONDS: '5' });
});
afterAll(() => ruimOp(loket));
afterEach(() => {
  expect(loket.uitvoer()).not.toMatch(/"level":"ERROR"/);
});

/** As somebody does on the machine where `npm start` runs. */
const beheerHier = (...argumenten: string[]): Promise<Uitvoering> =>
  beheer([...argumenten, '--lokaal', '--door', 'operator-1'], {
    DYNAMO_PORT: new URL(loket.dynamodb).port,
    DATA_DIR: loket.dataMap,
  });

async function inzage(kenmerk: string, token: string): Promise<Inzage> {
  const { status, inhoud } = await vraagOp(loket, kenmerk, token);
  expect(status).toBe(200);
  return inhoud as unknown as Inzage;
}

const teksten = ({ gebeurtenissen }: Inzage) => gebeurtenissen.map(({ soort }) => soort);

describe('a mail that was given up', () => {
  it('arrives once an operator sends it again, and the status page says so', async () => {
    const dossier = vanDagenGeleden(metMislukteMails(77), 6.5);
    await bewaarItem(loket, naarItem(dossier));
    const { kenmerk } = dossier;
    expect(await brieven(loket, kenmerk)).toEqual([]);
    expect((await beheerHier('verstuur-opnieuw', kenmerk)).code).toBe(0);
    const post = await wachtOpBrieven(loket, kenmerk, 3, 20_000);
    expect(post).toHaveLength(3);
    const token = linkIn(await wachtOpBrief(loket, kenmerk, 'j.devries@example.nl'));
    const gezien = await totdat(async () => {
      const nu = await inzage(kenmerk, token);
      return nu.berichten?.every(({ status }) => status === 'verstuurd') ? nu : undefined;
    });
    expect(teksten(gezien)).toEqual(['ingediend', 'opnieuw-verstuurd']);
    expect(JSON.stringify(gezien)).not.toContain('operator-1');
  });
});

describe('a mail of the SSD that came back', () => {
  it('is shown as not delivered, and arrives once an operator sends it again', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const { kenmerk, statusToken } = inhoud;
    const melding = async () => {
      const { berichten = [] } = await inzage(kenmerk, statusToken);
      return berichten.find(({ soort }) => soort === 'melding')?.status;
    };
    const isSent = async () => ((await melding()) === 'verstuurd' ? true : undefined);
    await totdat(isSent, { wat: 'the melding to be recorded' });
    await meldOnbestelbaar(loket, kenmerk, 'ssd');
    expect(await melding()).toBe('niet-bezorgd');
    const found = await beheerHier('lijst', '--ssd-niet-bezorgd', '--json');
    expect(found.uit).toContain(kenmerk);

    const before = (await brieven(loket, kenmerk)).length;
    expect((await beheerHier('verstuur-opnieuw', kenmerk)).code).toBe(0);
    const after = await wachtOpBrieven(loket, kenmerk, before + 1);
    expect(after.filter(({ aan }) => aan === ssd.email)).toHaveLength(2);
    await totdat(isSent, { wat: 'the melding to be recorded again' });
    expect((await beheerHier('lijst', '--ssd-niet-bezorgd')).uit).toBe('');
  });
});

describe('an operator who looks', () => {
  it('is not shown to whoever holds a link, and changes nothing for them', async () => {
    const { inhoud } = await dienIn(loket, opPapier(maakAanvraag()));
    const { kenmerk, statusToken } = inhoud;
    await beheerHier('toon', kenmerk, '--met-persoonsgegevens');
    const voor = await inzage(kenmerk, statusToken);
    expect(teksten(voor)).toEqual(['ingediend']);
    await wachtOpBrieven(loket, kenmerk, 2);
    expect((await beheerHier('papier-ontvangen', kenmerk)).code).toBe(0);
    const na = await inzage(kenmerk, statusToken);
    expect(teksten(na)).toEqual(['ingediend', 'papier-ontvangen']);
    await wachtOpBrief(loket, kenmerk, 'j.devries@example.nl', 'De ondertekende PDF is binnen');
  });
});

describe('a dossier that was erased', () => {
  it('opens by none of its links, is not mailed about, and leaves room for the same aanvraag', async () => {
    const sleutel = randomUUID();
    const { inhoud } = await dienIn(loket, maakAanvraag(), sleutel);
    const { kenmerk, statusToken } = inhoud;
    const aanOndertekenaar = await wachtOpBrief(loket, kenmerk, 'a.bakker@example.nl');
    const ssdToken = tokenUit(await linkVanSsd(loket, kenmerk));
    expect((await beheerHier('wis', kenmerk, '--ja')).code).toBe(3);
    await metLink(loket, 'POST', `/aanvragen/${kenmerk}/intrekking`, statusToken, undefined);
    await wachtOpBrieven(loket, kenmerk, 6);
    await totdat(
      async () => {
        const { code } = await beheerHier('wis', kenmerk, '--ja');
        return code === 0 ? true : undefined;
      },
      { binnenMs: 15_000, wat: 'the mails to be recorded' },
    );

    for (const token of [statusToken, linkIn(aanOndertekenaar), ssdToken]) {
      expect((await vraagOp(loket, kenmerk, token)).status).toBe(404);
    }
    const pad = `/aanvragen/${kenmerk}/afhandelingen`;
    const stap = { stap: 'verwerkt', toelichting: '' };
    expect((await metLink(loket, 'POST', pad, ssdToken, stap)).status).toBe(404);
    const pdf = await fetch(`${loket.site}/api/v1/aanvragen/${kenmerk}/document`, {
      headers: { authorization: `Bearer ${statusToken}` },
    });
    expect(pdf.status).toBe(404);

    await meldOnbestelbaar(loket, kenmerk, 'beheerder');
    const over = (await alleItems(loket)).find((item) => item['kenmerk'] === kenmerk);
    expect(over).not.toHaveProperty('agendaTijd');
    expect(over?.['berichten']).toHaveLength(6);
    const nieuw = await dienIn(loket, maakAanvraag(), sleutel);
    expect(nieuw.status).toBe(201);
    expect(nieuw.inhoud.kenmerk).not.toBe(kenmerk);
    await wachtOpBrieven(loket, nieuw.inhoud.kenmerk, 3);
    expect(await brieven(loket, kenmerk)).toHaveLength(6);
  });
});

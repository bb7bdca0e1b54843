import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { synthetiseer, uitvoermap } from './infra/synthesis.ts';
import { readObjects } from '../unit/functions/pdf/pdf-objects.ts';
import { askWith } from '../local/cookie-jar.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { linkIn, wachtOpBrief } from '../local/mailbox.ts';
import { signIn } from '../local/sign-in.ts';
import { dienIn, metLink, vraagOp } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  await synthetiseer();
  loket = await startLoket({ BUNDELS: uitvoermap('voorbeeld'), RETRY_UNIT_SECONDS: '1' });
}, 150_000);
afterAll(() => ruimOp(loket));

describe('the bundles that are deployed', () => {
  it('let somebody sign in at the desk, and tell who that is', async () => {
    const { response, jar } = await signIn(loket, 'bo');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/balie/']);
    const session = await askWith(jar, `${loket.site}/api/v1/sessie`);
    expect(await session.json()).toMatchObject({ naam: 'Bo Behandelaar' });
  });

  it('take an aanvraag in, mail it, have it signed, show it, and let the SSD finish it', async () => {
    const aanvraag = maakAanvraag();
    const [ondertekenaar] = aanvraag.ondertekening.ondertekenaars;
    const { status, inhoud } = await dienIn(loket, aanvraag);
    expect(status).toBe(201);
    const { kenmerk, statusToken } = inhoud;
    await wachtOpBrief(loket, kenmerk, aanvraag.beheerder.email);
    const verzoek = await wachtOpBrief(loket, kenmerk, ondertekenaar?.email ?? '');
    const melding = await wachtOpBrief(loket, kenmerk, ssd.email);

    const gezien = await vraagOp(loket, kenmerk, statusToken);
    const getekend = await metLink(
      loket,
      'POST',
      `/aanvragen/${kenmerk}/ondertekeningen`,
      linkIn(verzoek),
      { akkoord: true, documentHash: gezien.inhoud['documentHash'] },
    );
    expect(getekend.status).toBe(201);
    const pdf = await fetch(`${loket.site}/api/v1/aanvragen/${kenmerk}/document`, {
      headers: { authorization: `Bearer ${statusToken}` },
    });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { intents, attachments } = await readObjects(Buffer.from(await pdf.arrayBuffer()));
    expect(intents).toHaveLength(1);
    expect(attachments).toHaveLength(1);

    for (const stap of ['in-behandeling', 'verwerkt']) {
      const genomen = await metLink(
        loket,
        'POST',
        `/aanvragen/${kenmerk}/afhandelingen`,
        linkIn(melding),
        { stap, toelichting: '' },
      );
      expect(genomen.status).toBe(201);
    }
    expect((await vraagOp(loket, kenmerk, statusToken)).inhoud['status']).toBe('verwerkt');
  });

  it('refuse what is not there, and answer that they are well', async () => {
    const nergens = await fetch(`${loket.site}/api/v1/nergens`);
    expect(nergens.status).toBe(404);
    expect((await fetch(`${loket.site}/api/v1/gezondheid`)).status).toBe(200);
  });
});

describe('a folder without bundles', () => {
  it('is refused at the start, with the name of the function that is missing', async () => {
    const BUNDELS = await mkdtemp(join(tmpdir(), 'beheerdersloket-leeg-'));
    await expect(startLoket({ BUNDELS })).rejects.toThrow(/no bundle of '[a-z-]+'.*npx cdk synth/);
    await rm(BUNDELS, { recursive: true });
  });
});

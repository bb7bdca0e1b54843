import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { synthesise, outputFolder } from './infra/synthesis.ts';
import { readObjects } from '../unit/functions/pdf/pdf-objects.ts';
import { askWith } from '../local/cookie-jar.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { linkIn, waitForLetter } from '../local/mailbox.ts';
import { signIn } from '../local/sign-in.ts';
import { submitAanvraag, withLink, ask } from '../local/requests.ts';

let service: ServiceProcess;
beforeAll(async () => {
  await synthesise();
  service = await startServiceProcess({
    BUNDLES: outputFolder('voorbeeld'),
    RETRY_UNIT_SECONDS: '1',
  });
}, 150_000);
afterAll(() => cleanUp(service));

describe('the bundles that are deployed', () => {
  it('let somebody sign in at the desk, and tell who that is', async () => {
    const { response, jar } = await signIn(service, 'bo');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/balie/']);
    const session = await askWith(jar, `${service.site}/api/v1/sessie`);
    expect(await session.json()).toMatchObject({ naam: 'Bo Behandelaar' });
  });

  it('take an aanvraag in, mail it, have it signed, show it, and let the SSD finish it', async () => {
    const aanvraag = createAanvraag();
    const [ondertekenaar] = aanvraag.ondertekening.ondertekenaars;
    const { status, content } = await submitAanvraag(service, aanvraag);
    expect(status).toBe(201);
    const { kenmerk, statusToken } = content;
    await waitForLetter(service, kenmerk, aanvraag.beheerder.email);
    const request = await waitForLetter(service, kenmerk, ondertekenaar?.email ?? '');
    const melding = await waitForLetter(service, kenmerk, ssd.email);

    const seen = await ask(service, kenmerk, statusToken);
    const signed = await withLink(
      service,
      'POST',
      `/aanvragen/${kenmerk}/ondertekeningen`,
      linkIn(request),
      { akkoord: true, documentHash: seen.content['documentHash'] },
    );
    expect(signed.status).toBe(201);
    const pdf = await fetch(`${service.site}/api/v1/aanvragen/${kenmerk}/document`, {
      headers: { authorization: `Bearer ${statusToken}` },
    });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { intents, attachments } = await readObjects(Buffer.from(await pdf.arrayBuffer()));
    expect(intents).toHaveLength(1);
    expect(attachments).toHaveLength(1);

    for (const stap of ['in-behandeling', 'verwerkt']) {
      const taken = await withLink(
        service,
        'POST',
        `/aanvragen/${kenmerk}/afhandelingen`,
        linkIn(melding),
        { stap, toelichting: '' },
      );
      expect(taken.status).toBe(201);
    }
    expect((await ask(service, kenmerk, statusToken)).content['status']).toBe('verwerkt');
  });

  it('refuse what is not there, and answer that they are well', async () => {
    const nowhere = await fetch(`${service.site}/api/v1/nergens`);
    expect(nowhere.status).toBe(404);
    expect((await fetch(`${service.site}/api/v1/gezondheid`)).status).toBe(200);
  });
});

describe('a folder without bundles', () => {
  it('is refused at the start, with the name of the function that is missing', async () => {
    const BUNDLES = await mkdtemp(join(tmpdir(), 'beheerdersloket-leeg-'));
    await expect(startServiceProcess({ BUNDLES })).rejects.toThrow(
      /no bundle of '[a-z-]+'.*npx cdk synth/,
    );
    await rm(BUNDLES, { recursive: true });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../shared/api/responses.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { withFailedMails } from '../fixtures/beheer.ts';
import { fromDaysAgo } from '../fixtures/times.ts';
import { toItem } from '../../functions/store/item.ts';
import { beheer, type Execution } from '../local/beheer.ts';
import { linkOfSsd, tokenFrom } from '../local/dossier-links.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { allItems, saveItem } from '../local/store.ts';
import { letters, linkIn, waitForLetter, waitForLetters } from '../local/mailbox.ts';
import { submitAanvraag, withLink, ask } from '../local/requests.ts';
import { until } from '../local/wait.ts';
import { reportUndeliverable } from '../local/bounces.ts';

let service: ServiceProcess;
beforeAll(async () => {
  // A lease of a second would run out on a busy machine, and a mail would be sent twice.
  service = await startServiceProcess({ RETRY_UNIT_SECONDS: '5' });
});
afterAll(() => cleanUp(service));
afterEach(() => {
  expect(service.output()).not.toMatch(/"level":"ERROR"/);
});

/** As somebody does on the machine where `npm start` runs. */
const manageHere = (...args: string[]): Promise<Execution> =>
  beheer([...args, '--lokaal', '--door', 'operator-1'], {
    DYNAMO_PORT: new URL(service.dynamodb).port,
    DATA_DIR: service.dataFolder,
  });

async function view(kenmerk: string, token: string): Promise<DossierView> {
  const { status, content } = await ask(service, kenmerk, token);
  expect(status).toBe(200);
  return content as unknown as DossierView;
}

const teksten = ({ gebeurtenissen }: DossierView) => gebeurtenissen.map(({ soort }) => soort);

describe('a mail that was given up', () => {
  it('arrives once an operator sends it again, and the status page says so', async () => {
    const dossier = fromDaysAgo(withFailedMails(77), 6.5);
    await saveItem(service, toItem(dossier));
    const { kenmerk } = dossier;
    expect(await letters(service, kenmerk)).toEqual([]);
    expect((await manageHere('verstuur-opnieuw', kenmerk)).code).toBe(0);
    const mail = await waitForLetters(service, kenmerk, 3, 20_000);
    expect(mail).toHaveLength(3);
    const token = linkIn(await waitForLetter(service, kenmerk, 'j.devries@example.nl'));
    const seen = await until(async () => {
      const now = await view(kenmerk, token);
      return now.berichten?.every(({ status }) => status === 'verstuurd') ? now : undefined;
    });
    expect(teksten(seen)).toEqual(['ingediend', 'opnieuw-verstuurd']);
    expect(JSON.stringify(seen)).not.toContain('operator-1');
  });
});

describe('a mail of the SSD that came back', () => {
  it('is shown as not delivered, and arrives once an operator sends it again', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    const { kenmerk, statusToken } = content;
    const melding = async () => {
      const { berichten = [] } = await view(kenmerk, statusToken);
      return berichten.find(({ soort }) => soort === 'melding')?.status;
    };
    const isSent = async () => ((await melding()) === 'verstuurd' ? true : undefined);
    await until(isSent, { what: 'the melding to be recorded' });
    await reportUndeliverable(service, kenmerk, 'ssd');
    expect(await melding()).toBe('niet-bezorgd');
    const found = await manageHere('lijst', '--ssd-niet-bezorgd', '--json');
    expect(found.output).toContain(kenmerk);

    const before = (await letters(service, kenmerk)).length;
    expect((await manageHere('verstuur-opnieuw', kenmerk)).code).toBe(0);
    const after = await waitForLetters(service, kenmerk, before + 1);
    expect(after.filter(({ aan }) => aan === ssd.email)).toHaveLength(2);
    await until(isSent, { what: 'the melding to be recorded again' });
    expect((await manageHere('lijst', '--ssd-niet-bezorgd')).output).toBe('');
  });
});

describe('an operator who looks', () => {
  it('is not shown to whoever holds a link, and changes nothing for them', async () => {
    const { content } = await submitAanvraag(service, onPapier(createAanvraag()));
    const { kenmerk, statusToken } = content;
    await manageHere('toon', kenmerk, '--met-persoonsgegevens');
    const before = await view(kenmerk, statusToken);
    expect(teksten(before)).toEqual(['ingediend']);
    await waitForLetters(service, kenmerk, 2);
    expect((await manageHere('papier-ontvangen', kenmerk)).code).toBe(0);
    const after = await view(kenmerk, statusToken);
    expect(teksten(after)).toEqual(['ingediend', 'papier-ontvangen']);
    await waitForLetter(service, kenmerk, 'j.devries@example.nl', 'De ondertekende PDF is binnen');
  });
});

describe('a dossier that was erased', () => {
  it('opens by none of its links, is not mailed about, and leaves room for the same aanvraag', async () => {
    const key = randomUUID();
    const { content } = await submitAanvraag(service, createAanvraag(), key);
    const { kenmerk, statusToken } = content;
    const toOndertekenaar = await waitForLetter(service, kenmerk, 'a.bakker@example.nl');
    const ssdToken = tokenFrom(await linkOfSsd(service, kenmerk));
    expect((await manageHere('wis', kenmerk, '--ja')).code).toBe(3);
    await withLink(service, 'POST', `/aanvragen/${kenmerk}/intrekking`, statusToken, undefined);
    await waitForLetters(service, kenmerk, 6);
    await until(
      async () => {
        const { code } = await manageHere('wis', kenmerk, '--ja');
        return code === 0 ? true : undefined;
      },
      { withinMs: 15_000, what: 'the mails to be recorded' },
    );

    for (const token of [statusToken, linkIn(toOndertekenaar), ssdToken]) {
      expect((await ask(service, kenmerk, token)).status).toBe(404);
    }
    const path = `/aanvragen/${kenmerk}/afhandelingen`;
    const step = { stap: 'verwerkt', toelichting: '' };
    expect((await withLink(service, 'POST', path, ssdToken, step)).status).toBe(404);
    const pdf = await fetch(`${service.site}/api/v1/aanvragen/${kenmerk}/document`, {
      headers: { authorization: `Bearer ${statusToken}` },
    });
    expect(pdf.status).toBe(404);

    await reportUndeliverable(service, kenmerk, 'beheerder');
    const over = (await allItems(service)).find((item) => item['kenmerk'] === kenmerk);
    expect(over).not.toHaveProperty('agendaTijd');
    expect(over?.['berichten']).toHaveLength(6);
    const fresh = await submitAanvraag(service, createAanvraag(), key);
    expect(fresh.status).toBe(201);
    expect(fresh.content.kenmerk).not.toBe(kenmerk);
    await waitForLetters(service, fresh.content.kenmerk, 3);
    expect(await letters(service, kenmerk)).toHaveLength(6);
  });
});

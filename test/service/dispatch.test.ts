import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { createDossier } from '../fixtures/dossiers.ts';
import { fromDaysAgo } from '../fixtures/times.ts';
import { documentHash } from '../../functions/security/hash.ts';
import { toItem } from '../../functions/store/item.ts';
import { startEngine } from '../local/engine.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { allItems, saveItem } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { submitAanvraag, ask } from '../local/requests.ts';
import { until } from '../local/wait.ts';

/** A lease lasts as long: when it runs out halfway, on a busy machine, the next turn may send a mail twice. */
const UNIT_SECONDS = '3';

let ses: Ses;
let service: ServiceProcess;
beforeAll(async () => {
  ses = await startSes();
  service = await startServiceProcess({
    AWS_ENDPOINT_URL_SES: ses.url,
    RETRY_UNIT_SECONDS: UNIT_SECONDS,
    CONFIGURATION_SET: 'proefset',
    SSD_CONFIGURATION_SET: 'proefset-ssd',
  });
});
afterEach(() => ses.refuse(0));
afterAll(async () => {
  await cleanUp(service);
  await ses.stop();
});

const mailOver = (kenmerk: string) =>
  ses.received.filter(({ mail }) => mail.subject?.includes(kenmerk) === true);

const submit = async (aanvraag = createAanvraag(), count = 3) => {
  const { content } = await submitAanvraag(service, aanvraag);
  const { kenmerk } = content;
  const mail = await until(
    () => (mailOver(kenmerk).length >= count ? mailOver(kenmerk) : undefined),
    { what: `${count} mails` },
  );
  return {
    ...content,
    toSsd: mail.find(({ naar }) => naar === ssd.email),
    toBeheerder: mail.find(({ naar }) => naar === aanvraag.beheerder.email),
  };
};

const heading = (raw: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(raw)?.[1];

/** What is seen of a mail in HTML: an address is cut by tags that keep a mail program from making a link of it. */
const readable = (html = ''): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Those of the texts that stand in the whole, each after the one before it. */
function inOrder(whole = '', texts: readonly string[]): string[] {
  let from = 0;
  return texts.filter((text) => {
    const place = whole.indexOf(text, from);
    if (place >= 0) from = place + text.length;
    return place >= 0;
  });
}

describe('the mails of an aanvraag', () => {
  it('name the configuration set by which SES reports what becomes of them, the SSD’s its own', async () => {
    const { kenmerk } = await submit();
    const perAddress = Object.fromEntries(mailOver(kenmerk).map(({ naar, set }) => [naar, set]));
    expect(perAddress).toEqual({
      'j.devries@example.nl': 'proefset',
      'a.bakker@example.nl': 'proefset',
      [ssd.email]: 'proefset-ssd',
    });
  });

  it('have the headers that keep machines quiet and a mailbox in one thread', async () => {
    const { kenmerk, toSsd, toBeheerder } = await submit();
    for (const { raw = '' } of [toSsd ?? {}, toBeheerder ?? {}]) {
      expect(heading(raw, 'Auto-Submitted')).toBe('auto-generated');
      expect(heading(raw, 'X-Auto-Response-Suppress')).toBe('All');
      expect(heading(raw, 'References')).toContain(kenmerk);
      expect(heading(raw, 'X-Bericht-Id')).toMatch(new RegExp(`^${kenmerk}-\\d+$`));
    }
    expect(heading(toSsd?.raw ?? '', 'References')).toBe(
      heading(toBeheerder?.raw ?? '', 'References'),
    );
    expect(heading(toBeheerder?.raw ?? '', 'Reply-To')).toBe(ssd.email);
    expect(heading(toSsd?.raw ?? '', 'Reply-To')).toBeUndefined();
  });

  it('end every line in CRLF, for Microsoft 365 bounces a bare LF', async () => {
    const { kenmerk } = await submit({ ...createAanvraag(), opmerking: 'Regel een\nregel twee' });
    for (const { raw, naar } of mailOver(kenmerk)) {
      expect(raw.match(/(?<!\r)\n|\r(?!\n)/g), naar).toBeNull();
      expect(raw).toContain('\r\n');
    }
  });

  it('say to the SSD every field with its number in the form’s order, in text and in HTML', async () => {
    const aanvraag = createAanvraag('anders');
    const { toSsd } = await submit(aanvraag);
    const fields = samenvatting(aanvraag).flatMap(({ regels }) => regels);
    const lines = fields.map(({ nummer, label, waarde }) => `${nummer} ${label}: ${waarde}`.trim());
    expect(inOrder(toSsd?.mail.text, lines)).toEqual(lines);
    const labels = fields.map(({ label }) => label);
    expect(inOrder(readable(toSsd?.mail.html), labels)).toEqual(labels);
  });

  // On fewer lines than the SSD's: nobody types it over.
  it('say to the beheerder everything that was sent in, in the form’s order', async () => {
    const aanvraag = createAanvraag('anders');
    const { toBeheerder } = await submit(aanvraag);
    const values = samenvatting(aanvraag)
      .flatMap(({ regels }) => regels)
      .map(({ veld, label, waarde }) => (veld.startsWith('beheerautorisaties.') ? label : waarde));
    expect(inOrder(toBeheerder?.mail.text, values)).toEqual(values);
    expect(inOrder(readable(toBeheerder?.mail.html), values)).toEqual(values);
  });

  it('give the SSD a link that starts a clean mail to the beheerder', async () => {
    const { kenmerk, toSsd } = await submit();
    const link = /href="(mailto:[^"]+)"/.exec(toSsd?.mail.html ?? '')?.[1] ?? '';
    const url = new URL(link.replaceAll('&amp;', '&'));
    expect(url.pathname).toBe('j.devries@example.nl');
    expect(url.searchParams.get('subject')).toContain(kenmerk);
  });

  it('give the beheerder a link that opens the status, with the token in its fragment only', async () => {
    const { kenmerk, statusToken, toBeheerder } = await submit();
    const link = new URL(/https?:\S+\/status\/\S+/.exec(toBeheerder?.mail.text ?? '')?.[0] ?? '');
    expect(link.hash).toBe(`#${kenmerk}.${statusToken}`);
    expect(link.pathname + link.search).toBe('/status/');
  });

  it('escape what was typed, in the HTML and in the headers', async () => {
    const aanvraag = createAanvraag();
    aanvraag.organisatie.naam = '<b>School</b> & "zo" \u{1F3EB} Łódź';
    aanvraag.opmerking = 'Regel een\n<img src=x onerror=alert(1)>';
    const { toSsd } = await submit(aanvraag);
    expect(toSsd?.mail.subject).toContain(aanvraag.organisatie.naam);
    expect(heading(toSsd?.raw ?? '', 'Subject')).toMatch(/^[\x20-\x7E\s]+$/);
    expect(toSsd?.mail.html).not.toMatch(/<b>School|<img/);
    expect(toSsd?.mail.html).toContain('&lt;img src=x');
    expect(toSsd?.mail.text).toContain('<img src=x onerror=alert(1)>');
  });

  it('show what was typed as something that somebody filled in, and no remark but to the SSD', async () => {
    const aanvraag = createAanvraag();
    aanvraag.organisatie.naam = 'Examenbureau.nl B.V.';
    aanvraag.beheerder.naam = 'J.de Vries';
    aanvraag.opmerking = 'Bel ons vandaag nog terug.';
    const { kenmerk, toSsd } = await submit(aanvraag);
    for (const { naar, mail } of mailOver(kenmerk)) {
      const all = `${mail.subject} ${mail.text} ${mail.html}`;
      expect(mail.subject, naar).not.toContain('Examenbureau');
      expect(all, naar).not.toContain('..');
      if (naar === ssd.email) continue;
      expect(all, naar).toContain('“Examenbureau. nl B.V.”');
      expect(all, naar).not.toMatch(/Examenbureau\.nl|J\.de|vandaag nog/);
    }
    expect(toSsd?.mail.text).toContain(aanvraag.opmerking);
    expect(toSsd?.mail.text).toContain(aanvraag.organisatie.naam);
  });

  it('never say that it is finished while signatures are missing', async () => {
    const { toSsd, toBeheerder } = await submit();
    for (const letter of [toSsd, toBeheerder]) {
      expect(letter?.mail.subject).not.toMatch(/bevestigd|compleet|klaar/i);
      expect(letter?.mail.html).not.toMatch(/<h\d[^>]*>[^<]*(bevestigd|compleet|klaar)/i);
    }
  });
});

describe('when SES does not take a mail', () => {
  it('it is sent later, once, with the same id at every attempt', async () => {
    ses.refuse(3);
    const { content } = await submitAanvraag(service, createAanvraag());
    const first = await ask(service, content.kenmerk, content.statusToken);
    expect(first.content['berichten']).toMatchObject(Array(3).fill({ status: 'te-versturen' }));
    await until(() => (mailOver(content.kenmerk).length >= 3 ? true : undefined), {
      withinMs: 25_000,
      what: 'the mails that were refused at first',
    });
    const ready = await until(async () => {
      const { content: view } = await ask(service, content.kenmerk, content.statusToken);
      const berichten = view['berichten'] as { status: string }[];
      return berichten.every(({ status }) => status === 'verstuurd') ? berichten : undefined;
    });
    expect(ready).toHaveLength(3);
    const ids = mailOver(content.kenmerk).map(({ berichtId }) => berichtId);
    expect(new Set(ids).size).toBe(3);
  }, 60_000);

  it('for five days, it is kept as mislukt and is not tried again', async () => {
    const engine = await startEngine();
    const ordinary = await startServiceProcess({
      AWS_ENDPOINT_URL_SES: ses.url,
      AWS_ENDPOINT_URL_DYNAMODB: engine.url,
      RETRY_UNIT_SECONDS: UNIT_SECONDS,
    });
    try {
      ses.refuse(Number.MAX_SAFE_INTEGER);
      await saveItem(ordinary, toItem(fromDaysAgo(createDossier(onPapier(createAanvraag())), 6)));
      const [item] = await until(
        async () => {
          const items = await allItems(ordinary);
          const berichten = items.flatMap((item) => item['berichten'] as { status: string }[]);
          return berichten.every(({ status }) => status === 'mislukt') ? items : undefined;
        },
        { what: 'the mails to be given up' },
      );
      expect(item?.['berichten']).toHaveLength(2);
    } finally {
      await cleanUp(ordinary);
      await engine.stop();
    }
  });
});

describe('the mail to the SSD', () => {
  it('carries the PDF and the aanvraag as JSON, exactly as it was hashed', async () => {
    const aanvraag = createAanvraag('gemeente');
    const { kenmerk, toSsd } = await submit(aanvraag);
    const attachments = toSsd?.mail.attachments ?? [];
    expect(attachments.map(({ filename }) => filename)).toEqual([
      `aanvraag-${kenmerk}.pdf`,
      `aanvraag-${kenmerk}.json`,
    ]);
    const [pdf, json] = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    const content = JSON.parse(json?.toString() ?? '') as {
      aanvraag: object;
      documentHash: string;
    };
    expect(content).toMatchObject({
      kenmerk,
      status: 'wacht-op-ondertekening',
      ondertekeningen: [],
    });
    expect(content.aanvraag).toEqual(aanvraag);
    expect(documentHash(content.aanvraag)).toBe(content.documentHash);
  });
});

describe('a dossier that cannot be read', () => {
  it('leaves the agenda, stays stored, and never stops its neighbours', async () => {
    await saveItem(service, {
      kenmerk: { S: 'GEEN-DOSS-IER0' },
      agendaVak: { S: '0' },
      agendaTijd: { S: '2026-01-01T00:00:00.000Z' },
    });
    const { kenmerk } = await submit();
    expect(mailOver(kenmerk)).toHaveLength(3);
    const item = await until(async () =>
      (await allItems(service)).find(
        (found) => found['kenmerk'] === 'GEEN-DOSS-IER0' && !('agendaTijd' in found),
      ),
    );
    expect(item).toEqual({ kenmerk: 'GEEN-DOSS-IER0' });
    expect(service.output()).toContain('dossier-onleesbaar');
  });
});

describe('a service that is cut off', () => {
  it('starts again on the same data, with everything acknowledged, and sends what it owes', async () => {
    // Apart: what the ended process was still sending must not count as sent by the other.
    const refusing = await startSes();
    refusing.refuse(Number.MAX_SAFE_INTEGER);
    const before = await startServiceProcess({ AWS_ENDPOINT_URL_SES: refusing.url });
    const { content } = await submitAanvraag(before, createAanvraag());
    await before.breakOff();
    await refusing.stop();

    const after = await startServiceProcess({
      AWS_ENDPOINT_URL_SES: ses.url,
      DATA_DIR: before.dataFolder,
      RETRY_UNIT_SECONDS: UNIT_SECONDS,
    });
    try {
      expect((await ask(after, content.kenmerk, content.statusToken)).status).toBe(200);
      const mail = await until(
        () => (mailOver(content.kenmerk).length >= 3 ? mailOver(content.kenmerk) : undefined),
        { withinMs: 70_000, what: 'the mails that were owed' },
      );
      expect(mail).toHaveLength(3);
    } finally {
      await cleanUp(after);
    }
  }, 90_000);

  it('ends cleanly on SIGTERM', async () => {
    const ordinary = await startServiceProcess();
    expect(await ordinary.stop()).toBe(0);
    await cleanUp(ordinary);
  });
});

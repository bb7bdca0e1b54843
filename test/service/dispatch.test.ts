import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag, opPapier } from '../fixtures/aanvragen.ts';
import { maakDossier } from '../fixtures/dossiers.ts';
import { vanDagenGeleden } from '../fixtures/times.ts';
import { documentHash } from '../../functions/security/hash.ts';
import { naarItem } from '../../functions/store/item.ts';
import { startMotor } from '../local/engine.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems, bewaarItem } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { dienIn, vraagOp } from '../local/requests.ts';
import { totdat } from '../local/wait.ts';

/** A lease lasts as long: when it runs out halfway, on a busy machine, the next turn may send a mail twice. */
const UNIT_SECONDS = '3';

let ses: Ses;
let loket: Loket;
beforeAll(async () => {
  ses = await startSes();
  loket = await startLoket({
    AWS_ENDPOINT_URL_SES: ses.url,
    RETRY_UNIT_SECONDS: UNIT_SECONDS,
    CONFIGURATIESET: 'proefset',
    SSD_CONFIGURATION_SET: 'proefset-ssd',
  });
});
afterEach(() => ses.weiger(0));
afterAll(async () => {
  await ruimOp(loket);
  await ses.stop();
});

const postOver = (kenmerk: string) =>
  ses.ontvangen.filter(({ mail }) => mail.subject?.includes(kenmerk) === true);

const stuurIn = async (aanvraag = maakAanvraag(), aantal = 3) => {
  const { inhoud } = await dienIn(loket, aanvraag);
  const { kenmerk } = inhoud;
  const post = await totdat(
    () => (postOver(kenmerk).length >= aantal ? postOver(kenmerk) : undefined),
    { wat: `${aantal} mails` },
  );
  return {
    ...inhoud,
    aanSsd: post.find(({ naar }) => naar === ssd.email),
    aanBeheerder: post.find(({ naar }) => naar === aanvraag.beheerder.email),
  };
};

const kop = (ruw: string, naam: string): string | undefined =>
  new RegExp(`^${naam}: (.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(ruw)?.[1];

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
    const { kenmerk } = await stuurIn();
    const perAddress = Object.fromEntries(postOver(kenmerk).map(({ naar, set }) => [naar, set]));
    expect(perAddress).toEqual({
      'j.devries@example.nl': 'proefset',
      'a.bakker@example.nl': 'proefset',
      [ssd.email]: 'proefset-ssd',
    });
  });

  it('have the headers that keep machines quiet and a mailbox in one thread', async () => {
    const { kenmerk, aanSsd, aanBeheerder } = await stuurIn();
    for (const { ruw = '' } of [aanSsd ?? {}, aanBeheerder ?? {}]) {
      expect(kop(ruw, 'Auto-Submitted')).toBe('auto-generated');
      expect(kop(ruw, 'X-Auto-Response-Suppress')).toBe('All');
      expect(kop(ruw, 'References')).toContain(kenmerk);
      expect(kop(ruw, 'X-Bericht-Id')).toMatch(new RegExp(`^${kenmerk}-\\d+$`));
    }
    expect(kop(aanSsd?.ruw ?? '', 'References')).toBe(kop(aanBeheerder?.ruw ?? '', 'References'));
    expect(kop(aanBeheerder?.ruw ?? '', 'Reply-To')).toBe(ssd.email);
    expect(kop(aanSsd?.ruw ?? '', 'Reply-To')).toBeUndefined();
  });

  it('end every line in CRLF, for Microsoft 365 bounces a bare LF', async () => {
    const { kenmerk } = await stuurIn({ ...maakAanvraag(), opmerking: 'Regel een\nregel twee' });
    for (const { ruw, naar } of postOver(kenmerk)) {
      expect(ruw.match(/(?<!\r)\n|\r(?!\n)/g), naar).toBeNull();
      expect(ruw).toContain('\r\n');
    }
  });

  it('say to the SSD every field with its number in the form’s order, in text and in HTML', async () => {
    const aanvraag = maakAanvraag('anders');
    const { aanSsd } = await stuurIn(aanvraag);
    const fields = samenvatting(aanvraag).flatMap(({ regels }) => regels);
    const lines = fields.map(({ nummer, label, waarde }) => `${nummer} ${label}: ${waarde}`.trim());
    expect(inOrder(aanSsd?.mail.text, lines)).toEqual(lines);
    const labels = fields.map(({ label }) => label);
    expect(inOrder(readable(aanSsd?.mail.html), labels)).toEqual(labels);
  });

  // On fewer lines than the SSD's: nobody types it over.
  it('say to the beheerder everything that was sent in, in the form’s order', async () => {
    const aanvraag = maakAanvraag('anders');
    const { aanBeheerder } = await stuurIn(aanvraag);
    const values = samenvatting(aanvraag)
      .flatMap(({ regels }) => regels)
      .map(({ veld, label, waarde }) => (veld.startsWith('beheerautorisaties.') ? label : waarde));
    expect(inOrder(aanBeheerder?.mail.text, values)).toEqual(values);
    expect(inOrder(readable(aanBeheerder?.mail.html), values)).toEqual(values);
  });

  it('give the SSD a link that starts a clean mail to the beheerder', async () => {
    const { kenmerk, aanSsd } = await stuurIn();
    const link = /href="(mailto:[^"]+)"/.exec(aanSsd?.mail.html ?? '')?.[1] ?? '';
    const url = new URL(link.replaceAll('&amp;', '&'));
    expect(url.pathname).toBe('j.devries@example.nl');
    expect(url.searchParams.get('subject')).toContain(kenmerk);
  });

  it('give the beheerder a link that opens the status, with the token in its fragment only', async () => {
    const { kenmerk, statusToken, aanBeheerder } = await stuurIn();
    const link = new URL(/https?:\S+\/status\/\S+/.exec(aanBeheerder?.mail.text ?? '')?.[0] ?? '');
    expect(link.hash).toBe(`#${kenmerk}.${statusToken}`);
    expect(link.pathname + link.search).toBe('/status/');
  });

  it('escape what was typed, in the HTML and in the headers', async () => {
    const aanvraag = maakAanvraag();
    aanvraag.organisatie.naam = '<b>School</b> & "zo" \u{1F3EB} Łódź';
    aanvraag.opmerking = 'Regel een\n<img src=x onerror=alert(1)>';
    const { aanSsd } = await stuurIn(aanvraag);
    expect(aanSsd?.mail.subject).toContain(aanvraag.organisatie.naam);
    expect(kop(aanSsd?.ruw ?? '', 'Subject')).toMatch(/^[\x20-\x7E\s]+$/);
    expect(aanSsd?.mail.html).not.toMatch(/<b>School|<img/);
    expect(aanSsd?.mail.html).toContain('&lt;img src=x');
    expect(aanSsd?.mail.text).toContain('<img src=x onerror=alert(1)>');
  });

  it('show what was typed as something that somebody filled in, and no remark but to the SSD', async () => {
    const aanvraag = maakAanvraag();
    aanvraag.organisatie.naam = 'Examenbureau.nl B.V.';
    aanvraag.beheerder.naam = 'J.de Vries';
    aanvraag.opmerking = 'Bel ons vandaag nog terug.';
    const { kenmerk, aanSsd } = await stuurIn(aanvraag);
    for (const { naar, mail } of postOver(kenmerk)) {
      const all = `${mail.subject} ${mail.text} ${mail.html}`;
      expect(mail.subject, naar).not.toContain('Examenbureau');
      expect(all, naar).not.toContain('..');
      if (naar === ssd.email) continue;
      expect(all, naar).toContain('“Examenbureau. nl B.V.”');
      expect(all, naar).not.toMatch(/Examenbureau\.nl|J\.de|vandaag nog/);
    }
    expect(aanSsd?.mail.text).toContain(aanvraag.opmerking);
    expect(aanSsd?.mail.text).toContain(aanvraag.organisatie.naam);
  });

  it('never say that it is finished while signatures are missing', async () => {
    const { aanSsd, aanBeheerder } = await stuurIn();
    for (const brief of [aanSsd, aanBeheerder]) {
      expect(brief?.mail.subject).not.toMatch(/bevestigd|compleet|klaar/i);
      expect(brief?.mail.html).not.toMatch(/<h\d[^>]*>[^<]*(bevestigd|compleet|klaar)/i);
    }
  });
});

describe('when SES does not take a mail', () => {
  it('it is sent later, once, with the same id at every attempt', async () => {
    ses.weiger(3);
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const eerste = await vraagOp(loket, inhoud.kenmerk, inhoud.statusToken);
    expect(eerste.inhoud['berichten']).toMatchObject(Array(3).fill({ status: 'te-versturen' }));
    await totdat(() => (postOver(inhoud.kenmerk).length >= 3 ? true : undefined), {
      binnenMs: 25_000,
      wat: 'the mails that were refused at first',
    });
    const klaar = await totdat(async () => {
      const { inhoud: inzage } = await vraagOp(loket, inhoud.kenmerk, inhoud.statusToken);
      const berichten = inzage['berichten'] as { status: string }[];
      return berichten.every(({ status }) => status === 'verstuurd') ? berichten : undefined;
    });
    expect(klaar).toHaveLength(3);
    const ids = postOver(inhoud.kenmerk).map(({ berichtId }) => berichtId);
    expect(new Set(ids).size).toBe(3);
  }, 60_000);

  it('for five days, it is kept as mislukt and is not tried again', async () => {
    const motor = await startMotor();
    const gewoon = await startLoket({
      AWS_ENDPOINT_URL_SES: ses.url,
      AWS_ENDPOINT_URL_DYNAMODB: motor.url,
      RETRY_UNIT_SECONDS: UNIT_SECONDS,
    });
    try {
      ses.weiger(Number.MAX_SAFE_INTEGER);
      await bewaarItem(gewoon, naarItem(vanDagenGeleden(maakDossier(opPapier(maakAanvraag())), 6)));
      const [item] = await totdat(
        async () => {
          const items = await alleItems(gewoon);
          const berichten = items.flatMap((item) => item['berichten'] as { status: string }[]);
          return berichten.every(({ status }) => status === 'mislukt') ? items : undefined;
        },
        { wat: 'the mails to be given up' },
      );
      expect(item?.['berichten']).toHaveLength(2);
    } finally {
      await ruimOp(gewoon);
      await motor.stop();
    }
  });
});

describe('the mail to the SSD', () => {
  it('carries the PDF and the aanvraag as JSON, exactly as it was hashed', async () => {
    const aanvraag = maakAanvraag('gemeente');
    const { kenmerk, aanSsd } = await stuurIn(aanvraag);
    const bijlagen = aanSsd?.mail.attachments ?? [];
    expect(bijlagen.map(({ filename }) => filename)).toEqual([
      `aanvraag-${kenmerk}.pdf`,
      `aanvraag-${kenmerk}.json`,
    ]);
    const [pdf, json] = bijlagen.map(({ content }) => Buffer.from(content as ArrayBuffer));
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    const inhoud = JSON.parse(json?.toString() ?? '') as { aanvraag: object; documentHash: string };
    expect(inhoud).toMatchObject({
      kenmerk,
      status: 'wacht-op-ondertekening',
      ondertekeningen: [],
    });
    expect(inhoud.aanvraag).toEqual(aanvraag);
    expect(documentHash(inhoud.aanvraag)).toBe(inhoud.documentHash);
  });
});

describe('a dossier that cannot be read', () => {
  it('leaves the agenda, stays stored, and never stops its neighbours', async () => {
    await bewaarItem(loket, {
      kenmerk: { S: 'GEEN-DOSS-IER0' },
      agendaVak: { S: '0' },
      agendaTijd: { S: '2026-01-01T00:00:00.000Z' },
    });
    const { kenmerk } = await stuurIn();
    expect(postOver(kenmerk)).toHaveLength(3);
    const item = await totdat(async () =>
      (await alleItems(loket)).find(
        (gevonden) => gevonden['kenmerk'] === 'GEEN-DOSS-IER0' && !('agendaTijd' in gevonden),
      ),
    );
    expect(item).toEqual({ kenmerk: 'GEEN-DOSS-IER0' });
    expect(loket.uitvoer()).toContain('dossier-onleesbaar');
  });
});

describe('a service that is cut off', () => {
  it('starts again on the same data, with everything acknowledged, and sends what it owes', async () => {
    // Apart: what the ended process was still sending must not count as sent by the other.
    const weigerachtig = await startSes();
    weigerachtig.weiger(Number.MAX_SAFE_INTEGER);
    const voor = await startLoket({ AWS_ENDPOINT_URL_SES: weigerachtig.url });
    const { inhoud } = await dienIn(voor, maakAanvraag());
    await voor.breekAf();
    await weigerachtig.stop();

    const na = await startLoket({
      AWS_ENDPOINT_URL_SES: ses.url,
      DATA_DIR: voor.dataMap,
      RETRY_UNIT_SECONDS: UNIT_SECONDS,
    });
    try {
      expect((await vraagOp(na, inhoud.kenmerk, inhoud.statusToken)).status).toBe(200);
      const post = await totdat(
        () => (postOver(inhoud.kenmerk).length >= 3 ? postOver(inhoud.kenmerk) : undefined),
        { binnenMs: 70_000, wat: 'the mails that were owed' },
      );
      expect(post).toHaveLength(3);
    } finally {
      await ruimOp(na);
    }
  }, 90_000);

  it('ends cleanly on SIGTERM', async () => {
    const gewoon = await startLoket();
    expect(await gewoon.stop()).toBe(0);
    await ruimOp(gewoon);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOORTEN } from '../../shared/aanvraag/soort.ts';
import { ROLCODES } from '../../shared/aanvraag/beheerautorisaties.ts';
import { TYPES_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { allItems } from '../local/store.ts';
import { letters, waitForLetters } from '../local/mailbox.ts';
import { submitAanvraag, ask } from '../local/requests.ts';

let service: ServiceProcess;
beforeAll(async () => {
  service = await startServiceProcess();
});
afterAll(() => cleanUp(service));

const itemOf = async (kenmerk: string) =>
  (await allItems(service)).filter((item) => item['kenmerk'] === kenmerk);

describe('an aanvraag that is sent in', () => {
  it.each(TYPES_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'of $type ($soort) ends in one item and one mail each to beheerder, SSD and signatory, within 2 s',
    async ({ type, soort }) => {
      const aanvraag = createAanvraag(type, soort);
      const { status, headers, content } = await submitAanvraag(service, aanvraag);
      expect(status).toBe(201);
      expect(headers.get('location')).toBe(`/api/v1/aanvragen/${content.kenmerk}`);
      expect(content.status).toBe('wacht-op-ondertekening');

      const mail = await waitForLetters(service, content.kenmerk, 3);
      expect(mail.map(({ aan }) => aan).sort()).toEqual(
        [aanvraag.beheerder.email, 'a.bakker@example.nl', ssd.email].sort(),
      );
      const items = await itemOf(content.kenmerk);
      expect(items).toHaveLength(1);
      expect(items[0]?.['aanvraag']).toEqual(aanvraag);
    },
  );

  it('may ask for every role at once', async () => {
    const aanvraag = {
      ...createAanvraag(),
      beheerautorisaties: ROLCODES.map((rol) => ({ rol, actie: 'toekennen' })),
    };
    const { status, content } = await submitAanvraag(service, aanvraag);
    expect(status).toBe(201);
    const [item] = await itemOf(content.kenmerk);
    expect(item?.['aanvraag']).toEqual(aanvraag);
  });

  it('hears the warnings, and is accepted all the same', async () => {
    const aanvraag = createAanvraag('onderwijsinstelling', 'wijziging');
    aanvraag.beheerder.heeftAccount = false;
    const { status, content } = await submitAanvraag(service, aanvraag);
    expect(status).toBe(201);
    expect(content.waarschuwingen).toEqual([
      { pointer: '#/beheerder/heeftAccount', detail: expect.stringContaining('account') as string },
    ]);
  });

  it('is on the agenda for its reminder once its mails are sent, and holds no token or key', async () => {
    const key = `geheim-${randomUUID()}`;
    const { content } = await submitAanvraag(service, createAanvraag(), key);
    await waitForLetters(service, content.kenmerk, 3);
    const inAWeek = new Date(Date.parse(content.ingediendOp) + 7 * 24 * 60 * 60 * 1_000);
    const agendaTime = async () => (await itemOf(content.kenmerk))[0]?.['agendaTijd'];
    await expect.poll(agendaTime).toBe(inAWeek.toISOString());
    const [item] = await itemOf(content.kenmerk);
    expect(JSON.stringify(item)).not.toContain(key);
    expect(JSON.stringify(item)).not.toContain(content.statusToken.split('.')[1]);
  });
});

describe('the same Idempotency-Key', () => {
  it('with the same content gives the same answer, and stores and mails nothing new', async () => {
    const key = randomUUID();
    const first = await submitAanvraag(service, createAanvraag(), key);
    await waitForLetters(service, first.content.kenmerk, 3);
    const anders = { ...createAanvraag(), opmerking: undefined };
    const second = await submitAanvraag(service, anders, key);
    expect([second.status, second.content]).toEqual([201, first.content]);
    const saysRepeated = ({ headers }: typeof first) => headers.get('idempotent-replayed');
    expect([first, second].map(saysRepeated)).toEqual([null, 'true']);
    expect(await itemOf(first.content.kenmerk)).toHaveLength(1);
    expect(await letters(service, first.content.kenmerk)).toHaveLength(3);
  });

  it('with other content is refused', async () => {
    const key = randomUUID();
    await submitAanvraag(service, createAanvraag(), key);
    const { status, content } = await submitAanvraag(service, createAanvraag('gemeente'), key);
    expect([status, content.code]).toEqual([422, 'idempotency-key-hergebruikt']);
  });

  it('ten times at once stores one', async () => {
    const key = randomUUID();
    const before = (await allItems(service)).length;
    const responses = await Promise.all(
      Array.from({ length: 10 }, () => submitAanvraag(service, createAanvraag('bestuur'), key)),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(responses.map(({ content }) => content.kenmerk)).size).toBe(1);
    expect((await allItems(service)).length).toBe(before + 1);
    const kenmerk = responses[0]?.content.kenmerk ?? '';
    expect(await waitForLetters(service, kenmerk, 3)).toHaveLength(3);
  });

  it.each([
    ['is absent', undefined],
    ['is too short', 'zeven77'],
    ['is too long', 'x'.repeat(129)],
    ['has a space', 'acht tekens'],
  ])('that %s is refused', async (_, key) => {
    const response = await fetch(`${service.site}/api/v1/aanvragen`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(createAanvraag()),
    });
    const content = (await response.json()) as { code: string };
    expect([response.status, content.code]).toEqual([400, 'idempotency-key-ontbreekt']);
  });

  it.each(['x'.repeat(8), '~'.repeat(128)])('may be %j', async (key) => {
    expect((await submitAanvraag(service, createAanvraag(), key)).status).toBe(201);
  });
});

describe('the status', () => {
  it('is shown to whoever holds the token, with the samenvatting and the mails by role', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    await waitForLetters(service, content.kenmerk, 3);
    const { status, content: view } = await ask(service, content.kenmerk, content.statusToken);
    expect(status).toBe(200);
    expect(view).toMatchObject({
      kenmerk: content.kenmerk,
      status: 'wacht-op-ondertekening',
      soort: 'aanmelding',
      ingediendOp: content.ingediendOp,
      ondertekenaars: [{ naam: 'A. Bakker', functie: 'Voorzitter college van bestuur' }],
      berichten: [
        { soort: 'ontvangst', aan: 'beheerder' },
        { soort: 'melding', aan: 'ssd' },
        { soort: 'verzoek', aan: 'ondertekenaar 1' },
      ],
      aanvraag: createAanvraag(),
    });
    expect(view['documentHash']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is found by a kenmerk as people type it', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    const typed = content.kenmerk.toLowerCase().replaceAll('-', '');
    expect((await ask(service, typed, content.statusToken)).status).toBe(200);
  });

  it('gives a wrong, a missing and another token, and an unknown kenmerk, the same refusal', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    const other = await submitAanvraag(service, createAanvraag('gemeente'));
    const expected = await ask(service, content.kenmerk, other.content.statusToken);
    const refusals = await Promise.all([
      ask(service, content.kenmerk, undefined),
      ask(service, content.kenmerk, `${content.statusToken}x`),
      ask(service, '0000-0000-0000', content.statusToken),
      ask(service, 'geen-kenmerk', content.statusToken),
    ]);
    for (const { status, content: problem } of refusals) {
      expect([status, problem]).toEqual([404, expected.content]);
    }
  });
});

describe('what the service prints', () => {
  it('holds no name, address, telephone number, token or remark', async () => {
    const { content } = await submitAanvraag(service, {
      ...createAanvraag(),
      opmerking: 'Een opmerking die nergens anders staat',
    });
    await waitForLetters(service, content.kenmerk, 3);
    await submitAanvraag(
      service,
      '{"beheerder": {"naam": "J. de Vries", "email": "j.devries@example.nl"',
    );
    const output = service.output();
    expect(output).toContain(content.kenmerk);
    for (const secret of ['Vries', 'Bakker', 'example.nl"', '582512345', 'opmerking die']) {
      expect(output).not.toContain(secret);
    }
    expect(output).not.toContain(content.statusToken.split('.')[1]);
  });
});

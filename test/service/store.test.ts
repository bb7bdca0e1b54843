import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { type Engine, startEngine } from '../local/engine.ts';
import { openBeheerTable } from '../local/beheer.ts';
import { allItems, saveItem } from '../local/store.ts';
import { linkIn, waitForLetter, waitForLetters } from '../local/mailbox.ts';
import { until } from '../local/wait.ts';
import { submitAanvraag, withLink, ask } from '../local/requests.ts';

let engine: Engine;
let service: Service;
beforeAll(async () => {
  engine = await startEngine();
  service = await startService({
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    RETRY_UNIT_SECONDS: '3600',
  });
  // The first tick of the schedule looks at all eight parts of the agenda: it must not meet what comes next.
  await until(() =>
    operations().filter((name) => name === 'Query').length >= 8 ? true : undefined,
  );
  await waitForLetters(
    service,
    (await submitAanvraag(service, createAanvraag())).content.kenmerk,
    3,
  );
  await until(() =>
    operations().filter((name) => name === 'PutItem').length >= 3 ? true : undefined,
  );
});
afterAll(async () => {
  await cleanUp(service);
  await engine.stop();
});

function operations(): string[] {
  return engine.commands.map(({ operation }) => operation);
}

describe('what an aanvraag asks of the engine', () => {
  it('is one conditional write and no read to accept it, and two writes to send its mails', async () => {
    engine.commands.length = 0;
    const { status, content } = await submitAanvraag(service, createAanvraag());
    expect(status).toBe(201);
    await waitForLetters(service, content.kenmerk, 3);
    await expect.poll(operations).toEqual(['PutItem', 'PutItem', 'PutItem']);
    const conditions = engine.commands.map(
      ({ content: { ConditionExpression } }) => ConditionExpression,
    );
    expect(conditions).toEqual([
      'attribute_not_exists(kenmerk)',
      'versie = :previous',
      'versie = :previous',
    ]);
  });

  it('is one read and one write to sign', async () => {
    engine.commands.length = 0;
    const { content } = await submitAanvraag(service, createAanvraag());
    const token = linkIn(await waitForLetter(service, content.kenmerk, 'a.bakker@example.nl'));
    await waitForLetters(service, content.kenmerk, 3);
    await expect.poll(operations).toEqual(['PutItem', 'PutItem', 'PutItem']);
    const { content: view } = await ask(service, content.kenmerk, token);
    const body = { akkoord: true, documentHash: view['documentHash'] };
    engine.commands.length = 0;
    const path = `/aanvragen/${content.kenmerk}/ondertekeningen`;
    expect((await withLink(service, 'POST', path, token, body)).status).toBe(201);
    expect(operations().slice(0, 2)).toEqual(['GetItem', 'PutItem']);
    await expect.poll(operations).toEqual(['GetItem', 'PutItem', 'PutItem', 'PutItem']);
  });

  it('is one write and one read when it is sent again', async () => {
    const key = 'nog-een-keer';
    engine.commands.length = 0;
    const { content } = await submitAanvraag(service, createAanvraag(), key);
    await waitForLetters(service, content.kenmerk, 3);
    await expect.poll(operations).toEqual(['PutItem', 'PutItem', 'PutItem']);
    engine.commands.length = 0;
    expect((await submitAanvraag(service, createAanvraag(), key)).status).toBe(201);
    expect(operations()).toEqual(['PutItem', 'GetItem']);
  });

  it('is nothing at all when it is refused', async () => {
    engine.commands.length = 0;
    expect((await submitAanvraag(service, {})).status).toBe(422);
    expect(operations()).toEqual([]);
  });
});

describe('while the engine is away', () => {
  it('an aanvraag gets a 503 with Retry-After, and is taken once the engine is back', async () => {
    engine.switchOff();
    const away = await submitAanvraag(service, createAanvraag('gemeente'), 'engine-away');
    expect([away.status, away.content.code]).toEqual([503, 'even-niet-beschikbaar']);
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${service.site}/api/v1/gezondheid`)).status).toBe(503);

    engine.switchOn();
    const back = await submitAanvraag(service, createAanvraag('gemeente'), 'engine-away');
    expect(back.status).toBe(201);
    expect(await waitForLetters(service, back.content.kenmerk, 3)).toHaveLength(3);
  });
});

describe('an item that cannot be read', () => {
  it('leaves the agenda only as it was read: somebody may have written it since', async () => {
    const table = await openBeheerTable();
    const at = { dynamodb: table.engine.url };
    const due = (time: string) => ({
      kenmerk: { S: 'GEEN-DOSS-IER1' },
      agendaVak: { S: '0' },
      agendaTijd: { S: time },
    });
    const [asRead, asWritten] = [due('2026-01-01T00:00:00.000Z'), due('2026-02-01T00:00:00.000Z')];
    try {
      await saveItem(at, asWritten);
      expect(await table.dossiers.takeOffAgenda(asRead)).toBe(false);
      expect(await allItems(at)).toMatchObject([{ agendaTijd: asWritten.agendaTijd.S }]);
      expect(await table.dossiers.takeOffAgenda(asWritten)).toBe(true);
      expect(await allItems(at)).toEqual([{ kenmerk: 'GEEN-DOSS-IER1' }]);
    } finally {
      await table.stop();
    }
  });
});

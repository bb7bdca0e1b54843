import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { type Motor, startMotor } from '../local/engine.ts';
import { linkIn, wachtOpBrief, wachtOpBrieven } from '../local/mailbox.ts';
import { totdat } from '../local/wait.ts';
import { dienIn, metLink, vraagOp } from '../local/requests.ts';

let motor: Motor;
let loket: Loket;
beforeAll(async () => {
  motor = await startMotor();
  loket = await startLoket({ AWS_ENDPOINT_URL_DYNAMODB: motor.url, RETRY_UNIT_SECONDS: '3600' });
  // The first tick of the schedule looks at all eight parts of the agenda: it must not meet what comes next.
  await totdat(() =>
    operaties().filter((naam) => naam === 'Query').length >= 8 ? true : undefined,
  );
  await wachtOpBrieven(loket, (await dienIn(loket, maakAanvraag())).inhoud.kenmerk, 3);
  await totdat(() =>
    operaties().filter((naam) => naam === 'PutItem').length >= 3 ? true : undefined,
  );
});
afterAll(async () => {
  await ruimOp(loket);
  await motor.stop();
});

function operaties(): string[] {
  return motor.opdrachten.map(({ operatie }) => operatie);
}

describe('what an aanvraag asks of the engine', () => {
  it('is one conditional write and no read to accept it, and two writes to send its mails', async () => {
    motor.opdrachten.length = 0;
    const { status, inhoud } = await dienIn(loket, maakAanvraag());
    expect(status).toBe(201);
    await wachtOpBrieven(loket, inhoud.kenmerk, 3);
    await expect.poll(operaties).toEqual(['PutItem', 'PutItem', 'PutItem']);
    const voorwaarden = motor.opdrachten.map(
      ({ inhoud: { ConditionExpression } }) => ConditionExpression,
    );
    expect(voorwaarden).toEqual([
      'attribute_not_exists(kenmerk)',
      'versie = :vorige',
      'versie = :vorige',
    ]);
  });

  it('is one read and one write to sign', async () => {
    motor.opdrachten.length = 0;
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const token = linkIn(await wachtOpBrief(loket, inhoud.kenmerk, 'a.bakker@example.nl'));
    await wachtOpBrieven(loket, inhoud.kenmerk, 3);
    await expect.poll(operaties).toEqual(['PutItem', 'PutItem', 'PutItem']);
    const { inhoud: inzage } = await vraagOp(loket, inhoud.kenmerk, token);
    const body = { akkoord: true, documentHash: inzage['documentHash'] };
    motor.opdrachten.length = 0;
    const pad = `/aanvragen/${inhoud.kenmerk}/ondertekeningen`;
    expect((await metLink(loket, 'POST', pad, token, body)).status).toBe(201);
    expect(operaties().slice(0, 2)).toEqual(['GetItem', 'PutItem']);
    await expect.poll(operaties).toEqual(['GetItem', 'PutItem', 'PutItem', 'PutItem']);
  });

  it('is one write and one read when it is sent again', async () => {
    const sleutel = 'nog-een-keer';
    motor.opdrachten.length = 0;
    const { inhoud } = await dienIn(loket, maakAanvraag(), sleutel);
    await wachtOpBrieven(loket, inhoud.kenmerk, 3);
    await expect.poll(operaties).toEqual(['PutItem', 'PutItem', 'PutItem']);
    motor.opdrachten.length = 0;
    expect((await dienIn(loket, maakAanvraag(), sleutel)).status).toBe(201);
    expect(operaties()).toEqual(['PutItem', 'GetItem']);
  });

  it('is nothing at all when it is refused', async () => {
    motor.opdrachten.length = 0;
    expect((await dienIn(loket, {})).status).toBe(422);
    expect(operaties()).toEqual([]);
  });
});

describe('while the engine is away', () => {
  it('an aanvraag gets a 503 with Retry-After, and is taken once the engine is back', async () => {
    motor.zetUit();
    const weg = await dienIn(loket, maakAanvraag('gemeente'), 'engine-away');
    expect([weg.status, weg.inhoud.code]).toEqual([503, 'even-niet-beschikbaar']);
    expect(Number(weg.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${loket.site}/api/v1/gezondheid`)).status).toBe(503);

    motor.zetAan();
    const terug = await dienIn(loket, maakAanvraag('gemeente'), 'engine-away');
    expect(terug.status).toBe(201);
    expect(await wachtOpBrieven(loket, terug.inhoud.kenmerk, 3)).toHaveLength(3);
  });
});

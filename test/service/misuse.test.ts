import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Uitdaging } from '../../shared/api/proof-of-work.ts';
import { REKENBEWIJS_HEADER } from '../../shared/api/protocol.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { type Motor, startMotor } from '../local/engine.ts';
import { alleItems } from '../local/store.ts';
import { dienIn, metLink, stuurFormulier } from '../local/requests.ts';

let loket: Loket;
let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
  loket = await startLoket({
    AWS_ENDPOINT_URL_DYNAMODB: motor.url,
    RETRY_UNIT_SECONDS: '3600',
    PROOF_OF_WORK: 'on',
    MAILS_PER_ADDRESS_PER_DAY: '8',
  });
});
afterAll(async () => {
  await ruimOp(loket);
  await motor.stop();
});

const haalUitdaging = async (): Promise<Uitdaging> =>
  (await (await fetch(`${loket.site}/api/v1/uitdaging`)).json()) as Uitdaging;

async function losOp(challenge: Uitdaging): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

const bewijs = async (): Promise<Record<string, string>> => ({
  [REKENBEWIJS_HEADER]: await losOp(await haalUitdaging()),
});

/** Nobody in it gets mail from another test. */
function voor(wie: string, ondertekenaar = `${wie}.tekent@example.org`): Aanvraag {
  const aanvraag = maakAanvraag('bestuur');
  aanvraag.beheerder.email = `${wie}@example.nl`;
  aanvraag.ondertekening.ondertekenaars = [
    { naam: 'A. Bakker', functie: 'Voorzitter', email: ondertekenaar },
  ];
  return aanvraag;
}

describe('the proof of work', () => {
  it('is asked for, and lets an aanvraag in', async () => {
    const zonder = await dienIn(loket, voor('een'));
    expect([zonder.status, zonder.inhoud.code]).toEqual([428, 'rekenbewijs-nodig']);
    expect((await dienIn(loket, voor('een'), undefined, await bewijs())).status).toBe(201);
  });

  it('is used once; the same request again gets the same answer', async () => {
    const mijn = await bewijs();
    const eerste = await dienIn(loket, voor('twee'), 'sleutel-twee', mijn);
    expect(eerste.status).toBe(201);
    expect((await dienIn(loket, voor('twee'), 'sleutel-twee', mijn)).inhoud).toEqual(eerste.inhoud);
    expect((await dienIn(loket, voor('twee'), 'sleutel-anders', mijn)).status).toBe(428);
    // Without any proof, too: what came in before is answered as before.
    expect((await dienIn(loket, voor('twee'), 'sleutel-twee')).inhoud).toEqual(eerste.inhoud);
    expect((await dienIn(loket, voor('anders'), 'sleutel-twee')).inhoud.code).toBe(
      'idempotency-key-hergebruikt',
    );
  });

  it.each<[string, () => Promise<string> | string]>([
    ['no base64', () => '%%%'],
    ['no JSON', () => Buffer.from('{').toString('base64')],
    ['a made-up solution', async () => vervals({ counter: 1 }, await haalUitdaging())],
    [
      'a challenge of somebody else',
      async () =>
        losOp(
          (await createChallenge({
            algorithm: 'PBKDF2/SHA-256',
            cost: 1,
            counter: 1,
            deriveKey,
            expiresAt: Date.now() / 1_000 + 60,
            hmacSignatureSecret: 'x',
            hmacKeySignatureSecret: 'x',
          })) as Uitdaging,
        ),
    ],
    [
      'a longer life',
      async () => {
        const uitdaging = await haalUitdaging();
        uitdaging.parameters.expiresAt += 1;
        return losOp(uitdaging);
      },
    ],
  ])('does not hold with %s', async (_, maak) => {
    const headers = { [REKENBEWIJS_HEADER]: await maak() };
    expect((await dienIn(loket, voor('drie'), undefined, headers)).inhoud.code).toBe(
      'rekenbewijs-nodig',
    );
  });

  const vervals = (solution: object, challenge: Uitdaging): string =>
    Buffer.from(
      JSON.stringify({ challenge, solution: { derivedKey: 'ab', time: 1, ...solution } }),
    ).toString('base64');
});

describe('the keys of the proof of work', () => {
  type Keys = { huidig: string; [id: string]: string };
  const keysIn = async (file: string): Promise<Keys> =>
    JSON.parse(await readFile(join(loket.dataMap, file), 'utf8')) as Keys;
  const derive = ({ huidig, ...keys }: Keys, use: string): string =>
    createHmac('sha256', Buffer.from(keys[huidig] ?? '', 'base64url'))
      .update(use)
      .digest('hex');

  /** Sends in with a proof of our own making. */
  async function sendWith(file: string, forChallenge: string, forSolution: string) {
    const keys = await keysIn(file);
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1,
      counter: 1,
      deriveKey,
      expiresAt: Math.floor(Date.now() / 1_000) + 60,
      hmacSignatureSecret: derive(keys, forChallenge),
      hmacKeySignatureSecret: derive(keys, forSolution),
    });
    const headers = { [REKENBEWIJS_HEADER]: await losOp(challenge as Uitdaging) };
    return dienIn(loket, voor(randomUUID()), undefined, headers);
  }
  const [CHALLENGE, SOLUTION] = ['proof-of-work|challenge', 'proof-of-work|solution'] as const;
  const OWN = 'proof-of-work-keys.json';

  it('are two for each, and not those of links', async () => {
    expect((await sendWith(OWN, CHALLENGE, SOLUTION)).status).toBe(201);
    for (const [file, one, other] of [
      [OWN, CHALLENGE, CHALLENGE],
      [OWN, SOLUTION, SOLUTION],
      [OWN, SOLUTION, CHALLENGE],
      [OWN, 'rekenbewijs', 'rekenbewijs'],
      ['token-keys.json', CHALLENGE, SOLUTION],
      ['token-keys.json', 'rekenbewijs', 'rekenbewijs'],
    ] as const) {
      expect((await sendWith(file, one, other)).status, `${file} ${one} ${other}`).toBe(428);
    }
  });
});

describe('the number of requests for mail to one address', () => {
  const vul = async (wie: string, aantal: number): Promise<void> => {
    for (let nummer = 0; nummer < aantal; nummer += 1) {
      const eigen = voor(`${wie}${nummer}`, `${wie}@example.org`);
      expect((await dienIn(loket, eigen, undefined, await bewijs())).status).toBe(201);
    }
  };

  it('is refused above the number, with how long to wait and words for people', async () => {
    await vul('druk', 8);
    const teVeel = await dienIn(
      loket,
      voor('x', 'DRUK@example.org'),
      'sleutel-druk',
      await bewijs(),
    );
    expect([teVeel.status, teVeel.inhoud.code]).toEqual([429, 'te-veel-post']);
    const wacht = Number(teVeel.headers.get('retry-after'));
    expect(wacht).toBeGreaterThan(0);
    expect(wacht).toBeLessThanOrEqual(24 * 60 * 60);
    expect(teVeel.inhoud.detail).toContain('Probeer het morgen weer');
    expect((await dienIn(loket, voor('y'), undefined, await bewijs())).status).toBe(201);
  });

  it('also counts a corrected address and a request once more', async () => {
    await vul('vol', 8);
    const { inhoud } = await dienIn(loket, voor('z'), undefined, await bewijs());
    const naar = `/aanvragen/${inhoud.kenmerk}/ondertekenaars/1`;
    const verbeter = (email: string) =>
      metLink(loket, 'PATCH', naar, inhoud.statusToken, { email });
    expect((await verbeter('vol@example.org')).status).toBe(429);
    expect((await verbeter('ruim@example.org')).status).toBe(200);
    expect(
      (await metLink(loket, 'POST', `${naar}/verzoeken`, inhoud.statusToken, undefined)).status,
    ).toBe(201);
  });

  it('is smaller for a form without JavaScript, which gets a page that says so', async () => {
    const stuur = (nummer: number) =>
      stuurFormulier(loket, naarFormulier(voor(`form${nummer}`, 'form@example.org')));
    expect((await stuur(1)).status).toBe(201);
    expect((await stuur(1)).status).toBe(201);
    expect((await stuur(2)).status).toBe(201);
    const { status, headers, html } = await stuur(3);
    expect(status).toBe(429);
    expect(html).toContain('Probeer het morgen weer');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('costs a read of the key, a read and a conditional update for each mailbox and a put for the proof, and keeps no address', async () => {
    const mijn = await bewijs();
    motor.opdrachten.length = 0;
    expect((await dienIn(loket, voor('kosten'), undefined, mijn)).status).toBe(201);
    // What is sent about other dossiers meanwhile are new versions of those.
    const eigen = motor.opdrachten.filter(
      ({ inhoud }) => inhoud['ConditionExpression'] !== 'versie = :vorige',
    );
    expect(eigen.map(({ operatie }) => operatie)).toEqual([
      'PutItem',
      'GetItem',
      'GetItem',
      'GetItem',
      'UpdateItem',
      'UpdateItem',
      'PutItem',
    ]);
    const geteld = (await alleItems(loket)).filter(({ kenmerk }) =>
      /^(counter|proof)#/.test(String(kenmerk)),
    );
    expect(geteld.length).toBeGreaterThan(2);
    expect(JSON.stringify(geteld.map(({ kenmerk }) => kenmerk))).not.toContain('example');
    for (const { bewaarTot } of geteld) expect(bewaarTot).toBeGreaterThan(Date.now() / 1_000);
  });
});

describe('without these settings', () => {
  it('nothing is asked and nothing is counted', async () => {
    const gewoon = await startLoket();
    try {
      expect((await fetch(`${gewoon.site}/api/v1/uitdaging`)).status).toBe(204);
      for (let keer = 0; keer < 10; keer += 1) {
        expect((await dienIn(gewoon, voor('vaak'))).status).toBe(201);
      }
      expect(await alleItems(gewoon)).toHaveLength(10);
    } finally {
      await ruimOp(gewoon);
    }
  });
});

import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toForm } from '../../shared/aanvraag/form.ts';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Challenge } from '../../shared/api/proof-of-work.ts';
import { PROOF_OF_WORK_HEADER } from '../../shared/api/protocol.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { type Engine, startEngine } from '../local/engine.ts';
import { allItems } from '../local/store.ts';
import { submitAanvraag, withLink, sendForm } from '../local/requests.ts';

let service: Service;
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  service = await startService({
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    RETRY_UNIT_SECONDS: '3600',
    PROOF_OF_WORK: 'on',
    MAILS_PER_ADDRESS_PER_DAY: '8',
  });
});
afterAll(async () => {
  await cleanUp(service);
  await engine.stop();
});

const fetchChallenge = async (): Promise<Challenge> =>
  (await (await fetch(`${service.site}/api/v1/uitdaging`)).json()) as Challenge;

async function looseAt(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

const proof = async (): Promise<Record<string, string>> => ({
  [PROOF_OF_WORK_HEADER]: await looseAt(await fetchChallenge()),
});

/** Nobody in it gets mail from another test. */
function before(who: string, ondertekenaar = `${who}.tekent@example.org`): Aanvraag {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.beheerder.email = `${who}@example.nl`;
  aanvraag.ondertekening.ondertekenaars = [
    { naam: 'A. Bakker', functie: 'Voorzitter', email: ondertekenaar },
  ];
  return aanvraag;
}

describe('the proof of work', () => {
  it('is asked for, and lets an aanvraag in', async () => {
    const without = await submitAanvraag(service, before('een'));
    expect([without.status, without.content.code]).toEqual([428, 'rekenbewijs-nodig']);
    expect((await submitAanvraag(service, before('een'), undefined, await proof())).status).toBe(
      201,
    );
  });

  it('is used once; the same request again gets the same answer', async () => {
    const my = await proof();
    const first = await submitAanvraag(service, before('twee'), 'sleutel-twee', my);
    expect(first.status).toBe(201);
    expect((await submitAanvraag(service, before('twee'), 'sleutel-twee', my)).content).toEqual(
      first.content,
    );
    expect((await submitAanvraag(service, before('twee'), 'sleutel-anders', my)).status).toBe(428);
    // Without any proof, too: what came in before is answered as before.
    expect((await submitAanvraag(service, before('twee'), 'sleutel-twee')).content).toEqual(
      first.content,
    );
    expect((await submitAanvraag(service, before('anders'), 'sleutel-twee')).content.code).toBe(
      'idempotency-key-hergebruikt',
    );
  });

  it.each<[string, () => Promise<string> | string]>([
    ['no base64', () => '%%%'],
    ['no JSON', () => Buffer.from('{').toString('base64')],
    ['a made-up solution', async () => forge({ counter: 1 }, await fetchChallenge())],
    [
      'a challenge of somebody else',
      async () =>
        looseAt(
          (await createChallenge({
            algorithm: 'PBKDF2/SHA-256',
            cost: 1,
            counter: 1,
            deriveKey,
            expiresAt: Date.now() / 1_000 + 60,
            hmacSignatureSecret: 'x',
            hmacKeySignatureSecret: 'x',
          })) as Challenge,
        ),
    ],
    [
      'a longer life',
      async () => {
        const challenge = await fetchChallenge();
        challenge.parameters.expiresAt += 1;
        return looseAt(challenge);
      },
    ],
  ])('does not hold with %s', async (_, create) => {
    const headers = { [PROOF_OF_WORK_HEADER]: await create() };
    expect((await submitAanvraag(service, before('drie'), undefined, headers)).content.code).toBe(
      'rekenbewijs-nodig',
    );
  });

  const forge = (solution: object, challenge: Challenge): string =>
    Buffer.from(
      JSON.stringify({ challenge, solution: { derivedKey: 'ab', time: 1, ...solution } }),
    ).toString('base64');
});

describe('the keys of the proof of work', () => {
  type Keys = { current: string; [id: string]: string };
  const keysIn = async (file: string): Promise<Keys> =>
    JSON.parse(await readFile(join(service.dataFolder, file), 'utf8')) as Keys;
  const derive = ({ current, ...keys }: Keys, use: string): string =>
    createHmac('sha256', Buffer.from(keys[current] ?? '', 'base64url'))
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
    const headers = { [PROOF_OF_WORK_HEADER]: await looseAt(challenge as Challenge) };
    return submitAanvraag(service, before(randomUUID()), undefined, headers);
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
  const fill = async (who: string, count: number): Promise<void> => {
    for (let nummer = 0; nummer < count; nummer += 1) {
      const own = before(`${who}${nummer}`, `${who}@example.org`);
      expect((await submitAanvraag(service, own, undefined, await proof())).status).toBe(201);
    }
  };

  it('is refused above the number, with how long to wait and words for people', async () => {
    await fill('druk', 8);
    const tooMany = await submitAanvraag(
      service,
      before('x', 'DRUK@example.org'),
      'sleutel-druk',
      await proof(),
    );
    expect([tooMany.status, tooMany.content.code]).toEqual([429, 'te-veel-post']);
    const wait = Number(tooMany.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(24 * 60 * 60);
    expect(tooMany.content.detail).toContain('Probeer het morgen weer');
    expect((await submitAanvraag(service, before('y'), undefined, await proof())).status).toBe(201);
  });

  it('also counts a corrected address and a request once more', async () => {
    await fill('vol', 8);
    const { content } = await submitAanvraag(service, before('z'), undefined, await proof());
    const to = `/aanvragen/${content.kenmerk}/ondertekenaars/1`;
    const improve = (email: string) =>
      withLink(service, 'PATCH', to, content.statusToken, { email });
    expect((await improve('vol@example.org')).status).toBe(429);
    expect((await improve('ruim@example.org')).status).toBe(200);
    expect(
      (await withLink(service, 'POST', `${to}/verzoeken`, content.statusToken, undefined)).status,
    ).toBe(201);
  });

  it('is smaller for a form without JavaScript, which gets a page that says so', async () => {
    const send = (nummer: number) =>
      sendForm(service, toForm(before(`form${nummer}`, 'form@example.org')));
    expect((await send(1)).status).toBe(201);
    expect((await send(1)).status).toBe(201);
    expect((await send(2)).status).toBe(201);
    const { status, headers, html } = await send(3);
    expect(status).toBe(429);
    expect(html).toContain('Probeer het morgen weer');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('costs a read of the key, a read and a conditional update for each mailbox and a put for the proof, and keeps no address', async () => {
    const my = await proof();
    engine.commands.length = 0;
    expect((await submitAanvraag(service, before('kosten'), undefined, my)).status).toBe(201);
    // What is sent about other dossiers meanwhile are new versions of those.
    const own = engine.commands.filter(
      ({ content }) => content['ConditionExpression'] !== 'versie = :previous',
    );
    expect(own.map(({ operation }) => operation)).toEqual([
      'PutItem',
      'GetItem',
      'GetItem',
      'GetItem',
      'UpdateItem',
      'UpdateItem',
      'PutItem',
    ]);
    const counted = (await allItems(service)).filter(({ kenmerk }) =>
      /^(counter|proof)#/.test(String(kenmerk)),
    );
    expect(counted.length).toBeGreaterThan(2);
    expect(JSON.stringify(counted.map(({ kenmerk }) => kenmerk))).not.toContain('example');
    for (const { bewaarTot } of counted) expect(bewaarTot).toBeGreaterThan(Date.now() / 1_000);
  });
});

describe('without these settings', () => {
  it('nothing is asked and nothing is counted', async () => {
    const ordinary = await startService();
    try {
      expect((await fetch(`${ordinary.site}/api/v1/uitdaging`)).status).toBe(204);
      for (let times = 0; times < 10; times += 1) {
        expect((await submitAanvraag(ordinary, before('vaak'))).status).toBe(201);
      }
      expect(await allItems(ordinary)).toHaveLength(10);
    } finally {
      await cleanUp(ordinary);
    }
  });
});

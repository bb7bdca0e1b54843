import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenFor } from '../../../functions/security/holder.ts';
import { type Route, routes } from '../../../shared/api/routes.ts';
import { kenmerkSchema, kenmerkFromHash } from '../../../shared/dossier/kenmerk.ts';
import { createDossierWithTwo } from '../../fixtures/dossiers.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { type Engine, startEngine } from '../../local/engine.ts';
import { submitAanvraag } from '../../local/requests.ts';
import { readEntrance } from './entrance.ts';
import { BODIES } from './size.ts';

let engine: Engine;
let service: Service;
beforeAll(async () => {
  engine = await startEngine();
  service = await startService({
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    RETRY_UNIT_SECONDS: '3600',
  });
});
afterAll(async () => {
  await cleanUp(service);
  await engine.stop();
});

const UNKNOWN = kenmerkFromHash(new Uint8Array(32).fill(7));
const perDossier = (routes as readonly Route[]).filter(({ path }) => path.includes('{kenmerk}'));

/** How often each is timed. */
const MEASUREMENTS = Math.max(50, Math.ceil(BODIES / 300));

const median = (series: readonly number[]): number =>
  series.toSorted((one, other) => one - other)[Math.floor(series.length / 2)] ?? 0;

/** Bodies that pass, fail and cannot be read: none may be looked at before the link is. */
const bodies: Readonly<Record<string, { content: string; type: string }>> = {
  'a body that nothing is wrong with': { content: '{"reden":"x"}', type: 'application/json' },
  'a body of another shape': { content: '{"x":[1]}', type: 'application/json' },
  'no JSON': { content: '{"x"', type: 'application/json' },
  'another media type': { content: 'x', type: 'text/plain' },
  'too large a body': { content: 'x'.repeat(40_000), type: 'application/json' },
  'no body': { content: '', type: 'application/json' },
};

const isOf = (key: unknown, kenmerk: string): boolean =>
  (key as { kenmerk?: { S?: string } } | undefined)?.kenmerk?.S === kenmerk;

/** What a stranger sees of an answer, and how often the engine was asked for it. */
async function ask(route: Route, kenmerk: string, token: string, body: string) {
  const { content, type } = bodies[body] ?? { content: '', type: '' };
  const before = engine.commands.length;
  const response = await fetch(
    `${service.site}/api/v1${route.path}`.replace('{kenmerk}', kenmerk).replace('{n}', '1'),
    {
      method: route.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      ...(route.method === 'GET' ? {} : { body: content }),
    },
  );
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  const text = await response.text();
  return {
    status: response.status,
    headers,
    text,
    // Once or, on a busy machine, once more; its mails may be on their way meanwhile.
    isRead: engine.commands
      .slice(before)
      .some(({ operation, content: { Key } }) => operation === 'GetItem' && isOf(Key, kenmerk)),
  };
}

/** Tokens for a dossier that is there, none of which opens it. */
async function wrongTokens(kenmerk: string): Promise<string[]> {
  const { keyRing, dossiers } = await readEntrance({ ...service, dynamodb: engine.url });
  const dossier = await dossiers.read(kenmerkSchema.parse(kenmerk));
  if (dossier === undefined) throw new Error(`${kenmerk} is not there`);
  const good = tokenFor(keyRing, { rol: 'aanvrager' }, dossier);
  const ofOther = tokenFor(keyRing, { rol: 'aanvrager' }, createDossierWithTwo());
  return [
    ofOther,
    `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`,
    `b.${good.slice(2)}`,
    `__proto__.${good.slice(2)}`,
    good.slice(0, 20),
    `${good}x`,
    'x',
  ];
}

describe('whoever has no link', () => {
  it.each(Object.keys(bodies))(
    'cannot tell a dossier from one that is not there, by its answer or by what it takes: with %s',
    async (body) => {
      const { kenmerk } = (await submitAanvraag(service, createDossierWithTwo().aanvraag)).content;
      const all = await wrongTokens(kenmerk);
      // Every token once; that the body is looked at after it shows with two of them.
      const tokens = body === 'a body that nothing is wrong with' ? all : all.slice(0, 2);
      for (const route of perDossier) {
        for (const token of tokens) {
          const known = await ask(route, kenmerk, token, body);
          expect(await ask(route, UNKNOWN, token, body), `${route.lambda} ${token}`).toEqual(known);
          expect(known.status).toBeGreaterThanOrEqual(400);
        }
      }
    },
    60_000,
  );

  it('hardly waits longer for a dossier that is there than for one that is not', async () => {
    const { kenmerk } = (await submitAanvraag(service, createDossierWithTwo().aanvraag)).content;
    const [token = ''] = await wrongTokens(kenmerk);
    const inzien = perDossier.find(({ lambda: functie }) => functie === 'inzien');
    if (inzien === undefined) throw new Error('There is no such route');
    const last: Record<'there' | 'away', number[]> = { there: [], away: [] };
    for (let times = 0; times < MEASUREMENTS; times += 1) {
      // By turns, so that whatever else the machine does hits both.
      for (const [which, found] of [
        ['there', kenmerk],
        ['away', UNKNOWN],
      ] as const) {
        const start = performance.now();
        await ask(inzien, found, token, 'no body');
        last[which].push(performance.now() - start);
      }
    }
    const [there, away] = [median(last.there), median(last.away)];
    console.log(
      `median of ${MEASUREMENTS}: there ${there.toFixed(2)} ms, not there ${away.toFixed(2)} ms`,
    );
    // Reading a dossier that is there costs a fraction of a millisecond; a PDF or a mail would cost tens.
    expect(there).toBeLessThan(2 * away + 10);
  }, 60_000);

  it('learns nothing of a dossier from a key that somebody else used', async () => {
    const aanvraag = createDossierWithTwo().aanvraag;
    await submitAanvraag(service, aanvraag, 'sleutel-van-een-ander');
    const { status, content } = await submitAanvraag(
      service,
      { ...aanvraag, opmerking: 'Een andere aanvraag' },
      'sleutel-van-een-ander',
    );
    expect(status).toBe(422);
    expect(Object.keys(content).sort()).toEqual(['code', 'detail', 'status', 'title', 'type']);
  });
});

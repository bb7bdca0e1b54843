import assert from 'node:assert/strict';
import pMap from 'p-map';
import type { Deployed } from './deployed.ts';
import type { Door } from './door.ts';
import { isAtDesk } from './at-desk.ts';
import type { Steps } from './steps.ts';
import { aanvraagOf, type Answer, type Sent, type Visitor } from './visitor.ts';

/** Asks for some routes. */
type Calls = () => Promise<{ readonly key: string; readonly answer: Answer }[]>;

type Living = {
  readonly deployed: Deployed;
  readonly visitor: Visitor;
  readonly sent: Sent;
  readonly steps: Steps;
};

/** What is answered without the table. */
const WITHOUT_TABLE = [
  'GET /api/v1/uitdaging',
  'HEAD /api/v1/uitdaging',
  'GET /api/v1/openapi.json',
  'HEAD /api/v1/openapi.json',
  '$default',
];
const WITHOUT_BODY = ['GET', 'HEAD'];

/**
 * DynamoDB and Secrets Manager are away while the functions start: a 503 that says when to come back, and no restart.
 * @param routes those to ask for meanwhile
 */
export async function outages(living: Living, routes: readonly string[]): Promise<void> {
  const { deployed, visitor, sent, steps } = living;
  const { table, secrets } = deployed;
  const withTable = routes.filter((key) => !WITHOUT_TABLE.includes(key) && !isAtDesk(key));
  await steps.take('DynamoDB is away: 503, and well again by itself', () =>
    outage(deployed, table.door, () => callAll(living, withTable)),
  );
  await steps.take('Secrets Manager is away: 503, and well again by itself', () =>
    outage(deployed, secrets.door, () => callAll(living, routes)),
  );
  await steps.take('Secrets Manager is away later: what was read goes on', async () => {
    secrets.door.goAway();
    await visitor.api(200, 'GET', '/gezondheid');
    await visitor.status(sent);
    secrets.door.comeBack();
  });
  await steps.take('what came in meanwhile is mailed afterwards', async () => {
    deployed.stream.isOn = false;
    const waiting = await visitor.sendIn(aanvraagOf('wacht', 1));
    deployed.stream.isOn = true;
    await deployed.goCold();
    secrets.door.goAway();
    await deployed.bus.tick('versturen');
    assert.equal(visitor.mails(waiting.kenmerk).length, 0);
    secrets.door.comeBack();
    deployed.passMinutes(2);
    await deployed.bus.tick('versturen');
    assert.equal(await visitor.allSent(waiting), 3);
  });
}

async function outage(deployed: Deployed, by: Door, calls: Calls): Promise<void> {
  await deployed.goCold();
  by.goAway();
  for (const { key, answer } of await calls()) {
    assert.equal(answer.status, 503, `${key}: ${answer.status} ${answer.text}`);
    assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]\d*$/, key);
  }
  const startsOf = (): number => deployed.processes.reduce((sum, { starts }) => sum + starts, 0);
  const probed = await deployed.bus.tick('peilen');
  assert.equal(probed.ok, false, 'the probe sees it');
  const starts = startsOf();
  by.comeBack();
  for (const { key, answer } of await calls()) {
    assert.ok(answer.status < 500, `${key}: ${answer.status} ${answer.text}`);
  }
  assert.equal(startsOf(), starts, 'processes started');
}

/** Asks for each route, with nothing new to say, by whoever holds the status link. */
const callAll = ({ visitor, sent }: Living, routes: readonly string[]): ReturnType<Calls> =>
  pMap(
    routes,
    async (key) => {
      const [method = '', path = ''] = key === '$default' ? ['GET', '/api/v1/x'] : key.split(' ');
      const filled = path.replace('{kenmerk}', sent.kenmerk).replace('{n}', '1');
      const body = key === 'POST /api/v1/aanvragen' ? sent.aanvraag : {};
      const answer = await visitor.call(method, filled, {
        token: sent.statusToken,
        headers: { 'idempotency-key': 'rehearsal-1' },
        ...(!WITHOUT_BODY.includes(method) && { body }),
      });
      return { key, answer };
    },
    // Each starts a process: more at once would only wait for each other.
    { concurrency: 2 },
  );

import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../functions/store/item.ts';
import { createDossierNow } from '../fixtures/dossiers.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { type Engine, startEngine } from '../local/engine.ts';
import { allItems, saveItem } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { until } from '../local/wait.ts';

/** How DynamoDB, or the network, refuses: an error of its own, or a closed connection. */
const FAULTS = {
  ValidationException: 400,
  AccessDeniedException: 400,
  ThrottlingException: 400,
  InternalServerError: 500,
  reset: undefined,
} as const;
type Fault = keyof typeof FAULTS;

/**
 * A lease lasts as long as one unit. It has to outlast a turn on a busy machine: when it runs out halfway, the next turn may send
 * a second copy.
 */
const UNIT_SECONDS = 3;
const UNIT_MS = UNIT_SECONDS * 1_000;
type Write = { readonly operation: string; readonly body: string };
type Plan = {
  readonly kenmerk: string;
  readonly fault: Fault;
  readonly hits: (write: Write) => boolean;
  left: number;
};

let running: Engine;
let by: Server;
let ses: Ses;
let service: Service;
const plans: Plan[] = [];

/** In front of the engine: refuses the writes of a plan as often as it says. */
function startDoor(): Promise<Server> {
  const server = createServer((asked, answer) => {
    void buffer(asked).then((content) => {
      const operation = String(asked.headers['x-amz-target']).split('.')[1] ?? '';
      const write = { operation, body: content.toString() };
      const plan = plans.find(
        ({ kenmerk, left, hits }) => left > 0 && write.body.includes(kenmerk) && hits(write),
      );
      if (plan !== undefined) {
        plan.left -= 1;
        const status = FAULTS[plan.fault];
        if (status === undefined) {
          asked.socket.destroy();
          return;
        }
        const type = `com.amazonaws.dynamodb.v20120810#${plan.fault}`;
        answer.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
        answer.end(JSON.stringify({ __type: type, message: 'x' }));
        return;
      }
      const { method = 'POST', headers } = asked;
      const passedOn = request(running.url, { method, headers }, (given) => {
        answer.writeHead(given.statusCode ?? 500, given.headers);
        given.pipe(answer);
      });
      passedOn.end(content);
    });
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

beforeAll(async () => {
  running = await startEngine();
  by = await startDoor();
  ses = await startSes();
  service = await startService({
    AWS_ENDPOINT_URL_SES: ses.url,
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(by.address() as AddressInfo).port}`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    RETRY_UNIT_SECONDS: String(UNIT_SECONDS),
  });
});
afterAll(async () => {
  await cleanUp(service);
  await ses.stop();
  by.closeAllConnections();
  by.close();
  await running.stop();
});

let number = 0;
const engine = () => ({ ...service, dynamodb: running.url });

/** A dossier that owes its first three mails, of which the writes that fit are refused. */
async function live(fault: Fault, left: number, which: (write: Write) => boolean): Promise<string> {
  const dossier = createDossierNow((number += 1));
  const { kenmerk } = dossier;
  plans.push({ kenmerk, fault, left, hits: which });
  await saveItem(engine(), toItem(dossier));
  return kenmerk;
}

const isRecord = ({ operation, body }: Write): boolean =>
  operation === 'PutItem' && body.includes('"verstuurd"');
const isLease = ({ operation, body }: Write): boolean =>
  operation === 'PutItem' && !body.includes('"verstuurd"');
const isAnyAfterSending = (write: Write): boolean =>
  isRecord(write) ||
  write.operation === 'UpdateItem' ||
  ses.received.some(({ berichtId }) => write.body.includes(berichtId.slice(0, 14)));

const copies = (kenmerk: string): number =>
  Math.max(
    0,
    ...[...Map.groupBy(ses.received, ({ berichtId }) => berichtId)]
      .filter(([id]) => id.startsWith(kenmerk))
      .map(([, mails]) => mails.length),
  );

type Stored = { haltedAt?: string; berichten: { status: string }[] };
const stored = async (kenmerk: string): Promise<Stored | undefined> =>
  (await allItems(engine())).find((item) => item['kenmerk'] === kenmerk) as Stored | undefined;

const becomes = (kenmerk: string, what: string, is: (dossier: Stored) => boolean) =>
  until(
    async () => {
      const dossier = await stored(kenmerk);
      return dossier !== undefined && is(dossier) ? dossier : undefined;
    },
    { what, withinMs: 15 * UNIT_MS },
  );
const isSent = ({ berichten }: Stored): boolean =>
  berichten.every(({ status }) => status === 'verstuurd');

/** More than two leases long, and as many ticks of the schedule. */
const severalTurns = (): Promise<void> => new Promise((ready) => setTimeout(ready, 2.5 * UNIT_MS));
const FOR_GOOD = Infinity;

describe.concurrent.each(['ValidationException', 'AccessDeniedException'] as const)(
  'a record that is refused for good with %s',
  (fault) => {
    it('stops the dossier after one copy', async () => {
      const kenmerk = await live(fault, FOR_GOOD, isRecord);
      await becomes(kenmerk, 'the dossier to be stopped', ({ haltedAt }) => haltedAt !== undefined);
      await severalTurns();
      expect(copies(kenmerk)).toBe(1);
    }, 60_000);
  },
);

describe.concurrent('every write that is refused after the mails went out', () => {
  it('keeps them from going out again, and once it passes the dossier goes on', async () => {
    const kenmerk = await live('AccessDeniedException', FOR_GOOD, isAnyAfterSending);
    await until(() => Promise.resolve(copies(kenmerk) > 0 ? true : undefined), { what: 'a mail' });
    await severalTurns();
    expect(copies(kenmerk)).toBe(1);
    for (const plan of plans) if (plan.kenmerk === kenmerk) plan.left = 0;
    await becomes(kenmerk, 'its mails to be sent', isSent);
    expect(copies(kenmerk)).toBe(2);
  }, 60_000);
});

describe.concurrent.each(['ThrottlingException', 'InternalServerError', 'reset'] as const)(
  '%s',
  (fault) => {
    it.each([
      ['at the record, once', 1, isRecord, 1],
      ['at the record, longer than the SDK tries', 4, isRecord, 2],
      ['at the lease, longer than the SDK tries', 7, isLease, 1],
    ] as const)(
      '%s stops nothing',
      async (_, left, which, most) => {
        const kenmerk = await live(fault, left, which);
        const dossier = await becomes(kenmerk, 'its mails to be sent', isSent);
        expect(dossier.haltedAt).toBeUndefined();
        expect(copies(kenmerk)).toBeLessThanOrEqual(most);
      },
      60_000,
    );
  },
);

describe.concurrent('a lease that is refused', () => {
  it.each([
    ['AccessDeniedException', false],
    ['ValidationException', true],
  ] as const)(
    'with %s for good sends nothing',
    async (fault, isStopped) => {
      const kenmerk = await live(fault, FOR_GOOD, isLease);
      await severalTurns();
      expect(copies(kenmerk)).toBe(0);
      expect((await stored(kenmerk))?.haltedAt !== undefined).toBe(isStopped);
    },
    60_000,
  );
});

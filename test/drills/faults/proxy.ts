import {
  createServer,
  Agent,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../../infra/local/listen.ts';
import { type ProxyName, type Outage, type OutageKind, refusals } from './faults.ts';

export type ProxyRequest = {
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
type HttpResponse = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

/** What a door told about one request: when it was passed on, and what the other side said. */
export type Passage = {
  readonly request: ProxyRequest;
  readonly outage: OutageKind | undefined;
  readonly start: number;
  readonly end: number;
  /** Nothing when it was never passed on. */
  readonly answer: HttpResponse | undefined;
};

type Options = {
  readonly naam: ProxyName;
  /** Where the real thing listens. */
  readonly port: number;
  /** What happens to a request; it may do something of its own first. */
  readonly choose: (request: ProxyRequest) => Promise<Outage | undefined> | Outage | undefined;
  readonly report: (passage: Passage) => void;
};

/** A proxy in front of a service of AWS, that breaks things. */
export type ProxyServer = {
  readonly url: string;
  /** How many faults of each kind really hit a request. */
  readonly counted: Map<OutageKind, number>;
  /** Ends the connections that wait for a next request. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
};

/** How long a silence lasts; whoever waits for the end of it waits too long: milliseconds. */
const PATIENCE_MS = 60_000;

export async function startProxy({ naam, port, choose, report }: Options): Promise<ProxyServer> {
  const counted = new Map<OutageKind, number>();
  const agent = new Agent({ keepAlive: true });

  const handle = async (source: IncomingMessage, from: ServerResponse): Promise<void> => {
    const request = { headers: source.headers, body: await buffer(source) };
    const chosen = await choose(request);
    const outage = chosen?.soort;
    if (outage !== undefined) counted.set(outage, (counted.get(outage) ?? 0) + 1);
    const start = Date.now();
    const answer = isFor(outage) ? undefined : await passOn(agent, port, source, request);
    if (outage === 'slow') await wait(chosen?.ms ?? 0);
    report({ request, outage, start, end: Date.now(), answer });
    reply(naam, from, outage, answer);
  };

  const server: Server = createServer((source, from) => {
    // The caller may be gone, by a time-out or because it was ended; then nobody is left to tell.
    handle(source, from).catch(() => from.destroy());
  });
  const chosen = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${chosen}`,
    counted,
    release: () => {
      server.closeIdleConnections();
    },
    stop: () =>
      new Promise((ready) => {
        server.closeAllConnections();
        agent.destroy();
        server.close(() => {
          ready();
        });
      }),
  };
}

const BEFORE: readonly (OutageKind | undefined)[] = [
  'throttled',
  'fout-500',
  'fout-503',
  'tijd-op-voor',
  'reset-voor',
];
const isFor = (soort: OutageKind | undefined): boolean => BEFORE.includes(soort);

function passOn(
  agent: Agent,
  port: number,
  { method = 'POST', headers, url: path = '/' }: IncomingMessage,
  { body }: ProxyRequest,
): Promise<HttpResponse> {
  return new Promise((ready, failed) => {
    request({ agent, host: '127.0.0.1', port, method, path, headers }, (outcome) => {
      buffer(outcome).then((content) => {
        ready({ status: outcome.statusCode ?? 500, headers: outcome.headers, body: content });
      }, failed);
    })
      .on('error', failed)
      .end(body);
  });
}

function reply(
  naam: ProxyName,
  from: ServerResponse,
  outage: OutageKind | undefined,
  answer: HttpResponse | undefined,
): void {
  const { status, headers = {}, body } = answer ?? { status: 503, body: Buffer.alloc(0) };
  switch (outage) {
    case 'throttled':
    case 'fout-500':
    case 'fout-503': {
      const refusal = refusals[naam][outage];
      from.writeHead(refusal.status, { 'content-type': refusal.type }).end(refusal.content);
      return;
    }
    case 'tijd-op-voor':
    case 'tijd-op-na':
      beSilent(from);
      return;
    case 'reset-voor':
    case 'reset-na':
      from.socket?.resetAndDestroy();
      return;
    case 'mangled':
      from.writeHead(200, { 'content-type': 'text/html' }).end('<html><h1>It works!</h1>');
      return;
    case 'truncated':
    case 'stalls':
      from.writeHead(status, { 'content-type': headers['content-type'], 'content-length': 64 });
      from.write(body.subarray(0, 1), () => {
        if (outage === 'truncated') from.socket?.resetAndDestroy();
        else beSilent(from);
      });
      return;
    default:
      from.writeHead(status, headers).end(body);
  }
}

/** Says nothing more; the connection goes when the caller lets go of it, or at last by itself. */
function beSilent(from: ServerResponse): void {
  const end = setTimeout(() => from.destroy(), PATIENCE_MS);
  from.once('close', () => clearTimeout(end));
}

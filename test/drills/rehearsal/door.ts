import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request to a service of AWS. */
export type Request = {
  /** The function that asks, by the credentials that it signed with. */
  readonly caller: string;
  readonly region: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string | Buffer;
};

/** Where a stand-in for a service of AWS listens. */
export type Door = {
  readonly url: string;
  /** From now on every connection is reset, as when the service cannot be reached. */
  readonly goAway: () => void;
  readonly comeBack: () => void;
  readonly close: () => Promise<void>;
};

/** `AWS4-HMAC-SHA256 Credential=<key>/<day>/<region>/<service>/aws4_request, …` */
const SIGNATURE = /Credential=([^/]+)\/\d{8}\/([^/]+)\//;

export async function openThrough(answer: (request: Request) => Promise<Reply>): Promise<Door> {
  let away = false;
  const open = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const [, caller = '', region = ''] =
        SIGNATURE.exec(incoming.headers.authorization ?? '') ?? [];
      const { headers } = incoming;
      const reply = await answer({ caller, region, headers, body: await buffer(incoming) });
      outgoing.writeHead(reply.status, reply.headers).end(reply.body);
    })().catch((error: unknown) => {
      console.error('A stand-in of the rehearsal failed:', error);
      outgoing.destroy();
    });
  });
  server.on('connection', (socket) => {
    if (away) {
      socket.resetAndDestroy();
      return;
    }
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    goAway: () => {
      away = true;
      for (const socket of open) socket.resetAndDestroy();
    },
    comeBack: () => {
      away = false;
    },
    close: () => closeServer(server),
  };
}

/** @returns the port, which the machine chooses */
export const listen = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done((server.address() as AddressInfo).port);
    });
  });

export const closeServer = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => {
      done();
    });
    // After it, so that none comes in between.
    server.closeAllConnections();
  });

/** A refusal as services with a JSON protocol give it. */
export const jsonError = (type: string, message: string): Reply => ({
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify({ __type: type, message, Message: message }),
});

/** `DynamoDB_20120810.GetItem`: what is asked. */
export const actionOf = ({ headers }: Request): string =>
  String(headers['x-amz-target']).split('.')[1] ?? '';

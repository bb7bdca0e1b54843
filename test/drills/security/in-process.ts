import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { createRoutes } from '../../../infra/local/lambdas.ts';
import { createGateway } from '../../../infra/local/gateway.ts';
import type { Service } from '../../local/service.ts';
import {
  type Aanvraagbericht,
  type ResponseMessage,
  type Entrance,
  envBeside,
  readEntrance,
} from './entrance.ts';

/**
 * Calls the real gateway and the real functions without a socket between: a hundred thousand requests take minutes, and
 * the processor time of each can be measured, since the engine runs in another process.
 */
export async function openInside(service: Service): Promise<Entrance> {
  const env = await envBeside(service);
  const handlers = await createRoutes(env, createLocalClients(env));
  const entrance = await readEntrance(service);
  const gateway = createGateway(
    handlers,
    (_, response) => response.writeHead(404).end(),
    Number.MAX_SAFE_INTEGER,
  );
  return { ...entrance, ask: (bericht) => call(gateway, bericht) };
}

async function call(
  gateway: RequestListener,
  { method, path, headers, body }: Aanvraagbericht,
): Promise<ResponseMessage> {
  const request = Object.assign(Readable.from(body.length > 0 ? [body] : []), {
    method,
    url: path,
    headers: { host: 'localhost', ...headers, 'content-length': String(body.length) },
    httpVersion: '1.1',
    socket: { remoteAddress: '127.0.0.1' },
  });
  const start = process.cpuUsage();
  return new Promise((ready) => {
    const responseHeaders: Record<string, string> = {};
    const set = (name: string, value: unknown): void => {
      responseHeaders[name.toLowerCase()] = String(value);
    };
    const response = {
      statusCode: 200,
      headersSent: false,
      setHeader: set,
      writeHead(status: number, more: Record<string, string> = {}) {
        this.statusCode = status;
        for (const [name, value] of Object.entries(more)) set(name, value);
        return this;
      },
      end(content: Buffer | string = '') {
        const { user, system } = process.cpuUsage(start);
        ready({
          status: this.statusCode,
          headers: responseHeaders,
          text: content.toString(),
          cpuMs: (user + system) / 1_000,
        });
      },
    };
    gateway(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
}

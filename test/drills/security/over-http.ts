import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Service } from '../../local/service.ts';
import {
  type Aanvraagbericht,
  type ResponseMessage,
  type Entrance,
  readEntrance,
} from './entrance.ts';

const agent = new Agent({ keepAlive: true });

/** Over a real connection, with a client that leaves paths, headers and bodies as they are. */
export async function openBypass(service: Service): Promise<Entrance> {
  const { keyRing, dossiers } = await readEntrance(service);
  const { port } = new URL(service.site);
  return { keyRing, dossiers, ask: (bericht) => send(Number(port), bericht) };
}

const send = (port: number, bericht: Aanvraagbericht): Promise<ResponseMessage> =>
  new Promise((ready, failed) => {
    const { method, path, headers, body } = bericht;
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method,
        path: withoutForeignCharacters(path),
        headers: { ...headers, 'content-length': body.length },
      },
      (response) => {
        void text(response).then((text) => {
          const received = Object.entries(response.headers).map(([name, value]) => [
            name,
            String(value),
          ]);
          ready({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(received) as Record<string, string>,
            text,
            cpuMs: 0,
          });
        });
      },
    );
    sent.once('error', failed);
    sent.end(body);
  });

/** Node refuses to send a first line that is no ASCII; a browser encodes it. */
const withoutForeignCharacters = (path: string): string =>
  path.replace(/[^\x21-\x7E]/gu, (character) => encodeURIComponent(character));

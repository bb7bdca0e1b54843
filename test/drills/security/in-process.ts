import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { createRoutes } from '../../../infra/local/lambdas.ts';
import { maakGateway } from '../../../infra/local/gateway.ts';
import type { Loket } from '../../local/service.ts';
import {
  type Aanvraagbericht,
  type Antwoordbericht,
  type Ingang,
  envBeside,
  leesIngang,
} from './entrance.ts';

/**
 * Calls the real gateway and the real functions without a socket between: a hundred thousand requests take minutes, and
 * the processor time of each can be measured, since the engine runs in another process.
 */
export async function openBinnenlangs(loket: Loket): Promise<Ingang> {
  const env = await envBeside(loket);
  const handlers = await createRoutes(env, createLocalClients(env));
  const ingang = await leesIngang(loket);
  const gateway = maakGateway(
    handlers,
    (_, antwoord) => antwoord.writeHead(404).end(),
    Number.MAX_SAFE_INTEGER,
  );
  return { ...ingang, vraag: (bericht) => roepAan(gateway, bericht) };
}

async function roepAan(
  gateway: RequestListener,
  { methode, pad, headers, lichaam }: Aanvraagbericht,
): Promise<Antwoordbericht> {
  const verzoek = Object.assign(Readable.from(lichaam.length > 0 ? [lichaam] : []), {
    method: methode,
    url: pad,
    headers: { host: 'localhost', ...headers, 'content-length': String(lichaam.length) },
    httpVersion: '1.1',
    socket: { remoteAddress: '127.0.0.1' },
  });
  const begin = process.cpuUsage();
  return new Promise((klaar) => {
    const antwoordheaders: Record<string, string> = {};
    const zet = (naam: string, waarde: unknown): void => {
      antwoordheaders[naam.toLowerCase()] = String(waarde);
    };
    const antwoord = {
      statusCode: 200,
      headersSent: false,
      setHeader: zet,
      writeHead(status: number, meer: Record<string, string> = {}) {
        this.statusCode = status;
        for (const [naam, waarde] of Object.entries(meer)) zet(naam, waarde);
        return this;
      },
      end(inhoud: Buffer | string = '') {
        const { user, system } = process.cpuUsage(begin);
        klaar({
          status: this.statusCode,
          headers: antwoordheaders,
          tekst: inhoud.toString(),
          cpuMs: (user + system) / 1_000,
        });
      },
    };
    gateway(verzoek as unknown as IncomingMessage, antwoord as unknown as ServerResponse);
  });
}

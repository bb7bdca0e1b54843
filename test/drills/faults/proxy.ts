import {
  createServer,
  Agent,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wacht } from 'node:timers/promises';
import { luister } from '../../../infra/local/listen.ts';
import { type Deurnaam, type Storing, type Storingsoort, weigeringen } from './faults.ts';

export type Verzoek = {
  readonly headers: IncomingMessage['headers'];
  readonly lichaam: Buffer;
};
type Antwoord = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly lichaam: Buffer;
};

/** What a door told about one request: when it was passed on, and what the other side said. */
export type Doorgang = {
  readonly verzoek: Verzoek;
  readonly storing: Storingsoort | undefined;
  readonly begin: number;
  readonly eind: number;
  /** Nothing when it was never passed on. */
  readonly antwoord: Antwoord | undefined;
};

type Opties = {
  readonly naam: Deurnaam;
  /** Where the real thing listens. */
  readonly poort: number;
  /** What happens to a request; it may do something of its own first. */
  readonly kies: (verzoek: Verzoek) => Promise<Storing | undefined> | Storing | undefined;
  readonly meld: (doorgang: Doorgang) => void;
};

/** A proxy in front of a service of AWS, that breaks things. */
export type Deur = {
  readonly url: string;
  /** How many faults of each kind really hit a request. */
  readonly geteld: Map<Storingsoort, number>;
  /** Ends the connections that wait for a next request. */
  readonly laatLos: () => void;
  readonly stop: () => Promise<void>;
};

/** How long a silence lasts; whoever waits for the end of it waits too long: milliseconds. */
const GEDULD_MS = 60_000;

export async function startDeur({ naam, poort, kies, meld }: Opties): Promise<Deur> {
  const geteld = new Map<Storingsoort, number>();
  const agent = new Agent({ keepAlive: true });

  const behandel = async (bron: IncomingMessage, uit: ServerResponse): Promise<void> => {
    const verzoek = { headers: bron.headers, lichaam: await buffer(bron) };
    const gekozen = await kies(verzoek);
    const storing = gekozen?.soort;
    if (storing !== undefined) geteld.set(storing, (geteld.get(storing) ?? 0) + 1);
    const begin = Date.now();
    const antwoord = isVoor(storing) ? undefined : await geefDoor(agent, poort, bron, verzoek);
    if (storing === 'traag') await wacht(gekozen?.ms ?? 0);
    meld({ verzoek, storing, begin, eind: Date.now(), antwoord });
    beantwoord(naam, uit, storing, antwoord);
  };

  const server: Server = createServer((bron, uit) => {
    // The caller may be gone, by a time-out or because it was ended; then nobody is left to tell.
    behandel(bron, uit).catch(() => uit.destroy());
  });
  const gekozen = await luister(server, 0);
  return {
    url: `http://127.0.0.1:${gekozen}`,
    geteld,
    laatLos: () => {
      server.closeIdleConnections();
    },
    stop: () =>
      new Promise((klaar) => {
        server.closeAllConnections();
        agent.destroy();
        server.close(() => {
          klaar();
        });
      }),
  };
}

const VOOR: readonly (Storingsoort | undefined)[] = [
  'gesmoord',
  'fout-500',
  'fout-503',
  'tijd-op-voor',
  'reset-voor',
];
const isVoor = (soort: Storingsoort | undefined): boolean => VOOR.includes(soort);

function geefDoor(
  agent: Agent,
  port: number,
  { method = 'POST', headers, url: path = '/' }: IncomingMessage,
  { lichaam }: Verzoek,
): Promise<Antwoord> {
  return new Promise((klaar, mislukt) => {
    request({ agent, host: '127.0.0.1', port, method, path, headers }, (uitkomst) => {
      buffer(uitkomst).then((inhoud) => {
        klaar({ status: uitkomst.statusCode ?? 500, headers: uitkomst.headers, lichaam: inhoud });
      }, mislukt);
    })
      .on('error', mislukt)
      .end(lichaam);
  });
}

function beantwoord(
  naam: Deurnaam,
  uit: ServerResponse,
  storing: Storingsoort | undefined,
  antwoord: Antwoord | undefined,
): void {
  const { status, headers = {}, lichaam } = antwoord ?? { status: 503, lichaam: Buffer.alloc(0) };
  switch (storing) {
    case 'gesmoord':
    case 'fout-500':
    case 'fout-503': {
      const weigering = weigeringen[naam][storing];
      uit.writeHead(weigering.status, { 'content-type': weigering.type }).end(weigering.inhoud);
      return;
    }
    case 'tijd-op-voor':
    case 'tijd-op-na':
      zwijg(uit);
      return;
    case 'reset-voor':
    case 'reset-na':
      uit.socket?.resetAndDestroy();
      return;
    case 'verminkt':
      uit.writeHead(200, { 'content-type': 'text/html' }).end('<html><h1>It works!</h1>');
      return;
    case 'afgekapt':
    case 'stokt':
      uit.writeHead(status, { 'content-type': headers['content-type'], 'content-length': 64 });
      uit.write(lichaam.subarray(0, 1), () => {
        if (storing === 'afgekapt') uit.socket?.resetAndDestroy();
        else zwijg(uit);
      });
      return;
    default:
      uit.writeHead(status, headers).end(lichaam);
  }
}

/** Says nothing more; the connection goes when the caller lets go of it, or at last by itself. */
function zwijg(uit: ServerResponse): void {
  const einde = setTimeout(() => uit.destroy(), GEDULD_MS);
  uit.once('close', () => clearTimeout(einde));
}

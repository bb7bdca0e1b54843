import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import dynalite from 'dynalite';

/** What was asked of the engine: its operation, such as `PutItem`, and what was asked. */
export type Opdracht = {
  readonly operatie: string;
  readonly inhoud: Record<string, unknown>;
  /** How many items the answer held; nothing when it told of none, or did not come yet. */
  gevonden?: number;
};

/** DynamoDB's API on this machine, that writes down every request and can be cut off. */
export type Motor = {
  readonly url: string;
  readonly opdrachten: Opdracht[];
  /** From now on every connection is refused, as when the engine is away. */
  zetUit: () => void;
  zetAan: () => void;
  stop: () => Promise<void>;
};

const luister = (server: Server): Promise<number> =>
  new Promise((klaar) => {
    server.listen(0, '127.0.0.1', () => {
      klaar((server.address() as AddressInfo).port);
    });
  });

export async function startMotor(): Promise<Motor> {
  const engine = dynalite({ createTableMs: 0 });
  const enginePoort = await luister(engine);
  const opdrachten: Opdracht[] = [];
  let uit = false;
  const voordeur = createServer((verzoek, antwoord) => {
    if (uit) {
      verzoek.socket.destroy();
      return;
    }
    void buffer(verzoek).then((lichaam) => {
      const operatie = String(verzoek.headers['x-amz-target']).split('.')[1] ?? '';
      const inhoud = JSON.parse(lichaam.toString()) as Record<string, unknown>;
      const opdracht: Opdracht = { operatie, inhoud };
      opdrachten.push(opdracht);
      const { method = 'POST', headers } = verzoek;
      const doorgeven = request(
        { host: '127.0.0.1', port: enginePoort, method, path: '/', headers },
        (uitkomst) => {
          antwoord.writeHead(uitkomst.statusCode ?? 500, uitkomst.headers);
          void buffer(uitkomst).then((gegeven) => {
            const { Count: gevonden } = JSON.parse(gegeven.toString()) as { Count?: number };
            if (gevonden !== undefined) opdracht.gevonden = gevonden;
            antwoord.end(gegeven);
          });
        },
      );
      doorgeven.end(lichaam);
    });
  });
  const poort = await luister(voordeur);
  return {
    url: `http://127.0.0.1:${poort}`,
    opdrachten,
    zetUit: () => {
      uit = true;
      voordeur.closeAllConnections();
    },
    zetAan: () => {
      uit = false;
    },
    stop: async () => {
      voordeur.closeAllConnections();
      engine.closeAllConnections();
      await Promise.all(
        [voordeur, engine].map((server) => new Promise((klaar) => server.close(klaar))),
      );
    },
  };
}

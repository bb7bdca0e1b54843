import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import dynalite from 'dynalite';

/** What was asked of the engine: its operation, such as `PutItem`, and what was asked. */
export type EngineRequest = {
  readonly operation: string;
  readonly content: Record<string, unknown>;
  /** How many items the answer held; nothing when it told of none, or did not come yet. */
  found?: number;
};

/** DynamoDB's API on this machine, that writes down every request and can be cut off. */
export type Engine = {
  readonly url: string;
  readonly commands: EngineRequest[];
  /** From now on every connection is refused, as when the engine is away. */
  switchOff: () => void;
  switchOn: () => void;
  stop: () => Promise<void>;
};

const listen = (server: Server): Promise<number> =>
  new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      ready((server.address() as AddressInfo).port);
    });
  });

export async function startEngine(): Promise<Engine> {
  const engine = dynalite({ createTableMs: 0 });
  const enginePort = await listen(engine);
  const commands: EngineRequest[] = [];
  let isOff = false;
  const frontDoor = createServer((incoming, response) => {
    if (isOff) {
      incoming.socket.destroy();
      return;
    }
    void buffer(incoming).then((body) => {
      const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
      const content = JSON.parse(body.toString()) as Record<string, unknown>;
      const command: EngineRequest = { operation, content };
      commands.push(command);
      const { method = 'POST', headers } = incoming;
      const passOn = request(
        { host: '127.0.0.1', port: enginePort, method, path: '/', headers },
        (outcome) => {
          response.writeHead(outcome.statusCode ?? 500, outcome.headers);
          void buffer(outcome).then((given) => {
            const { Count: found } = JSON.parse(given.toString()) as { Count?: number };
            if (found !== undefined) command.found = found;
            response.end(given);
          });
        },
      );
      passOn.end(body);
    });
  });
  const port = await listen(frontDoor);
  return {
    url: `http://127.0.0.1:${port}`,
    commands,
    switchOff: () => {
      isOff = true;
      frontDoor.closeAllConnections();
    },
    switchOn: () => {
      isOff = false;
    },
    stop: async () => {
      frontDoor.closeAllConnections();
      engine.closeAllConnections();
      await Promise.all(
        [frontDoor, engine].map((server) => new Promise((ready) => server.close(ready))),
      );
    },
  };
}

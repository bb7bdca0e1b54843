import { createServer, type RequestListener, type Server } from 'node:http';
import { redirectUri } from '../../../functions/desk/provider.ts';
import { publicKeys } from '../../../functions/desk/signing-keys.ts';
import { keyRingSchema } from '../../../functions/security/tokens.ts';
import { HOST, listen } from '../listen.ts';
import { keepToThisMachine } from '../this-machine.ts';

export type StartedProvider = {
  readonly server: Server;
  readonly issuer: string;
  /** From then on it answers. */
  readonly serve: (siteUrl: string, keys: string) => void;
};

/**
 * Listens for whoever signs in. The provider itself is loaded when the first comes: most starts of this service never need it.
 * @throws SettingError
 */
export async function startProvider(port: number): Promise<StartedProvider> {
  let answer: RequestListener = (_, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  const server = createServer((request, response) => answer(request, response));
  keepToThisMachine(server);
  const issuer = `http://${HOST}:${await listen(server, port, 'OIDC_PORT')}`;
  return {
    server,
    issuer,
    serve: (siteUrl, keys) => {
      const load = async (): Promise<RequestListener> => {
        const { createStateIn } = await import('./stand-in.ts');
        const jwks = await publicKeys(keyRingSchema.parse(JSON.parse(keys)));
        return createStateIn({ issuer, redirectUri: redirectUri(siteUrl), jwks });
      };
      let loaded: Promise<RequestListener> | undefined;
      answer = (request, response) => {
        loaded ??= load();
        loaded.then(
          (stateIn) => stateIn(request, response),
          (error: unknown) => {
            console.error('The stand-in for signing in could not start:', error);
            response.writeHead(500).end();
          },
        );
      };
    },
  };
}

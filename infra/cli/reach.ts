import type { HttpRequest, MiddlewareStack } from '@smithy/types';

/** A network that swallows what is sent must not keep an operator waiting for minutes: milliseconds for each try. */
export const CONNECT = { connectionTimeout: 5_000 } as const;

/** Where each fault came from that was no answer of a service. */
const origins = new WeakMap<object, string>();

/** @returns which service did not answer, and where it should be; nothing for a fault of another kind */
export const originOf = (fout: object): string | undefined => origins.get(fout);

/** Remembers of each request that got no answer where it went: the SDK's own faults name an address at most. */
export function nameService<Input extends object, Output extends object>(
  { middlewareStack }: { readonly middlewareStack: MiddlewareStack<Input, Output> },
  service: string,
): void {
  middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call);
      } catch (fout) {
        const isAnswer = fout instanceof Object && '$fault' in fout;
        if (fout instanceof Object && !isAnswer) {
          const { protocol, hostname, port } = call.request as HttpRequest;
          const at = port === undefined ? hostname : `${hostname}:${port}`;
          origins.set(fout, `${service} at ${protocol}//${at}`);
        }
        throw fout;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'nameService' },
  );
}

import type { HttpRequest, MiddlewareStack } from '@smithy/types';

/** A network that swallows what is sent must not keep an operator waiting for minutes: milliseconds for each try. */
export const CONNECT = { connectionTimeout: 5_000 } as const;

/** A fault that was no answer of a service, with which one it was and where it should be. */
type Unanswered = { unansweredBy?: string };

/** @returns which service did not answer, and where it should be; nothing for a fault of another kind */
export const originOf = (fault: Error & Unanswered): string | undefined => fault.unansweredBy;

/** Notes in the fault of each request that got no answer where it went: the SDK's own faults name an address at most. */
export function nameService<Input extends object, Output extends object>(
  { middlewareStack }: { readonly middlewareStack: MiddlewareStack<Input, Output> },
  service: string,
): void {
  middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call);
      } catch (fault) {
        const isAnswer = fault instanceof Object && '$fault' in fault;
        if (fault instanceof Object && !isAnswer) {
          const { protocol, hostname, port } = call.request as HttpRequest;
          const at = port === undefined ? hostname : `${hostname}:${port}`;
          (fault as Unanswered).unansweredBy = `${service} at ${protocol}//${at}`;
        }
        throw fault;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'nameService' },
  );
}

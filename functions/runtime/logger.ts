import { Logger } from '@aws-lambda-powertools/logger';
import { metBronplaats } from './source-position.ts';

/**
 * The log of a function, as JSON lines. It holds kenmerk, event and code; never a name, an address, a token or a body.
 */
export const logboek = new Logger({ serviceName: 'beheerdersloket' });

type Fout = Error & { code?: unknown; $metadata?: { httpStatusCode?: number; requestId?: string } };

/**
 * What may be known of a fault: its kind, its code, where it came from, and the same of its cause. Not its message: a
 * library may have put in it what somebody typed.
 */
export function foutgegevens(fout: unknown): Record<string, unknown> {
  if (!(fout instanceof Error)) return { naam: typeof fout };
  const { name, code, $metadata, stack, cause } = fout as Fout;
  return {
    naam: name,
    ...(typeof code === 'string' ? { code } : {}),
    ...($metadata?.httpStatusCode ? { httpStatus: $metadata.httpStatusCode } : {}),
    ...($metadata?.requestId ? { awsRequestId: $metadata.requestId } : {}),
    plaats: stack
      ?.split('\n')
      .filter((regel) => /^\s+at /.test(regel))
      .slice(0, 8)
      .map((regel) => metBronplaats(regel.trim())),
    ...(cause instanceof Error ? { oorzaak: foutgegevens(cause) } : {}),
  };
}

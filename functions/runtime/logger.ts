import { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod/mini';
import type { Env } from './env.ts';
import { withSourcePosition } from './source-position.ts';

export type { Logger };

/** The levels of the log that an environment can ask for. */
const levelSchema = z.optional(
  z.enum(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'SILENT', 'CRITICAL']),
);

/**
 * The log of a function, as JSON lines. It holds kenmerk, event and code; never a name, an address, a token or a body.
 */
export function createLogger(env: Env): Logger {
  const logLevel = levelSchema.safeParse(env['POWERTOOLS_LOG_LEVEL']).data;
  return new Logger({ serviceName: 'beheerdersloket', ...(logLevel && { logLevel }) });
}

type Failure = Error & {
  code?: unknown;
  $metadata?: { httpStatusCode?: number; requestId?: string };
};

/**
 * What may be known of a fault: its kind, its code, where it came from, and the same of its cause. Not its message: a
 * library may have put in it what somebody typed.
 */
export function errorData(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, code, $metadata, stack, message, cause } = error as Failure;
  return {
    name,
    ...(typeof code === 'string' ? { code } : {}),
    ...($metadata?.httpStatusCode ? { httpStatus: $metadata.httpStatusCode } : {}),
    ...($metadata?.requestId ? { awsRequestId: $metadata.requestId } : {}),
    // The stack begins with the message, which may have lines that look like its own.
    place: stack
      ?.replace(message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => withSourcePosition(line.trim())),
    ...(cause instanceof Error ? { cause: errorData(cause) } : {}),
  };
}

import { lambdaContext } from '../../infra/local/lambda.ts';
import { handler } from '../../functions/handlers/versturen.ts';

/** `versturen` in a process of its own, as Lambda has it: every message is an event, and is answered when it is done. */
export type Call = { readonly ms: number; readonly cpuMs: number; readonly error?: string };

async function call(event: unknown): Promise<Call> {
  const start = performance.now();
  const beforehand = process.cpuUsage();
  const measure = (): Call => {
    const { user, system } = process.cpuUsage(beforehand);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
  };
  try {
    await handler(event, lambdaContext('versturen'));
    return measure();
  } catch (error) {
    // As on AWS: what could not be handled is still due the next minute.
    return { ...measure(), error: (error as Error).name };
  }
}

process.on('message', (event) => void call(event).then((call) => process.send?.(call)));
process.on('disconnect', () => process.exit());
process.send?.({ url: '' });

import { lambdaContext } from '../../infra/local/lambda.ts';
import { handler } from '../../functions/handlers/versturen.ts';

/** `versturen` in a process of its own, as Lambda has it: every message is an event, and is answered when it is done. */
export type Aanroep = { readonly ms: number; readonly cpuMs: number; readonly fout?: string };

async function roepAan(event: unknown): Promise<Aanroep> {
  const begin = performance.now();
  const vooraf = process.cpuUsage();
  const meet = (): Aanroep => {
    const { user, system } = process.cpuUsage(vooraf);
    return { ms: performance.now() - begin, cpuMs: (user + system) / 1_000 };
  };
  try {
    await handler(event, lambdaContext('versturen'));
    return meet();
  } catch (fout) {
    // As on AWS: what could not be handled is still due the next minute.
    return { ...meet(), fout: (fout as Error).name };
  }
}

process.on('message', (event) => void roepAan(event).then((aanroep) => process.send?.(aanroep)));
process.on('disconnect', () => process.exit());
process.send?.({ url: '' });

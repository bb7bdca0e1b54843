import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';

/**
 * Loaded into the service by `--import`, before its own code: shifts its clock and measures it when the drill asks.
 * The product itself knows nothing of it.
 */
const opdrachtSchema = z.union([
  z.object({ verschuifMs: z.number() }),
  z.object({ meet: z.literal(true) }),
]);

let verschovenMs = 0;
const EchteDate = Date;

class VerschovenDate extends EchteDate {
  constructor(...delen: unknown[]) {
    if (delen.length === 0) super(EchteDate.now() + verschovenMs);
    else super(...(delen as ConstructorParameters<DateConstructor>));
  }
  static override now(): number {
    return EchteDate.now() + verschovenMs;
  }
  static override [Symbol.hasInstance](waarde: unknown): boolean {
    return waarde instanceof EchteDate;
  }
}
globalThis.Date = VerschovenDate as DateConstructor;

setFlagsFromString('--expose-gc');
const ruimGeheugenOp = runInNewContext('gc') as () => void;

function meet(): {
  heapMb: number;
  rssMb: number;
  hulpbronnen: Record<string, number>;
  cpuMs: number;
} {
  ruimGeheugenOp();
  ruimGeheugenOp();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1_000;
  const hulpbronnen: Record<string, number> = {};
  for (const naam of process.getActiveResourcesInfo()) {
    hulpbronnen[naam] = (hulpbronnen[naam] ?? 0) + 1;
  }
  return { heapMb: heapUsed / 1024 ** 2, rssMb: rss / 1024 ** 2, hulpbronnen, cpuMs };
}

process.on('message', (bericht) => {
  const opdracht = opdrachtSchema.parse(bericht);
  if ('verschuifMs' in opdracht) verschovenMs = opdracht.verschuifMs;
  else process.send?.(meet());
});
// The channel must not keep the service alive; and no service must stay behind when the drill is gone.
process.channel?.unref();
process.on('disconnect', () => process.exit());

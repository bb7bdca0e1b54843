import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod/mini';

/**
 * `npm run audit`: asks the registry for known weaknesses in what is deployed. A finding fails it; a registry that does
 * not answer (a mirror often cannot) is said and does not, so that nobody is kept from their work by another's machine.
 */
const antwoordSchema = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.int()) }),
});

const { stdout } = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
});
const antwoord = antwoordSchema.safeParse(JSON.parse(stdout || '{}'));
if (antwoord.success) {
  const { total = 0, ...perErnst } = antwoord.data.metadata.vulnerabilities;
  process.stdout.write(
    `${total} known weaknesses in what is deployed: ${JSON.stringify(perErnst)}\n`,
  );
  process.exitCode = total > 0 ? 1 : 0;
} else {
  process.stdout.write('The registry gave no answer about weaknesses: nothing was checked.\n');
}

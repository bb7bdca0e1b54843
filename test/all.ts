import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Check, checks, close, type Count, run, runCheck, runChecks } from './checks.ts';

/**
 * `npm test`: builds the site, runs every check and every test, and ends with one plain line that counts them. Each
 * check counts as one test. What stands behind `npm test --` goes to vitest, such as `--coverage`.
 */
const build: Check = { name: 'build of the site', command: ['node', 'web/build.ts'] };

const resultSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
});

async function runTests(): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'beheerdersloket-test-'));
  try {
    const file = join(folder, 'result.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await run(['vitest', 'run', ...reporters, ...process.argv.slice(2)], 'show');
    const result = resultSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    // A file that cannot be loaded has no tests to count, and an unhandled error fails no test.
    const withoutTest = code !== 0 && result.numFailedTests === 0 ? 1 : 0;
    return { passed: result.numPassedTests, failed: result.numFailedTests + withoutTest };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const built = await runCheck(build);
const [checked, tested] = await Promise.all([
  runChecks(Object.values(checks)),
  built.failed === 0 ? runTests() : undefined,
]);
close([built, ...checked], tested === undefined ? [] : [tested]);

import { close, runChecks } from './checks.ts';

/**
 * `npm run check`: what can be known within a minute. Types and lint remember what they saw (`node_modules/.cache`), and only the
 * tests run that need no service and no browser.
 */
const cache = 'node_modules/.cache';
const [types, others] = await Promise.all([
  runChecks([
    {
      name: 'types',
      command: ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', `${cache}/tsc.json`],
    },
    {
      name: 'types of the components',
      command: ['svelte-check', '--tsconfig', './web/tsconfig.json', '--fail-on-warnings'],
    },
  ]),
  runChecks([
    { name: 'unit tests', command: ['vitest', 'run', 'test/shared', 'test/functions'] },
    { name: 'lint', command: ['eslint', '--cache', '--cache-location', `${cache}/eslint/`, '.'] },
  ]),
]);
close([...types, ...others]);

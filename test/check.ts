import { checks, close, runChecks } from './checks.ts';

/**
 * `npm run check`: what can be known within a minute. Types and lint remember what they saw (`node_modules/.cache`), and only the
 * tests run that need no service and no browser.
 */
const [types, others] = await Promise.all([
  runChecks([checks.types, checks.componentTypes, checks.unused]),
  runChecks([
    { name: 'unit tests', command: ['vitest', 'run', 'test/unit/shared', 'test/unit/functions'] },
    checks.siteLint,
    checks.lint,
  ]),
]);
close([...types, ...others]);

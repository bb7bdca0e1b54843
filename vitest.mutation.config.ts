import { defineConfig } from 'vitest/config';

/** For `npm run test:mutation`: what the quick tests of the pure core notice by themselves. */
export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    // A mutant is chosen while the tests run: the modules need not be loaded anew for each.
    isolate: false,
    testTimeout: 30_000,
    include: ['test/unit/shared/**/*.test.ts'],
  },
});

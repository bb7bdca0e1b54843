import { defineConfig } from 'vitest/config';

/** For `npm run test:mutation`: what the quick tests of the pure core notice by themselves. */
export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    testTimeout: 30_000,
    include: ['test/{shared,unit/shared}/**/*.test.ts'],
  },
});

import { defineConfig } from 'vitest/config';

/** The service tests start the real service; they wait on it, so they may take longer than a unit test. */
export default defineConfig({
  resolve: { conditions: ['node'] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/browser/chromium.ts', 'test/infra/synthese-map.ts'],
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000, interval: 30 } },
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});

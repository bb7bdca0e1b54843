import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One test that fails is enough: those that try hundreds of cases come after all others. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    return longestFirst.reverse();
  }
}

/** For `npm run test:mutation`: what the quick tests of the pure core notice by themselves. */
export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    // A mutant is chosen while the tests run: the modules need not be loaded anew for each.
    isolate: false,
    testTimeout: 30_000,
    include: ['test/unit/shared/**/*.test.ts'],
    sequence: { sequencer: QuickestFirst },
  },
});

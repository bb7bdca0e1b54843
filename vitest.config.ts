import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Half a minute each; last, one of them would leave a worker with nothing to do. */
const longest = [
  'browser/dossier-pages',
  'browser/form-pages',
  'drills/faults/drill',
  'drills/model/store',
  'browser/without-javascript',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      longest.some((name) => moduleId.endsWith(`test/${name}.test.ts`));
    const rest = await super.sort(files);
    return [...rest.filter(isLong), ...rest.filter((file) => !isLong(file))];
  }
}

/** The service tests start the real service; they wait on it, so they may take longer than a unit test. */
export default defineConfig({
  test: {
    // Node reads the sources itself; passing them through Vite takes longer and changes nothing.
    experimental: { viteModuleRunner: false },
    globalSetup: ['test/browser/chromium.ts', 'test/service/infra/synthesis-folder.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 90_000,
    expect: { poll: { timeout: 30_000, interval: 30 } },
    hookTimeout: 120_000,
    maxWorkers: 2,
    // What runs at the same time within one file waits; five at a time would wait three times as long.
    maxConcurrency: 20,
    coverage: { include: ['{shared,functions,infra,web}/**/*.{ts,svelte}'], reporter: ['text'] },
    sequence: { sequencer: LongestFirst },
    // Loading the same modules anew for each file takes longer than most of these tests.
    isolate: false,
  },
});

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Half a minute each; last, one of them would leave a worker with nothing to do. */
const langst = [
  'browser/dossier-pages',
  'browser/form-pages',
  'drills/faults/drill',
  'drills/model/store',
  'browser/without-javascript',
];

class LangsteEerst extends BaseSequencer {
  override async sort(bestanden: TestSpecification[]): Promise<TestSpecification[]> {
    const isLang = ({ moduleId }: TestSpecification): boolean =>
      langst.some((naam) => moduleId.endsWith(`test/${naam}.test.ts`));
    const rest = await super.sort(bestanden);
    return [...rest.filter(isLang), ...rest.filter((bestand) => !isLang(bestand))];
  }
}

/** The service tests start the real service; they wait on it, so they may take longer than a unit test. */
export default defineConfig({
  test: {
    // Node reads the sources itself; passing them through Vite takes longer and changes nothing.
    experimental: { viteModuleRunner: false },
    globalSetup: ['test/browser/chromium.ts', 'test/service/infra/synthesis-folder.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000, interval: 30 } },
    hookTimeout: 60_000,
    maxWorkers: 2,
    // What runs at the same time within one file waits; five at a time would wait three times as long.
    maxConcurrency: 20,
    coverage: { include: ['{shared,functions,infra,web}/**/*.{ts,svelte}'], reporter: ['text'] },
    sequence: { sequencer: LangsteEerst },
    // Loading the same modules anew for each file takes longer than most of these tests.
    isolate: false,
  },
});

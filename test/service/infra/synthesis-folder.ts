import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the templates of this run go; empty until a test asks for them. */
    synthesisFolder: string;
  }
}

/** Before all tests: a folder of this run. What goes into it costs seconds, so that waits until a test needs it. */
export default async function forAllTests(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'beheerdersloket-cdk-'));
  project.provide('synthesisFolder', folder);
  return () => rm(folder, { recursive: true });
}

import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startOpdracht } from './opdracht.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a script of package.json that the benchmark starts', () => {
  it('knows nothing of the engine that another part used', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9');
    const loket = await startOpdracht('dev', join(import.meta.dirname, '../..'));
    try {
      expect((await fetch(`${loket.site}/api/v1/gezondheid`)).status).toBe(200);
    } finally {
      await loket.stop();
    }
  });
});

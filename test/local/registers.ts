import { join } from 'node:path';

/**
 * The registers that the tests run with: what the compiler makes of the sample. Those of the repository become others each
 * month, and then the data of the tests would differ from them.
 */
export const SAMPLE = join(import.meta.dirname, '../fixtures/registers');

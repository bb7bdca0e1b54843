import { join } from 'node:path';
import { root } from './vite.ts';

/** Where the compiled registers are that the site is built with: those of the repository, or those of the setting. */
export const registersFolder = (env: NodeJS.ProcessEnv): string =>
  env['REGISTERS_DIR'] ?? join(root, 'registers');

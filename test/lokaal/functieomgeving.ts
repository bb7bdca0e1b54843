import { SAMPLE } from './registers.ts';

/** The table that the functions use. */
export const TABEL = 'beheerdersloket-dossiers';

/**
 * Sets what a function reads from its environment, where a test calls it itself. A function reads it once, as it is loaded.
 * @param endpoints where DynamoDB and SES are, and what differs
 */
export function zetFunctieomgeving(endpoints: Readonly<Record<string, string>>): void {
  eisEigenProces();
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    TABEL,
    TOKEN_SLEUTELS: JSON.stringify({ huidig: 'a', a: 'A'.repeat(43) }),
    PROOF_OF_WORK_KEYS: JSON.stringify({ huidig: 'a', a: 'A'.repeat(43) }),
    SITE_URL: 'http://localhost:3000',
    AFZENDER: 'Mijn DUO <noreply@loket.example.nl>',
    SSD_EMAIL: 'ssd@example.nl',
    REGISTERS_DIR: SAMPLE,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    ...endpoints,
  });
}

/**
 * A second file in this process would get the functions as the first one set them.
 * @throws Error in a test file that shares its process with others
 */
export function eisEigenProces(): void {
  if (process.env['VITEST'] !== undefined && process.env['EIGEN_PROCES'] === undefined) {
    throw new Error('This file needs a process of its own: name it in vitest.config.ts');
  }
}

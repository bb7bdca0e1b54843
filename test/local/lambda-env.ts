import type { Env } from '../../functions/runtime/env.ts';
import { SAMPLE } from './registers.ts';

/** The table that the functions use. */
export const TABLE_NAME = 'beheerdersloket-dossiers';

/**
 * What a function reads as its environment, where a test calls it itself.
 * @param endpoints where DynamoDB and SES are, and what differs
 */
export const functionEnv = (endpoints: Readonly<Record<string, string>>): Env => ({
  TABLE_NAME,
  TOKEN_KEYS: JSON.stringify({ current: 'a', a: 'A'.repeat(43) }),
  PROOF_OF_WORK_KEYS: JSON.stringify({ current: 'a', a: 'A'.repeat(43) }),
  SITE_URL: 'http://localhost:3000',
  MAIL_FROM: 'Mijn DUO <noreply@loket.example.nl>',
  SSD_EMAIL: 'ssd@example.nl',
  REGISTERS_DIR: SAMPLE,
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  ...endpoints,
});

import { InvalidEnv } from '../../functions/runtime/env.ts';
import { SettingError } from './setting-error.ts';
import { startService } from './service.ts';

// What it writes is for this user alone: tables and keys hold or open what people filled in.
process.umask(0o077);

try {
  await startService(process.env);
} catch (error) {
  // Whoever started it can do something about these, and a stack would only hide what.
  if (!(error instanceof SettingError || error instanceof InvalidEnv)) throw error;
  console.error(`Beheerdersloket cannot start. ${error.message}`);
  process.exit(1);
}

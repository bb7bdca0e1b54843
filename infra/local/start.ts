import { InvalidEnv } from '../../functions/runtime/env.ts';
import { SettingError } from './setting-error.ts';
import { startService } from './service.ts';

// What it writes is for this user alone: tables and keys hold or open what people filled in.
process.umask(0o077);

try {
  const { addresses, issuer, stop } = await startService(process.env);
  const end = (): void => void stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // Only now: whoever reads this line may end the service at once.
  const parts = Object.entries({ ...addresses, ...(issuer && { 'sign-in': issuer }) });
  const where = parts.map(([name, address]) => `${name} ${address}/`);
  console.log(`Beheerdersloket is ready: ${where.join('  ')}`);
} catch (error) {
  // Whoever started it can do something about these, and a stack would only hide what.
  if (!(error instanceof SettingError || error instanceof InvalidEnv)) throw error;
  console.error(`Beheerdersloket cannot start. ${error.message}`);
  process.exit(1);
}

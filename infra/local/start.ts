import { OmgevingKloptNiet } from '../../functions/runtime/env.ts';
import { SettingError } from './setting-error.ts';
import { startService } from './service.ts';

// What it writes is for this user alone: tables and keys hold or open what people filled in.
process.umask(0o077);

try {
  await startService(process.env);
} catch (fout) {
  // Whoever started it can do something about these, and a stack would only hide what.
  if (!(fout instanceof SettingError || fout instanceof OmgevingKloptNiet)) throw fout;
  console.error(`Beheerdersloket cannot start. ${fout.message}`);
  process.exit(1);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { closeServer, HOST } from '../../infra/local/listen.ts';
import { type CreateMailbox, startMailbox } from '../../infra/local/mailbox.ts';
import { startService as startLocalService } from '../../infra/local/service.ts';
import { SAMPLE } from './registers.ts';

/** The real service on free ports, with a data folder of its own. */
export type Service = {
  readonly site: string;
  readonly mail: string;
  readonly dynamodb: string;
  readonly dataFolder: string;
  readonly stop: () => Promise<unknown>;
};

/** Settings of a service that gets in nobody's way. @param env what a test sets itself */
export const onFreePorts = async (env: Record<string, string>) => ({
  PORT: '0',
  MAIL_PORT: '0',
  DYNAMO_PORT: '0',
  OIDC_PORT: '0',
  REGISTERS_DIR: SAMPLE,
  ...env,
  DATA_DIR: env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'beheerdersloket-'))),
});

/**
 * Starts the service in this process, without its log: a process of its own takes a second of processor time each.
 * @param env settings on top of those of the test
 * @throws SettingError when it cannot start
 */
export async function startService(env: Record<string, string> = {}): Promise<Service> {
  const settings = await onFreePorts(env);
  const [mailbox, port] =
    env['AWS_ENDPOINT_URL_SES'] === undefined
      ? await startMailbox(Number(settings.MAIL_PORT), ownMailbox())
      : [];
  const { addresses, stop } = await startLocalService({
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    ...(port !== undefined && { AWS_ENDPOINT_URL_SES: `http://${HOST}:${port}` }),
    ...settings,
  });
  // The variables of a test file live as long as the run: what has ended must not.
  let running: (() => Promise<unknown>)[] = [stop, async () => mailbox && closeServer(mailbox)];
  return {
    ...addresses,
    dataFolder: settings.DATA_DIR,
    stop: async () => {
      const parts = running;
      running = [];
      for (const end of parts) await end();
    },
  };
}

const require = createRequire(import.meta.url);

/** A mailbox keeps its mails in a variable of its module, so each service gets modules of its own. */
function ownMailbox(): CreateMailbox {
  const place = require.resolve('aws-ses-v2-local');
  const modules = Object.keys(require.cache).filter((file) => file.startsWith(dirname(place)));
  for (const file of modules) Reflect.deleteProperty(require.cache, file);
  return (require(place) as { default: CreateMailbox }).default;
}

/** Ends the service and removes its data. */
export async function cleanUp({
  dataFolder,
  stop,
}: Pick<Service, 'dataFolder' | 'stop'>): Promise<void> {
  await stop();
  await rm(dataFolder, { recursive: true, force: true });
}

import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { clientSecretEnv } from '../../functions/desk/env.ts';
import { type Env, readEnv } from '../../functions/runtime/env.ts';
import { storeEnv } from '../../functions/store/env.ts';
import { keyEnv } from '../../functions/security/env.ts';
import { timeEnv } from '../../functions/runtime/clock.ts';
import { termijnenFrom } from '../../functions/store/open-dossiers.ts';
import { BEWAARTERMIJNEN, type Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { readLocalSettings } from '../local/settings.ts';
import { type ArchiveSettings, readArchiveSettings } from './archive/settings.ts';
import { HOST } from '../local/listen.ts';

/** Which installation a command works on. */
export type Installation = {
  readonly table: string;
  /** How to reach the table; what is not given the AWS SDK finds by itself. */
  readonly dynamo: DynamoDBClientConfig;
  readonly bewaartermijnen: Bewaartermijnen;
  /** The service's minute: seconds. */
  readonly unitSeconds: number;
  readonly keys:
    | { readonly soort: 'map'; readonly dataFolder: string }
    | {
        readonly soort: 'geheim';
        readonly arn: string | undefined;
        /** The secret of the sign-in of the desk. */
        readonly signInArn: string | undefined;
      };
  /** Whether AWS knows who we are. Somebody else's DynamoDB knows nobody. */
  readonly knowsOperator: boolean;
  /** What an archive is told; read only by what fills one. @throws InvalidEnv */
  readonly archive: () => ArchiveSettings;
};

const ownEndpoints = {
  AWS_ENDPOINT_URL_DYNAMODB: z.optional(z.url()),
  AWS_ENDPOINT_URL_STS: z.optional(z.url()),
};
const envSchema = z.object({
  ...storeEnv,
  ...timeEnv,
  TOKEN_KEYS_ARN: keyEnv.TOKEN_KEYS_ARN,
  SIGN_IN_SECRET_ARN: clientSecretEnv.SIGN_IN_SECRET_ARN,
  ...ownEndpoints,
});

/** The same settings as the functions have. @throws InvalidEnv naming the variables that are wrong */
export function placeOnAws(env: Env): Installation {
  const parsed = readEnv(envSchema, env);
  return {
    table: parsed.TABLE_NAME,
    dynamo: {},
    bewaartermijnen: termijnenFrom(parsed),
    unitSeconds: parsed.RETRY_UNIT_SECONDS,
    keys: {
      soort: 'geheim',
      arn: parsed.TOKEN_KEYS_ARN,
      signInArn: parsed.SIGN_IN_SECRET_ARN,
    },
    knowsOperator:
      parsed.AWS_ENDPOINT_URL_DYNAMODB === undefined || parsed.AWS_ENDPOINT_URL_STS !== undefined,
    archive: () => readArchiveSettings(env),
  };
}

/**
 * The service of `npm start` on this machine, by the settings that it was started with. Its client gets everything that the
 * AWS SDK would look for elsewhere, so that no command can reach AWS by mistake.
 */
export function placeOnThisMachine(env: NodeJS.ProcessEnv): Installation {
  const settings = readLocalSettings(env);
  return {
    table: settings.TABLE_NAME,
    dynamo: {
      endpoint: settings.AWS_ENDPOINT_URL_DYNAMODB ?? `http://${HOST}:${settings.DYNAMO_PORT}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    bewaartermijnen: BEWAARTERMIJNEN,
    unitSeconds: settings.RETRY_UNIT_SECONDS,
    keys: { soort: 'map', dataFolder: settings.DATA_DIR },
    knowsOperator: false,
    archive: () => readArchiveSettings(env),
  };
}

import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { clientSecretEnv } from '../../functions/desk/env.ts';
import { type Env, leesOmgeving } from '../../functions/runtime/env.ts';
import { opslagOmgeving } from '../../functions/store/env.ts';
import { sleutelOmgeving } from '../../functions/security/env.ts';
import { tijdOmgeving } from '../../functions/runtime/clock.ts';
import { termijnenUit } from '../../functions/store/open-dossiers.ts';
import { BEWAARTERMIJNEN, type Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { leesInstellingen } from '../local/settings.ts';
import { type ArchiveSettings, readArchiveSettings } from './archive/settings.ts';
import { HOST } from '../local/listen.ts';

/** Which installation a command works on. */
export type Plek = {
  readonly tabel: string;
  /** How to reach the table; what is not given the AWS SDK finds by itself. */
  readonly dynamo: DynamoDBClientConfig;
  readonly bewaartermijnen: Bewaartermijnen;
  /** The service's minute: seconds. */
  readonly eenheidSeconden: number;
  readonly sleutels:
    | { readonly soort: 'map'; readonly dataMap: string }
    | {
        readonly soort: 'geheim';
        readonly arn: string | undefined;
        /** The secret of the sign-in of the desk. */
        readonly signInArn: string | undefined;
      };
  /** Whether AWS knows who we are. Somebody else's DynamoDB knows nobody. */
  readonly kentOperator: boolean;
  /** What an archive is told; read only by what fills one. @throws OmgevingKloptNiet */
  readonly archive: () => ArchiveSettings;
};

const eigenEindpunten = {
  AWS_ENDPOINT_URL_DYNAMODB: z.optional(z.url()),
  AWS_ENDPOINT_URL_STS: z.optional(z.url()),
};
const omgevingSchema = z.object({
  ...opslagOmgeving,
  ...tijdOmgeving,
  TOKEN_SLEUTELS_ARN: sleutelOmgeving.TOKEN_SLEUTELS_ARN,
  SIGN_IN_SECRET_ARN: clientSecretEnv.SIGN_IN_SECRET_ARN,
  ...eigenEindpunten,
});

/** The same settings as the functions have. @throws OmgevingKloptNiet naming the variables that are wrong */
export function plekOpAws(env: Env): Plek {
  const omgeving = leesOmgeving(omgevingSchema, env);
  return {
    tabel: omgeving.TABEL,
    dynamo: {},
    bewaartermijnen: termijnenUit(omgeving),
    eenheidSeconden: omgeving.RETRY_UNIT_SECONDS,
    sleutels: {
      soort: 'geheim',
      arn: omgeving.TOKEN_SLEUTELS_ARN,
      signInArn: omgeving.SIGN_IN_SECRET_ARN,
    },
    kentOperator:
      omgeving.AWS_ENDPOINT_URL_DYNAMODB === undefined ||
      omgeving.AWS_ENDPOINT_URL_STS !== undefined,
    archive: () => readArchiveSettings(env),
  };
}

/**
 * The service of `npm start` on this machine, by the settings that it was started with. Its client gets everything that the
 * AWS SDK would look for elsewhere, so that no command can reach AWS by mistake.
 */
export function plekOpDezeMachine(env: NodeJS.ProcessEnv): Plek {
  const instellingen = leesInstellingen(env);
  return {
    tabel: instellingen.TABEL,
    dynamo: {
      endpoint:
        instellingen.AWS_ENDPOINT_URL_DYNAMODB ?? `http://${HOST}:${instellingen.DYNAMO_PORT}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    bewaartermijnen: BEWAARTERMIJNEN,
    eenheidSeconden: instellingen.RETRY_UNIT_SECONDS,
    sleutels: { soort: 'map', dataMap: instellingen.DATA_DIR },
    kentOperator: false,
    archive: () => readArchiveSettings(env),
  };
}

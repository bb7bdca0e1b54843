import * as z from 'zod/mini';
import {
  leesOmgeving,
  opslagOmgeving,
  sleutelOmgeving,
  tijdOmgeving,
} from '../../functions/platform/omgeving.ts';
import { termijnenUit } from '../../functions/opslag/client.ts';
import { BEWAARTERMIJNEN, type Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { leesInstellingen } from '../lokaal/instellingen.ts';
import { type ArchiveSettings, readArchiveSettings } from './archive/settings.ts';
import { HOST } from '../lokaal/luisteren.ts';

/** Which installation a command works on. */
export type Plek = {
  readonly tabel: string;
  readonly bewaartermijnen: Bewaartermijnen;
  /** The service's minute: seconds. */
  readonly eenheidSeconden: number;
  readonly sleutels:
    | { readonly soort: 'map'; readonly dataMap: string }
    | { readonly soort: 'geheim'; readonly arn: string | undefined };
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
  ...eigenEindpunten,
});

/** The same settings as the functions have. @throws OmgevingKloptNiet naming the variables that are wrong */
export function plekOpAws(): Plek {
  const omgeving = leesOmgeving(omgevingSchema);
  return {
    tabel: omgeving.TABEL,
    bewaartermijnen: termijnenUit(omgeving),
    eenheidSeconden: omgeving.RETRY_UNIT_SECONDS,
    sleutels: { soort: 'geheim', arn: omgeving.TOKEN_SLEUTELS_ARN },
    kentOperator:
      omgeving.AWS_ENDPOINT_URL_DYNAMODB === undefined ||
      omgeving.AWS_ENDPOINT_URL_STS !== undefined,
    archive: readArchiveSettings,
  };
}

/**
 * The service of `npm start` on this machine, by the settings that it was started with. Sets what the AWS SDK reads, so
 * that no command can reach AWS by mistake.
 */
export function plekOpDezeMachine(): Plek {
  const instellingen = leesInstellingen(process.env);
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] ??= `http://${HOST}:${instellingen.DYNAMO_PORT}`;
  // A profile would go before the credentials below, and may be one of AWS.
  delete process.env['AWS_PROFILE'];
  process.env['AWS_REGION'] = 'eu-central-1';
  process.env['AWS_ACCESS_KEY_ID'] = 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'local';
  return {
    tabel: instellingen.TABEL,
    bewaartermijnen: BEWAARTERMIJNEN,
    eenheidSeconden: instellingen.RETRY_UNIT_SECONDS,
    sleutels: { soort: 'map', dataMap: instellingen.DATA_DIR },
    kentOperator: false,
    archive: readArchiveSettings,
  };
}

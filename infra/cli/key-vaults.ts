import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import {
  GetSecretValueCommand,
  InvalidParameterException,
  InvalidRequestException,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { MAX_LEEFTIJD_SECONDEN } from '../../functions/security/secret.ts';
import { alsGeheim, type Sleutelbos, sleutelbosSchema } from '../../functions/security/tokens.ts';
import { signInKeysPath, sleutelpad } from '../local/keys.ts';
import type { Plek } from './installation.ts';
import { CONNECT, nameService } from './reach.ts';
import {
  GeenSleutels,
  type Sleutelkluis,
  SleutelsOnleesbaar,
  SleutelsVeranderd,
} from './key-vault.ts';

/** Which keys: those of links, or those that the service shows itself with to the provider of the desk's sign-in. */
export type KeyPurpose = 'links' | 'sign-in';

/** @throws GeenSleutels */
export function kluisVan(sleutels: Plek['sleutels'], of: KeyPurpose): Sleutelkluis {
  if (sleutels.soort === 'map') {
    const path = of === 'links' ? sleutelpad : signInKeysPath;
    return bestandskluis(path(sleutels.dataMap));
  }
  const arn = of === 'links' ? sleutels.arn : sleutels.signInArn;
  if (arn === undefined) {
    throw new GeenSleutels(of === 'links' ? 'TOKEN_SLEUTELS_ARN' : 'SIGN_IN_SECRET_ARN');
  }
  return geheimkluis(arn);
}

function leesBos(tekst: string | undefined): Sleutelbos {
  try {
    return sleutelbosSchema.parse(JSON.parse(tekst ?? ''));
  } catch (fout) {
    throw new SleutelsOnleesbaar(fout);
  }
}

/** For clocks that differ, and for a function that read just before the change and answers just after. */
const SPELING_SECONDEN = 60;

/** Secrets Manager has no conditional write. Moving the label of the current version is one: it names from where. */
function geheimkluis(arn: string): Sleutelkluis {
  const client = new SecretsManagerClient({ requestHandler: CONNECT });
  nameService(client, 'Secrets Manager');
  return {
    doorwerkenSeconden: MAX_LEEFTIJD_SECONDEN + SPELING_SECONDEN,
    hint: 'running functions know within six minutes',
    lees: async () => {
      const geheim = await client.send(new GetSecretValueCommand({ SecretId: arn }));
      const { SecretString, VersionId, CreatedDate } = geheim;
      if (VersionId === undefined || CreatedDate === undefined) throw new SleutelsOnleesbaar();
      return { bos: leesBos(SecretString), versie: VersionId, sinds: CreatedDate.toISOString() };
    },
    vervang: async ({ versie }, bos) => {
      const { VersionId } = await client.send(
        new PutSecretValueCommand({
          SecretId: arn,
          SecretString: alsGeheim(bos),
          VersionStages: ['AWSPENDING'],
        }),
      );
      try {
        await client.send(
          new UpdateSecretVersionStageCommand({
            SecretId: arn,
            VersionStage: 'AWSCURRENT',
            MoveToVersionId: VersionId,
            RemoveFromVersionId: versie,
          }),
        );
      } catch (fout) {
        const isTeLaat =
          fout instanceof InvalidParameterException || fout instanceof InvalidRequestException;
        throw isTeLaat ? new SleutelsVeranderd(fout) : fout;
      }
    },
  };
}

/** The service of this machine reads its keys once, when it starts; so nothing has to wait, but it must start again. */
function bestandskluis(pad: string): Sleutelkluis {
  const lees = async () => {
    const [tekst, { mtime }] = await Promise.all([readFile(pad, 'utf8'), stat(pad)]);
    const versie = createHash('sha256').update(tekst).digest('hex');
    return { bos: leesBos(tekst), versie, sinds: mtime.toISOString() };
  };
  return {
    doorwerkenSeconden: 0,
    hint: 'start the service again, so that it knows',
    lees,
    vervang: async (gelezen, bos) => {
      if ((await lees()).versie !== gelezen.versie) throw new SleutelsVeranderd();
      const tijdelijk = `${pad}.nieuw`;
      await writeFile(tijdelijk, alsGeheim(bos), { mode: 0o600 });
      await rename(tijdelijk, pad);
    },
  };
}

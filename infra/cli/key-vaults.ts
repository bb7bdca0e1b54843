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
import { MAX_AGE_SECONDS } from '../../functions/security/secret.ts';
import { asSecret, type KeyRing, keyRingSchema } from '../../functions/security/tokens.ts';
import { signInKeysPath, keyPath } from '../local/keys.ts';
import type { Installation } from './installation.ts';
import { CONNECT, nameService } from './reach.ts';
import { NoKeys, type KeyVault, KeysUnreadable, KeysChanged } from './key-vault.ts';

/** Which keys: those of links, or those that the service shows itself with to the provider of the desk's sign-in. */
export type KeyPurpose = 'links' | 'sign-in';

/** @throws NoKeys */
export function vaultOf(keys: Installation['keys'], of: KeyPurpose): KeyVault {
  if (keys.soort === 'map') {
    const path = of === 'links' ? keyPath : signInKeysPath;
    return fileVault(path(keys.dataFolder));
  }
  const arn = of === 'links' ? keys.arn : keys.signInArn;
  if (arn === undefined) {
    throw new NoKeys(of === 'links' ? 'TOKEN_KEYS_ARN' : 'SIGN_IN_SECRET_ARN');
  }
  return secretVault(arn);
}

function readKeyRing(text: string | undefined): KeyRing {
  try {
    return keyRingSchema.parse(JSON.parse(text ?? ''));
  } catch (error) {
    throw new KeysUnreadable(error);
  }
}

/** For clocks that differ, and for a function that read just before the change and answers just after. */
const MARGIN_SECONDS = 60;

/** Secrets Manager has no conditional write. Moving the label of the current version is one: it names from where. */
function secretVault(arn: string): KeyVault {
  const client = new SecretsManagerClient({ requestHandler: CONNECT });
  nameService(client, 'Secrets Manager');
  return {
    workOnSeconds: MAX_AGE_SECONDS + MARGIN_SECONDS,
    hint: 'running functions know within six minutes',
    read: async () => {
      const secret = await client.send(new GetSecretValueCommand({ SecretId: arn }));
      const { SecretString, VersionId, CreatedDate } = secret;
      if (VersionId === undefined || CreatedDate === undefined) throw new KeysUnreadable();
      return {
        keyRing: readKeyRing(SecretString),
        versie: VersionId,
        sinds: CreatedDate.toISOString(),
      };
    },
    replace: async ({ versie }, keyRing) => {
      const { VersionId } = await client.send(
        new PutSecretValueCommand({
          SecretId: arn,
          SecretString: asSecret(keyRing),
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
      } catch (error) {
        const isTooLate =
          error instanceof InvalidParameterException || error instanceof InvalidRequestException;
        throw isTooLate ? new KeysChanged(error) : error;
      }
    },
  };
}

/** The service of this machine reads its keys once, when it starts; so nothing has to wait, but it must start again. */
function fileVault(path: string): KeyVault {
  const read = async () => {
    const [text, { mtime }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const versie = createHash('sha256').update(text).digest('hex');
    return { keyRing: readKeyRing(text), versie, sinds: mtime.toISOString() };
  };
  return {
    workOnSeconds: 0,
    hint: 'start the service again, so that it knows',
    read,
    replace: async (held, keyRing) => {
      if ((await read()).versie !== held.versie) throw new KeysChanged();
      const temporary = `${path}.nieuw`;
      await writeFile(temporary, asSecret(keyRing), { mode: 0o600 });
      await rename(temporary, path);
    },
  };
}

import { userInfo } from 'node:os';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { CONNECT, nameService } from './reach.ts';

/** AWS did not say who we are, and nothing is done by nobody. */
class OperatorUnknown extends Error {
  readonly code = 'operator-onbekend';
  constructor(cause?: unknown) {
    super('AWS did not say whose credentials these are', { cause });
    this.name = 'OperatorUnknown';
  }
}

/**
 * Who carries out a command, for the record. On AWS that is whose credentials they are, whatever name is given: a name
 * stands behind it. Where nobody can be asked it is the name, or else the login name on this machine.
 * @throws OperatorUnknown from the function that it returns
 */
export function operatorOf(name: string | undefined, knowsAws: boolean): () => Promise<string> {
  let known: Promise<string> | undefined;
  const question = async (): Promise<string> => {
    if (!knowsAws) return name ?? userInfo().username;
    const arn = await readIdentity();
    return name === undefined ? arn : `${arn} (${name})`;
  };
  return () => (known ??= question());
}

async function readIdentity(): Promise<string> {
  const client = new STSClient({ requestHandler: CONNECT });
  nameService(client, 'STS');
  try {
    const { Arn } = await client.send(new GetCallerIdentityCommand());
    if (Arn !== undefined) return Arn;
  } catch (error) {
    throw new OperatorUnknown(error);
  } finally {
    client.destroy();
  }
  throw new OperatorUnknown();
}

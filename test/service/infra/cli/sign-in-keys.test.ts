import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicKeys, signingKey } from '../../../../functions/desk/signing-keys.ts';
import { type KeyRing, keyRingSchema } from '../../../../functions/security/tokens.ts';
import { type Aws, SECRET_ARN, IDENTITY, startAws } from '../../../local/aws.ts';
import { type BeheerTable, openBeheerTable } from '../../../local/beheer.ts';

let aws: Aws;
beforeEach(async () => {
  aws = await startAws({ current: 'a', a: 'a'.repeat(43) });
});
afterEach(() => aws.stop());

const ring = (): KeyRing => keyRingSchema.parse(aws.secret());
const kids = async (): Promise<unknown[]> => (await publicKeys(ring())).keys.map(({ kid }) => kid);
const inUse = async (): Promise<unknown> => (await signingKey(ring())).kid;

async function withTable(
  settings: Record<string, string>,
  act: (table: BeheerTable) => Promise<void>,
): Promise<void> {
  const table = await openBeheerTable({
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    AWS_ENDPOINT_URL_STS: aws.url,
    ...settings,
  });
  await act(table);
  await table.stop();
}

describe('a new key of the sign-in', () => {
  it('is published before anything is signed with it, and the old one goes last', async () => {
    await withTable({ SIGN_IN_SECRET_ARN: SECRET_ARN }, async (table) => {
      const [first] = await kids();
      const added = await table.run('sleutel-toevoegen --inloggen');
      expect([added.code, added.error]).toEqual([0, expect.stringContaining(IDENTITY) as string]);
      const [, second] = await kids();
      expect([await inUse(), second === first]).toEqual([first, false]);
      aws.createOlder(3_600);
      expect((await table.run('sleutel-in-gebruik --inloggen b')).code).toBe(0);
      expect([await inUse(), (await kids()).length]).toEqual([second, 2]);
      aws.createOlder(3_600);
      expect((await table.run('sleutels --inloggen')).output).toMatch(
        /a {2}not in use\nb {2}in use/,
      );
      expect((await table.run('sleutel-verwijderen --inloggen a')).code).toBe(0);
      expect(await kids()).toEqual([second]);
    });
  });

  it('is not made among the keys of links, when nobody said where it is', async () => {
    await withTable({ TOKEN_KEYS_ARN: SECRET_ARN }, async (table) => {
      const { code, error } = await table.run('sleutel-toevoegen --inloggen');
      expect([code, error]).toEqual([2, expect.stringContaining('SIGN_IN_SECRET_ARN') as string]);
      expect(await kids()).toHaveLength(1);
    });
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_AGE_SECONDS } from '../../../../functions/security/secret.ts';
import { keyRingFrom } from '../../../../functions/security/key-ring.ts';
import {
  createToken,
  type KeyRing,
  keyRingSchema,
  tokenMatches,
} from '../../../../functions/security/tokens.ts';
import { createLocalClients } from '../../../../infra/local/clients.ts';
import { keysFrom, keyPath } from '../../../../infra/local/keys.ts';
import { dossierWith, ingetrokken } from '../../../fixtures/beheer.ts';
import { fromDaysAgo } from '../../../fixtures/times.ts';
import { type Aws, SECRET_ARN, IDENTITY, startAws } from '../../../local/aws.ts';
import { type BeheerTable, objects, openBeheerTable } from '../../../local/beheer.ts';

const FIRST = 'a'.repeat(43);
/** Longer than any function trusts keys that it read. */
const WORKED_ON = MAX_AGE_SECONDS + 61;

let aws: Aws;
let table: BeheerTable;
beforeEach(async () => {
  aws = await startAws({ current: 'a', a: FIRST });
  table = await openBeheerTable({
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    AWS_ENDPOINT_URL_STS: aws.url,
    TOKEN_KEYS_ARN: SECRET_ARN,
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await table.stop();
  await aws.stop();
});

/** Each step of a rotation, with the time in between that it needs. */
async function rotate(): Promise<void> {
  await table.run('sleutel-toevoegen');
  aws.createOlder(WORKED_ON);
  await table.run('sleutel-in-gebruik b');
}

const fresh = (): KeyRing => keyRingSchema.parse(aws.secret());
const scope = { purpose: 'ssd', kenmerk: dossierWith(1).kenmerk, subject: '' } as const;

describe('a new token key', () => {
  it('is known to every function before any makes a link with it, so that each can check all links', async () => {
    const { readSecret } = createLocalClients({ AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url });
    vi.useFakeTimers({ toFake: ['Date'] });
    // A function that is warm keeps what it read; one that starts reads what is there.
    const warm = keyRingFrom({ TOKEN_KEYS_ARN: SECRET_ARN }, readSecret);
    const canEachOther = async (): Promise<boolean> => {
      const [one, other] = [await warm(), fresh()];
      return (
        tokenMatches(one, createToken(other, scope), scope) &&
        tokenMatches(other, createToken(one, scope), scope)
      );
    };
    expect(await canEachOther()).toBe(true);

    expect((await table.run('sleutel-toevoegen')).code).toBe(0);
    expect(Object.keys((await warm()).keys)).toEqual(['a']);
    expect(await canEachOther()).toBe(true);
    expect((await table.run('sleutel-in-gebruik b')).code).toBe(3);
    expect(fresh().current).toBe('a');

    aws.createOlder(WORKED_ON);
    vi.setSystemTime(Date.now() + WORKED_ON * 1_000);
    expect(await canEachOther()).toBe(true);
    expect((await table.run('sleutel-in-gebruik b')).code).toBe(0);
    expect([fresh().current, (await warm()).current]).toEqual(['b', 'a']);
    expect(await canEachOther()).toBe(true);

    expect((await table.run('sleutel-verwijderen a')).code).toBe(3);
    aws.createOlder(WORKED_ON);
    vi.setSystemTime(Date.now() + WORKED_ON * 1_000);
    expect(await canEachOther()).toBe(true);
    expect((await table.run('sleutel-verwijderen a')).code).toBe(0);
    expect(await canEachOther()).toBe(true);
    expect(Object.keys(fresh().keys)).toEqual(['b']);
  });

  it('is random, is shown nowhere, and is logged with whose credentials made it', async () => {
    const { output, error } = await table.run('sleutel-toevoegen --door Jet');
    const { a, b = '' } = aws.secret();
    expect(a).toBe(FIRST);
    expect(b).toMatch(/^[\w-]{43}$/);
    expect(output + error).not.toContain(b);
    expect(JSON.parse(error)).toMatchObject({
      gebeurtenis: 'sleutel-toegevoegd',
      sleutel: 'b',
      door: `${IDENTITY} (Jet)`,
    });
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    const other = { current: 'a', a: FIRST, c: 'c'.repeat(43) };
    aws.cross(JSON.stringify(other));
    const { code, error } = await table.run('sleutel-toevoegen');
    expect(code).toBe(1);
    expect(error).toContain('sleutels-veranderd');
    expect(aws.secret()).toEqual(other);
  });
});

describe('an old token key', () => {
  it('stays while an open dossier may have links under it, unless that is meant', async () => {
    await table.save(fromDaysAgo(dossierWith(1), 3), fromDaysAgo(ingetrokken(dossierWith(2)), 30));
    await rotate();
    aws.createOlder(WORKED_ON);
    const list = objects(await table.run('sleutels --json'));
    expect(list).toMatchObject([
      { sleutel: 'a', huidig: false, openDossiers: 1 },
      { sleutel: 'b', huidig: true },
    ]);
    const { code, output } = await table.run('sleutel-verwijderen a');
    expect([code, output]).toEqual([3, expect.stringMatching(/may need a: 1$/m)]);
    expect(aws.secret()).toHaveProperty('a');
    expect((await table.run('sleutel-verwijderen a --ook-met-open-dossiers')).code).toBe(0);
    expect(aws.secret()).not.toHaveProperty('a');
  });

  it('may go once all dossiers of its time have ended, whatever came in since', async () => {
    await table.save(fromDaysAgo(ingetrokken(dossierWith(2)), 30));
    await rotate();
    aws.createOlder(WORKED_ON + 3_600);
    await table.save(fromDaysAgo(dossierWith(3), 0));
    expect((await table.run('sleutel-verwijderen a')).code).toBe(0);
  });

  it('that is in use, or that is not there, is refused', async () => {
    aws.createOlder(WORKED_ON);
    expect((await table.run('sleutel-verwijderen a')).code).toBe(3);
    expect((await table.run('sleutel-verwijderen z')).code).toBe(4);
    expect((await table.run('sleutel-in-gebruik z')).code).toBe(4);
    expect(aws.secret()).toEqual({ current: 'a', a: FIRST });
  });
});

describe('whoever has credentials', () => {
  it('is who a dossier says did it, whatever name is given', async () => {
    const dossier = fromDaysAgo(dossierWith(5), 1);
    await table.save(dossier);
    await table.run(`toon ${dossier.kenmerk} --met-persoonsgegevens --door Iemand`);
    const after = await table.dossiers.read(dossier.kenmerk);
    expect(after?.gebeurtenissen.at(-1)?.door).toBe(`${IDENTITY} (Iemand)`);
  });
});

describe('the keys of one machine', () => {
  it('are rotated in its data folder, without waiting', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sleutels-'));
    try {
      await keysFrom(folder);
      const local = await openBeheerTable({ DATA_DIR: folder, AWS_PROFILE: 'bestaat-niet' });
      for (const command of [
        'sleutel-toevoegen',
        'sleutel-in-gebruik b',
        'sleutel-verwijderen a',
      ]) {
        const { code, error } = await local.run(`${command} --lokaal --door Jet`);
        expect([command, code]).toEqual([command, 0]);
        expect(error).toContain('"door":"Jet"');
      }
      await local.stop();
      const over: unknown = JSON.parse(await readFile(keyPath(folder), 'utf8'));
      expect(Object.keys(over as object)).toEqual(['current', 'b']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

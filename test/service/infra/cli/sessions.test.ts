import { GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SignedInEmployee, Sessions } from '../../../../functions/desk/session.ts';
import { toItem } from '../../../../functions/store/item.ts';
import { dossierWith } from '../../../fixtures/beheer.ts';
import { type BeheerTable, objects, openBeheerTable } from '../../../local/beheer.ts';
import { TABLE_NAME } from '../../../local/lambda-env.ts';
import { bo, cas } from '../../../local/session.ts';

let table: BeheerTable;
let sessions: Sessions;
beforeEach(async () => {
  table = await openBeheerTable();
  sessions = new Sessions(table.client, TABLE_NAME);
});
afterEach(() => table.stop());

const now = () => new Date().toISOString();
const start = (employee: SignedInEmployee): Promise<string> => sessions.start(employee, now());
const isOpen = async (id: string): Promise<boolean> =>
  typeof (await sessions.find(id, now())) !== 'string';

describe('sessies-beeindigen', () => {
  it('ends those of one person, and leaves the others and every dossier', async () => {
    const one: SignedInEmployee = { ...bo, name: 'Bo' };
    const [first, second, other] = [await start(one), await start(one), await start(cas)];
    const dossier = dossierWith(1);
    await table.save(dossier);
    const done = await table.run('sessies-beeindigen --json --naam Bo');
    expect([done.code, objects(done)]).toEqual([0, [{ beeindigd: 2 }]]);
    expect([await isOpen(first), await isOpen(second), await isOpen(other)]).toEqual([
      false,
      false,
      true,
    ]);
    const key = { kenmerk: { S: dossier.kenmerk } };
    const { Item: item } = await table.client.send(
      new GetItemCommand({ TableName: TABLE_NAME, Key: key }),
    );
    expect(item).toEqual(toItem(dossier));
    // Who did it stands in the line, and whose they were does not.
    expect(done.error).toMatch(
      /"gebeurtenis":"sessies-beeindigd","aantal":2,"alle":false.*"door":"/,
    );
    expect(done.error).not.toContain('Bo');
  });

  it('ends those of everybody', async () => {
    const ids = [await start(bo), await start(cas)];
    expect((await table.run('sessies-beeindigen --alle')).code).toBe(0);
    expect(await Promise.all(ids.map(isOpen))).toEqual([false, false]);
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: TABLE_NAME }));
    expect(Items).toEqual([]);
  });

  it('says so when there is none of that name', async () => {
    expect((await table.run('sessies-beeindigen --naam Niemand')).code).toBe(4);
  });

  it.each(['', ' --alle --naam Bo', ' Bo'])(
    'refuses a command line that says too little or too much:%s',
    async (rest) => {
      const id = await start(bo);
      expect((await table.run(`sessies-beeindigen${rest}`)).code).toBe(2);
      expect(await isOpen(id)).toBe(true);
    },
  );
});

import { GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SignedInEmployee, Sessions } from '../../../../functions/desk/session.ts';
import { naarItem } from '../../../../functions/store/item.ts';
import { dossierMet } from '../../../fixtures/beheer.ts';
import { type Beheertafel, objecten, openBeheertafel } from '../../../local/beheer.ts';
import { TABEL } from '../../../local/lambda-env.ts';
import { bo, cas } from '../../../local/session.ts';

let tafel: Beheertafel;
let sessions: Sessions;
beforeEach(async () => {
  tafel = await openBeheertafel();
  sessions = new Sessions(tafel.client, TABEL);
});
afterEach(() => tafel.stop());

const now = () => new Date().toISOString();
const start = (employee: SignedInEmployee): Promise<string> => sessions.start(employee, now());
const isOpen = async (id: string): Promise<boolean> =>
  typeof (await sessions.find(id, now())) !== 'string';

describe('sessies-beeindigen', () => {
  it('ends those of one person, and leaves the others and every dossier', async () => {
    const one: SignedInEmployee = { ...bo, name: 'Bo' };
    const [first, second, other] = [await start(one), await start(one), await start(cas)];
    const dossier = dossierMet(1);
    await tafel.bewaar(dossier);
    const done = await tafel.voerUit('sessies-beeindigen --json --naam Bo');
    expect([done.code, objecten(done)]).toEqual([0, [{ beeindigd: 2 }]]);
    expect([await isOpen(first), await isOpen(second), await isOpen(other)]).toEqual([
      false,
      false,
      true,
    ]);
    const key = { kenmerk: { S: dossier.kenmerk } };
    const { Item: item } = await tafel.client.send(
      new GetItemCommand({ TableName: TABEL, Key: key }),
    );
    expect(item).toEqual(naarItem(dossier));
    // Who did it stands in the line, and whose they were does not.
    expect(done.fout).toMatch(
      /"gebeurtenis":"sessies-beeindigd","aantal":2,"alle":false.*"door":"/,
    );
    expect(done.fout).not.toContain('Bo');
  });

  it('ends those of everybody', async () => {
    const ids = [await start(bo), await start(cas)];
    expect((await tafel.voerUit('sessies-beeindigen --alle')).code).toBe(0);
    expect(await Promise.all(ids.map(isOpen))).toEqual([false, false]);
    const { Items = [] } = await tafel.client.send(new ScanCommand({ TableName: TABEL }));
    expect(Items).toEqual([]);
  });

  it('says so when there is none of that name', async () => {
    expect((await tafel.voerUit('sessies-beeindigen --naam Niemand')).code).toBe(4);
  });

  it.each(['', ' --alle --naam Bo', ' Bo'])(
    'refuses a command line that says too little or too much:%s',
    async (rest) => {
      const id = await start(bo);
      expect((await tafel.voerUit(`sessies-beeindigen${rest}`)).code).toBe(2);
      expect(await isOpen(id)).toBe(true);
    },
  );
});

import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Item, toItem } from '../../../../functions/store/item.ts';
import { createLocalTable } from '../../../../infra/local/engine.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { dossierWith, ingetrokken } from '../../../fixtures/beheer.ts';
import { fromDaysAgo } from '../../../fixtures/times.ts';
import { type BeheerTable, objects, openBeheerTable, TABLE_NAME } from '../../../local/beheer.ts';

const RESTORED = `${TABLE_NAME}-restored`;

let table: BeheerTable;
beforeEach(async () => {
  table = await openBeheerTable();
  await createLocalTable(table.client, RESTORED);
});
afterEach(() => table.stop());

const putIn = (TableName: string, Item: Item) =>
  table.client.send(new PutItemCommand({ TableName, Item }));
const restore = (...dossiers: Dossier[]) =>
  Promise.all(dossiers.map((dossier) => putIn(RESTORED, toItem(dossier))));
const run = (line: string) => table.run(`zet-terug --van ${RESTORED} ${line}`);

const one = dossierWith(1);
const two = dossierWith(2);

describe('zet-terug', () => {
  it('brings back what is gone, as a whole, and says who did it', async () => {
    await restore(one, two);
    const { code, output, error } = await run(`${one.kenmerk} --door Jet`);
    expect({ code, output }).toEqual({ code: 0, output: `${one.kenmerk}: put back\n` });
    expect(await table.dossiers.read(one.kenmerk)).toEqual(one);
    expect(await table.dossiers.read(two.kenmerk)).toBeUndefined();
    expect(JSON.parse(error)).toMatchObject({
      gebeurtenis: 'teruggezet',
      kenmerk: one.kenmerk,
      door: 'Jet',
      van: RESTORED,
    });
  });

  it('brings back every dossier with --alle, and none of what is counted against misuse', async () => {
    await restore(one, two);
    await putIn(RESTORED, { kenmerk: { S: 'counter#2026-11-29#hash' }, requests: { SS: ['x'] } });
    const { output, code } = await run('--alle --json');
    expect(code).toBe(0);
    expect(
      objects({ output, code, error: '' })
        .map(({ kenmerk }) => kenmerk)
        .sort(),
    ).toEqual([one.kenmerk, two.kenmerk].sort());
    expect(await table.dossiers.read(two.kenmerk)).toEqual(two);
  });

  it('leaves what is there and differs, unless it is told to replace it', async () => {
    const later = { ...one, versie: one.versie + 3 };
    await restore(one);
    await table.save(later);
    const refused = await run(one.kenmerk);
    expect(refused).toMatchObject({ code: 3, error: '' });
    expect(refused.output).toContain('--overschrijf');
    expect(await table.dossiers.read(one.kenmerk)).toEqual(later);
    expect((await run(`${one.kenmerk} --overschrijf`)).code).toBe(0);
    expect(await table.dossiers.read(one.kenmerk)).toEqual(one);
  });

  it('replaces an item that is no dossier any more', async () => {
    await restore(one);
    await putIn(TABLE_NAME, { kenmerk: { S: one.kenmerk }, status: { N: '7' } });
    expect((await run(`${one.kenmerk} --overschrijf`)).code).toBe(0);
    expect(await table.dossiers.read(one.kenmerk)).toEqual(one);
  });

  it('does nothing where both are the same, so that it may be run again', async () => {
    await restore(one);
    await run(one.kenmerk);
    expect(await run(one.kenmerk)).toMatchObject({ code: 0, error: '' });
  });

  it('never undoes what somebody had erased', async () => {
    const ended = fromDaysAgo(ingetrokken(one), 5);
    await table.save(ended);
    await restore(ended);
    expect((await table.run(`wis ${one.kenmerk} --ja`)).code).toBe(0);
    const { code, output } = await run(`${one.kenmerk} --overschrijf`);
    expect(code).toBe(3);
    expect(output).toContain('erased');
    expect((await table.dossiers.read(one.kenmerk))?.erasedAt).toBeDefined();
  });

  it('does not bring back what its term has taken since', async () => {
    await restore(fromDaysAgo(ingetrokken(one), 200));
    const { code, output } = await run(one.kenmerk);
    expect(code).toBe(3);
    expect(output).toContain('term has passed');
    expect(await table.dossiers.read(one.kenmerk)).toBeUndefined();
  });

  it('says what is not in the restored table, and names a table that is not there', async () => {
    expect((await run(one.kenmerk)).code).toBe(4);
    const { code, error } = await table.run(`zet-terug --van nowhere ${one.kenmerk}`);
    expect(code).toBe(1);
    expect(error).toContain('ResourceNotFoundException');
  });

  it.each([
    ['--alle', 'zet-terug --alle', '--van: is needed'],
    ['neither', `zet-terug --van ${RESTORED}`, 'name dossiers, or give --alle'],
  ])('refuses %s', async (_, line, message) => {
    const { code, error } = await table.run(line);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});

import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Item, naarItem } from '../../../../functions/store/item.ts';
import { maakTabel } from '../../../../infra/local/engine.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { dossierMet, ingetrokken } from '../../../fixtures/beheer.ts';
import { vanDagenGeleden } from '../../../fixtures/times.ts';
import { type Beheertafel, objecten, openBeheertafel, TABEL } from '../../../local/beheer.ts';

const RESTORED = `${TABEL}-restored`;

let tafel: Beheertafel;
beforeEach(async () => {
  tafel = await openBeheertafel();
  await maakTabel(tafel.client, RESTORED);
});
afterEach(() => tafel.stop());

const putIn = (TableName: string, Item: Item) =>
  tafel.client.send(new PutItemCommand({ TableName, Item }));
const restore = (...dossiers: Dossier[]) =>
  Promise.all(dossiers.map((dossier) => putIn(RESTORED, naarItem(dossier))));
const run = (line: string) => tafel.voerUit(`zet-terug --van ${RESTORED} ${line}`);

const een = dossierMet(1);
const twee = dossierMet(2);

describe('zet-terug', () => {
  it('brings back what is gone, as a whole, and says who did it', async () => {
    await restore(een, twee);
    const { code, uit, fout } = await run(`${een.kenmerk} --door Jet`);
    expect({ code, uit }).toEqual({ code: 0, uit: `${een.kenmerk}: put back\n` });
    expect(await tafel.dossiers.lees(een.kenmerk)).toEqual(een);
    expect(await tafel.dossiers.lees(twee.kenmerk)).toBeUndefined();
    expect(JSON.parse(fout)).toMatchObject({
      gebeurtenis: 'teruggezet',
      kenmerk: een.kenmerk,
      door: 'Jet',
      van: RESTORED,
    });
  });

  it('brings back every dossier with --alle, and none of what is counted against misuse', async () => {
    await restore(een, twee);
    await putIn(RESTORED, { kenmerk: { S: 'counter#2026-11-29#hash' }, verzoeken: { SS: ['x'] } });
    const { uit, code } = await run('--alle --json');
    expect(code).toBe(0);
    expect(
      objecten({ uit, code, fout: '' })
        .map(({ kenmerk }) => kenmerk)
        .sort(),
    ).toEqual([een.kenmerk, twee.kenmerk].sort());
    expect(await tafel.dossiers.lees(twee.kenmerk)).toEqual(twee);
  });

  it('leaves what is there and differs, unless it is told to replace it', async () => {
    const later = { ...een, versie: een.versie + 3 };
    await restore(een);
    await tafel.bewaar(later);
    const refused = await run(een.kenmerk);
    expect(refused).toMatchObject({ code: 3, fout: '' });
    expect(refused.uit).toContain('--overschrijf');
    expect(await tafel.dossiers.lees(een.kenmerk)).toEqual(later);
    expect((await run(`${een.kenmerk} --overschrijf`)).code).toBe(0);
    expect(await tafel.dossiers.lees(een.kenmerk)).toEqual(een);
  });

  it('replaces an item that is no dossier any more', async () => {
    await restore(een);
    await putIn(TABEL, { kenmerk: { S: een.kenmerk }, status: { N: '7' } });
    expect((await run(`${een.kenmerk} --overschrijf`)).code).toBe(0);
    expect(await tafel.dossiers.lees(een.kenmerk)).toEqual(een);
  });

  it('does nothing where both are the same, so that it may be run again', async () => {
    await restore(een);
    await run(een.kenmerk);
    expect(await run(een.kenmerk)).toMatchObject({ code: 0, fout: '' });
  });

  it('never undoes what somebody had erased', async () => {
    const ended = vanDagenGeleden(ingetrokken(een), 5);
    await tafel.bewaar(ended);
    await restore(ended);
    expect((await tafel.voerUit(`wis ${een.kenmerk} --ja`)).code).toBe(0);
    const { code, uit } = await run(`${een.kenmerk} --overschrijf`);
    expect(code).toBe(3);
    expect(uit).toContain('erased');
    expect((await tafel.dossiers.lees(een.kenmerk))?.gewistOp).toBeDefined();
  });

  it('does not bring back what its term has taken since', async () => {
    await restore(vanDagenGeleden(ingetrokken(een), 200));
    const { code, uit } = await run(een.kenmerk);
    expect(code).toBe(3);
    expect(uit).toContain('term has passed');
    expect(await tafel.dossiers.lees(een.kenmerk)).toBeUndefined();
  });

  it('says what is not in the restored table, and names a table that is not there', async () => {
    expect((await run(een.kenmerk)).code).toBe(4);
    const { code, fout } = await tafel.voerUit(`zet-terug --van nowhere ${een.kenmerk}`);
    expect(code).toBe(1);
    expect(fout).toContain('ResourceNotFoundException');
  });

  it.each([
    ['--alle', 'zet-terug --alle', '--van: is needed'],
    ['neither', `zet-terug --van ${RESTORED}`, 'name dossiers, or give --alle'],
  ])('refuses %s', async (_, line, message) => {
    const { code, fout } = await tafel.voerUit(line);
    expect(code).toBe(2);
    expect(fout).toContain(message);
  });
});

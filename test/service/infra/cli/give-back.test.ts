import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyOf } from '../../../../functions/desk/desk-view.ts';
import { change } from '../../../../functions/store/change.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Employee } from '../../../../shared/desk/actor.ts';
import { dossierWith } from '../../../fixtures/beheer.ts';
import { momentAfter, after } from '../../../fixtures/dossiers.ts';
import { fromDaysAgo } from '../../../fixtures/times.ts';
import { type BeheerTable, objects, openBeheerTable } from '../../../local/beheer.ts';

const BO: Employee = { subject: 'bo', name: 'Bo' };
const CAS: Employee = { subject: 'cas', name: 'Cas' };

let desk: BeheerTable;
beforeAll(async () => {
  desk = await openBeheerTable();
});
afterAll(() => desk.stop());

const taken = (number: number, door: Employee): Dossier =>
  fromDaysAgo(after(dossierWith(number), { soort: 'pak-op', door }), 3);
/** What Bo had when it was withdrawn. */
const closed = (number: number): Dossier =>
  fromDaysAgo(
    after(after(dossierWith(number), { soort: 'pak-op', door: BO }), { soort: 'trek-in' }),
    3,
  );
async function stored({ kenmerk }: Dossier): Promise<Dossier> {
  const dossier = await desk.dossiers.read(kenmerk);
  if (dossier === undefined) throw new Error(`${kenmerk} is gone`);
  return dossier;
}

describe('geef-terug', () => {
  it('frees a dossier for a colleague, and the history of the desk says who did it', async () => {
    const dossier = taken(1, BO);
    await desk.save(dossier);
    const { kenmerk } = dossier;
    const run = await desk.run(`geef-terug ${kenmerk} --door operator-1`);
    expect([run.code, run.output]).toEqual([0, `${kenmerk}: given back, was with Bo\n`]);
    const after = await stored(dossier);
    expect(after.behandelaar).toBeUndefined();
    expect(historyOf(after).at(-1)).toMatchObject({
      soort: 'teruggegeven',
      door: { naam: 'operator-1' },
    });
    const act = { soort: 'pak-op', door: CAS } as const;
    const again = await change(after, act, {
      dossiers: desk.dossiers,
      moment: () => momentAfter(0),
    });
    expect(again?.dossier.behandelaar).toEqual(CAS);
  });

  it('gives back all that one person has, and leaves what others have and what has ended', async () => {
    const [first, second, other] = [taken(11, BO), taken(12, BO), taken(13, CAS)];
    const ended = closed(14);
    await desk.save(first, second, other, ended, dossierWith(15));
    const run = await desk.run('geef-terug --naam Bo --json');
    expect(run.code).toBe(0);
    const lines = [first, second].map(({ kenmerk }) => ({
      kenmerk,
      teruggegeven: true,
      van: 'Bo',
    }));
    expect(objects(run)).toHaveLength(2);
    expect(objects(run)).toEqual(expect.arrayContaining(lines));
    expect(await stored(other)).toEqual(other);
    expect(await stored(ended)).toEqual(ended);
    expect((await desk.run('geef-terug --naam Bo')).code).toBe(4);
  });

  it('writes nothing where nobody has it, where it has ended, or where there is none', async () => {
    const free = dossierWith(21);
    const ended = closed(22);
    await desk.save(free, ended);
    const run = await desk.run(
      `geef-terug ${free.kenmerk} ${ended.kenmerk} ${dossierWith(23).kenmerk} --json`,
    );
    expect(run.code).toBe(3);
    expect(objects(run)).toMatchObject([
      { kenmerk: free.kenmerk, teruggegeven: false },
      { kenmerk: ended.kenmerk, reden: 'past-niet-bij-status' },
      { kenmerk: dossierWith(23).kenmerk, reden: 'niet-gevonden' },
    ]);
    expect([await stored(free), await stored(ended)]).toEqual([free, ended]);
  });

  it('takes nothing from whoever took it up since it was looked at', async () => {
    const dossier = taken(31, CAS);
    await desk.save(dossier);
    const seen = { ...dossier, behandelaar: BO, versie: dossier.versie - 1 };
    const act = { soort: 'geef-terug', holder: BO.subject, door: 'operator-1' } as const;
    const done = await change(seen, act, { dossiers: desk.dossiers, moment: () => momentAfter(0) });
    expect(done?.reden).toBe('al-opgepakt');
    expect(await stored(dossier)).toEqual(dossier);
  });

  it.each(['geef-terug', `geef-terug ${dossierWith(1).kenmerk} --naam Bo`, 'geef-terug --naam'])(
    'does not understand %s',
    async (line) => {
      expect((await desk.run(line)).code).toBe(2);
    },
  );
});

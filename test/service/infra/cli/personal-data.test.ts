import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { dossierWith, ingetrokken, afterMail } from '../../../fixtures/beheer.ts';
import { after } from '../../../fixtures/dossiers.ts';
import { fromDaysAgo } from '../../../fixtures/times.ts';
import { saveItem } from '../../../local/store.ts';
import { type BeheerTable, objects, openBeheerTable } from '../../../local/beheer.ts';

const JET = 'Jet.Voorbeeld@example.org';
const TO_JET = JET.toLowerCase();
const FEM = 'fem@example.org';

/** Jet is the beheerder of one, signs another, and refused a third at an address that was corrected. */
function withJet(): Record<'beheerder' | 'getekend' | 'geweigerd' | 'other', Dossier> {
  const aanvraag = createAanvraag();
  const asBeheerder = { ...aanvraag, beheerder: { ...aanvraag.beheerder, email: JET } };
  const ondertekenaars = [
    { naam: 'Fem Proef', functie: 'Voorzitter', email: FEM },
    { naam: 'Jet Voorbeeld', functie: 'Secretaris', email: TO_JET },
  ];
  const together = { ...aanvraag, ondertekening: { wijze: 'digitaal' as const, ondertekenaars } };
  const { documentHash } = dossierWith(1);
  const sign = { soort: 'teken', wie: 2, documentHash, verklaringVersion: '1' } as const;
  const correction = { soort: 'corrigeer-adres', wie: 1, email: JET } as const;
  const refuse = { soort: 'weiger', wie: 1, reden: 'Jet wil dit niet.' } as const;
  return {
    beheerder: fromDaysAgo(ingetrokken(dossierWith(1, asBeheerder)), 5),
    getekend: fromDaysAgo(after(afterMail(dossierWith(2, together), 0, true), sign), 3),
    geweigerd: fromDaysAgo(after(after(afterMail(dossierWith(3), 0, true), correction), refuse), 3),
    other: fromDaysAgo(dossierWith(4), 3),
  };
}

const having = withJet();
let table: BeheerTable;
let folder: string;
beforeAll(async () => {
  table = await openBeheerTable();
  folder = await mkdtemp(join(tmpdir(), 'beheer-'));
  await table.save(...Object.values(having));
});
afterAll(async () => {
  await table.stop();
  await rm(folder, { recursive: true, force: true });
});

const onName = (one: { kenmerk?: unknown }, other: { kenmerk?: unknown }): number =>
  String(one.kenmerk).localeCompare(String(other.kenmerk));

describe('an address', () => {
  it('is found in every dossier that has it, in any case of letters and also when it was corrected', async () => {
    table.engine.commands.length = 0;
    const outcome = await table.run('zoek --email JET.VOORBEELD@example.org --json');
    expect(objects(outcome).sort(onName)).toEqual(
      [
        { kenmerk: having.beheerder.kenmerk, status: 'ingetrokken', als: ['beheerder'] },
        {
          kenmerk: having.getekend.kenmerk,
          status: having.getekend.status,
          als: ['ondertekenaar 2'],
        },
        { kenmerk: having.geweigerd.kenmerk, status: 'geweigerd', als: ['ondertekenaar 1'] },
      ].sort(onName),
    );
    const [scan] = table.engine.commands;
    const names = Object.values(scan?.content['ExpressionAttributeNames'] as object);
    expect(names).not.toContain('naam');
    expect(names).not.toContain('opmerking');
  });

  it('is found as well when it was theirs for a while only', async () => {
    const short = 'kort@example.org';
    const there = { soort: 'corrigeer-adres', wie: 1, email: short } as const;
    const further = { soort: 'corrigeer-adres', wie: 1, email: 'nu@example.org' } as const;
    const dossier = fromDaysAgo(
      after(after(afterMail(dossierWith(5), 0, true), there), further),
      3,
    );
    await table.save(dossier);
    expect(objects(await table.run(`zoek --email ${short} --json`))).toEqual([
      { kenmerk: dossier.kenmerk, status: dossier.status, als: ['ondertekenaar 1'] },
    ]);
  });

  it('that occurs nowhere is said to do so', async () => {
    expect((await table.run('zoek --email niemand@example.org')).code).toBe(4);
  });
});

type Output = {
  email: string;
  dossiers: {
    kenmerk: string;
    als: string[];
    ondertekeningen: Record<string, unknown>[];
    gebeurtenissen: Record<string, unknown>[];
    berichten: { aan: string }[];
    aanvraag?: { beheerder: unknown };
  }[];
};

describe('the data of one person', () => {
  it('is all written to a file for the operator only, and nothing of it to the screen', async () => {
    const path = join(folder, 'jet.json');
    const { code, output } = await table.run(
      `exporteer --email ${TO_JET} --naar ${path} --door operator-1`,
    );
    expect(code).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(3);
    expect(output).not.toContain('@');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const everything = JSON.parse(await readFile(path, 'utf8')) as Output;
    const of = (dossier: Dossier) =>
      everything.dossiers.find(({ kenmerk }) => kenmerk === dossier.kenmerk);
    expect(of(having.beheerder)?.aanvraag?.beheerder).toEqual(having.beheerder.aanvraag.beheerder);
    expect(of(having.getekend)?.ondertekeningen).toEqual([
      expect.objectContaining({ nummer: 2, naam: 'Jet Voorbeeld', staat: 'getekend' }),
    ]);
    expect(of(having.geweigerd)?.ondertekeningen).toEqual([
      expect.objectContaining({ nummer: 1, email: JET, reden: 'Jet wil dit niet.' }),
    ]);
    for (const dossier of [having.beheerder, having.getekend, having.geweigerd]) {
      const last = (await table.dossiers.read(dossier.kenmerk))?.gebeurtenissen.at(-1);
      expect(last).toMatchObject({ soort: 'geexporteerd', door: 'operator-1' });
    }
    expect(await table.dossiers.read(having.other.kenmerk)).toEqual(having.other);
  });

  it('holds nothing of anybody else, nor who at the operator did what', async () => {
    const outcome = await table.run(`exporteer --email ${FEM} --stdout`);
    const { dossiers } = JSON.parse(outcome.output) as Output;
    expect(dossiers.map(({ kenmerk, als }) => [kenmerk, als])).toEqual([
      [having.getekend.kenmerk, ['ondertekenaar 1']],
    ]);
    expect(outcome.output).not.toMatch(/jet|Vries|operator/i);
    expect(dossiers[0]?.aanvraag).toBeUndefined();
    expect(dossiers[0]?.berichten.map(({ aan }) => aan)).toEqual(['ondertekenaar 1']);
    expect(dossiers[0]?.gebeurtenissen[1]).not.toHaveProperty('wie');
  });

  it('at an address that was replaced holds what was first given, not whose it became', async () => {
    const old = having.geweigerd.aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
    const { output } = await table.run(`exporteer --email ${old} --stdout --json`);
    const { dossiers } = JSON.parse(output) as Output;
    const state = dossiers.find(({ kenmerk }) => kenmerk === having.geweigerd.kenmerk);
    expect(state?.ondertekeningen).toEqual([
      {
        nummer: 1,
        ...having.geweigerd.aanvraag.ondertekening.ondertekenaars[0],
        isVervangen: true,
      },
    ]);
    expect(JSON.stringify(state)).not.toMatch(/jet/i);
  });

  it('is said to be incomplete when a dossier that has the address cannot be read', async () => {
    const { kenmerk } = dossierWith(50);
    const beheerder = { M: { email: { S: 'gus@example.org' } } };
    const item = { kenmerk: { S: kenmerk }, aanvraag: { M: { beheerder } } };
    await saveItem({ dynamodb: table.engine.url }, item);
    const { code, output } = await table.run('exporteer --email gus@example.org --stdout');
    expect(code).toBe(3);
    expect(JSON.parse(output)).toMatchObject({ dossiers: [], onleesbaar: [kenmerk] });
  });

  it('is not written over a file that is there, and then nothing is written down either', async () => {
    const path = join(folder, 'jet.json');
    const before = await table.dossiers.read(having.getekend.kenmerk);
    const { code, error } = await table.run(`exporteer --email ${TO_JET} --naar ${path}`);
    expect(code).toBe(1);
    expect(error).toContain('bestand-niet-gemaakt');
    expect(await table.dossiers.read(having.getekend.kenmerk)).toEqual(before);
  });
});

describe('erasing', () => {
  const end = (number: number): Dossier => fromDaysAgo(ingetrokken(dossierWith(number)), 5);

  it('takes everything of everybody out of a dossier once its kenmerk was typed', async () => {
    const { kenmerk } = end(20);
    await table.save(end(20));
    const outcome = await table.run(`wis ${kenmerk} --door operator-1`, `${kenmerk}\n`);
    expect([outcome.code, outcome.output]).toEqual([0, `${kenmerk}: erased\n`]);
    expect(outcome.error).toContain('cannot be undone');
    const over = await table.dossiers.read(kenmerk);
    expect(over?.erasedAt).toBeTypeOf('string');
    expect(over?.gebeurtenissen.at(-1)).toMatchObject({ soort: 'gewist', door: 'operator-1' });
    expect(JSON.stringify(over)).not.toMatch(/example|Vries|Bakker|Stenden/);
    expect((await table.run(`wis ${kenmerk} --ja`)).code).toBe(3);
    const shown = await table.run(`toon ${kenmerk} --met-persoonsgegevens`);
    expect(shown.code).toBe(0);
    expect(await table.dossiers.read(kenmerk)).toEqual(over);
  });

  it.each([
    ['something else was typed', `${end(21).kenmerk}\n`],
    ['nobody answers', ''],
  ])('changes nothing when %s', async (_, response) => {
    const dossier = end(22);
    await table.save(dossier);
    const { code, output } = await table.run(`wis ${dossier.kenmerk}`, response);
    expect([code, output]).toEqual([3, `${dossier.kenmerk}: not confirmed, nothing erased\n`]);
    expect(await table.dossiers.read(dossier.kenmerk)).toEqual(dossier);
  });

  it('is refused while it is open, and while mails are owed unless those may lapse', async () => {
    const open = fromDaysAgo(dossierWith(23), 3);
    const owed = fromDaysAgo(after(dossierWith(24), { soort: 'trek-in' }), 3);
    await table.save(open, owed);
    const { code, output } = await table.run(`wis ${open.kenmerk} ${owed.kenmerk} --ja`);
    expect(code).toBe(3);
    expect(output).toContain('must be withdrawn or finished first');
    expect(output).toContain('--ook-met-openstaande-berichten');
    expect(await table.dossiers.read(open.kenmerk)).toEqual(open);
    expect(await table.dossiers.read(owed.kenmerk)).toEqual(owed);

    const toch = `wis ${owed.kenmerk} --ja --ook-met-openstaande-berichten`;
    expect((await table.run(toch)).code).toBe(0);
    const over = await table.dossiers.read(owed.kenmerk);
    expect(new Set(over?.berichten.map(({ status }) => status))).toEqual(new Set(['vervallen']));
  });

  it('by address asks for every dossier by its own kenmerk, and says what stays', async () => {
    const aanvraag = createAanvraag();
    const ed = { ...aanvraag, beheerder: { ...aanvraag.beheerder, email: 'ed@example.org' } };
    const first = fromDaysAgo(ingetrokken(dossierWith(30, ed)), 5);
    const second = fromDaysAgo(ingetrokken(dossierWith(31, ed)), 5);
    const open = fromDaysAgo(dossierWith(32, ed), 3);
    await table.save(first, second, open);
    const responses = `${first.kenmerk}\n${first.kenmerk}\n`;
    const outcome = await table.run('wis --email ED@example.org --json', responses);
    const secondTime = await table.run('wis --email ed@example.org --ja');
    expect([outcome.code, secondTime.code]).toEqual([3, 3]);
    const kenmerken = objects(outcome).map(({ kenmerk }) => kenmerk);
    expect(kenmerken.sort()).toEqual([first, second, open].map(({ kenmerk }) => kenmerk).sort());
    const over = objects(await table.run('zoek --email ed@example.org --json'));
    expect(over.map(({ kenmerk }) => kenmerk)).toEqual([open.kenmerk]);
  });
});

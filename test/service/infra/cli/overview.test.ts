import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Limits } from '../../../../functions/store/limits.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { isFinal } from '../../../../shared/dossier/transitions.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  dossierWith,
  ingetrokken,
  withFailedMails,
  papierdossier,
  withBouncedMelding,
} from '../../../fixtures/beheer.ts';
import { minutesLater, after } from '../../../fixtures/dossiers.ts';
import { fromDaysAgo } from '../../../fixtures/times.ts';
import { type BeheerTable, objects, openBeheerTable, TABLE_NAME } from '../../../local/beheer.ts';
import { saveItem } from '../../../local/store.ts';

const fresh = fromDaysAgo(dossierWith(1), 1);
const failed = fromDaysAgo(withFailedMails(2), 6.5);
const papier = fromDaysAgo(papierdossier(3), 20);
const end = fromDaysAgo(ingetrokken(dossierWith(4)), 30);
const PERSONAL = /Vries|Bakker|Stenden|Rengerslaan|@example|\+31|Informatiemanager/;

let table: BeheerTable;
beforeAll(async () => {
  table = await openBeheerTable();
  await table.save(fresh, failed, papier, end);
});
afterAll(() => table.stop());

const kenmerkenIn = async (args: string): Promise<unknown[]> =>
  objects(await table.run(`${args} --json`)).map(({ kenmerk }) => kenmerk);
const kenmerken = (...dossiers: Dossier[]): string[] => dossiers.map(({ kenmerk }) => kenmerk);
const written = () => table.engine.commands.filter(({ operation }) => operation === 'PutItem');

describe('a list', () => {
  it('names every dossier with its status, its time and the mails that ask for attention', async () => {
    const { code, output } = await table.run('lijst');
    expect(code).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(4);
    expect(output).toContain(
      `${failed.kenmerk}  wacht-op-ondertekening  ${failed.ingediendOp}  3 mislukt`,
    );
    expect(output).toMatch(new RegExp(`^${end.kenmerk}  ingetrokken +${end.ingediendOp}$`, 'm'));
  });

  it('goes by status, by age and by mails that were given up, and by all of them at once', async () => {
    const waits = await kenmerkenIn('lijst --status wacht-op-ondertekening');
    expect(waits.sort()).toEqual(kenmerken(fresh, failed, papier).sort());
    const two = await kenmerkenIn('lijst --status ingetrokken --status verwerkt');
    expect(two).toEqual(kenmerken(end));
    expect((await kenmerkenIn('lijst --ouder-dan 7')).sort()).toEqual(
      kenmerken(papier, end).sort(),
    );
    expect(await kenmerkenIn('lijst --mislukt')).toEqual(kenmerken(failed));
    expect(await kenmerkenIn('lijst --status wacht-op-ondertekening --ouder-dan 7')).toEqual(
      kenmerken(papier),
    );
    expect(await kenmerkenIn('lijst --ouder-dan 365')).toEqual([]);
  });

  it('marks and finds what came back from the SSD, until it is sent again or erased', async () => {
    const own = await openBeheerTable();
    try {
      const bounced = fromDaysAgo(withBouncedMelding(5), 3);
      const notFromSsd = { soort: 'niet-bezorgd', bericht: '1', sesId: 'ses-1' } as const;
      const other = fromDaysAgo(after(dossierWith(6), notFromSsd), 3);
      await own.save(bounced, other, {
        ...bounced,
        kenmerk: fresh.kenmerk,
        erasedAt: minutesLater(0),
      });
      const { output } = await own.run('lijst --ssd-niet-bezorgd');
      expect(output).toBe(
        `${bounced.kenmerk}  wacht-op-ondertekening  ${bounced.ingediendOp}  1 niet-bezorgd, 1 ssd-niet-bezorgd\n`,
      );
      expect((await own.run(`verstuur-opnieuw ${bounced.kenmerk}`)).code).toBe(0);
      expect((await own.run('lijst --ssd-niet-bezorgd')).output).toBe('');
    } finally {
      await own.stop();
    }
  });

  it('reads nothing that is about somebody, and writes nothing', async () => {
    table.engine.commands.length = 0;
    const { output } = await table.run('lijst --json');
    expect(output).not.toMatch(PERSONAL);
    expect(table.engine.commands.map(({ operation }) => operation)).toEqual(['Scan']);
    const { ExpressionAttributeNames: names } = table.engine.commands[0]?.content ?? {};
    expect(Object.values(names as object).sort()).toEqual([
      ...['agendaTijd', 'berichten', 'erasedAt', 'haltedAt', 'ingediendOp', 'kenmerk', 'status'],
    ]);
  });

  it('passes over what is counted against misuse, which stands in the same table', async () => {
    const limits = new Limits(table.client, TABLE_NAME);
    const day = new Date().toISOString().slice(0, 10);
    await limits.count({ addressHash: 'h', day }, ['v'], 1);
    await limits.useProof('b', 'v', Date.now() / 1_000);
    expect((await table.run('lijst')).output.trim().split('\n')).toHaveLength(4);
    expect((await table.run('zoek --email niemand@example.org')).code).toBe(4);
  });

  it('goes on over as many pages as the table has', async () => {
    const large = await openBeheerTable();
    try {
      const full = { ...createAanvraag(), opmerking: 'x'.repeat(300_000) };
      const many = Array.from({ length: 8 }, (_, index) => dossierWith(index + 10, full));
      await large.save(...many);
      large.engine.commands.length = 0;
      const found = objects(await large.run('lijst --json'));
      expect(found.map(({ kenmerk }) => kenmerk).sort()).toEqual(kenmerken(...many).sort());
      expect(large.engine.commands.length).toBeGreaterThan(2);
    } finally {
      await large.stop();
    }
  });

  it('shows an item that is no dossier, and goes on', async () => {
    const foreign = await openBeheerTable();
    try {
      await saveItem({ dynamodb: foreign.engine.url }, { kenmerk: { S: 'GEEN-DOSS-IER0' } });
      await foreign.save(fresh);
      const { code, output } = await foreign.run('lijst');
      expect(code).toBe(0);
      expect(output).toContain('GEEN-DOSS-IER0  cannot be read');
      expect(output).toContain(fresh.kenmerk);
    } finally {
      await foreign.stop();
    }
  });
});

describe('one dossier', () => {
  it('is shown without anything about anybody, and nothing is written', async () => {
    table.engine.commands.length = 0;
    const outcome = await table.run(`toon ${end.kenmerk.toLowerCase()} --json`);
    expect(outcome.code).toBe(0);
    expect(outcome.output).not.toMatch(PERSONAL);
    const [shown] = objects(outcome);
    expect(shown).toMatchObject({
      kenmerk: end.kenmerk,
      status: 'ingetrokken',
      documentHash: end.documentHash,
      ondertekenaars: [{ nummer: 1, staat: 'open', isGecorrigeerd: false }],
      gebeurtenissen: [{ soort: 'ingediend' }, { soort: 'ingetrokken' }],
    });
    expect(isFinal(end.status) && shown?.['bewaarTot']).toBeTypeOf('string');
    expect(written()).toEqual([]);
  });

  it('is shown whole when that is asked, once it is written down who looked', async () => {
    const { code, output } = await table.run(
      `toon ${end.kenmerk} --met-persoonsgegevens --door operator-1`,
    );
    expect(code).toBe(0);
    expect(output).toContain('j.devries@example.nl');
    const seen = await table.dossiers.read(end.kenmerk);
    expect(seen?.gebeurtenissen.at(-1)).toMatchObject({ soort: 'ingezien', door: 'operator-1' });
    expect(seen?.status).toBe('ingetrokken');
  });

  it('that is not there is said to be not there', async () => {
    const { code, output, error } = await table.run(`toon ${dossierWith(99).kenmerk}`);
    expect([code, output]).toEqual([4, '']);
    expect(error).toContain('no such');
  });
});

describe('a command line that cannot be carried out', () => {
  it.each([
    ['fout', "There is no command 'fout'"],
    ['lijst --fout', "Unknown option '--fout'"],
    ['lijst --status klaar', '--status: must be one of wacht-op-ondertekening'],
    ['lijst --ouder-dan veel', '--ouder-dan: must be a whole number'],
    ['lijst iets', 'Arguments: it takes no arguments'],
    ['toon', 'KENMERK: exactly one kenmerk is needed'],
    ['toon 7K3F-9QXT-2MAA', 'KENMERK: no kenmerk, or mistyped'],
    ['zoek', '--email: is needed'],
    ['exporteer --email a@example.nl', 'say where it goes'],
    ['verstuur-opnieuw', 'name dossiers, or give --alle'],
    ['wis --ja', 'name dossiers, or give --email'],
  ])('(%s) ends with 2, names what is wrong, and asks nothing of the store', async (line, what) => {
    table.engine.commands.length = 0;
    const { code, output, error } = await table.run(line);
    expect([code, output]).toEqual([2, '']);
    expect(error).toContain(what);
    expect(error).toContain('Usage: npm run beheer --');
    expect(table.engine.commands).toEqual([]);
  });

  it('lacks a setting: it is named', async () => {
    const without = await openBeheerTable({ TABLE_NAME: '' });
    const { code, error } = await without.run('lijst');
    await without.stop();
    expect([code, error.includes('TABLE_NAME')]).toEqual([2, true]);
  });
});

describe('help', () => {
  it('lists every command, and of one command every option', async () => {
    const everything = await table.run('--help');
    expect(everything.code).toBe(0);
    for (const name of ['lijst', 'toon', 'wis', 'exporteer', 'sleutel-verwijderen']) {
      expect(everything.output).toContain(`  ${name}`);
    }
    const { code, output } = await table.run('wis --help');
    expect([code, output.includes('--ook-met-openstaande-berichten')]).toEqual([0, true]);
  });
});

describe('while the store is away', () => {
  it('a command ends with 1 and says so', async () => {
    table.engine.switchOff();
    const { code, error } = await table.run('lijst');
    table.engine.switchOn();
    expect(code).toBe(1);
    expect(error).toContain('opslag-onbereikbaar');
  });
});

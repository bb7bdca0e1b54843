import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Grenzen } from '../../../../functions/store/limits.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { isDefinitief } from '../../../../shared/dossier/transitions.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  dossierMet,
  ingetrokken,
  metMislukteMails,
  papierdossier,
  withBouncedMelding,
} from '../../../fixtures/beheer.ts';
import { minutenLater, na } from '../../../fixtures/dossiers.ts';
import { vanDagenGeleden } from '../../../fixtures/times.ts';
import { type Beheertafel, objecten, openBeheertafel, TABEL } from '../../../local/beheer.ts';
import { bewaarItem } from '../../../local/store.ts';

const nieuw = vanDagenGeleden(dossierMet(1), 1);
const mislukt = vanDagenGeleden(metMislukteMails(2), 6.5);
const papier = vanDagenGeleden(papierdossier(3), 20);
const einde = vanDagenGeleden(ingetrokken(dossierMet(4)), 30);
const PERSOONLIJK = /Vries|Bakker|Stenden|Rengerslaan|@example|\+31|Informatiemanager/;

let tafel: Beheertafel;
beforeAll(async () => {
  tafel = await openBeheertafel();
  await tafel.bewaar(nieuw, mislukt, papier, einde);
});
afterAll(() => tafel.stop());

const kenmerkenIn = async (argumenten: string): Promise<unknown[]> =>
  objecten(await tafel.voerUit(`${argumenten} --json`)).map(({ kenmerk }) => kenmerk);
const kenmerken = (...dossiers: Dossier[]): string[] => dossiers.map(({ kenmerk }) => kenmerk);
const geschreven = () => tafel.motor.opdrachten.filter(({ operatie }) => operatie === 'PutItem');

describe('a list', () => {
  it('names every dossier with its status, its time and the mails that ask for attention', async () => {
    const { code, uit } = await tafel.voerUit('lijst');
    expect(code).toBe(0);
    expect(uit.trim().split('\n')).toHaveLength(4);
    expect(uit).toContain(
      `${mislukt.kenmerk}  wacht-op-ondertekening  ${mislukt.ingediendOp}  3 mislukt`,
    );
    expect(uit).toMatch(new RegExp(`^${einde.kenmerk}  ingetrokken +${einde.ingediendOp}$`, 'm'));
  });

  it('goes by status, by age and by mails that were given up, and by all of them at once', async () => {
    const waits = await kenmerkenIn('lijst --status wacht-op-ondertekening');
    expect(waits.sort()).toEqual(kenmerken(nieuw, mislukt, papier).sort());
    const twee = await kenmerkenIn('lijst --status ingetrokken --status verwerkt');
    expect(twee).toEqual(kenmerken(einde));
    expect((await kenmerkenIn('lijst --ouder-dan 7')).sort()).toEqual(
      kenmerken(papier, einde).sort(),
    );
    expect(await kenmerkenIn('lijst --mislukt')).toEqual(kenmerken(mislukt));
    expect(await kenmerkenIn('lijst --status wacht-op-ondertekening --ouder-dan 7')).toEqual(
      kenmerken(papier),
    );
    expect(await kenmerkenIn('lijst --ouder-dan 365')).toEqual([]);
  });

  it('marks and finds what came back from the SSD, until it is sent again or erased', async () => {
    const own = await openBeheertafel();
    try {
      const bounced = vanDagenGeleden(withBouncedMelding(5), 3);
      const notFromSsd = { soort: 'niet-bezorgd', bericht: '1', sesId: 'ses-1' } as const;
      const other = vanDagenGeleden(na(dossierMet(6), notFromSsd), 3);
      await own.bewaar(bounced, other, {
        ...bounced,
        kenmerk: nieuw.kenmerk,
        gewistOp: minutenLater(0),
      });
      const { uit } = await own.voerUit('lijst --ssd-niet-bezorgd');
      expect(uit).toBe(
        `${bounced.kenmerk}  wacht-op-ondertekening  ${bounced.ingediendOp}  1 niet-bezorgd, 1 ssd-niet-bezorgd\n`,
      );
      expect((await own.voerUit(`verstuur-opnieuw ${bounced.kenmerk}`)).code).toBe(0);
      expect((await own.voerUit('lijst --ssd-niet-bezorgd')).uit).toBe('');
    } finally {
      await own.stop();
    }
  });

  it('reads nothing that is about somebody, and writes nothing', async () => {
    tafel.motor.opdrachten.length = 0;
    const { uit } = await tafel.voerUit('lijst --json');
    expect(uit).not.toMatch(PERSOONLIJK);
    expect(tafel.motor.opdrachten.map(({ operatie }) => operatie)).toEqual(['Scan']);
    const { ExpressionAttributeNames: namen } = tafel.motor.opdrachten[0]?.inhoud ?? {};
    expect(Object.values(namen as object).sort()).toEqual([
      ...['agendaTijd', 'berichten', 'gewistOp', 'haltedAt', 'ingediendOp', 'kenmerk', 'status'],
    ]);
  });

  it('passes over what is counted against misuse, which stands in the same table', async () => {
    const grenzen = new Grenzen(tafel.client, TABEL);
    const dag = new Date().toISOString().slice(0, 10);
    await grenzen.count({ addressHash: 'h', day: dag }, ['v'], 1);
    await grenzen.gebruikBewijs('b', 'v', Date.now() / 1_000);
    expect((await tafel.voerUit('lijst')).uit.trim().split('\n')).toHaveLength(4);
    expect((await tafel.voerUit('zoek --email niemand@example.org')).code).toBe(4);
  });

  it('goes on over as many pages as the table has', async () => {
    const groot = await openBeheertafel();
    try {
      const vol = { ...maakAanvraag(), opmerking: 'x'.repeat(300_000) };
      const veel = Array.from({ length: 8 }, (_, index) => dossierMet(index + 10, vol));
      await groot.bewaar(...veel);
      groot.motor.opdrachten.length = 0;
      const gevonden = objecten(await groot.voerUit('lijst --json'));
      expect(gevonden.map(({ kenmerk }) => kenmerk).sort()).toEqual(kenmerken(...veel).sort());
      expect(groot.motor.opdrachten.length).toBeGreaterThan(2);
    } finally {
      await groot.stop();
    }
  });

  it('shows an item that is no dossier, and goes on', async () => {
    const vreemd = await openBeheertafel();
    try {
      await bewaarItem({ dynamodb: vreemd.motor.url }, { kenmerk: { S: 'GEEN-DOSS-IER0' } });
      await vreemd.bewaar(nieuw);
      const { code, uit } = await vreemd.voerUit('lijst');
      expect(code).toBe(0);
      expect(uit).toContain('GEEN-DOSS-IER0  cannot be read');
      expect(uit).toContain(nieuw.kenmerk);
    } finally {
      await vreemd.stop();
    }
  });
});

describe('one dossier', () => {
  it('is shown without anything about anybody, and nothing is written', async () => {
    tafel.motor.opdrachten.length = 0;
    const uitkomst = await tafel.voerUit(`toon ${einde.kenmerk.toLowerCase()} --json`);
    expect(uitkomst.code).toBe(0);
    expect(uitkomst.uit).not.toMatch(PERSOONLIJK);
    const [getoond] = objecten(uitkomst);
    expect(getoond).toMatchObject({
      kenmerk: einde.kenmerk,
      status: 'ingetrokken',
      documentHash: einde.documentHash,
      ondertekenaars: [{ nummer: 1, staat: 'open' }],
      gebeurtenissen: [{ soort: 'ingediend' }, { soort: 'ingetrokken' }],
    });
    expect(isDefinitief(einde.status) && getoond?.['bewaarTot']).toBeTypeOf('string');
    expect(geschreven()).toEqual([]);
  });

  it('is shown whole when that is asked, once it is written down who looked', async () => {
    const { code, uit } = await tafel.voerUit(
      `toon ${einde.kenmerk} --met-persoonsgegevens --door operator-1`,
    );
    expect(code).toBe(0);
    expect(uit).toContain('j.devries@example.nl');
    const gezien = await tafel.dossiers.lees(einde.kenmerk);
    expect(gezien?.gebeurtenissen.at(-1)).toMatchObject({ soort: 'ingezien', door: 'operator-1' });
    expect(gezien?.status).toBe('ingetrokken');
  });

  it('that is not there is said to be not there', async () => {
    const { code, uit, fout } = await tafel.voerUit(`toon ${dossierMet(99).kenmerk}`);
    expect([code, uit]).toEqual([4, '']);
    expect(fout).toContain('no such');
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
  ])('(%s) ends with 2, names what is wrong, and asks nothing of the store', async (regel, wat) => {
    tafel.motor.opdrachten.length = 0;
    const { code, uit, fout } = await tafel.voerUit(regel);
    expect([code, uit]).toEqual([2, '']);
    expect(fout).toContain(wat);
    expect(fout).toContain('Usage: npm run beheer --');
    expect(tafel.motor.opdrachten).toEqual([]);
  });

  it('lacks a setting: it is named', async () => {
    const zonder = await openBeheertafel({ TABEL: '' });
    const { code, fout } = await zonder.voerUit('lijst');
    await zonder.stop();
    expect([code, fout.includes('TABEL')]).toEqual([2, true]);
  });
});

describe('help', () => {
  it('lists every command, and of one command every option', async () => {
    const alles = await tafel.voerUit('--help');
    expect(alles.code).toBe(0);
    for (const naam of ['lijst', 'toon', 'wis', 'exporteer', 'sleutel-verwijderen']) {
      expect(alles.uit).toContain(`  ${naam}`);
    }
    const { code, uit } = await tafel.voerUit('wis --help');
    expect([code, uit.includes('--ook-met-openstaande-berichten')]).toEqual([0, true]);
  });
});

describe('while the store is away', () => {
  it('a command ends with 1 and says so', async () => {
    tafel.motor.zetUit();
    const { code, fout } = await tafel.voerUit('lijst');
    tafel.motor.zetAan();
    expect(code).toBe(1);
    expect(fout).toContain('opslag-onbereikbaar');
  });
});

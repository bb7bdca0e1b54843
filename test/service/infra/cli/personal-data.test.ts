import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import { dossierMet, ingetrokken, naPost } from '../../../fixtures/beheer.ts';
import { na } from '../../../fixtures/dossiers.ts';
import { vanDagenGeleden } from '../../../fixtures/times.ts';
import { bewaarItem } from '../../../local/store.ts';
import { type Beheertafel, objecten, openBeheertafel } from '../../../local/beheer.ts';

const JET = 'Jet.Voorbeeld@example.org';
const AAN_JET = JET.toLowerCase();
const FEM = 'fem@example.org';

/** Jet is the beheerder of one, signs another, and refused a third at an address that was corrected. */
function metJet(): Record<'beheerder' | 'getekend' | 'geweigerd' | 'ander', Dossier> {
  const aanvraag = maakAanvraag();
  const alsBeheerder = { ...aanvraag, beheerder: { ...aanvraag.beheerder, email: JET } };
  const ondertekenaars = [
    { naam: 'Fem Proef', functie: 'Voorzitter', email: FEM },
    { naam: 'Jet Voorbeeld', functie: 'Secretaris', email: AAN_JET },
  ];
  const samen = { ...aanvraag, ondertekening: { wijze: 'digitaal' as const, ondertekenaars } };
  const { documentHash } = dossierMet(1);
  const teken = { soort: 'teken', wie: 2, documentHash, verklaringVersie: '1' } as const;
  const correctie = { soort: 'corrigeer-adres', wie: 1, email: JET } as const;
  const weiger = { soort: 'weiger', wie: 1, reden: 'Jet wil dit niet.' } as const;
  return {
    beheerder: vanDagenGeleden(ingetrokken(dossierMet(1, alsBeheerder)), 5),
    getekend: vanDagenGeleden(na(naPost(dossierMet(2, samen), 0, true), teken), 3),
    geweigerd: vanDagenGeleden(na(na(naPost(dossierMet(3), 0, true), correctie), weiger), 3),
    ander: vanDagenGeleden(dossierMet(4), 3),
  };
}

const met = metJet();
let tafel: Beheertafel;
let map: string;
beforeAll(async () => {
  tafel = await openBeheertafel();
  map = await mkdtemp(join(tmpdir(), 'beheer-'));
  await tafel.bewaar(...Object.values(met));
});
afterAll(async () => {
  await tafel.stop();
  await rm(map, { recursive: true, force: true });
});

const opNaam = (een: { kenmerk?: unknown }, ander: { kenmerk?: unknown }): number =>
  String(een.kenmerk).localeCompare(String(ander.kenmerk));

describe('an address', () => {
  it('is found in every dossier that has it, in any case of letters and also when it was corrected', async () => {
    tafel.motor.opdrachten.length = 0;
    const uitkomst = await tafel.voerUit('zoek --email JET.VOORBEELD@example.org --json');
    expect(objecten(uitkomst).sort(opNaam)).toEqual(
      [
        { kenmerk: met.beheerder.kenmerk, status: 'ingetrokken', als: ['beheerder'] },
        { kenmerk: met.getekend.kenmerk, status: met.getekend.status, als: ['ondertekenaar 2'] },
        { kenmerk: met.geweigerd.kenmerk, status: 'geweigerd', als: ['ondertekenaar 1'] },
      ].sort(opNaam),
    );
    const [scan] = tafel.motor.opdrachten;
    const namen = Object.values(scan?.inhoud['ExpressionAttributeNames'] as object);
    expect(namen).not.toContain('naam');
    expect(namen).not.toContain('opmerking');
  });

  it('is found as well when it was theirs for a while only', async () => {
    const kort = 'kort@example.org';
    const heen = { soort: 'corrigeer-adres', wie: 1, email: kort } as const;
    const verder = { soort: 'corrigeer-adres', wie: 1, email: 'nu@example.org' } as const;
    const dossier = vanDagenGeleden(na(na(naPost(dossierMet(5), 0, true), heen), verder), 3);
    await tafel.bewaar(dossier);
    expect(objecten(await tafel.voerUit(`zoek --email ${kort} --json`))).toEqual([
      { kenmerk: dossier.kenmerk, status: dossier.status, als: ['ondertekenaar 1'] },
    ]);
  });

  it('that occurs nowhere is said to do so', async () => {
    expect((await tafel.voerUit('zoek --email niemand@example.org')).code).toBe(4);
  });
});

type Uitvoer = {
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
    const pad = join(map, 'jet.json');
    const { code, uit } = await tafel.voerUit(
      `exporteer --email ${AAN_JET} --naar ${pad} --door operator-1`,
    );
    expect(code).toBe(0);
    expect(uit.trim().split('\n')).toHaveLength(3);
    expect(uit).not.toContain('@');
    expect((await stat(pad)).mode & 0o777).toBe(0o600);
    const alles = JSON.parse(await readFile(pad, 'utf8')) as Uitvoer;
    const van = (dossier: Dossier) =>
      alles.dossiers.find(({ kenmerk }) => kenmerk === dossier.kenmerk);
    expect(van(met.beheerder)?.aanvraag?.beheerder).toEqual(met.beheerder.aanvraag.beheerder);
    expect(van(met.getekend)?.ondertekeningen).toEqual([
      expect.objectContaining({ nummer: 2, naam: 'Jet Voorbeeld', staat: 'getekend' }),
    ]);
    expect(van(met.geweigerd)?.ondertekeningen).toEqual([
      expect.objectContaining({ nummer: 1, email: JET, reden: 'Jet wil dit niet.' }),
    ]);
    for (const dossier of [met.beheerder, met.getekend, met.geweigerd]) {
      const laatste = (await tafel.dossiers.lees(dossier.kenmerk))?.gebeurtenissen.at(-1);
      expect(laatste).toMatchObject({ soort: 'geexporteerd', door: 'operator-1' });
    }
    expect(await tafel.dossiers.lees(met.ander.kenmerk)).toEqual(met.ander);
  });

  it('holds nothing of anybody else, nor who at the operator did what', async () => {
    const uitkomst = await tafel.voerUit(`exporteer --email ${FEM} --stdout`);
    const { dossiers } = JSON.parse(uitkomst.uit) as Uitvoer;
    expect(dossiers.map(({ kenmerk, als }) => [kenmerk, als])).toEqual([
      [met.getekend.kenmerk, ['ondertekenaar 1']],
    ]);
    expect(uitkomst.uit).not.toMatch(/jet|Vries|operator/i);
    expect(dossiers[0]?.aanvraag).toBeUndefined();
    expect(dossiers[0]?.berichten.map(({ aan }) => aan)).toEqual(['ondertekenaar 1']);
    expect(dossiers[0]?.gebeurtenissen[1]).not.toHaveProperty('wie');
  });

  it('at an address that was replaced holds what was first given, not whose it became', async () => {
    const oud = met.geweigerd.aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
    const { uit } = await tafel.voerUit(`exporteer --email ${oud} --stdout --json`);
    const { dossiers } = JSON.parse(uit) as Uitvoer;
    const stand = dossiers.find(({ kenmerk }) => kenmerk === met.geweigerd.kenmerk);
    expect(stand?.ondertekeningen).toEqual([
      { nummer: 1, ...met.geweigerd.aanvraag.ondertekening.ondertekenaars[0], isVervangen: true },
    ]);
    expect(JSON.stringify(stand)).not.toMatch(/jet/i);
  });

  it('is said to be incomplete when a dossier that has the address cannot be read', async () => {
    const { kenmerk } = dossierMet(50);
    const beheerder = { M: { email: { S: 'gus@example.org' } } };
    const item = { kenmerk: { S: kenmerk }, aanvraag: { M: { beheerder } } };
    await bewaarItem({ dynamodb: tafel.motor.url }, item);
    const { code, uit } = await tafel.voerUit('exporteer --email gus@example.org --stdout');
    expect(code).toBe(3);
    expect(JSON.parse(uit)).toMatchObject({ dossiers: [], onleesbaar: [kenmerk] });
  });

  it('is not written over a file that is there, and then nothing is written down either', async () => {
    const pad = join(map, 'jet.json');
    const voor = await tafel.dossiers.lees(met.getekend.kenmerk);
    const { code, fout } = await tafel.voerUit(`exporteer --email ${AAN_JET} --naar ${pad}`);
    expect(code).toBe(1);
    expect(fout).toContain('bestand-niet-gemaakt');
    expect(await tafel.dossiers.lees(met.getekend.kenmerk)).toEqual(voor);
  });
});

describe('erasing', () => {
  const einde = (getal: number): Dossier => vanDagenGeleden(ingetrokken(dossierMet(getal)), 5);

  it('takes everything of everybody out of a dossier once its kenmerk was typed', async () => {
    const { kenmerk } = einde(20);
    await tafel.bewaar(einde(20));
    const uitkomst = await tafel.voerUit(`wis ${kenmerk} --door operator-1`, `${kenmerk}\n`);
    expect([uitkomst.code, uitkomst.uit]).toEqual([0, `${kenmerk}: erased\n`]);
    expect(uitkomst.fout).toContain('cannot be undone');
    const over = await tafel.dossiers.lees(kenmerk);
    expect(over?.gewistOp).toBeTypeOf('string');
    expect(over?.gebeurtenissen.at(-1)).toMatchObject({ soort: 'gewist', door: 'operator-1' });
    expect(JSON.stringify(over)).not.toMatch(/example|Vries|Bakker|Stenden/);
    expect((await tafel.voerUit(`wis ${kenmerk} --ja`)).code).toBe(3);
    const getoond = await tafel.voerUit(`toon ${kenmerk} --met-persoonsgegevens`);
    expect(getoond.code).toBe(0);
    expect(await tafel.dossiers.lees(kenmerk)).toEqual(over);
  });

  it.each([
    ['something else was typed', `${einde(21).kenmerk}\n`],
    ['nobody answers', ''],
  ])('changes nothing when %s', async (_, antwoord) => {
    const dossier = einde(22);
    await tafel.bewaar(dossier);
    const { code, uit } = await tafel.voerUit(`wis ${dossier.kenmerk}`, antwoord);
    expect([code, uit]).toEqual([3, `${dossier.kenmerk}: not confirmed, nothing erased\n`]);
    expect(await tafel.dossiers.lees(dossier.kenmerk)).toEqual(dossier);
  });

  it('is refused while it is open, and while mails are owed unless those may lapse', async () => {
    const open = vanDagenGeleden(dossierMet(23), 3);
    const schuldig = vanDagenGeleden(na(dossierMet(24), { soort: 'trek-in' }), 3);
    await tafel.bewaar(open, schuldig);
    const { code, uit } = await tafel.voerUit(`wis ${open.kenmerk} ${schuldig.kenmerk} --ja`);
    expect(code).toBe(3);
    expect(uit).toContain('must be withdrawn or finished first');
    expect(uit).toContain('--ook-met-openstaande-berichten');
    expect(await tafel.dossiers.lees(open.kenmerk)).toEqual(open);
    expect(await tafel.dossiers.lees(schuldig.kenmerk)).toEqual(schuldig);

    const toch = `wis ${schuldig.kenmerk} --ja --ook-met-openstaande-berichten`;
    expect((await tafel.voerUit(toch)).code).toBe(0);
    const over = await tafel.dossiers.lees(schuldig.kenmerk);
    expect(new Set(over?.berichten.map(({ status }) => status))).toEqual(new Set(['vervallen']));
  });

  it('by address asks for every dossier by its own kenmerk, and says what stays', async () => {
    const aanvraag = maakAanvraag();
    const ed = { ...aanvraag, beheerder: { ...aanvraag.beheerder, email: 'ed@example.org' } };
    const eerste = vanDagenGeleden(ingetrokken(dossierMet(30, ed)), 5);
    const tweede = vanDagenGeleden(ingetrokken(dossierMet(31, ed)), 5);
    const open = vanDagenGeleden(dossierMet(32, ed), 3);
    await tafel.bewaar(eerste, tweede, open);
    const antwoorden = `${eerste.kenmerk}\n${eerste.kenmerk}\n`;
    const uitkomst = await tafel.voerUit('wis --email ED@example.org --json', antwoorden);
    const tweedeKeer = await tafel.voerUit('wis --email ed@example.org --ja');
    expect([uitkomst.code, tweedeKeer.code]).toEqual([3, 3]);
    const kenmerken = objecten(uitkomst).map(({ kenmerk }) => kenmerk);
    expect(kenmerken.sort()).toEqual([eerste, tweede, open].map(({ kenmerk }) => kenmerk).sort());
    const over = objecten(await tafel.voerUit('zoek --email ed@example.org --json'));
    expect(over.map(({ kenmerk }) => kenmerk)).toEqual([open.kenmerk]);
  });
});

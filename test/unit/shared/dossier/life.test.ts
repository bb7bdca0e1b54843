import { describe, expect, it } from 'vitest';
import type { Verzenduitkomst } from '../../../../shared/dossier/bericht.ts';
import { type Dossier, dossierSchema } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../../../shared/dossier/life.ts';
import { agendaTijd, teVersturen } from '../../../../shared/dossier/dispatch.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import {
  BEGIN,
  maakDossier as maakDigitaal,
  minutenLater,
  momentNa,
} from '../../../fixtures/dossiers.ts';

/** On paper no signatory is asked by mail, so that only the first two mails and the reminders are on the agenda. */
const maakDossier = (): Dossier => maakDigitaal(opPapier(maakAanvraag()));
const FIRST_REMINDER = minutenLater(7 * 24 * 60);

/** Applies a gebeurtenis that must be possible. */
function na(dossier: Dossier, gebeurtenis: Gebeurtenis, minuten: number): Dossier {
  const uitkomst = verwerk(dossier, gebeurtenis, momentNa(minuten));
  if (!uitkomst.ok) throw new Error(`Refused: ${uitkomst.reden}`);
  return uitkomst.dossier;
}

const begin = (beurt = 'beurt-1'): Gebeurtenis => ({ soort: 'verzending-begonnen', beurt });
const klaar = (uitkomsten: Verzenduitkomst[], beurt = 'beurt-1'): Gebeurtenis => ({
  soort: 'verzending-afgerond',
  beurt,
  uitkomsten,
});
const gelukt = (id: string): Verzenduitkomst => ({ id, gelukt: true, sesId: `ses-${id}` });
const mislukt = (id: string): Verzenduitkomst => ({ id, gelukt: false });

/** One attempt on both mails, begun and recorded in the same minute. */
const poging = (dossier: Dossier, uitkomsten: Verzenduitkomst[], minuten: number): Dossier =>
  na(na(dossier, begin(), minuten), klaar(uitkomsten), minuten);

const statussen = (dossier: Dossier): string[] => dossier.berichten.map(({ status }) => status);

describe('an aanvraag that came in', () => {
  it('waits for signatures and owes one mail to the beheerder and one to the SSD, at once', () => {
    const dossier = maakDossier();
    expect(dossier.status).toBe('wacht-op-ondertekening');
    expect(dossier.gebeurtenissen).toEqual([{ soort: 'ingediend', tijd: BEGIN }]);
    expect(dossier.berichten.map(({ soort, aan }) => [soort, aan])).toEqual([
      ['ontvangst', 'beheerder'],
      ['melding', 'ssd'],
    ]);
    expect(teVersturen(dossier, BEGIN)).toHaveLength(2);
    expect(agendaTijd(dossier)).toBe(BEGIN);
  });

  it('is a dossier that can be stored and read back', () => {
    const dossier = maakDossier();
    expect(dossierSchema.parse(JSON.parse(JSON.stringify(dossier)))).toEqual(dossier);
  });
});

describe('the lease under which mails are sent', () => {
  const bezig = na(maakDossier(), begin(), 0);

  it('keeps everybody else from sending for one minute', () => {
    expect(verwerk(bezig, begin('beurt-2'), momentNa(0.9))).toEqual({
      ok: false,
      reden: 'niets-te-doen',
    });
    expect(agendaTijd(bezig)).toBe(minutenLater(1));
  });

  it('runs out, so that the mails of a process that ended are sent by another', () => {
    const tweede = na(bezig, begin('beurt-2'), 1);
    expect(tweede.verzending?.beurt).toBe('beurt-2');
    expect(tweede.versie).toBe(3);
  });

  it('is given back when the turn is recorded, and then nothing is due before the reminder', () => {
    const verstuurd = na(bezig, klaar([gelukt('1'), gelukt('2')]), 0.1);
    expect(verstuurd.verzending).toBeUndefined();
    expect(statussen(verstuurd)).toEqual(['verstuurd', 'verstuurd']);
    expect(agendaTijd(verstuurd)).toBe(FIRST_REMINDER);
  });

  it('of somebody else stays when a late turn is recorded, and what that turn sent counts', () => {
    const tweede = na(bezig, begin('beurt-2'), 1);
    const laat = na(tweede, klaar([gelukt('1'), gelukt('2')], 'beurt-1'), 1.1);
    expect(laat.verzending?.beurt).toBe('beurt-2');
    expect(statussen(laat)).toEqual(['verstuurd', 'verstuurd']);
    expect(agendaTijd(laat)).toBe(FIRST_REMINDER);
  });
});

describe('a mail that SES does not take', () => {
  it('is tried again after 1 min, 5 min, 15 min, 1 h, 6 h and then each day, and given up after 5 days', () => {
    let dossier = maakDossier();
    const pogingen: number[] = [];
    for (
      let tijd = agendaTijd(dossier);
      tijd !== undefined && tijd < FIRST_REMINDER;
      tijd = agendaTijd(dossier)
    ) {
      const minuten = (Date.parse(tijd) - Date.parse(BEGIN)) / 60_000;
      pogingen.push(minuten);
      dossier = poging(dossier, [mislukt('1'), mislukt('2')], minuten);
    }
    expect(pogingen).toEqual([0, 1, 6, 21, 81, 441, 1881, 3321, 4761, 6201]);
    expect(statussen(dossier)).toEqual(['mislukt', 'mislukt']);
  });

  it('counts no failure of a turn whose lease another has taken over', () => {
    const eerste = na(maakDossier(), begin('beurt-1'), 0);
    const tweede = na(eerste, begin('beurt-2'), 1);
    const laat = na(tweede, klaar([mislukt('1'), mislukt('2')], 'beurt-1'), 1.1);
    expect(laat.berichten.map(({ misluktePogingen }) => misluktePogingen)).toEqual([0, 0]);
  });

  it('is none when SES had no room for it: a minute later it is due again, until five days have passed', () => {
    const druk = (id: string): Verzenduitkomst => ({ id, gelukt: false, teDruk: true });
    const bijnaVijfDagen = 5 * 24 * 60 - 2;
    let dossier = maakDossier();
    for (const minuut of [0, 1, 2, bijnaVijfDagen]) {
      dossier = poging(dossier, [druk('1'), druk('2')], minuut);
      expect(statussen(dossier)).toEqual(['te-versturen', 'te-versturen']);
      expect(dossier.berichten.map(({ misluktePogingen }) => misluktePogingen)).toEqual([0, 0]);
      expect(teVersturen(dossier, minutenLater(minuut + 0.99))).toEqual([]);
      expect(teVersturen(dossier, minutenLater(minuut + 1))).toHaveLength(2);
    }
    const opgegeven = poging(dossier, [druk('1'), druk('2')], bijnaVijfDagen + 2);
    expect(statussen(opgegeven)).toEqual(['mislukt', 'mislukt']);
  });

  it('does not hold up the other mail, and only itself is sent again', () => {
    const dossier = poging(maakDossier(), [gelukt('1'), mislukt('2')], 0);
    expect(statussen(dossier)).toEqual(['verstuurd', 'te-versturen']);
    expect(teVersturen(dossier, minutenLater(0.99))).toEqual([]);
    expect(teVersturen(dossier, minutenLater(1)).map(({ id }) => id)).toEqual(['2']);
  });

  it('stays sent when a late report says that it failed', () => {
    const verstuurd = poging(maakDossier(), [gelukt('1'), gelukt('2')], 0);
    expect(statussen(na(verstuurd, klaar([mislukt('1'), mislukt('2')]), 2))).toEqual([
      'verstuurd',
      'verstuurd',
    ]);
  });
});

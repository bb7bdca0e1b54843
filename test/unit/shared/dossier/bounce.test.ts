import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../../../shared/dossier/life.ts';
import { maakDossier, momentNa } from '../../../fixtures/dossiers.ts';

function na(dossier: Dossier, gebeurtenis: Gebeurtenis): Dossier {
  const uitkomst = verwerk(dossier, gebeurtenis, momentNa(1));
  if (!uitkomst.ok) throw new Error(uitkomst.reden);
  return uitkomst.dossier;
}

const idVan = (dossier: Dossier, aan: string): string =>
  dossier.berichten.find((bericht) => bericht.aan === aan)?.id ?? '';
const bounce = (dossier: Dossier, aan: string): Gebeurtenis => ({
  soort: 'niet-bezorgd',
  bericht: idVan(dossier, aan),
  sesId: 'ses-1',
});
const laatste = (dossier: Dossier) => {
  const bericht = dossier.berichten.at(-1);
  return [bericht?.soort, bericht?.aan, bericht?.status];
};

describe('a mail that bounces for good', () => {
  it('to a signatory is marked, and the beheerder is told to correct the address', () => {
    const verder = na(maakDossier(), bounce(maakDossier(), 'ondertekenaar 1'));
    expect(verder.berichten.find(({ aan }) => aan === 'ondertekenaar 1')?.status).toBe(
      'niet-bezorgd',
    );
    expect(laatste(verder)).toEqual(['adres-werkt-niet', 'beheerder', 'te-versturen']);
  });

  it('again at the same address tells nobody once more, at a corrected one it does', () => {
    const opnieuw = { soort: 'vraag-opnieuw', wie: 1 } as const;
    const bounceOfLast = (dossier: Dossier): Gebeurtenis => {
      const bericht = dossier.berichten.at(-1)?.id ?? '';
      return { soort: 'niet-bezorgd', bericht, sesId: `ses-${bericht}` };
    };
    const told = ({ berichten }: Dossier) =>
      berichten.filter(({ soort }) => soort === 'adres-werkt-niet').length;
    let dossier = na(maakDossier(), bounce(maakDossier(), 'ondertekenaar 1'));
    for (let repeat = 0; repeat < 3; repeat += 1) {
      const asked = na(dossier, opnieuw);
      dossier = na(asked, bounceOfLast(asked));
    }
    expect(told(dossier)).toBe(1);
    const corrected = na(dossier, { soort: 'corrigeer-adres', wie: 1, email: 'ook@fout.example' });
    expect(told(na(corrected, bounceOfLast(corrected)))).toBe(2);
  });

  it('to the beheerder tells the SSD, once', () => {
    const eerste = na(maakDossier(), bounce(maakDossier(), 'beheerder'));
    expect(laatste(eerste)).toEqual(['beheerder-niet-bereikt', 'ssd', 'te-versturen']);
    const opnieuw = verwerk(eerste, bounce(eerste, 'beheerder'), momentNa(2));
    expect(opnieuw).toEqual({ ok: false, reden: 'al-gedaan' });
  });

  it('to the SSD mails nobody, for it would go to that very mailbox, and stays owed', () => {
    const verder = na(maakDossier(), bounce(maakDossier(), 'ssd'));
    expect(verder.berichten).toHaveLength(3);
    const melding = verder.berichten.find(({ aan }) => aan === 'ssd');
    expect(melding).toMatchObject({ status: 'niet-bezorgd', sesId: 'ses-1' });
    const alles = { soort: 'verstuur-opnieuw', berichten: 'alle', door: 'operator-1' } as const;
    const opnieuw = na(verder, alles).berichten.find(({ aan }) => aan === 'ssd');
    expect(opnieuw).toMatchObject({ status: 'te-versturen', bouncedSesIds: ['ses-1'] });
  });

  it('to anybody else is not sent again', () => {
    const alles = { soort: 'verstuur-opnieuw', berichten: 'alle', door: 'operator-1' } as const;
    for (const aan of ['beheerder', 'ondertekenaar 1']) {
      const verder = na(maakDossier(), bounce(maakDossier(), aan));
      const uitkomst = verwerk(verder, alles, momentNa(2));
      expect(uitkomst).toEqual({ ok: false, reden: 'niets-te-doen' });
    }
  });

  it('stays marked when our own record that it was sent comes later', () => {
    const begonnen = na(maakDossier(), { soort: 'verzending-begonnen', beurt: 'b' });
    const gestuiterd = na(begonnen, bounce(begonnen, 'ondertekenaar 1'));
    const id = idVan(begonnen, 'ondertekenaar 1');
    const laat = na(gestuiterd, {
      soort: 'verzending-afgerond',
      beurt: 'b',
      uitkomsten: [{ id, gelukt: true, sesId: 'ses-1' }],
    });
    expect(laat.berichten.find((bericht) => bericht.id === id)?.status).toBe('niet-bezorgd');
  });

  it('that nobody knows changes nothing', () => {
    const uitkomst = verwerk(
      maakDossier(),
      { soort: 'niet-bezorgd', bericht: '99', sesId: 'x' },
      momentNa(1),
    );
    expect(uitkomst).toEqual({ ok: false, reden: 'niets-te-doen' });
  });
});

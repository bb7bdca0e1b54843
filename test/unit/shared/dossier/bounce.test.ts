import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import { createDossier, momentAfter } from '../../../fixtures/dossiers.ts';

function after(dossier: Dossier, gebeurtenis: Gebeurtenis): Dossier {
  const outcome = apply(dossier, gebeurtenis, momentAfter(1));
  if (!outcome.ok) throw new Error(outcome.reden);
  return outcome.dossier;
}

const idOf = (dossier: Dossier, aan: string): string =>
  dossier.berichten.find((bericht) => bericht.aan === aan)?.id ?? '';
const bounce = (dossier: Dossier, aan: string): Gebeurtenis => ({
  soort: 'niet-bezorgd',
  bericht: idOf(dossier, aan),
  sesId: 'ses-1',
});
const last = (dossier: Dossier) => {
  const bericht = dossier.berichten.at(-1);
  return [bericht?.soort, bericht?.aan, bericht?.status];
};

describe('a mail that bounces for good', () => {
  it('to a signatory is marked, and the beheerder is told to correct the address', () => {
    const further = after(createDossier(), bounce(createDossier(), 'ondertekenaar 1'));
    expect(further.berichten.find(({ aan }) => aan === 'ondertekenaar 1')?.status).toBe(
      'niet-bezorgd',
    );
    expect(last(further)).toEqual(['adres-werkt-niet', 'beheerder', 'te-versturen']);
  });

  it('again at the same address tells nobody once more, at a corrected one it does', () => {
    const again = { soort: 'vraag-opnieuw', wie: 1 } as const;
    const bounceOfLast = (dossier: Dossier): Gebeurtenis => {
      const bericht = dossier.berichten.at(-1)?.id ?? '';
      return { soort: 'niet-bezorgd', bericht, sesId: `ses-${bericht}` };
    };
    const told = ({ berichten }: Dossier) =>
      berichten.filter(({ soort }) => soort === 'adres-werkt-niet').length;
    let dossier = after(createDossier(), bounce(createDossier(), 'ondertekenaar 1'));
    for (let repeat = 0; repeat < 3; repeat += 1) {
      const asked = after(dossier, again);
      dossier = after(asked, bounceOfLast(asked));
    }
    expect(told(dossier)).toBe(1);
    const corrected = after(dossier, {
      soort: 'corrigeer-adres',
      wie: 1,
      email: 'ook@fout.example',
    });
    expect(told(after(corrected, bounceOfLast(corrected)))).toBe(2);
  });

  it('to the beheerder tells the SSD, once', () => {
    const first = after(createDossier(), bounce(createDossier(), 'beheerder'));
    expect(last(first)).toEqual(['beheerder-niet-bereikt', 'ssd', 'te-versturen']);
    const again = apply(first, bounce(first, 'beheerder'), momentAfter(2));
    expect(again).toEqual({ ok: false, reden: 'al-gedaan' });
  });

  it('to the SSD mails nobody, for it would go to that very mailbox, and stays owed', () => {
    const further = after(createDossier(), bounce(createDossier(), 'ssd'));
    expect(further.berichten).toHaveLength(3);
    const melding = further.berichten.find(({ aan }) => aan === 'ssd');
    expect(melding).toMatchObject({ status: 'niet-bezorgd', sesId: 'ses-1' });
    const everything = {
      soort: 'verstuur-opnieuw',
      berichten: 'alle',
      door: 'operator-1',
    } as const;
    const again = after(further, everything).berichten.find(({ aan }) => aan === 'ssd');
    expect(again).toMatchObject({ status: 'te-versturen', bouncedSesIds: ['ses-1'] });
  });

  it('to anybody else is not sent again', () => {
    const everything = {
      soort: 'verstuur-opnieuw',
      berichten: 'alle',
      door: 'operator-1',
    } as const;
    for (const aan of ['beheerder', 'ondertekenaar 1']) {
      const further = after(createDossier(), bounce(createDossier(), aan));
      const outcome = apply(further, everything, momentAfter(2));
      expect(outcome).toEqual({ ok: false, reden: 'niets-te-doen' });
    }
  });

  it('stays marked when our own record that it was sent comes later', () => {
    const started = after(createDossier(), { soort: 'verzending-begonnen', turn: 'b' });
    const bounced = after(started, bounce(started, 'ondertekenaar 1'));
    const id = idOf(started, 'ondertekenaar 1');
    const allow = after(bounced, {
      soort: 'verzending-afgerond',
      turn: 'b',
      outcomes: [{ id, succeeded: true, sesId: 'ses-1' }],
    });
    expect(allow.berichten.find((bericht) => bericht.id === id)?.status).toBe('niet-bezorgd');
  });

  it('that nobody knows changes nothing', () => {
    const outcome = apply(
      createDossier(),
      { soort: 'niet-bezorgd', bericht: '99', sesId: 'x' },
      momentAfter(1),
    );
    expect(outcome).toEqual({ ok: false, reden: 'niets-te-doen' });
  });
});

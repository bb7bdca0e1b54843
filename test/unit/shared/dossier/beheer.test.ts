import { describe, expect, it } from 'vitest';
import type { Beheren } from '../../../../shared/dossier/beheer.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { dossierSchema } from '../../../../shared/dossier/dossier.ts';
import { verwerk } from '../../../../shared/dossier/life.ts';
import type { Stap } from '../../../../shared/dossier/stappen.ts';
import { bewaarTot } from '../../../../shared/dossier/termijnen.ts';
import { agendaTijd, oudsteVerschuldigd } from '../../../../shared/dossier/dispatch.ts';
import {
  maakDossier,
  maakDossierMetTwee,
  MINUTEN_PER_DAG,
  minutenLater,
  momentNa,
  na,
} from '../../../fixtures/dossiers.ts';
import { maakAanvraag, onEiland } from '../../../fixtures/aanvragen.ts';
import { ingetrokken as ingetrokkenMetPost, naPost } from '../../../fixtures/beheer.ts';

const door = 'operator-1';
const alles: Beheren = { soort: 'verstuur-opnieuw', berichten: 'alle', door };
const wis = (ookMetOpenstaandeBerichten = false): Beheren => {
  return { soort: 'wis', ookMetOpenstaandeBerichten, door };
};
const stap = (welke: Stap, toelichting = '') => {
  return { soort: 'neem-stap', stap: welke, toelichting } as const;
};

/** A dossier whose first mails were all given up, after an attempt six days later. */
const opgegeven = (): Dossier => naPost(maakDossierMetTwee(), 6, false);
const statussen = (dossier: Dossier): string[] => dossier.berichten.map(({ status }) => status);
const reden = (dossier: Dossier, gebeurtenis: Beheren, dagen = 1): string => {
  const uitkomst = verwerk(dossier, gebeurtenis, momentNa(dagen * MINUTEN_PER_DAG));
  return uitkomst.ok ? 'it does' : uitkomst.reden;
};

describe('sending again', () => {
  it('makes every mail that was given up due at once, and writes down who asked', () => {
    const dossier = na(opgegeven(), alles, 6.5);
    expect(statussen(dossier)).toEqual(Array(4).fill('te-versturen'));
    expect(agendaTijd(dossier)).toBe(minutenLater(6.5 * MINUTEN_PER_DAG));
    // It has not been owed since the day that it was given up: no alarm goes off for what was just asked.
    expect(oudsteVerschuldigd(dossier)).toBe(minutenLater(6.5 * MINUTEN_PER_DAG));
    expect(dossier.gebeurtenissen.at(-1)).toEqual({
      soort: 'opnieuw-verstuurd',
      tijd: minutenLater(6.5 * MINUTEN_PER_DAG),
      door,
    });
  });

  it('lets a dossier go on of which the sending was stopped', () => {
    const halted: Dossier = { ...maakDossierMetTwee(), haltedAt: minutenLater(1) };
    expect(agendaTijd(halted)).toBeUndefined();
    const begin = { soort: 'verzending-begonnen', beurt: 'b' } as const;
    expect(verwerk(halted, begin, momentNa(9 * MINUTEN_PER_DAG)).ok).toBe(false);
    // Nobody else starts it again: they do not know whether the cause is gone.
    expect(agendaTijd(na(halted, { soort: 'trek-in' }))).toBeUndefined();
    const dossier = na(halted, alles);
    expect(dossier.haltedAt).toBeUndefined();
    expect(agendaTijd(dossier)).toBe(minutenLater(0));
    expect(statussen(dossier)).toEqual(Array(4).fill('te-versturen'));
    expect(dossier.gebeurtenissen.at(-1)).toMatchObject({ soort: 'opnieuw-verstuurd', door });
  });

  it('gives a mail five days from then on, and gives it up again after that', () => {
    const opnieuw = na(opgegeven(), alles, 6.5);
    expect(statussen(naPost(opnieuw, 10, false)).slice(0, 4)).toEqual(
      Array(4).fill('te-versturen'),
    );
    const eindelijk = naPost(opnieuw, 11.5, false);
    expect(statussen(eindelijk).slice(0, 4)).toEqual(Array(4).fill('mislukt'));
  });

  it('takes only the mails that were chosen', () => {
    const gekozen: Beheren = { ...alles, berichten: ['2', '4', '99'] };
    expect(statussen(na(opgegeven(), gekozen, 6.5))).toEqual([
      ...['mislukt', 'te-versturen', 'mislukt', 'te-versturen'],
    ]);
  });

  it('leaves what is no longer true: nobody is asked to sign what was withdrawn', () => {
    const ingetrokken = na(opgegeven(), { soort: 'trek-in' }, 6.2);
    const dossier = na(ingetrokken, alles, 6.5);
    expect(statussen(dossier).slice(0, 4)).toEqual([
      ...['te-versturen', 'te-versturen', 'mislukt', 'mislukt'],
    ]);
  });

  it('changes nothing when nothing was given up', () => {
    expect(reden(maakDossier(), alles)).toBe('niets-te-doen');
    expect(reden(naPost(maakDossier(), 0, true), alles)).toBe('niets-te-doen');
  });
});

describe('what an operator looks at', () => {
  it('is written down at any time, and keeps the dossier no longer than announced', () => {
    const einde = na(maakDossier(), stap('afgewezen', 'Onbekend in het register.'), 1);
    const later = na(einde, { soort: 'leg-inzage-vast', wat: 'ingezien', door }, 30);
    expect(later.status).toBe('afgewezen');
    expect(later.gebeurtenissen.at(-1)).toMatchObject({ soort: 'ingezien', door });
    expect(bewaarTot(later)).toBe(bewaarTot(einde));
  });

  it('comes not between two of the same step by the SSD', () => {
    const eens = na(maakDossier(), stap('afgewezen'), 1);
    const gezien = na(eens, { soort: 'leg-inzage-vast', wat: 'geexporteerd', door }, 2);
    const nogEens = verwerk(gezien, stap('afgewezen'), momentNa(3 * MINUTEN_PER_DAG));
    expect(nogEens).toEqual({ ok: false, reden: 'al-gedaan' });
  });
});

describe('erasing', () => {
  const einde = (): Dossier => ingetrokkenMetPost(maakDossier());

  it('leaves a dossier that can be stored and read, with how it went and nothing of anybody', () => {
    const leeg = na(einde(), wis(), 2);
    const json = JSON.stringify(leeg);
    expect(dossierSchema.parse(JSON.parse(json))).toEqual(leeg);
    expect(json).not.toMatch(/example|Vries|Bakker|Stenden|Rengerslaan|31FR|\+31/);
    expect(leeg).toMatchObject({ status: 'ingetrokken', documentHash: maakDossier().documentHash });
    expect(leeg.gebeurtenissen.map(({ soort }) => soort)).toEqual([
      ...['ingediend', 'ingetrokken', 'gewist'],
    ]);
    expect(bewaarTot(leeg)).toBe(bewaarTot(einde()));
  });

  it('takes the whole address along, an eiland too, which a dossier that stays keeps', () => {
    const onSaba = maakDossier(onEiland(maakAanvraag(), 'saba'));
    expect(dossierSchema.parse(JSON.parse(JSON.stringify(onSaba)))).toEqual(onSaba);
    const json = JSON.stringify(na(ingetrokkenMetPost(onSaba), wis(), 2));
    expect(json).not.toMatch(/saba|Kaya|Bottom/);
  });

  it('takes refusals, notes and corrected addresses along', () => {
    const correctie = { soort: 'corrigeer-adres', wie: 1, email: 'ander@example.org' } as const;
    const weigering = { soort: 'weiger', wie: 1, reden: 'Ik ken haar niet.' } as const;
    const dossier = na(na(maakDossierMetTwee(), correctie), weigering);
    const json = JSON.stringify(na(naPost(dossier, 2, true), wis(), 3));
    expect(json).not.toMatch(/example|Ik ken haar niet/);
    expect(json).toContain('geweigerdOp');
  });

  it.each<[string, () => Dossier, string]>([
    ['is open', maakDossier, 'past-niet-bij-status'],
    ['owes mails', () => na(maakDossier(), { soort: 'trek-in' }, 1), 'berichten-open'],
    [
      'is being mailed about',
      () =>
        na(
          na(maakDossier(), { soort: 'trek-in' }, 2),
          { soort: 'verzending-begonnen', beurt: 'b' },
          2,
        ),
      'wordt-verstuurd',
    ],
    [
      'owes the SSD a mail that came back',
      () => na(einde(), { soort: 'niet-bezorgd', bericht: '2', sesId: 'ses-2' }, 1.5),
      'berichten-open',
    ],
    ['was erased already', () => na(einde(), wis(), 1.5), 'al-gedaan'],
  ])('is refused for a dossier that %s', (_, dossier, verwacht) => {
    expect(reden(dossier(), wis(), 2)).toBe(verwacht);
  });

  it('lets the mails that are owed lapse when that is meant', () => {
    const dossier = na(na(maakDossier(), { soort: 'trek-in' }, 1), wis(true), 2);
    expect(new Set(statussen(dossier))).toEqual(new Set(['vervallen']));
    expect(agendaTijd(dossier)).toBeUndefined();
  });

  it('leaves none of the ids by which SES knows a mail, nor those of copies that came back', () => {
    const bounced = na(einde(), { soort: 'niet-bezorgd', bericht: '2', sesId: 'ses-2' }, 1.5);
    const leeg = na(na(bounced, alles, 2), wis(true), 3);
    expect(JSON.stringify(leeg)).not.toMatch(/ses-\d/);
  });

  it('is the end: no bounce, no step and no look changes what is left', () => {
    const leeg = na(einde(), wis(), 2);
    const bounce = { soort: 'niet-bezorgd', bericht: '1', sesId: 'ses-1' } as const;
    for (const gebeurtenis of [bounce, stap('verwerkt'), alles]) {
      const uitkomst = verwerk(leeg, gebeurtenis, momentNa(3 * MINUTEN_PER_DAG));
      expect(uitkomst).toEqual({ ok: false, reden: 'niets-te-doen' });
    }
  });
});

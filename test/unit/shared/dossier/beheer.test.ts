import { describe, expect, it } from 'vitest';
import type { Manage } from '../../../../shared/dossier/beheer.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { dossierSchema } from '../../../../shared/dossier/dossier.ts';
import { apply } from '../../../../shared/dossier/life.ts';
import type { Step } from '../../../../shared/dossier/stappen.ts';
import { expiresAt } from '../../../../shared/dossier/termijnen.ts';
import { agendaTime, oldestOwed } from '../../../../shared/dossier/dispatch.ts';
import {
  createDossier,
  createDossierWithTwo,
  MINUTES_PER_DAY,
  minutesLater,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';
import { createAanvraag, onEiland } from '../../../fixtures/aanvragen.ts';
import { ingetrokken as ingetrokkenWithMail, afterMail } from '../../../fixtures/beheer.ts';

const door = 'operator-1';
const everything: Manage = { soort: 'verstuur-opnieuw', berichten: 'alle', door };
const erase = (evenWithOpenBerichten = false): Manage => {
  return { soort: 'wis', evenWithOpenBerichten, door };
};
const step = (which: Step, toelichting = '') => {
  return { soort: 'neem-stap', stap: which, toelichting } as const;
};

/** A dossier whose first mails were all given up, after an attempt six days later. */
const given = (): Dossier => afterMail(createDossierWithTwo(), 6, false);
const statuses = (dossier: Dossier): string[] => dossier.berichten.map(({ status }) => status);
const reden = (dossier: Dossier, gebeurtenis: Manage, days = 1): string => {
  const outcome = apply(dossier, gebeurtenis, momentAfter(days * MINUTES_PER_DAY));
  return outcome.ok ? 'it does' : outcome.reden;
};

describe('sending again', () => {
  it('makes every mail that was given up due at once, and writes down who asked', () => {
    const dossier = after(given(), everything, 6.5);
    expect(statuses(dossier)).toEqual(Array(4).fill('te-versturen'));
    expect(agendaTime(dossier)).toBe(minutesLater(6.5 * MINUTES_PER_DAY));
    // It has not been owed since the day that it was given up: no alarm goes off for what was just asked.
    expect(oldestOwed(dossier)).toBe(minutesLater(6.5 * MINUTES_PER_DAY));
    expect(dossier.gebeurtenissen.at(-1)).toEqual({
      soort: 'opnieuw-verstuurd',
      tijd: minutesLater(6.5 * MINUTES_PER_DAY),
      door,
    });
  });

  it('lets a dossier go on of which the sending was stopped', () => {
    const halted: Dossier = { ...createDossierWithTwo(), haltedAt: minutesLater(1) };
    expect(agendaTime(halted)).toBeUndefined();
    const start = { soort: 'verzending-begonnen', turn: 'b' } as const;
    expect(apply(halted, start, momentAfter(9 * MINUTES_PER_DAY)).ok).toBe(false);
    // Nobody else starts it again: they do not know whether the cause is gone.
    expect(agendaTime(after(halted, { soort: 'trek-in' }))).toBeUndefined();
    const dossier = after(halted, everything);
    expect(dossier.haltedAt).toBeUndefined();
    expect(agendaTime(dossier)).toBe(minutesLater(0));
    expect(statuses(dossier)).toEqual(Array(4).fill('te-versturen'));
    expect(dossier.gebeurtenissen.at(-1)).toMatchObject({ soort: 'opnieuw-verstuurd', door });
  });

  it('gives a mail five days from then on, and gives it up again after that', () => {
    const again = after(given(), everything, 6.5);
    expect(statuses(afterMail(again, 10, false)).slice(0, 4)).toEqual(
      Array(4).fill('te-versturen'),
    );
    const atLast = afterMail(again, 11.5, false);
    expect(statuses(atLast).slice(0, 4)).toEqual(Array(4).fill('mislukt'));
  });

  it('takes only the mails that were chosen', () => {
    const chosen: Manage = { ...everything, berichten: ['2', '4', '99'] };
    expect(statuses(after(given(), chosen, 6.5))).toEqual([
      ...['mislukt', 'te-versturen', 'mislukt', 'te-versturen'],
    ]);
  });

  it('leaves what is no longer true: nobody is asked to sign what was withdrawn', () => {
    const ingetrokken = after(given(), { soort: 'trek-in' }, 6.2);
    const dossier = after(ingetrokken, everything, 6.5);
    expect(statuses(dossier).slice(0, 4)).toEqual([
      ...['te-versturen', 'te-versturen', 'mislukt', 'mislukt'],
    ]);
  });

  it('changes nothing when nothing was given up', () => {
    expect(reden(createDossier(), everything)).toBe('niets-te-doen');
    expect(reden(afterMail(createDossier(), 0, true), everything)).toBe('niets-te-doen');
  });
});

describe('what an operator looks at', () => {
  it('is written down at any time, and keeps the dossier no longer than announced', () => {
    const end = after(createDossier(), step('afgewezen', 'Onbekend in het register.'), 1);
    const later = after(end, { soort: 'leg-inzage-vast', what: 'ingezien', door }, 30);
    expect(later.status).toBe('afgewezen');
    expect(later.gebeurtenissen.at(-1)).toMatchObject({ soort: 'ingezien', door });
    expect(expiresAt(later)).toBe(expiresAt(end));
  });

  it('comes not between two of the same step by the SSD', () => {
    const once = after(createDossier(), step('afgewezen'), 1);
    const seen = after(once, { soort: 'leg-inzage-vast', what: 'geexporteerd', door }, 2);
    const onceMore = apply(seen, step('afgewezen'), momentAfter(3 * MINUTES_PER_DAY));
    expect(onceMore).toEqual({ ok: false, reden: 'al-gedaan' });
  });
});

describe('erasing', () => {
  const end = (): Dossier => ingetrokkenWithMail(createDossier());

  it('leaves a dossier that can be stored and read, with how it went and nothing of anybody', () => {
    const empty = after(end(), erase(), 2);
    const json = JSON.stringify(empty);
    expect(dossierSchema.parse(JSON.parse(json))).toEqual(empty);
    expect(json).not.toMatch(/example|Vries|Bakker|Stenden|Rengerslaan|31FR|\+31/);
    expect(empty).toMatchObject({
      status: 'ingetrokken',
      documentHash: createDossier().documentHash,
    });
    expect(empty.gebeurtenissen.map(({ soort }) => soort)).toEqual([
      ...['ingediend', 'ingetrokken', 'gewist'],
    ]);
    expect(expiresAt(empty)).toBe(expiresAt(end()));
  });

  it('takes the whole address along, an eiland too, which a dossier that stays keeps', () => {
    const onSaba = createDossier(onEiland(createAanvraag(), 'saba'));
    expect(dossierSchema.parse(JSON.parse(JSON.stringify(onSaba)))).toEqual(onSaba);
    const json = JSON.stringify(after(ingetrokkenWithMail(onSaba), erase(), 2));
    expect(json).not.toMatch(/saba|Kaya|Bottom/);
  });

  it('takes refusals, notes and corrected addresses along', () => {
    const correction = { soort: 'corrigeer-adres', wie: 1, email: 'ander@example.org' } as const;
    const refusal = { soort: 'weiger', wie: 1, reden: 'Ik ken haar niet.' } as const;
    const dossier = after(after(createDossierWithTwo(), correction), refusal);
    const json = JSON.stringify(after(afterMail(dossier, 2, true), erase(), 3));
    expect(json).not.toMatch(/example|Ik ken haar niet/);
    expect(json).toContain('geweigerdOp');
  });

  it.each<[string, () => Dossier, string]>([
    ['is open', createDossier, 'past-niet-bij-status'],
    ['owes mails', () => after(createDossier(), { soort: 'trek-in' }, 1), 'berichten-open'],
    [
      'is being mailed about',
      () =>
        after(
          after(createDossier(), { soort: 'trek-in' }, 2),
          { soort: 'verzending-begonnen', turn: 'b' },
          2,
        ),
      'wordt-verstuurd',
    ],
    [
      'owes the SSD a mail that came back',
      () => after(end(), { soort: 'niet-bezorgd', bericht: '2', sesId: 'ses-2' }, 1.5),
      'berichten-open',
    ],
    ['was erased already', () => after(end(), erase(), 1.5), 'al-gedaan'],
  ])('is refused for a dossier that %s', (_, dossier, expected) => {
    expect(reden(dossier(), erase(), 2)).toBe(expected);
  });

  it('lets the mails that are owed lapse when that is meant', () => {
    const dossier = after(after(createDossier(), { soort: 'trek-in' }, 1), erase(true), 2);
    expect(new Set(statuses(dossier))).toEqual(new Set(['vervallen']));
    expect(agendaTime(dossier)).toBeUndefined();
  });

  it('leaves none of the ids by which SES knows a mail, nor those of copies that came back', () => {
    const bounced = after(end(), { soort: 'niet-bezorgd', bericht: '2', sesId: 'ses-2' }, 1.5);
    const empty = after(after(bounced, everything, 2), erase(true), 3);
    expect(JSON.stringify(empty)).not.toMatch(/ses-\d/);
  });

  it('is the end: no bounce, no step and no look changes what is left', () => {
    const empty = after(end(), erase(), 2);
    const bounce = { soort: 'niet-bezorgd', bericht: '1', sesId: 'ses-1' } as const;
    for (const gebeurtenis of [bounce, step('verwerkt'), everything]) {
      const outcome = apply(empty, gebeurtenis, momentAfter(3 * MINUTES_PER_DAY));
      expect(outcome).toEqual({ ok: false, reden: 'niets-te-doen' });
    }
  });
});

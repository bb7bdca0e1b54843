import { describe, expect, it } from 'vitest';
import type { DispatchOutcome } from '../../../../shared/dossier/bericht.ts';
import { type Dossier, dossierSchema } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import { submit } from '../../../../shared/dossier/indienen.ts';
import { agendaTime, toDispatch } from '../../../../shared/dossier/dispatch.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import {
  START,
  createDossier as createDigitaal,
  minutesLater,
  momentAfter,
} from '../../../fixtures/dossiers.ts';

/** On paper no signatory is asked by mail, so that only the first two mails and the reminders are on the agenda. */
const createDossier = (): Dossier => createDigitaal(onPapier(createAanvraag()));
const FIRST_REMINDER = minutesLater(7 * 24 * 60);

/** Applies a gebeurtenis that must be possible. */
function after(dossier: Dossier, gebeurtenis: Gebeurtenis, minutes: number): Dossier {
  const outcome = apply(dossier, gebeurtenis, momentAfter(minutes));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reden}`);
  return outcome.dossier;
}

const start = (turn = 'beurt-1'): Gebeurtenis => ({ soort: 'verzending-begonnen', turn });
const ready = (outcomes: DispatchOutcome[], turn = 'beurt-1'): Gebeurtenis => ({
  soort: 'verzending-afgerond',
  turn,
  outcomes,
});
const succeeded = (id: string): DispatchOutcome => ({ id, succeeded: true, sesId: `ses-${id}` });
const failed = (id: string): DispatchOutcome => ({ id, succeeded: false });

/** One attempt on both mails, begun and recorded in the same minute. */
const attempt = (dossier: Dossier, outcomes: DispatchOutcome[], minutes: number): Dossier =>
  after(after(dossier, start(), minutes), ready(outcomes), minutes);

const statuses = (dossier: Dossier): string[] => dossier.berichten.map(({ status }) => status);

describe('an aanvraag that came in', () => {
  it('waits for signatures and owes one mail to the beheerder and one to the SSD, at once', () => {
    const dossier = createDossier();
    expect(dossier.status).toBe('wacht-op-ondertekening');
    expect(dossier.gebeurtenissen).toEqual([{ soort: 'ingediend', tijd: START }]);
    expect(dossier.berichten.map(({ soort, aan }) => [soort, aan])).toEqual([
      ['ontvangst', 'beheerder'],
      ['melding', 'ssd'],
    ]);
    expect(toDispatch(dossier, START)).toHaveLength(2);
    expect(agendaTime(dossier)).toBe(START);
  });

  it('says who filled it in at the desk, and what differed from a register', () => {
    const { kenmerk, keyHash, documentHash, aanvraag } = createDossier();
    const namens = { subject: 'bo', name: 'Bo Behandelaar' };
    const signaal = { code: 'naam-wijkt-af', detail: 'Het register zegt iets anders.' } as const;
    const dossier = submit(
      { kenmerk, keyHash, documentHash, aanvraag, namens, registerSignalen: [signaal] },
      { now: START },
    );
    expect(dossier.namens).toEqual(namens);
    expect(dossier.gebeurtenissen).toEqual([{ soort: 'ingediend', tijd: START, door: namens }]);
    expect(dossier.signalen).toEqual([signaal]);
    expect(createDossier().signalen).toEqual([]);
  });

  it('is a dossier that can be stored and read back', () => {
    const dossier = createDossier();
    expect(dossierSchema.parse(JSON.parse(JSON.stringify(dossier)))).toEqual(dossier);
  });
});

describe('the lease under which mails are sent', () => {
  const busy = (): Dossier => after(createDossier(), start(), 0);

  it('keeps everybody else from sending for one minute', () => {
    expect(apply(busy(), start('beurt-2'), momentAfter(0.9))).toEqual({
      ok: false,
      reden: 'niets-te-doen',
    });
    expect(agendaTime(busy())).toBe(minutesLater(1));
  });

  it('runs out, so that the mails of a process that ended are sent by another', () => {
    const second = after(busy(), start('beurt-2'), 1);
    expect(second.lease?.turn).toBe('beurt-2');
    expect(second.versie).toBe(3);
  });

  it('is given back when the turn is recorded, and then nothing is due before the reminder', () => {
    const sent = after(busy(), ready([succeeded('1'), succeeded('2')]), 0.1);
    expect(sent.lease).toBeUndefined();
    expect(statuses(sent)).toEqual(['verstuurd', 'verstuurd']);
    expect(agendaTime(sent)).toBe(FIRST_REMINDER);
  });

  it('of somebody else stays when a late turn is recorded, and what that turn sent counts', () => {
    const second = after(busy(), start('beurt-2'), 1);
    const allow = after(second, ready([succeeded('1'), succeeded('2')], 'beurt-1'), 1.1);
    expect(allow.lease?.turn).toBe('beurt-2');
    expect(statuses(allow)).toEqual(['verstuurd', 'verstuurd']);
    expect(agendaTime(allow)).toBe(FIRST_REMINDER);
  });
});

describe('a mail that SES does not take', () => {
  it('is tried again after 1 min, 5 min, 15 min, 1 h, 6 h and then each day, and given up after 5 days', () => {
    let dossier = createDossier();
    const attempts: number[] = [];
    for (
      let time = agendaTime(dossier);
      time !== undefined && time < FIRST_REMINDER && attempts.length < 50;
      time = agendaTime(dossier)
    ) {
      const minutes = (Date.parse(time) - Date.parse(START)) / 60_000;
      attempts.push(minutes);
      dossier = attempt(dossier, [failed('1'), failed('2')], minutes);
    }
    expect(attempts).toEqual([0, 1, 6, 21, 81, 441, 1881, 3321, 4761, 6201]);
    expect(statuses(dossier)).toEqual(['mislukt', 'mislukt']);
  });

  it('counts no failure of a turn whose lease another has taken over', () => {
    const first = after(createDossier(), start('beurt-1'), 0);
    const second = after(first, start('beurt-2'), 1);
    const allow = after(second, ready([failed('1'), failed('2')], 'beurt-1'), 1.1);
    expect(allow.berichten.map(({ failedAttempts }) => failedAttempts)).toEqual([0, 0]);
  });

  it('is none when SES had no room for it: a minute later it is due again, until five days have passed', () => {
    const press = (id: string): DispatchOutcome => ({ id, succeeded: false, tooBusy: true });
    const almostFiveDays = 5 * 24 * 60 - 2;
    let dossier = createDossier();
    for (const minute of [0, 1, 2, almostFiveDays]) {
      dossier = attempt(dossier, [press('1'), press('2')], minute);
      expect(statuses(dossier)).toEqual(['te-versturen', 'te-versturen']);
      expect(dossier.berichten.map(({ failedAttempts }) => failedAttempts)).toEqual([0, 0]);
      expect(toDispatch(dossier, minutesLater(minute + 0.99))).toEqual([]);
      expect(toDispatch(dossier, minutesLater(minute + 1))).toHaveLength(2);
    }
    const given = attempt(dossier, [press('1'), press('2')], almostFiveDays + 2);
    expect(statuses(given)).toEqual(['mislukt', 'mislukt']);
  });

  it('does not hold up the other mail, and only itself is sent again', () => {
    const dossier = attempt(createDossier(), [succeeded('1'), failed('2')], 0);
    expect(statuses(dossier)).toEqual(['verstuurd', 'te-versturen']);
    expect(toDispatch(dossier, minutesLater(0.99))).toEqual([]);
    expect(toDispatch(dossier, minutesLater(1)).map(({ id }) => id)).toEqual(['2']);
  });

  it('stays sent when a late report says that it failed', () => {
    const sent = attempt(createDossier(), [succeeded('1'), succeeded('2')], 0);
    expect(statuses(after(sent, ready([failed('1'), failed('2')]), 2))).toEqual([
      'verstuurd',
      'verstuurd',
    ]);
  });
});

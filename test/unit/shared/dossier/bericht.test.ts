import { describe, expect, it } from 'vitest';
import {
  afterAttempt,
  afterBounce,
  type Bericht,
  berichtSchema,
  type DispatchOutcome,
  dispatchAgain,
  isNewBounce,
  letLapse,
} from '../../../../shared/dossier/bericht.ts';
import { MINUTES_PER_DAY, minutesLater, momentAfter, START } from '../../../fixtures/dossiers.ts';

const core = {
  ...({ id: '3', soort: 'verzoek', aan: 'ondertekenaar 1' } as const),
  ...{ createdAt: START, failedAttempts: 5 },
};
/** What happened to a mail before, which stays with it. */
const history = {
  ...{ deferredUntil: START, againAt: START },
  bouncedSesIds: ['ses-0'],
};
const as = {
  'te-versturen': { ...core, status: 'te-versturen', dispatchAt: START },
  verstuurd: { ...core, status: 'verstuurd', sentAt: START, sesId: 'ses-1' },
  mislukt: { ...core, status: 'mislukt', failedAt: START },
  'niet-bezorgd': { ...core, status: 'niet-bezorgd', notDeliveredAt: START, sesId: 'ses-1' },
  vervallen: { ...core, status: 'vervallen', lapsedAt: START },
} as const satisfies Record<Bericht['status'], Bericht>;
const ALL: Bericht[] = Object.values(as);

const sent = (sesId: string): DispatchOutcome => ({ id: '3', succeeded: true, sesId });
const failed: DispatchOutcome = { id: '3', succeeded: false };

describe('a stored mail', () => {
  it.each(ALL)('that is $status is read back whole, with or without a history', (bericht) => {
    for (const stored of [bericht, { ...bericht, ...history }]) {
      expect(berichtSchema().parse(stored)).toStrictEqual(stored);
    }
  });

  it.each(ALL)('that is $status is not read without when that was', ({ status }) => {
    expect(berichtSchema().safeParse({ ...core, status }).success).toBe(false);
  });
});

describe('what happened to a mail before', () => {
  it('stays with it, whatever happens next', () => {
    const owed = { ...as['te-versturen'], ...history };
    for (const next of [
      afterAttempt(owed, sent('ses-2'), momentAfter(1)),
      afterAttempt(owed, failed, momentAfter(1)),
      afterAttempt(owed, failed, momentAfter(9 * MINUTES_PER_DAY)),
      afterBounce(owed, 'ses-2', START),
      letLapse(owed, START),
    ]) {
      expect(next).toMatchObject(history);
    }
  });

  it('is nothing where nothing did', () => {
    const next = afterAttempt(as['te-versturen'], sent('ses-2'), momentAfter(1));
    expect(next).toStrictEqual({
      ...{ ...core, status: 'verstuurd', sentAt: minutesLater(1), sesId: 'ses-2' },
    });
  });
});

describe('how an attempt ended', () => {
  it.each<[keyof typeof as, string, DispatchOutcome, Bericht['status']]>([
    ['te-versturen', 'sent', sent('ses-2'), 'verstuurd'],
    ['vervallen', 'sent after all', sent('ses-2'), 'verstuurd'],
    ['mislukt', 'sent after all', sent('ses-2'), 'verstuurd'],
  ])('makes a mail that is %s, and was %s, %s', (status, _, outcome, expected) => {
    expect(afterAttempt(as[status], outcome, momentAfter(1)).status).toBe(expected);
  });

  it.each<[keyof typeof as, string, DispatchOutcome]>([
    ['verstuurd', 'failed', failed],
    ['verstuurd', 'sent', sent('ses-2')],
    ['niet-bezorgd', 'sent', sent('ses-2')],
    ['vervallen', 'failed', failed],
    ['mislukt', 'failed', failed],
    ['te-versturen', 'sent, as the copy that came back', sent('ses-0')],
  ])('is no news of a mail that is %s: %s', (status, _, outcome) => {
    const bericht: Bericht = { ...as[status], bouncedSesIds: ['ses-0'] };
    expect(afterAttempt(bericht, outcome, momentAfter(1))).toBe(bericht);
  });

  it('is followed by another as long as that comes within five days', () => {
    const fourDays = 4 * MINUTES_PER_DAY;
    const owed = as['te-versturen'];
    expect(afterAttempt(owed, failed, momentAfter(fourDays))).toStrictEqual({
      ...owed,
      failedAttempts: 6,
      dispatchAt: minutesLater(fourDays + MINUTES_PER_DAY),
    });
    expect(afterAttempt(owed, failed, momentAfter(fourDays + 1))).toStrictEqual({
      ...core,
      ...{ failedAttempts: 6, status: 'mislukt', failedAt: minutesLater(fourDays + 1) },
    });
  });
});

describe('a bounce', () => {
  it('is news once of each copy, and none of a mail that came back already', () => {
    for (const bericht of ALL) {
      expect(isNewBounce(bericht, 'ses-2')).toBe(bericht.status !== 'niet-bezorgd');
      expect(isNewBounce({ ...bericht, ...history }, 'ses-0')).toBe(false);
    }
  });
});

describe('a mail that is sent again', () => {
  const at = minutesLater(1);
  const again = {
    ...core,
    ...{ failedAttempts: 0, againAt: at, dispatchAt: at, status: 'te-versturen' },
  };

  it('was given up, or came back from the SSD; its copies that came back are known', () => {
    expect(dispatchAgain(as.mislukt, at)).toStrictEqual(again);
    const bounced: Bericht = { ...as['niet-bezorgd'], aan: 'ssd', bouncedSesIds: ['ses-0'] };
    expect(dispatchAgain(bounced, at)).toStrictEqual({
      ...{ ...again, aan: 'ssd' },
      bouncedSesIds: ['ses-0', 'ses-1'],
    });
  });

  it.each(['te-versturen', 'verstuurd', 'niet-bezorgd', 'vervallen'] as const)(
    'is none that is %s, for anybody else',
    (status) => {
      expect(dispatchAgain(as[status], at)).toBe(as[status]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { agendaTime, oldestOwed, toDispatch } from '../../../../shared/dossier/dispatch.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { apply } from '../../../../shared/dossier/life.ts';
import { createDossier, minutesLater, momentAfter, START } from '../../../fixtures/dossiers.ts';
import { clock, dispatched } from '../../../fixtures/lives.ts';

/** A dossier of which each mail is owed so many minutes after the start, in this order. */
function owedAfter(...minutes: number[]): Dossier {
  const dossier = createDossier();
  const berichten = minutes.map((count, index) => ({
    ...({ id: String(index + 1), soort: 'ontvangst', aan: 'beheerder' } as const),
    ...({ createdAt: minutesLater(count), status: 'te-versturen', failedAttempts: 0 } as const),
    dispatchAt: minutesLater(count),
  }));
  return { ...dossier, berichten };
}

describe('a turn of sending', () => {
  it('is refused, and leaves no lease, while nothing is due', () => {
    const atRest = dispatched(createDossier());
    expect(apply(atRest, clock, momentAfter(10))).toMatchObject({ reden: 'niets-te-doen' });
  });

  it('takes a lease only when a mail is due', () => {
    const outcome = apply(owedAfter(0), clock, momentAfter(0));
    expect(outcome).toMatchObject({ ok: true, dossier: { lease: { tot: minutesLater(1) } } });
    expect(apply(owedAfter(5), clock, momentAfter(0))).toMatchObject({ reden: 'niets-te-doen' });
  });

  it('sends what is owed and due, unless somebody else is sending', () => {
    const dossier = owedAfter(0, 3, 9);
    const ids = (of: Dossier) => toDispatch(of, minutesLater(3)).map(({ id }) => id);
    expect(ids(dossier)).toEqual(['1', '2']);
    expect(ids({ ...dossier, lease: { turn: 'a', tot: minutesLater(4) } })).toEqual([]);
    expect(ids({ ...dossier, lease: { turn: 'a', tot: minutesLater(3) } })).toEqual(['1', '2']);
    expect(toDispatch(dispatched(createDossier()), minutesLater(3))).toEqual([]);
  });
});

describe('the agenda', () => {
  it('has a dossier at the first that is due, whatever the order of its mails', () => {
    expect(agendaTime(owedAfter(9, 3, 5))).toBe(minutesLater(3));
    expect(agendaTime({ ...owedAfter(3), lease: { turn: 'a', tot: minutesLater(4) } })).toBe(
      minutesLater(4),
    );
    expect(agendaTime({ ...owedAfter(3), lease: { turn: 'a', tot: START } })).toBe(minutesLater(3));
  });

  it('counts no mail that went out, and has a halted dossier nowhere', () => {
    const atRest = dispatched(createDossier());
    expect(agendaTime(atRest)).not.toBe(START);
    expect(agendaTime({ ...owedAfter(3), haltedAt: START })).toBeUndefined();
  });

  it('knows since when the oldest mail is owed', () => {
    expect(oldestOwed(owedAfter(9, 3, 5))).toBe(minutesLater(3));
    expect(oldestOwed(dispatched(createDossier()))).toBeUndefined();
  });
});

describe('a beheerder who cannot be reached', () => {
  it('is told to the SSD once, however many mails come back', () => {
    const bounced = ['1', '2'].reduce<Dossier>(
      (dossier, bericht) => {
        const outcome = apply(
          dossier,
          { soort: 'niet-bezorgd', bericht, sesId: `ses-${bericht}` },
          momentAfter(5),
        );
        if (!outcome.ok) throw new Error(outcome.reden);
        return outcome.dossier;
      },
      owedAfter(0, 1),
    );
    const told = bounced.berichten.filter(({ soort }) => soort === 'beheerder-niet-bereikt');
    expect(told).toHaveLength(1);
  });
});

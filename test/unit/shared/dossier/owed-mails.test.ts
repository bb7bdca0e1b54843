import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../../shared/dossier/life.ts';
import { deferMails, firstMails, mailsOfAct } from '../../../../shared/dossier/owed-mails.ts';
import { isPublic, canFor } from '../../../../shared/dossier/transitions.ts';
import { agendaTime, oldestOwed, toDispatch } from '../../../../shared/dossier/dispatch.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import { afterMail } from '../../../fixtures/beheer.ts';
import {
  START,
  createDossier,
  createDossierWithTwo,
  MINUTES_PER_DAY,
  minutesLater,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';

const fresh = (): Dossier => createDossierWithTwo();
const [A, B, BEHEERDER] = ['a.bakker@example.nl', 'c.jansen@example.org', 'j.devries@example.nl'];
const day = (number: number): string => minutesLater(number * MINUTES_PER_DAY);
const withdraw: Gebeurtenis = { soort: 'trek-in' };
const ofAct = (before: Dossier, act: Gebeurtenis, days: number) =>
  mailsOfAct(before, after(before, act, days), momentAfter(days * MINUTES_PER_DAY));

describe('the mails that somebody makes the service owe', () => {
  it('are at first those to the beheerder and to who signs by a link, not that to the SSD', () => {
    expect(firstMails(fresh())).toStrictEqual([
      { id: '1', email: BEHEERDER },
      { id: '3', email: A },
      { id: '4', email: B },
    ]);
    expect(firstMails(createDossier(onPapier(createAanvraag())))).toStrictEqual([
      { id: '1', email: BEHEERDER },
    ]);
  });

  it('are those of an act, each to the address that it is for', () => {
    expect(ofAct(afterMail(fresh(), 0, true), withdraw, 1)).toStrictEqual([
      { id: '5', email: BEHEERDER },
      { id: '7', email: A },
      { id: '8', email: B },
    ]);
    // Who never got a request hears nothing of how it ended.
    expect(ofAct(fresh(), withdraw, 1)).toStrictEqual([{ id: '5', email: BEHEERDER }]);
    const correct = { soort: 'corrigeer-adres', wie: 1, email: 'nieuw@example.nl' } as const;
    expect(ofAct(afterMail(fresh(), 0, true), correct, 1)).toStrictEqual([
      { id: '5', email: A },
      { id: '6', email: 'nieuw@example.nl' },
    ]);
    const look = { soort: 'leg-inzage-vast', what: 'ingezien', door: 'operator-1' } as const;
    expect(ofAct(fresh(), look, 1)).toEqual([]);
  });

  it('are not those that the clock owed just before', () => {
    const mails = ofAct(fresh(), { soort: 'vraag-opnieuw', wie: 2 }, 7);
    // 5 and 6 are the reminders of that day.
    expect(mails).toStrictEqual([{ id: '7', email: B }]);
  });
});

describe('a mail that may only go out later', () => {
  const until = new Map([
    ['1', day(2)],
    ['9', day(3)],
  ]);
  const deferred = (): Dossier => deferMails(fresh(), until);

  it('is owed from that day on, and the others at once', () => {
    expect(deferred().berichten[0]).toStrictEqual({
      ...fresh().berichten[0],
      deferredUntil: day(2),
      dispatchAt: day(2),
    });
    expect(deferred().berichten.slice(1)).toStrictEqual(fresh().berichten.slice(1));
    expect(toDispatch(deferred(), START).map(({ id }) => id)).toEqual(['2', '3', '4']);
    expect(toDispatch(deferred(), day(2)).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    const later = afterMail(deferred(), 0, true);
    expect(agendaTime(later)).toBe(day(2));
    expect(oldestOwed(later)).toBe(day(2));
  });

  it('has five days from that day on', () => {
    const failed = afterMail(afterMail(deferred(), 0, true), 6, false);
    expect(failed.berichten[0]?.status).toBe('te-versturen');
    expect(afterMail(failed, 7, false).berichten[0]?.status).toBe('mislukt');
  });

  it('leaves the dossier as it is when there is none, and a mail that went', () => {
    const dossier = fresh();
    expect(deferMails(dossier, new Map())).toBe(dossier);
    const sent = afterMail(fresh(), 0, true);
    expect(deferMails(sent, until).berichten).toStrictEqual(sent.berichten);
  });
});

describe('what happened to a dossier', () => {
  it('is for who holds a link, but for what an operator looked at or erased', () => {
    for (const soort of ['ingediend', 'afgewezen', 'opnieuw-verstuurd'] as const) {
      expect(isPublic(soort), soort).toBe(true);
    }
    for (const soort of ['ingezien', 'geexporteerd', 'gewist'] as const) {
      expect(isPublic(soort), soort).toBe(false);
    }
  });

  it('by an operator fits every status, but erasing only what ended', () => {
    expect(canFor('ingezien', 'wacht-op-ondertekening')).toBe(true);
    expect(canFor('gewist', 'ondertekend')).toBe(false);
    expect(canFor('gewist', 'verlopen')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../../shared/dossier/life.ts';
import { deferMails, firstMails, mailsOfAct } from '../../../../shared/dossier/owed-mails.ts';
import { isOpenbaar, kanBij } from '../../../../shared/dossier/transitions.ts';
import { agendaTijd, oudsteVerschuldigd, teVersturen } from '../../../../shared/dossier/dispatch.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import { naPost } from '../../../fixtures/beheer.ts';
import {
  BEGIN,
  maakDossier,
  maakDossierMetTwee,
  MINUTEN_PER_DAG,
  minutenLater,
  momentNa,
  na,
} from '../../../fixtures/dossiers.ts';

const nieuw = maakDossierMetTwee();
const [A, B, BEHEERDER] = ['a.bakker@example.nl', 'c.jansen@example.org', 'j.devries@example.nl'];
const day = (number: number): string => minutenLater(number * MINUTEN_PER_DAG);
const withdraw: Gebeurtenis = { soort: 'trek-in' };
const ofAct = (before: Dossier, act: Gebeurtenis, days: number) =>
  mailsOfAct(before, na(before, act, days), momentNa(days * MINUTEN_PER_DAG));

describe('the mails that somebody makes the service owe', () => {
  it('are at first those to the beheerder and to who signs by a link, not that to the SSD', () => {
    expect(firstMails(nieuw)).toStrictEqual([
      { id: '1', email: BEHEERDER },
      { id: '3', email: A },
      { id: '4', email: B },
    ]);
    expect(firstMails(maakDossier(opPapier(maakAanvraag())))).toStrictEqual([
      { id: '1', email: BEHEERDER },
    ]);
  });

  it('are those of an act, each to the address that it is for', () => {
    expect(ofAct(naPost(nieuw, 0, true), withdraw, 1)).toStrictEqual([
      { id: '5', email: BEHEERDER },
      { id: '7', email: A },
      { id: '8', email: B },
    ]);
    // Who never got a request hears nothing of how it ended.
    expect(ofAct(nieuw, withdraw, 1)).toStrictEqual([{ id: '5', email: BEHEERDER }]);
    const correct = { soort: 'corrigeer-adres', wie: 1, email: 'nieuw@example.nl' } as const;
    expect(ofAct(naPost(nieuw, 0, true), correct, 1)).toStrictEqual([
      { id: '5', email: A },
      { id: '6', email: 'nieuw@example.nl' },
    ]);
    const look = { soort: 'leg-inzage-vast', wat: 'ingezien', door: 'operator-1' } as const;
    expect(ofAct(nieuw, look, 1)).toEqual([]);
  });

  it('are not those that the clock owed just before', () => {
    const mails = ofAct(nieuw, { soort: 'vraag-opnieuw', wie: 2 }, 7);
    // 5 and 6 are the reminders of that day.
    expect(mails).toStrictEqual([{ id: '7', email: B }]);
  });
});

describe('a mail that may only go out later', () => {
  const until = new Map([
    ['1', day(2)],
    ['9', day(3)],
  ]);
  const deferred = deferMails(nieuw, until);

  it('is owed from that day on, and the others at once', () => {
    expect(deferred.berichten[0]).toStrictEqual({
      ...nieuw.berichten[0],
      deferredUntil: day(2),
      versturenOp: day(2),
    });
    expect(deferred.berichten.slice(1)).toStrictEqual(nieuw.berichten.slice(1));
    expect(teVersturen(deferred, BEGIN).map(({ id }) => id)).toEqual(['2', '3', '4']);
    expect(teVersturen(deferred, day(2)).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    const later = naPost(deferred, 0, true);
    expect(agendaTijd(later)).toBe(day(2));
    expect(oudsteVerschuldigd(later)).toBe(day(2));
  });

  it('has five days from that day on', () => {
    const failed = naPost(naPost(deferred, 0, true), 6, false);
    expect(failed.berichten[0]?.status).toBe('te-versturen');
    expect(naPost(failed, 7, false).berichten[0]?.status).toBe('mislukt');
  });

  it('leaves the dossier as it is when there is none, and a mail that went', () => {
    expect(deferMails(nieuw, new Map())).toBe(nieuw);
    const sent = naPost(nieuw, 0, true);
    expect(deferMails(sent, until).berichten).toStrictEqual(sent.berichten);
  });
});

describe('what happened to a dossier', () => {
  it('is for who holds a link, but for what an operator looked at or erased', () => {
    for (const soort of ['ingediend', 'afgewezen', 'opnieuw-verstuurd'] as const) {
      expect(isOpenbaar(soort), soort).toBe(true);
    }
    for (const soort of ['ingezien', 'geexporteerd', 'gewist'] as const) {
      expect(isOpenbaar(soort), soort).toBe(false);
    }
  });

  it('by an operator fits every status, but erasing only what ended', () => {
    expect(kanBij('ingezien', 'wacht-op-ondertekening')).toBe(true);
    expect(kanBij('gewist', 'ondertekend')).toBe(false);
    expect(kanBij('gewist', 'verlopen')).toBe(true);
  });
});

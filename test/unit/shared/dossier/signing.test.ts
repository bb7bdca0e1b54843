import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../../shared/dossier/life.ts';
import type { Reden } from '../../../../shared/dossier/outcome.ts';
import { verlooptOp } from '../../../../shared/dossier/signing-period.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import {
  createDossier,
  createDossierWithTwo as withTwo,
  DOCUMENT_HASH,
  minutesLater,
} from '../../../fixtures/dossiers.ts';
import { dispatched } from '../../../fixtures/lives.ts';
import {
  afterMinutes,
  askAgain,
  correct,
  LAST_MINUTE,
  mailsOf,
  reasonOf,
  refuse,
  sign,
  withdraw,
} from './acts.ts';

describe('signing', () => {
  it('asks every signatory by mail as soon as the aanvraag comes in', () => {
    expect(mailsOf(withTwo())).toEqual([
      'ontvangst beheerder',
      'melding ssd',
      'verzoek ondertekenaar 1',
      'verzoek ondertekenaar 2',
    ]);
  });

  it('by one of two keeps waiting, keeps the evidence, and lapses the request that is no longer needed', () => {
    const one = afterMinutes(withTwo(), sign(2));
    expect(one.status).toBe('wacht-op-ondertekening');
    expect(one.ondertekenaars[1]).toEqual({
      state: 'getekend',
      getekendOp: minutesLater(1),
      email: 'c.jansen@example.org',
      verklaringVersion: '1',
      documentHash: DOCUMENT_HASH,
      requestedAgainAt: [],
    });
    expect(mailsOf(one)).toContain('(verzoek ondertekenaar 2)');
    expect(mailsOf(one).at(-1)).toBe('bevestiging ondertekenaar 2');
  });

  it('by the last one completes it once, in any order', () => {
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      const ready = order.reduce((dossier, wie) => afterMinutes(dossier, sign(wie)), withTwo());
      expect(ready.status).toBe('ondertekend');
      const soorten = ready.gebeurtenissen.map(({ soort }) => soort);
      expect(soorten).toEqual(['ingediend', 'getekend', 'getekend', 'ondertekend']);
      expect(mailsOf(ready).slice(-2)).toEqual(['ondertekend beheerder', 'ondertekend-ssd ssd']);
      expect(ready.takeUpBefore).toBe(minutesLater(1 + 5 * 24 * 60));
      const look = { soort: 'leg-inzage-vast', what: 'ingezien', door: 'operator-1' } as const;
      expect(afterMinutes(ready, look, 99).takeUpBefore).toBe(ready.takeUpBefore);
    }
  });

  it('twice is one signature', () => {
    expect(reasonOf(afterMinutes(withTwo(), sign(1)), sign(1))).toBe('al-gedaan');
  });

  it.each<[string, () => Dossier, Gebeurtenis, number, Reden]>([
    ['something else', withTwo, sign(1, 'c'.repeat(64)), 2, 'andere-inhoud'],
    ['by nobody who was asked', withTwo, sign(3), 2, 'geen-ondertekenaar'],
    ['after the last moment', withTwo, sign(1), LAST_MINUTE + 1, 'past-niet-bij-status'],
    [
      'after it was withdrawn',
      () => afterMinutes(withTwo(), withdraw),
      sign(1),
      2,
      'past-niet-bij-status',
    ],
  ])('%s is refused', (_, dossierOf, gebeurtenis, minutes, expected) => {
    expect(reasonOf(dossierOf(), gebeurtenis, minutes)).toBe(expected);
  });

  it('is possible up to the last moment', () => {
    expect(verlooptOp(withTwo())).toBe('2026-11-26T22:59:59.999Z');
    expect(reasonOf(withTwo(), sign(1), LAST_MINUTE)).toBe('ok');
  });
});

describe('refusing', () => {
  it('ends the aanvraag, says why, and tells everybody who was asked', () => {
    const off = afterMinutes(dispatched(withTwo()), refuse(1, 'Verkeerde rol'));
    expect(off.status).toBe('geweigerd');
    expect(off.gebeurtenissen.at(-1)).toEqual({
      soort: 'geweigerd',
      tijd: minutesLater(1),
      wie: 1,
      toelichting: 'Verkeerde rol',
    });
    expect(mailsOf(off).slice(-4)).toEqual([
      'geweigerd beheerder',
      'geweigerd ssd',
      'vervallen ondertekenaar 1',
      'vervallen ondertekenaar 2',
    ]);
    expect(reasonOf(off, sign(2))).toBe('past-niet-bij-status');
  });

  it('after signing is not possible', () => {
    const signed = afterMinutes(withTwo(), sign(1));
    expect(reasonOf(signed, refuse(1, 'Toch niet'))).toBe('past-niet-bij-status');
  });
});

describe.each<[string, (wie: number) => Gebeurtenis]>([
  ['signing', (wie) => sign(wie)],
  ['refusing', (wie) => refuse(wie)],
  ['correcting an address', (wie) => correct(wie)],
  ['asking once more', askAgain],
])('%s', (_, act) => {
  it('is for nobody who is not there, nor for who signs on paper', () => {
    for (const wie of [0, 3, -1]) expect(reasonOf(withTwo(), act(wie))).toBe('geen-ondertekenaar');
    expect(reasonOf(createDossier(onPapier(createAanvraag())), act(1))).toBe('geen-ondertekenaar');
  });

  it('is too late once it ended, or once that person answered', () => {
    expect(reasonOf(afterMinutes(withTwo(), withdraw), act(1))).toBe('past-niet-bij-status');
    expect(reasonOf(afterMinutes(withTwo(), refuse(2)), act(1))).toBe('past-niet-bij-status');
    expect(reasonOf(withTwo(), act(1), LAST_MINUTE + 1)).toBe('past-niet-bij-status');
    const signed = afterMinutes(withTwo(), sign(1));
    expect(reasonOf(signed, act(1))).not.toBe('ok');
    expect(reasonOf(signed, act(2))).toBe('ok');
  });
});

describe('what a signatory did', () => {
  it('is said once', () => {
    const refused = afterMinutes(withTwo(), refuse(1));
    expect(reasonOf(refused, refuse(1))).toBe('al-gedaan');
    expect(reasonOf(refused, refuse(2))).toBe('past-niet-bij-status');
    expect(reasonOf(afterMinutes(withTwo(), withdraw), withdraw)).toBe('al-gedaan');
    const signed = afterMinutes(afterMinutes(withTwo(), sign(1)), sign(2));
    expect(reasonOf(signed, sign(2))).toBe('al-gedaan');
    expect(reasonOf(signed, withdraw)).toBe('past-niet-bij-status');
    expect(reasonOf(signed, sign(1, 'c'.repeat(64)))).toBe('andere-inhoud');
  });

  it('keeps to which addresses they were asked, and how often', () => {
    const asked = afterMinutes(dispatched(withTwo()), askAgain(1));
    const requested = afterMinutes(asked, correct(1), 2);
    const before = {
      gecorrigeerdeEmail: 'nieuw@example.nl',
      correctedAfterBericht: 6,
      previousEmails: [{ email: 'a.bakker@example.nl', lastBericht: 6 }],
      requestedAgainAt: [minutesLater(1)],
    };
    const neverAsked = { requestedAgainAt: [] };
    expect(requested.ondertekenaars[0]).toStrictEqual({ state: 'open', ...before });
    expect(afterMinutes(requested, sign(1), 3).ondertekenaars[0]).toStrictEqual({
      ...before,
      state: 'getekend',
      getekendOp: minutesLater(3),
      email: 'nieuw@example.nl',
      verklaringVersion: '1',
      documentHash: DOCUMENT_HASH,
    });
    expect(afterMinutes(requested, refuse(1), 3).ondertekenaars).toStrictEqual([
      { ...before, state: 'geweigerd', geweigerdOp: minutesLater(3), reden: 'Nee.' },
      { ...neverAsked, state: 'open' },
    ]);
    expect(afterMinutes(withTwo(), refuse(2)).ondertekenaars).toStrictEqual([
      { ...neverAsked, state: 'open' },
      { ...neverAsked, state: 'geweigerd', geweigerdOp: minutesLater(1), reden: 'Nee.' },
    ]);
  });

  it('is written down with whose it was', () => {
    const last = (act: Gebeurtenis) => afterMinutes(withTwo(), act).gebeurtenissen.at(-1);
    const tijd = minutesLater(1);
    expect(last(sign(2))).toStrictEqual({ soort: 'getekend', tijd, wie: 2 });
    expect(last(correct(2))).toStrictEqual({ soort: 'adres-gecorrigeerd', tijd, wie: 2 });
    expect(last(askAgain(1))).toStrictEqual({ soort: 'opnieuw-gevraagd', tijd, wie: 1 });
    expect(last(withdraw)).toStrictEqual({ soort: 'ingetrokken', tijd });
  });
});

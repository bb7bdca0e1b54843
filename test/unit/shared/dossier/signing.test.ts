import { describe, expect, it } from 'vitest';
import { newBericht } from '../../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import { emailFor } from '../../../../shared/dossier/ondertekenaars.ts';
import { verlooptOp } from '../../../../shared/dossier/signing-period.ts';
import type { Reden } from '../../../../shared/dossier/outcome.ts';
import { MAX_OPTIONAL_BYTES } from '../../../../shared/dossier/bounds.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import {
  START,
  createDossier,
  createDossierWithTwo,
  minutesLater,
  momentAfter,
} from '../../../fixtures/dossiers.ts';
import { dispatched } from '../../../fixtures/lives.ts';

const withTwo = createDossierWithTwo();
const { documentHash } = withTwo;
/** The last whole minute before midnight of the last day; winter time began meanwhile. */
const LAST_MINUTE = (8 * 7 * 24 + 14) * 60 - 1;

const sign = (wie: number, hash = documentHash): Gebeurtenis => ({
  soort: 'teken',
  wie,
  documentHash: hash,
  verklaringVersion: '1',
});

function after(dossier: Dossier, gebeurtenis: Gebeurtenis, minutes = 1): Dossier {
  const outcome = apply(dossier, gebeurtenis, momentAfter(minutes));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reden}`);
  return outcome.dossier;
}

const reden = (dossier: Dossier, gebeurtenis: Gebeurtenis, minutes = 2): Reden | 'ok' => {
  const outcome = apply(dossier, gebeurtenis, momentAfter(minutes));
  return outcome.ok ? 'ok' : outcome.reden;
};

const mail = (dossier: Dossier): string[] =>
  dossier.berichten.map(({ soort, aan, status }) =>
    status === 'vervallen' ? `(${soort} ${aan})` : `${soort} ${aan}`,
  );

describe('signing', () => {
  it('asks every signatory by mail as soon as the aanvraag comes in', () => {
    expect(mail(withTwo)).toEqual([
      'ontvangst beheerder',
      'melding ssd',
      'verzoek ondertekenaar 1',
      'verzoek ondertekenaar 2',
    ]);
  });

  it('by one of two keeps waiting, keeps the evidence, and lapses the request that is no longer needed', () => {
    const one = after(withTwo, sign(2));
    expect(one.status).toBe('wacht-op-ondertekening');
    expect(one.ondertekenaars[1]).toEqual({
      state: 'getekend',
      getekendOp: minutesLater(1),
      email: 'c.jansen@example.org',
      verklaringVersion: '1',
      documentHash,
      requestedAgainAt: [],
    });
    expect(mail(one)).toContain('(verzoek ondertekenaar 2)');
    expect(mail(one).at(-1)).toBe('bevestiging ondertekenaar 2');
  });

  it('by the last one completes it once, in any order', () => {
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      const ready = order.reduce((dossier, wie) => after(dossier, sign(wie)), withTwo);
      expect(ready.status).toBe('ondertekend');
      const soorten = ready.gebeurtenissen.map(({ soort }) => soort);
      expect(soorten).toEqual(['ingediend', 'getekend', 'getekend', 'ondertekend']);
      expect(mail(ready).slice(-2)).toEqual(['ondertekend beheerder', 'ondertekend-ssd ssd']);
      expect(ready.takeUpBefore).toBe(minutesLater(1 + 5 * 24 * 60));
    }
  });

  it('twice is one signature', () => {
    expect(reden(after(withTwo, sign(1)), sign(1))).toBe('al-gedaan');
  });

  it.each<[string, Dossier, Gebeurtenis, number, Reden]>([
    ['something else', withTwo, sign(1, 'c'.repeat(64)), 2, 'andere-inhoud'],
    ['by nobody who was asked', withTwo, sign(3), 2, 'geen-ondertekenaar'],
    ['after the last moment', withTwo, sign(1), LAST_MINUTE + 1, 'past-niet-bij-status'],
    [
      'after it was withdrawn',
      after(withTwo, { soort: 'trek-in' }),
      sign(1),
      2,
      'past-niet-bij-status',
    ],
  ])('%s is refused', (_, dossier, gebeurtenis, minutes, expected) => {
    expect(reden(dossier, gebeurtenis, minutes)).toBe(expected);
  });

  it('is possible up to the last moment', () => {
    expect(verlooptOp(withTwo)).toBe('2026-11-26T22:59:59.999Z');
    expect(reden(withTwo, sign(1), LAST_MINUTE)).toBe('ok');
  });
});

describe('refusing', () => {
  it('ends the aanvraag, says why, and tells everybody who was asked', () => {
    const off = after(dispatched(withTwo), { soort: 'weiger', wie: 1, reden: 'Verkeerde rol' });
    expect(off.status).toBe('geweigerd');
    expect(off.gebeurtenissen.at(-1)).toEqual({
      soort: 'geweigerd',
      tijd: minutesLater(1),
      wie: 1,
      toelichting: 'Verkeerde rol',
    });
    expect(mail(off).slice(-4)).toEqual([
      'geweigerd beheerder',
      'geweigerd ssd',
      'vervallen ondertekenaar 1',
      'vervallen ondertekenaar 2',
    ]);
    expect(reden(off, sign(2))).toBe('past-niet-bij-status');
  });

  it('after signing is not possible', () => {
    const signed = after(withTwo, sign(1));
    expect(reden(signed, { soort: 'weiger', wie: 1, reden: 'Toch niet' })).toBe(
      'past-niet-bij-status',
    );
  });
});

describe('how it ended', () => {
  const toldOf = (dossier: Dossier): string[] =>
    mail(dossier).filter((mail) => mail.startsWith('vervallen'));
  const oneSigned = after(dispatched(withTwo), sign(1));
  const withdraw: Gebeurtenis = { soort: 'trek-in' };

  it.each<[string, Dossier]>([
    ['withdrawn', after(oneSigned, withdraw)],
    ['refused', after(oneSigned, { soort: 'weiger', wie: 2, reden: 'Nee' })],
    ['expired', after(oneSigned, { soort: 'verzending-begonnen', turn: 'b' }, LAST_MINUTE + 1)],
    ['rejected', after(oneSigned, { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Nee' })],
    [
      'rejected once all signed',
      after(after(oneSigned, sign(2)), {
        soort: 'neem-stap',
        stap: 'afgewezen',
        toelichting: 'Nee',
      }),
    ],
  ])('is told to who signed and to who did not: %s', (_, dossier) => {
    expect(toldOf(dossier)).toEqual(['vervallen ondertekenaar 1', 'vervallen ondertekenaar 2']);
  });

  it('is not told to who never got a request, nor to an address that it was withdrawn from', () => {
    expect(toldOf(after(withTwo, withdraw))).toEqual([]);
    const corrected = after(oneSigned, {
      soort: 'corrigeer-adres',
      wie: 2,
      email: 'nu@example.nl',
    });
    expect(toldOf(after(corrected, withdraw))).toEqual(['vervallen ondertekenaar 1']);
    expect(toldOf(after(dispatched(corrected), withdraw))).toHaveLength(2);
  });

  it('is told also where an operator has a request sent again that had failed', () => {
    // The attempt that nobody heard of may have arrived after all.
    const failed = dispatched(withTwo).berichten.map((bericht) =>
      bericht.id === '4' ? newBericht('4', 'verzoek', 'ondertekenaar 2', START) : bericht,
    );
    const again = {
      ...withTwo,
      berichten: failed.map((bericht) => ({ ...bericht, againAt: START })),
    };
    expect(toldOf(after(again, withdraw))).toContain('vervallen ondertekenaar 2');
  });
});

describe('a corrected address', () => {
  const correct = (email: string): Gebeurtenis => ({ soort: 'corrigeer-adres', wie: 1, email });

  it('gets a new request, and stands beside the frozen aanvraag', () => {
    const further = after(withTwo, correct('nieuw@example.nl'));
    expect(further.aanvraag).toEqual(withTwo.aanvraag);
    expect(further.documentHash).toBe(documentHash);
    expect(further.ondertekenaars[0]?.gecorrigeerdeEmail).toBe('nieuw@example.nl');
    expect(mail(further)).toContain('(verzoek ondertekenaar 1)');
    expect(mail(further).at(-1)).toBe('verzoek ondertekenaar 1');
  });

  it.each<[string, Dossier, string, Reden]>([
    ['of another signatory', withTwo, 'C.Jansen@example.org', 'adres-van-ander'],
    ['that is the same', withTwo, 'A.Bakker@example.nl', 'al-gedaan'],
    ['of who signed', after(withTwo, sign(1)), 'nieuw@example.nl', 'past-niet-bij-status'],
  ])('%s is refused', (_, dossier, email, expected) => {
    expect(reden(dossier, correct(email))).toBe(expected);
  });
});

describe('the address before a correction', () => {
  const correct = (email: string): Gebeurtenis => ({ soort: 'corrigeer-adres', wie: 1, email });
  const fresh = correct('nieuw@example.nl');
  const notices = (dossier: Dossier): string[] =>
    dossier.berichten.flatMap((bericht) =>
      bericht.soort === 'verzoek-ingetrokken' ? [`${emailFor(dossier, bericht)}`] : [],
    );
  const started = after(withTwo, { soort: 'verzending-begonnen', turn: 'b' });
  const finished = (succeeded: boolean): Dossier =>
    after(started, {
      soort: 'verzending-afgerond',
      turn: 'b',
      outcomes: started.berichten.map(({ id }) =>
        succeeded ? { id, succeeded, sesId: 's' } : { id, succeeded },
      ),
    });
  const bounced = after(finished(true), { soort: 'niet-bezorgd', bericht: '3', sesId: 's' });

  it.each<[string, Dossier, string[]]>([
    ['hears that its request is withdrawn', finished(true), ['a.bakker@example.nl']],
    ['hears it too when the request is going out', started, ['a.bakker@example.nl']],
    ['hears it too when it may have gone out', finished(false), ['a.bakker@example.nl']],
    ['hears nothing when the request was never sent', withTwo, []],
    ['hears nothing when it does not exist', bounced, []],
  ])('%s', (_, dossier, expected) => {
    const further = after(dossier, fresh);
    expect(notices(further)).toEqual(expected);
    // The new one gets the request, whoever hears of it.
    const last = further.berichten.at(-1);
    expect(last && [last.soort, emailFor(further, last)]).toEqual(['verzoek', 'nieuw@example.nl']);
  });

  it('is each time the one of that time, also when the first comes back', () => {
    const there = after(dispatched(withTwo), fresh);
    const again = after(dispatched(there), correct('derde@example.nl'));
    const back = after(dispatched(again), correct('A.Bakker@example.nl'));
    expect(notices(back)).toEqual(['a.bakker@example.nl', 'nieuw@example.nl', 'derde@example.nl']);
  });

  it('is not what bounces tell of: the beheerder hears only of the address as it is now', () => {
    const further = dispatched(after(finished(true), fresh));
    const notice = further.berichten.find(({ soort }) => soort === 'verzoek-ingetrokken');
    const back = after(further, { soort: 'niet-bezorgd', bericht: notice?.id ?? '', sesId: 's' });
    expect(back.berichten).toHaveLength(further.berichten.length);
  });
});

describe('the corrections of an address', () => {
  const correct = (wie: number, nummer: number): Gebeurtenis => ({
    soort: 'corrigeer-adres',
    wie,
    email: `nieuw-${nummer}@example.nl`,
  });

  it('are five for each signatory, however long one waits; the others still have theirs', () => {
    const five = [1, 2, 3, 4, 5].reduce(
      (dossier, nummer) => after(dossier, correct(1, nummer)),
      withTwo,
    );
    const outcome = apply(five, correct(1, 6), momentAfter(7 * 24 * 60));
    expect(outcome).toEqual({ ok: false, reden: 'te-vaak' });
    expect(reden(five, correct(2, 6))).toBe('ok');
    expect(reden(five, sign(1))).toBe('ok');
    expect(reden(five, { soort: 'trek-in' })).toBe('ok');
  });
});

describe('asking once more', () => {
  const again: Gebeurtenis = { soort: 'vraag-opnieuw', wie: 1 };

  it('is possible three times in 24 hours', () => {
    const three = [1, 2, 3].reduce((dossier, minute) => after(dossier, again, minute), withTwo);
    expect(apply(three, again, momentAfter(24 * 60))).toEqual({
      ok: false,
      reden: 'te-vaak',
      retryAt: minutesLater(24 * 60 + 1),
    });
    expect(reden(three, again, 24 * 60 + 1)).toBe('ok');
    expect(three.gebeurtenissen.map(({ tijd }) => tijd)).toEqual([
      START,
      ...[1, 2, 3].map(minutesLater),
    ]);
  });

  it('is possible fifteen times for a dossier, and waiting does not help then', () => {
    const often = Array.from({ length: 15 }, (_, index) => index).reduce(
      (dossier, times) => after(dossier, { ...again, wie: (times % 2) + 1 }, times * 12 * 60),
      withTwo,
    );
    expect(often.status).toBe('wacht-op-ondertekening');
    expect(apply(often, again, momentAfter(50 * 24 * 60))).toEqual({ ok: false, reden: 'te-vaak' });
  });
});

/** Five people who sign by a link. */
const withFive = createDossier({
  ...createAanvraag(),
  ondertekening: {
    wijze: 'digitaal',
    ondertekenaars: ['A', 'B', 'C', 'D', 'E'].map((letter) => ({
      naam: `${letter}. Bakker`,
      functie: 'Bestuurder',
      email: `${letter}@example.nl`,
    })),
  },
});
const onPapierWithOne = createDossier(onPapier(createAanvraag()));
const refuse = (wie: number): Gebeurtenis => ({ soort: 'weiger', wie, reden: 'Nee.' });
const correct = (wie: number, email = 'nieuw@example.nl'): Gebeurtenis => ({
  soort: 'corrigeer-adres',
  wie,
  email,
});
const again = (wie: number): Gebeurtenis => ({ soort: 'vraag-opnieuw', wie });
const withdraw: Gebeurtenis = { soort: 'trek-in' };

describe.each<[string, (wie: number) => Gebeurtenis]>([
  ['signing', (wie) => sign(wie)],
  ['refusing', refuse],
  ['correcting an address', correct],
  ['asking once more', again],
])('%s', (_, act) => {
  it('is for nobody who is not there, nor for who signs on paper', () => {
    for (const wie of [0, 3, -1]) expect(reden(withTwo, act(wie))).toBe('geen-ondertekenaar');
    expect(reden(onPapierWithOne, act(1))).toBe('geen-ondertekenaar');
  });

  it('is too late once it ended, or once that person answered', () => {
    expect(reden(after(withTwo, withdraw), act(1))).toBe('past-niet-bij-status');
    expect(reden(after(withTwo, refuse(2)), act(1))).toBe('past-niet-bij-status');
    expect(reden(withTwo, act(1), LAST_MINUTE + 1)).toBe('past-niet-bij-status');
    const signed = after(withTwo, sign(1));
    expect(reden(signed, act(1))).not.toBe('ok');
    expect(reden(signed, act(2))).toBe('ok');
  });
});

describe('what a signatory did', () => {
  it('is said once', () => {
    expect(reden(after(withTwo, refuse(1)), refuse(1))).toBe('al-gedaan');
    expect(reden(after(withTwo, refuse(1)), refuse(2))).toBe('past-niet-bij-status');
    expect(reden(after(withTwo, withdraw), withdraw)).toBe('al-gedaan');
    const signed = after(after(withTwo, sign(1)), sign(2));
    expect(reden(signed, sign(2))).toBe('al-gedaan');
    expect(reden(signed, withdraw)).toBe('past-niet-bij-status');
    expect(reden(signed, sign(1, 'c'.repeat(64)))).toBe('andere-inhoud');
  });

  it('keeps to which addresses they were asked, and how often', () => {
    const requested = after(after(dispatched(withTwo), again(1)), correct(1), 2);
    const before = {
      gecorrigeerdeEmail: 'nieuw@example.nl',
      correctedAfterBericht: 6,
      previousEmails: [{ email: 'a.bakker@example.nl', lastBericht: 6 }],
      requestedAgainAt: [minutesLater(1)],
    };
    expect(requested.ondertekenaars[0]).toStrictEqual({ state: 'open', ...before });
    expect(after(requested, sign(1), 3).ondertekenaars[0]).toStrictEqual({
      ...before,
      state: 'getekend',
      getekendOp: minutesLater(3),
      email: 'nieuw@example.nl',
      verklaringVersion: '1',
      documentHash,
    });
    expect(after(requested, refuse(1), 3).ondertekenaars).toStrictEqual([
      { ...before, state: 'geweigerd', geweigerdOp: minutesLater(3), reden: 'Nee.' },
      withTwo.ondertekenaars[1],
    ]);
    expect(after(withTwo, refuse(2)).ondertekenaars).toStrictEqual([
      withTwo.ondertekenaars[0],
      { state: 'geweigerd', geweigerdOp: minutesLater(1), reden: 'Nee.', requestedAgainAt: [] },
    ]);
  });

  it('is written down with whose it was', () => {
    const last = (gebeurtenis: Gebeurtenis) => after(withTwo, gebeurtenis).gebeurtenissen.at(-1);
    const tijd = minutesLater(1);
    expect(last(sign(2))).toStrictEqual({ soort: 'getekend', tijd, wie: 2 });
    expect(last(correct(2))).toStrictEqual({ soort: 'adres-gecorrigeerd', tijd, wie: 2 });
    expect(last(again(1))).toStrictEqual({ soort: 'opnieuw-gevraagd', tijd, wie: 1 });
    expect(last(withdraw)).toStrictEqual({ soort: 'ingetrokken', tijd });
  });
});

describe('what an applicant may have mailed', () => {
  const address = (nummer: number): string => `nieuw-${nummer}@example.nl`;

  it('is fifteen corrections of all signatories together', () => {
    let dossier = withFive;
    for (let nummer = 0; nummer < 15; nummer += 1) {
      expect(reden(dossier, correct((nummer % 5) + 1, address(nummer)))).toBe('ok');
      dossier = after(dossier, correct((nummer % 5) + 1, address(nummer)));
    }
    expect(reden(dossier, correct(1, address(99)))).toBe('te-vaak');
    expect(reden(dossier, correct(1, address(10)))).toBe('al-gedaan');
    expect(reden(dossier, correct(1, address(11)))).toBe('adres-van-ander');
  });

  it('is three requests a day for each signatory, from the first of them on', () => {
    const three = [10, 20, 30].reduce(
      (dossier, minute) => after(dossier, again(1), minute),
      withFive,
    );
    expect(reden(three, again(2), 40)).toBe('ok');
    const day = 24 * 60;
    expect(reden(three, again(1), day + 9)).toBe('te-vaak');
    const fourth = after(three, again(1), day + 10);
    // The second of the day is the first that still counts.
    expect(apply(fourth, again(1), momentAfter(day + 11))).toEqual({
      ok: false,
      reden: 'te-vaak',
      retryAt: minutesLater(day + 20),
    });
    expect(reden(fourth, again(1), day + 20)).toBe('ok');
  });

  it('stops when the dossier would have too little room left for its end', () => {
    const large: Dossier = {
      ...withTwo,
      aanvraag: { ...withTwo.aanvraag, opmerking: 'x'.repeat(MAX_OPTIONAL_BYTES) },
    };
    expect(reden(large, correct(1))).toBe('dossier-vol');
    expect(reden(large, again(1))).toBe('dossier-vol');
    for (const end of [sign(1), refuse(1), withdraw]) expect(reden(large, end)).toBe('ok');
  });
});

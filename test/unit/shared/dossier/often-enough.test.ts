import { describe, expect, it } from 'vitest';
import { MAX_OPTIONAL_BYTES } from '../../../../shared/dossier/bounds.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { apply } from '../../../../shared/dossier/life.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  createDossier,
  createDossierWithTwo as withTwo,
  MINUTES_PER_DAY,
  minutesLater,
  momentAfter,
  START,
} from '../../../fixtures/dossiers.ts';
import { afterMinutes, askAgain, correct, reasonOf, refuse, sign, withdraw } from './acts.ts';

const address = (nummer: number): string => `nieuw-${nummer}@example.nl`;
const DAY = MINUTES_PER_DAY;

/** Five people who sign by a link. */
const withFive = (): Dossier =>
  createDossier({
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

describe('the corrections of an address', () => {
  it('are five for each signatory, however long one waits; the others still have theirs', () => {
    const five = [1, 2, 3, 4, 5].reduce(
      (dossier, nummer) => afterMinutes(dossier, correct(1, address(nummer))),
      withTwo(),
    );
    const outcome = apply(five, correct(1, address(6)), momentAfter(7 * DAY));
    expect(outcome).toEqual({ ok: false, reden: 'te-vaak' });
    expect(reasonOf(five, correct(2, address(6)))).toBe('ok');
    expect(reasonOf(five, sign(1))).toBe('ok');
    expect(reasonOf(five, withdraw)).toBe('ok');
  });

  it('are fifteen of all signatories together', () => {
    let dossier = withFive();
    for (let nummer = 0; nummer < 15; nummer += 1) {
      dossier = afterMinutes(dossier, correct((nummer % 5) + 1, address(nummer)));
    }
    expect(reasonOf(dossier, correct(1, address(99)))).toBe('te-vaak');
    expect(reasonOf(dossier, correct(1, address(10)))).toBe('al-gedaan');
    expect(reasonOf(dossier, correct(1, address(11)))).toBe('adres-van-ander');
  });
});

describe('asking once more', () => {
  it('is possible three times in 24 hours', () => {
    const three = [1, 2, 3].reduce(
      (dossier, minute) => afterMinutes(dossier, askAgain(1), minute),
      withTwo(),
    );
    expect(apply(three, askAgain(1), momentAfter(DAY))).toEqual({
      ok: false,
      reden: 'te-vaak',
      retryAt: minutesLater(DAY + 1),
    });
    expect(reasonOf(three, askAgain(1), DAY + 1)).toBe('ok');
    expect(three.gebeurtenissen.map(({ tijd }) => tijd)).toEqual([
      START,
      ...[1, 2, 3].map(minutesLater),
    ]);
  });

  it('is possible three times a day for each signatory, from the first of them on', () => {
    const three = [10, 20, 30].reduce(
      (dossier, minute) => afterMinutes(dossier, askAgain(1), minute),
      withFive(),
    );
    expect(reasonOf(three, askAgain(2), 40)).toBe('ok');
    expect(reasonOf(three, askAgain(1), DAY + 9)).toBe('te-vaak');
    const fourth = afterMinutes(three, askAgain(1), DAY + 10);
    // The second of the day is the first that still counts.
    expect(apply(fourth, askAgain(1), momentAfter(DAY + 11))).toEqual({
      ok: false,
      reden: 'te-vaak',
      retryAt: minutesLater(DAY + 20),
    });
    expect(reasonOf(fourth, askAgain(1), DAY + 20)).toBe('ok');
  });

  it('is possible fifteen times for a dossier, and waiting does not help then', () => {
    const often = Array.from({ length: 15 }, (_, index) => index).reduce(
      (dossier, times) => afterMinutes(dossier, askAgain((times % 2) + 1), (times * DAY) / 2),
      withTwo(),
    );
    expect(often.status).toBe('wacht-op-ondertekening');
    const outcome = apply(often, askAgain(1), momentAfter(50 * DAY));
    expect(outcome).toEqual({ ok: false, reden: 'te-vaak' });
  });
});

describe('what an applicant may have mailed', () => {
  it('stops when the dossier would have too little room left for its end', () => {
    const large: Dossier = {
      ...withTwo(),
      aanvraag: { ...withTwo().aanvraag, opmerking: 'x'.repeat(MAX_OPTIONAL_BYTES) },
    };
    expect(reasonOf(large, correct(1))).toBe('dossier-vol');
    expect(reasonOf(large, askAgain(1))).toBe('dossier-vol');
    for (const end of [sign(1), refuse(1), withdraw]) expect(reasonOf(large, end)).toBe('ok');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toItem } from '../../../../functions/store/item.ts';
import { itemBytes } from '../../../fixtures/item-bytes.ts';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import {
  bytesOf,
  leavesRoom,
  MAX_DOSSIER_BYTES,
  MAX_OPTIONAL_BYTES,
} from '../../../../shared/dossier/bounds.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import { toDispatch } from '../../../../shared/dossier/dispatch.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { createDossier, MINUTES_PER_DAY, momentAfter } from '../../../fixtures/dossiers.ts';

/** Four bytes each, and as many as a field takes. */
const largest = (characters: number): string => '🦆'.repeat(characters);
const longEmail = (number: number): string =>
  `${`n${number}`.padEnd(64, 'x')}@${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.nl`;

function largestAanvraag(): Aanvraag {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.organisatie.naam = largest(200);
  aanvraag.organisatie.adres = {
    straat: largest(100),
    huisnummer: '1'.repeat(10),
    postcode: '1234 AB',
    woonplaats: largest(100),
  };
  aanvraag.beheerder = {
    ...aanvraag.beheerder,
    ...{ naam: largest(120), functie: largest(120), email: longEmail(0) },
  };
  aanvraag.ondertekening.ondertekenaars = [1, 2, 3, 4, 5].map((number) => ({
    naam: largest(120),
    functie: largest(120),
    email: longEmail(number),
  }));
  aanvraag.opmerking = largest(1_000);
  return aanvraag;
}

const full = createDossier(largestAanvraag());

/** Lets it happen if it may. @returns the dossier as it was when it is refused */
function after(dossier: Dossier, gebeurtenis: Gebeurtenis, minutes: number): Dossier {
  const outcome = apply(dossier, gebeurtenis, momentAfter(minutes));
  return outcome.ok ? outcome.dossier : dossier;
}

/** Everything that is owed goes out and is recorded, with ids as long as SES's. */
function allSent(dossier: Dossier, minutes: number): Dossier {
  const turn = after(dossier, { soort: 'verzending-begonnen', turn: 'b'.repeat(36) }, minutes);
  const { lease, ...rest } = turn;
  if (lease === undefined) return turn;
  const outcomes = toDispatch(rest, momentAfter(minutes).now).map(({ id }) => ({
    ...{ id, succeeded: true as const },
    sesId: `0102018${'a'.repeat(53)}`,
  }));
  return after(turn, { soort: 'verzending-afgerond', turn: lease.turn, outcomes }, minutes);
}

const BY = 'arn:aws:sts::123456789012:assumed-role/operator/name'.padEnd(100, 'x');

/** As large as a session takes. */
const EMPLOYEE = { subject: largest(255), name: largest(200) };
const COLLEAGUE = { ...EMPLOYEE, subject: `${largest(254)}x` };

const wie = fc.integer({ min: 1, max: 5 });
const atDesk = fc
  .tuple(fc.constantFrom(EMPLOYEE, COLLEAGUE), fc.nat({ max: 99 }))
  .chain(([door, number]): fc.Arbitrary<Gebeurtenis> =>
    fc.constantFrom<Gebeurtenis>(
      { soort: 'pak-op', door },
      { soort: 'geef-terug', holder: door.subject, door },
      { soort: 'noteer', text: `${number} ${largest(997)}`, door },
      {
        soort: 'controleer',
        controles: {
          ...{ handelsregister: true, tekenbevoegd: true, nummers: number % 2 === 0 },
          teruggebeld: { nummer: largest(30), bron: largest(200) },
        },
        door,
      },
    ),
  );
const act: fc.Arbitrary<Gebeurtenis | 'send' | 'bounces'> = fc.oneof(
  fc.record({
    soort: fc.constant('corrigeer-adres' as const),
    wie,
    email: fc.integer({ min: 6, max: 99 }).map(longEmail),
  }),
  fc.record({ soort: fc.constant('vraag-opnieuw' as const), wie }),
  atDesk,
  fc.constant('send' as const),
  fc.constant('bounces' as const),
);

/** Bounces of everything that went out: each may owe one more mail. */
const allBounced = (dossier: Dossier, minutes: number): Dossier =>
  dossier.berichten.reduce(
    (now, bericht) =>
      bericht.status === 'verstuurd'
        ? after(now, { soort: 'niet-bezorgd', bericht: bericht.id, sesId: bericht.sesId }, minutes)
        : now,
    dossier,
  );

/** Until an operator may record no more. */
function filledByOperator(dossier: Dossier): Dossier {
  const look: Gebeurtenis = { soort: 'leg-inzage-vast', what: 'ingezien', door: BY };
  const one = { soort: 'ingezien', tijd: dossier.ingediendOp, door: BY } as const;
  const room = MAX_OPTIONAL_BYTES - bytesOf(dossier);
  // Most of them at once; the last ones as they come.
  const many = Math.max(0, Math.floor(room / (JSON.stringify(one).length + 1)) - 3);
  const seen = Array.from({ length: many }, () => one);
  let now: Dossier = { ...dossier, gebeurtenissen: [...dossier.gebeurtenissen, ...seen] };
  for (let next = after(now, look, 0); next !== now; next = after(now, look, 0)) now = next;
  return now;
}

/** What must always fit: signed by all, or refused as the last of five would, or withdrawn, or left to run out. */
type End = (dossier: Dossier, minutes: number) => Dossier;
const sign = (number: number): Gebeurtenis => ({
  soort: 'teken',
  wie: number,
  documentHash: full.documentHash,
  verklaringVersion: '2026-11-24',
});
const step = (stap: 'in-behandeling' | 'verwerkt' | 'afgewezen'): Gebeurtenis => ({
  soort: 'neem-stap',
  stap,
  toelichting: largest(1_000),
  door: EMPLOYEE,
});
const inTurn =
  (...acts: Gebeurtenis[]): End =>
  (dossier, minutes) =>
    acts.reduce((now, one) => allSent(after(now, one, minutes), minutes), dossier);

const ends: Record<string, [End, Dossier['status']]> = {
  signed: [
    inTurn(...[1, 2, 3, 4, 5].map(sign), step('in-behandeling'), step('verwerkt')),
    'verwerkt',
  ],
  refused: [
    inTurn(...[1, 2, 3, 4].map(sign), { soort: 'weiger', wie: 5, reden: largest(1_000) }),
    'geweigerd',
  ],
  withdrawn: [inTurn({ soort: 'trek-in' }), 'ingetrokken'],
  rejected: [inTurn(step('afgewezen')), 'afgewezen'],
  expired: [
    (dossier) => [7, 21, 49, 57].reduce((now, day) => allSent(now, day * MINUTES_PER_DAY), dossier),
    'verlopen',
  ],
};

describe('the size of a dossier', () => {
  it('may come up to the limit for what one can do without, and no byte over it', () => {
    const withRemark = (characters: number): Dossier =>
      createDossier({ ...createAanvraag(), opmerking: 'x'.repeat(characters) });
    const room = MAX_OPTIONAL_BYTES - bytesOf(withRemark(0));
    expect(leavesRoom(withRemark(room))).toBe(true);
    expect(leavesRoom(withRemark(room + 1))).toBe(false);
  });

  it('is never less by our reckoning than by DynamoDB’s', () => {
    for (const dossier of [full, createDossier(), allSent(full, 1)]) {
      const {
        agendaVak: _part,
        agendaTijd: _time,
        bewaarTot: _until,
        workPartition: _work,
        ...item
      } = toItem(dossier);
      expect(bytesOf(dossier)).toBeGreaterThanOrEqual(itemBytes(item));
    }
  });

  it.each(Object.entries(ends))(
    'always leaves room to be %s, whatever people and operators did before',
    (_, [end, status]) => {
      fc.assert(
        fc.property(
          fc.array(act, { maxLength: 80, size: 'max' }),
          fc.boolean(),
          (acts, isFilled) => {
            let dossier = full;
            for (const [index, one] of acts.entries()) {
              const minutes = index + 1;
              if (one === 'send') dossier = allSent(dossier, minutes);
              else if (one === 'bounces') dossier = allBounced(dossier, minutes);
              else dossier = after(dossier, one, minutes);
            }
            if (isFilled) dossier = filledByOperator(dossier);
            expect(bytesOf(dossier)).toBeLessThanOrEqual(MAX_OPTIONAL_BYTES);
            const later = MINUTES_PER_DAY;
            const ended = allBounced(end(allSent(dossier, later), later), 57 * MINUTES_PER_DAY);
            const done = allSent(ended, 58 * MINUTES_PER_DAY);
            expect(done.status).toBe(status);
            expect(bytesOf(done)).toBeLessThan(MAX_DOSSIER_BYTES);
            expect(itemBytes(toItem(done))).toBeLessThan(MAX_DOSSIER_BYTES);
            // Nothing is left that was never recorded.
            expect(done.berichten.filter((bericht) => bericht.status === 'te-versturen')).toEqual(
              [],
            );
          },
        ),
        { numRuns: 20, seed: 20_261_129 },
      );
    },
    60_000,
  );
});

import fc from 'fast-check';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { TYPES_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, onPapier } from '../../fixtures/aanvragen.ts';

/** How a life goes, from sending in to its end. */
export const END = [
  'verwerkt',
  'afgewezen',
  'getekend',
  'geweigerd',
  'ingetrokken',
  'corrected',
  'opnieuw-gevraagd',
  'papier',
  'alleen-ingediend',
] as const;
type Outcome = (typeof END)[number];

const weights: Record<Outcome, number> = {
  verwerkt: 6,
  afgewezen: 2,
  getekend: 4,
  geweigerd: 3,
  ingetrokken: 3,
  corrected: 4,
  'opnieuw-gevraagd': 3,
  papier: 3,
  'alleen-ingediend': 2,
};

export type Life = {
  readonly outcome: Outcome;
  readonly type: Aanvraag['organisatie']['type'];
  readonly soort: Aanvraag['soort'];
  readonly ondertekenaarCount: 1 | 2;
  /** A double press of the button: the same request twice at once. */
  readonly duplicate: boolean;
  /** Two people at the desk work on it too. */
  readonly isAtDesk?: boolean;
};

export const lives: fc.Arbitrary<Life> = fc.record({
  outcome: fc.oneof(
    ...END.map((outcome) => ({ arbitrary: fc.constant(outcome), weight: weights[outcome] })),
  ),
  type: fc.constantFrom(...TYPES_ORGANISATIE),
  soort: fc.constantFrom('aanmelding', 'wijziging'),
  ondertekenaarCount: fc.constantFrom(1, 1, 2),
  duplicate: fc.boolean(),
  isAtDesk: fc.constantFrom(true, false, false),
});

/** A life that ends when it was accepted. */
export const ONLY_INGEDIEND: Life = {
  outcome: 'alleen-ingediend',
  type: 'gemeente',
  soort: 'aanmelding',
  ondertekenaarCount: 1,
  duplicate: false,
};

/** What is sent in: with people of its own, so that every mail can be traced to one life. */
export function aanvraagOf(life: Life, nummer: number): Aanvraag {
  const aanvraag = createAanvraag(life.type, life.soort);
  const [first] = aanvraag.ondertekening.ondertekenaars;
  if (first === undefined) throw new Error('An aanvraag is signed by somebody');
  const ondertekenaars = Array.from({ length: life.ondertekenaarCount }, (_, index) => ({
    ...first,
    naam: `Tekenaar ${nummer}-${index + 1}`,
    email: `tekenaar-${nummer}-${index + 1}@example.org`,
  }));
  const complete: Aanvraag = {
    ...aanvraag,
    beheerder: { ...aanvraag.beheerder, email: `beheerder-${nummer}@example.nl` },
    ondertekening: { wijze: 'digitaal', ondertekenaars },
  };
  return life.outcome === 'papier' ? onPapier(complete) : complete;
}

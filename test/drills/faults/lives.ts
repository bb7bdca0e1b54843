import fc from 'fast-check';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { TYPEN_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, opPapier } from '../../fixtures/aanvragen.ts';

/** How a life goes, from sending in to its end. */
export const AFLOPEN = [
  'verwerkt',
  'afgewezen',
  'getekend',
  'geweigerd',
  'ingetrokken',
  'gecorrigeerd',
  'opnieuw-gevraagd',
  'papier',
  'alleen-ingediend',
] as const;
type Afloop = (typeof AFLOPEN)[number];

const gewichten: Record<Afloop, number> = {
  verwerkt: 6,
  afgewezen: 2,
  getekend: 4,
  geweigerd: 3,
  ingetrokken: 3,
  gecorrigeerd: 4,
  'opnieuw-gevraagd': 3,
  papier: 3,
  'alleen-ingediend': 2,
};

export type Leven = {
  readonly afloop: Afloop;
  readonly type: Aanvraag['organisatie']['type'];
  readonly soort: Aanvraag['soort'];
  readonly aantalOndertekenaars: 1 | 2;
  /** A double press of the button: the same request twice at once. */
  readonly dubbel: boolean;
  /** Two people at the desk work on it too. */
  readonly isAtDesk?: boolean;
};

export const levens: fc.Arbitrary<Leven> = fc.record({
  afloop: fc.oneof(
    ...AFLOPEN.map((afloop) => ({ arbitrary: fc.constant(afloop), weight: gewichten[afloop] })),
  ),
  type: fc.constantFrom(...TYPEN_ORGANISATIE),
  soort: fc.constantFrom('aanmelding', 'wijziging'),
  aantalOndertekenaars: fc.constantFrom(1, 1, 2),
  dubbel: fc.boolean(),
  isAtDesk: fc.constantFrom(true, false, false),
});

/** A life that ends when it was accepted. */
export const ALLEEN_INGEDIEND: Leven = {
  afloop: 'alleen-ingediend',
  type: 'gemeente',
  soort: 'aanmelding',
  aantalOndertekenaars: 1,
  dubbel: false,
};

/** What is sent in: with people of its own, so that every mail can be traced to one life. */
export function aanvraagVan(leven: Leven, nummer: number): Aanvraag {
  const aanvraag = maakAanvraag(leven.type, leven.soort);
  const [eerste] = aanvraag.ondertekening.ondertekenaars;
  if (eerste === undefined) throw new Error('An aanvraag is signed by somebody');
  const ondertekenaars = Array.from({ length: leven.aantalOndertekenaars }, (_, index) => ({
    ...eerste,
    naam: `Tekenaar ${nummer}-${index + 1}`,
    email: `tekenaar-${nummer}-${index + 1}@example.org`,
  }));
  const volledig: Aanvraag = {
    ...aanvraag,
    beheerder: { ...aanvraag.beheerder, email: `beheerder-${nummer}@example.nl` },
    ondertekening: { wijze: 'digitaal', ondertekenaars },
  };
  return leven.afloop === 'papier' ? opPapier(volledig) : volledig;
}

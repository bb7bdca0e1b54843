import fc from 'fast-check';
import { EILANDEN } from '../../../../shared/aanvraag/eilanden.ts';
import type { TypeOrganisatie } from '../../../../shared/aanvraag/organisatietypen.ts';
import { huisnummer, name, postcode, sloppy, text } from './arbitrary-fields.ts';

const digits = (min: number, max = min) =>
  fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`)).chain(sloppy);

const brincode = fc
  .tuple(
    fc.stringMatching(/^[0-9]{2}[A-Za-z]{2}$/),
    fc.array(fc.constantFrom('', ' '), { minLength: 3, maxLength: 3 }),
  )
  .map(([code, spaces]) =>
    Array.from(code, (character, place) => character + (spaces[place] ?? '')).join(''),
  );
const gemeentecode = fc
  .tuple(fc.constantFrom('', 'GM', 'gm'), fc.stringMatching(/^[0-9]{4}$/))
  .map(([before, code]) => before + code);
const other = fc.record({ soort: text(40), nummer: text(40) });
const kvkNummer = digits(8);
const kvk = { kvkNummer };

/** The numbers of 1.2 for a type: all that it asks for, perhaps what may be added. */
function nummers(type: TypeOrganisatie): fc.Arbitrary<object> {
  switch (type) {
    case 'onderwijsinstelling':
      return fc.record(
        { brincode, bestuursnummer: digits(5), ...kvk },
        { requiredKeys: ['brincode', 'bestuursnummer'] },
      );
    case 'bestuur':
      return fc.record({ bestuursnummer: digits(5), ...kvk }, { requiredKeys: ['bestuursnummer'] });
    case 'gemeente':
      return fc.record({ gemeentecode, ...kvk }, { requiredKeys: ['gemeentecode'] });
    case 'deurwaarder':
      return fc.record(
        { crediteurnummer: digits(1, 12), ...kvk },
        { requiredKeys: ['crediteurnummer'] },
      );
    case 'anders': {
      const all = { kvkNummer, anders: other, brincode, bestuursnummer: digits(5) };
      return fc.oneof(
        fc.record(all, { requiredKeys: ['kvkNummer'] }),
        fc.record(all, { requiredKeys: ['anders'] }),
      );
    }
  }
}

const place = { straat: text(80), woonplaats: text(80) };

/** Section 1 for a type of organisation, as it may be sent in. */
export const arbitraryOrganisatie = (type: TypeOrganisatie) =>
  fc.record({
    type: fc.constant(type),
    ...(type === 'anders' ? { typeAnders: text(80) } : {}),
    nummers: nummers(type),
    naam: name(200),
    adres: fc.oneof(
      { arbitrary: fc.record({ ...place, huisnummer, postcode }), weight: 4 },
      fc.record(
        { ...place, huisnummer, eiland: fc.constantFrom(...EILANDEN) },
        { requiredKeys: ['straat', 'woonplaats', 'eiland'] },
      ),
    ),
  });

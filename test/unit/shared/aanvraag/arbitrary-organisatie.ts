import fc from 'fast-check';
import { EILANDEN } from '../../../../shared/aanvraag/eilanden.ts';
import type { TypeOrganisatie } from '../../../../shared/aanvraag/organisatietypen.ts';
import { huisnummer, naam, postcode, slordig, tekst } from './arbitrary-fields.ts';

const cijfers = (min: number, max = min) =>
  fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`)).chain(slordig);

const brincode = fc
  .tuple(
    fc.stringMatching(/^[0-9]{2}[A-Za-z]{2}$/),
    fc.array(fc.constantFrom('', ' '), { minLength: 3, maxLength: 3 }),
  )
  .map(([code, spaties]) =>
    Array.from(code, (teken, plaats) => teken + (spaties[plaats] ?? '')).join(''),
  );
const gemeentecode = fc
  .tuple(fc.constantFrom('', 'GM', 'gm'), fc.stringMatching(/^[0-9]{4}$/))
  .map(([voor, code]) => voor + code);
const ander = fc.record({ soort: tekst(40), nummer: tekst(40) });
const kvkNummer = cijfers(8);
const kvk = { kvkNummer };

/** The numbers of 1.2 for a type: all that it asks for, perhaps what may be added. */
function nummers(type: TypeOrganisatie): fc.Arbitrary<object> {
  switch (type) {
    case 'onderwijsinstelling':
      return fc.record(
        { brincode, bestuursnummer: cijfers(5), ...kvk },
        { requiredKeys: ['brincode', 'bestuursnummer'] },
      );
    case 'bestuur':
      return fc.record(
        { bestuursnummer: cijfers(5), ...kvk },
        { requiredKeys: ['bestuursnummer'] },
      );
    case 'gemeente':
      return fc.record({ gemeentecode, ...kvk }, { requiredKeys: ['gemeentecode'] });
    case 'deurwaarder':
      return fc.record(
        { crediteurnummer: cijfers(1, 12), ...kvk },
        { requiredKeys: ['crediteurnummer'] },
      );
    case 'anders': {
      const alle = { kvkNummer, anders: ander, brincode, bestuursnummer: cijfers(5) };
      return fc.oneof(
        fc.record(alle, { requiredKeys: ['kvkNummer'] }),
        fc.record(alle, { requiredKeys: ['anders'] }),
      );
    }
  }
}

const plaats = { straat: tekst(80), woonplaats: tekst(80) };

/** Section 1 for a type of organisation, as it may be sent in. */
export const willekeurigeOrganisatie = (type: TypeOrganisatie) =>
  fc.record({
    type: fc.constant(type),
    ...(type === 'anders' ? { typeAnders: tekst(80) } : {}),
    nummers: nummers(type),
    naam: naam(200),
    adres: fc.oneof(
      { arbitrary: fc.record({ ...plaats, huisnummer, postcode }), weight: 4 },
      fc.record(
        { ...plaats, huisnummer, eiland: fc.constantFrom(...EILANDEN) },
        { requiredKeys: ['straat', 'woonplaats', 'eiland'] },
      ),
    ),
  });

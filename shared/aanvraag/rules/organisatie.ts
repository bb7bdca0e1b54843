import { EILANDEN } from '../eilanden.ts';
import { meldingen } from '../messages.ts';
import { nummerLabel } from '../organisatie.ts';
import { NUMMERS, nummersVanType, organisatietypen } from '../organisatietypen.ts';
import { velden } from '../fields.ts';
import { fout, type Regel } from './finding.ts';

/** 1.2: every number that the type asks for is there, and no number that does not belong to it. */
export const nummersPassenBijType: Regel = ({ organisatie: { type, nummers } }) => {
  if (type === undefined) return [];
  const { label, verplicht, minstensEen } = organisatietypen[type];
  const horenErbij = nummersVanType(type);
  const ontbreekt = verplicht
    .filter((nummer) => nummers[nummer] === undefined)
    .map((nummer) =>
      fout(
        ['organisatie', 'nummers', nummer],
        'verplicht',
        meldingen.verplicht(velden[`organisatie.nummers.${nummer}`]),
      ),
    );
  const geenEnkel =
    minstensEen.length > 0 && minstensEen.every((nummer) => nummers[nummer] === undefined)
      ? [fout(['organisatie', 'nummers'], 'nummer-verplicht', meldingen.nummerVerplichtAnders)]
      : [];
  const teVeel = NUMMERS.filter((nummer) => nummers[nummer] !== undefined)
    .filter((nummer) => !horenErbij.includes(nummer))
    .map((nummer) =>
      fout(
        ['organisatie', 'nummers', nummer],
        'nummer-hoort-niet-bij-type',
        meldingen.nummerHoortNietBijType(nummerLabel(nummer), label),
      ),
    );
  return [...ontbreekt, ...geenEnkel, ...teVeel];
};

/** 1.1: a description with "Anders, namelijk", and only there. */
export const omschrijvingBijAnders: Regel = ({ organisatie: { type, typeAnders } }) => {
  const pad = ['organisatie', 'typeAnders'];
  if (type === 'anders' && typeAnders === undefined) {
    return [fout(pad, 'verplicht', meldingen.verplicht(velden['organisatie.typeAnders']))];
  }
  if (type !== undefined && type !== 'anders' && typeAnders !== undefined) {
    return [fout(pad, 'hoort-niet-bij-type', meldingen.typeAndersHoortNiet)];
  }
  return [];
};

/** 1.3: a postcode and a huisnummer, but on an island of Caribisch Nederland no postcode. */
export const addressFitsEiland: Regel = ({ organisatie: { adres } }) => {
  if (adres === undefined) return [];
  const { huisnummer, postcode, eiland } = adres;
  const at = (name: 'huisnummer' | 'postcode') => ['organisatie', 'adres', name];
  const missing = (name: 'huisnummer' | 'postcode') =>
    fout(at(name), 'verplicht', meldingen.verplicht(velden[`organisatie.adres.${name}`]));
  if (eiland === undefined) {
    return [
      ...(huisnummer === undefined ? [missing('huisnummer')] : []),
      ...(postcode === undefined ? [missing('postcode')] : []),
    ];
  }
  // What is no eiland says so at its own field; whether a postcode belongs to it nobody knows.
  return postcode === undefined || !EILANDEN.some((known) => known === eiland)
    ? []
    : [
        fout(
          at('postcode'),
          'postcode-hoort-niet-bij-eiland',
          meldingen.postcodeHoortNietBijEiland,
        ),
      ];
};

import { EILANDEN } from '../eilanden.ts';
import { meldingen } from '../messages.ts';
import { nummerLabel } from '../organisatie.ts';
import { NUMMERS, nummersOfType, organisatietypen } from '../organisatietypen.ts';
import { fields } from '../fields.ts';
import { error, type Rule } from './finding.ts';

/** 1.2: every number that the type asks for is there, and no number that does not belong to it. */
export const nummersFitType: Rule = ({ organisatie: { type, nummers } }) => {
  if (type === undefined) return [];
  const { label, required, atLeastOne } = organisatietypen[type];
  const belongTogether = nummersOfType(type);
  const missing = required
    .filter((nummer) => nummers[nummer] === undefined)
    .map((nummer) =>
      error(
        ['organisatie', 'nummers', nummer],
        'verplicht',
        meldingen.required(fields[`organisatie.nummers.${nummer}`]),
      ),
    );
  const noSingle =
    atLeastOne.length > 0 && atLeastOne.every((nummer) => nummers[nummer] === undefined)
      ? [error(['organisatie', 'nummers'], 'nummer-verplicht', meldingen.nummerRequiredForAnders)]
      : [];
  const tooMany = NUMMERS.filter((nummer) => nummers[nummer] !== undefined)
    .filter((nummer) => !belongTogether.includes(nummer))
    .map((nummer) =>
      error(
        ['organisatie', 'nummers', nummer],
        'nummer-hoort-niet-bij-type',
        meldingen.nummerNotForType(nummerLabel(nummer), label),
      ),
    );
  return [...missing, ...noSingle, ...tooMany];
};

/** 1.1: a description with "Anders, namelijk", and only there. */
export const descriptionForAnders: Rule = ({ organisatie: { type, typeAnders } }) => {
  const path = ['organisatie', 'typeAnders'];
  if (type === 'anders' && typeAnders === undefined) {
    return [error(path, 'verplicht', meldingen.required(fields['organisatie.typeAnders']))];
  }
  if (type !== undefined && type !== 'anders' && typeAnders !== undefined) {
    return [error(path, 'hoort-niet-bij-type', meldingen.typeAndersDoesNotBelong)];
  }
  return [];
};

/** 1.3: a postcode and a huisnummer, but on an island of Caribisch Nederland no postcode. */
export const addressFitsEiland: Rule = ({ organisatie: { adres } }) => {
  if (adres === undefined) return [];
  const { huisnummer, postcode, eiland } = adres;
  const at = (name: 'huisnummer' | 'postcode') => ['organisatie', 'adres', name];
  const missing = (name: 'huisnummer' | 'postcode') =>
    error(at(name), 'verplicht', meldingen.required(fields[`organisatie.adres.${name}`]));
  if (eiland === undefined) {
    return [
      ...(huisnummer === undefined ? [missing('huisnummer')] : []),
      ...(postcode === undefined ? [missing('postcode')] : []),
    ];
  }
  // What is no eiland says so at its own field; whether a postcode belongs to it nobody knows.
  return postcode === undefined || !EILANDEN.some((known) => known === eiland)
    ? []
    : [error(at('postcode'), 'postcode-hoort-niet-bij-eiland', meldingen.postcodeNotForEiland)];
};

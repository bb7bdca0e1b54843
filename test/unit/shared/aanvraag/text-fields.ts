import type { TypeOrganisatie } from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';

/** A text field of the form: where it stands, an organisation that has it, and its limit in characters. */
export type TextField = { path: Path; type: TypeOrganisatie; maximum?: number };

const setting = 'onderwijsinstelling';

/** The fields of free text, with the limit that the form gives. */
export const FREE_FIELDS: Required<TextField>[] = [
  { path: ['organisatie', 'typeAnders'], type: 'anders', maximum: 80 },
  { path: ['organisatie', 'nummers', 'anders', 'soort'], type: 'anders', maximum: 40 },
  { path: ['organisatie', 'nummers', 'anders', 'nummer'], type: 'anders', maximum: 40 },
  { path: ['organisatie', 'naam'], type: setting, maximum: 200 },
  { path: ['organisatie', 'adres', 'straat'], type: setting, maximum: 80 },
  { path: ['organisatie', 'adres', 'woonplaats'], type: setting, maximum: 80 },
  { path: ['beheerder', 'naam'], type: setting, maximum: 120 },
  { path: ['beheerder', 'functie'], type: setting, maximum: 80 },
  { path: ['ondertekening', 'ondertekenaars', 0, 'naam'], type: setting, maximum: 120 },
  { path: ['ondertekening', 'ondertekenaars', 0, 'functie'], type: setting, maximum: 80 },
];

/** The fields of text with a format of their own. */
export const FIELDS_WITH_FORMAT: TextField[] = [
  { path: ['organisatie', 'nummers', 'brincode'], type: setting },
  { path: ['organisatie', 'nummers', 'bestuursnummer'], type: setting },
  { path: ['organisatie', 'nummers', 'gemeentecode'], type: 'gemeente' },
  { path: ['organisatie', 'nummers', 'crediteurnummer'], type: 'deurwaarder' },
  { path: ['organisatie', 'nummers', 'kvkNummer'], type: setting },
  { path: ['organisatie', 'adres', 'huisnummer'], type: setting },
  { path: ['organisatie', 'adres', 'postcode'], type: setting },
  { path: ['beheerder', 'telefoon'], type: setting },
  { path: ['beheerder', 'email'], type: setting },
  { path: ['ondertekening', 'ondertekenaars', 0, 'email'], type: setting },
];

export const OPMERKING: Required<TextField> = {
  path: ['opmerking'],
  type: setting,
  maximum: 1000,
};

/** An aanvraag that holds this value in this field; otherwise it may be sent in. */
export const withText = ({ path, type }: TextField, value: unknown): Record<string, unknown> =>
  withValue(createAanvraag(type), path, value);

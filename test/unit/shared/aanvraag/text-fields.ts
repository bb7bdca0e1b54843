import type { TypeOrganisatie } from '../../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../../fixtures/aanvragen.ts';

/** A text field of the form: where it stands, an organisation that has it, and its limit in characters. */
export type Tekstveld = { pad: Pad; type: TypeOrganisatie; maximum?: number };

const instelling = 'onderwijsinstelling';

/** The fields of free text, with the limit that the form gives. */
export const VRIJE_VELDEN: Required<Tekstveld>[] = [
  { pad: ['organisatie', 'typeAnders'], type: 'anders', maximum: 80 },
  { pad: ['organisatie', 'nummers', 'anders', 'soort'], type: 'anders', maximum: 40 },
  { pad: ['organisatie', 'nummers', 'anders', 'nummer'], type: 'anders', maximum: 40 },
  { pad: ['organisatie', 'naam'], type: instelling, maximum: 200 },
  { pad: ['organisatie', 'adres', 'straat'], type: instelling, maximum: 80 },
  { pad: ['organisatie', 'adres', 'woonplaats'], type: instelling, maximum: 80 },
  { pad: ['beheerder', 'naam'], type: instelling, maximum: 120 },
  { pad: ['beheerder', 'functie'], type: instelling, maximum: 80 },
  { pad: ['ondertekening', 'ondertekenaars', 0, 'naam'], type: instelling, maximum: 120 },
  { pad: ['ondertekening', 'ondertekenaars', 0, 'functie'], type: instelling, maximum: 80 },
];

/** The fields of text with a format of their own. */
export const VELDEN_MET_FORMAAT: Tekstveld[] = [
  { pad: ['organisatie', 'nummers', 'brincode'], type: instelling },
  { pad: ['organisatie', 'nummers', 'bestuursnummer'], type: instelling },
  { pad: ['organisatie', 'nummers', 'gemeentecode'], type: 'gemeente' },
  { pad: ['organisatie', 'nummers', 'crediteurnummer'], type: 'deurwaarder' },
  { pad: ['organisatie', 'nummers', 'kvkNummer'], type: instelling },
  { pad: ['organisatie', 'adres', 'huisnummer'], type: instelling },
  { pad: ['organisatie', 'adres', 'postcode'], type: instelling },
  { pad: ['beheerder', 'telefoon'], type: instelling },
  { pad: ['beheerder', 'email'], type: instelling },
  { pad: ['ondertekening', 'ondertekenaars', 0, 'email'], type: instelling },
];

export const OPMERKING: Required<Tekstveld> = {
  pad: ['opmerking'],
  type: instelling,
  maximum: 1000,
};

/** An aanvraag that holds this value in this field; otherwise it may be sent in. */
export const metTekst = ({ pad, type }: Tekstveld, waarde: unknown): Record<string, unknown> =>
  metWaarde(maakAanvraag(type), pad, waarde);

/**
 * Every field of the form, once: the number on DUO's paper form, the label, how to ask for it in a message, and its
 * limit. The screen, the messages, the samenvatting, the mails and the OpenAPI description read this table.
 */
export type Field = {
  /** The number on the paper form, for whoever types an aanvraag over. Empty where the paper form has none. */
  readonly nummer: string;
  /** The form's own term. */
  readonly label: string;
  /** What whoever fills it in reads, where the form's own term does not fit every organisation. */
  readonly screenLabel?: string;
  /** A sentence without its full stop that says what to do: "Vul … in" or "Kies …". */
  readonly instruction: string;
  /** Limit in characters (code points). */
  readonly maxCharacters?: number;
  /** A short hint that stands at the field before anything goes wrong. */
  readonly explanation?: string;
};

export const fields = {
  soort: {
    nummer: '',
    label: 'Soort aanvraag',
    instruction: 'Kies of het om een aanmelding of een wijziging gaat',
  },
  'organisatie.type': {
    nummer: '1.1',
    label: 'Type organisatie',
    instruction: 'Kies het type organisatie',
  },
  'organisatie.typeAnders': {
    nummer: '1.1',
    label: 'Anders, namelijk',
    instruction: 'Vul in wat voor organisatie het is',
    maxCharacters: 80,
  },
  'organisatie.nummers.brincode': {
    nummer: '1.2',
    label: 'Brincode (instellingscode)',
    instruction: 'Vul de brincode in',
    explanation: 'Twee cijfers en twee letters, zoals 31FR.',
  },
  'organisatie.nummers.bestuursnummer': {
    nummer: '1.2',
    label: 'Bestuursnummer',
    instruction: 'Vul het bestuursnummer in',
    explanation: 'Vijf cijfers, zoals 30156.',
  },
  'organisatie.nummers.gemeentecode': {
    nummer: '1.2',
    label: 'Gemeentecode',
    instruction: 'Vul de gemeentecode in',
    explanation: 'De code van het CBS: vier cijfers, zoals 0014.',
  },
  'organisatie.nummers.crediteurnummer': {
    nummer: '1.2',
    label: 'Crediteurnummer',
    instruction: 'Vul het crediteurnummer in',
    explanation: 'Alleen cijfers, maximaal 12.',
  },
  'organisatie.nummers.kvkNummer': {
    nummer: '1.2',
    label: 'Kvk-nummer',
    instruction: 'Vul het Kvk-nummer in',
    explanation: 'Acht cijfers, zoals 01234567.',
  },
  'organisatie.nummers.anders.soort': {
    nummer: '1.2',
    label: 'Ander nummer, namelijk',
    instruction: 'Vul in wat voor nummer het is',
    maxCharacters: 40,
    explanation: 'Bijvoorbeeld: relatienummer.',
  },
  'organisatie.nummers.anders.nummer': {
    nummer: '1.2',
    label: 'Nummer',
    instruction: 'Vul het andere nummer in',
    maxCharacters: 40,
  },
  'organisatie.naam': {
    nummer: '1.3',
    label: 'Naam (onderwijs)instelling',
    screenLabel: 'Naam van de organisatie',
    instruction: 'Vul de naam van de organisatie in',
    maxCharacters: 200,
  },
  'organisatie.adres.straat': {
    nummer: '1.3',
    label: 'Straat',
    instruction: 'Vul de straat in',
    maxCharacters: 80,
  },
  'organisatie.adres.huisnummer': {
    nummer: '1.3',
    label: 'Huisnummer',
    instruction: 'Vul het huisnummer in',
    explanation: 'Met letter of toevoeging als die er is, zoals 12a of 100-3.',
  },
  'organisatie.adres.postcode': {
    nummer: '1.3',
    label: 'Postcode',
    instruction: 'Vul de postcode in',
    explanation: 'Zoals 1234 AB.',
  },
  'organisatie.adres.woonplaats': {
    nummer: '1.3',
    label: 'Woonplaats',
    instruction: 'Vul de woonplaats in',
    maxCharacters: 80,
  },
  'organisatie.adres.eiland': {
    nummer: '1.3',
    label: 'Eiland',
    instruction: 'Kies het eiland',
    explanation:
      'Alleen voor een adres in Caribisch Nederland. Dan is er geen postcode, en is een huisnummer niet verplicht.',
  },
  'beheerder.naam': {
    nummer: '2.1',
    label: 'Naam beheerder',
    instruction: 'Vul de naam van de beheerder in',
    maxCharacters: 120,
  },
  'beheerder.functie': {
    nummer: '2.1',
    label: 'Functie',
    instruction: 'Vul de functie van de beheerder in',
    maxCharacters: 80,
  },
  'beheerder.telefoon': {
    nummer: '2.1',
    label: 'Telefoon',
    instruction: 'Vul het telefoonnummer van de beheerder in',
    explanation: 'Zoals 050 123 45 67 of +32 2 123 45 67.',
  },
  'beheerder.email': {
    nummer: '2.1',
    label: 'E-mail',
    instruction: 'Vul het e-mailadres van de beheerder in',
    maxCharacters: 254,
    explanation: 'Wij gebruiken dit adres alleen voor e-mail over Mijn DUO Zakelijk.',
  },
  'beheerder.heeftAccount': {
    nummer: '2.2',
    label: 'Al een Mijn DUO Zakelijk account?',
    instruction: 'Kies of de beheerder al een account voor Mijn DUO Zakelijk heeft',
  },
  'beheerder.heeftEherkenning': {
    nummer: '2.3',
    label: 'Al een eHerkenningsmiddel op niveau 3 voor de dienst "Mijn DUO"?',
    instruction: 'Kies of de beheerder al een eHerkenningsmiddel op niveau 3 voor Mijn DUO heeft',
  },
  beheerautorisaties: {
    nummer: '3',
    label: 'Beheerautorisaties',
    instruction: 'Kies minstens één rol',
  },
  opmerking: {
    nummer: '3',
    label: 'Opmerking',
    instruction: 'Vul de opmerking in',
    maxCharacters: 1000,
  },
  'ondertekening.wijze': {
    nummer: '5',
    label: 'Wijze van ondertekenen',
    instruction: 'Kies hoe het bevoegd gezag ondertekent',
  },
  'ondertekening.ondertekenaars': {
    nummer: '5',
    label: 'Ondertekenaars',
    instruction: 'Vul minstens één ondertekenaar in',
  },
  'ondertekening.ondertekenaars.*.naam': {
    nummer: '5',
    label: 'Naam ondertekenaar',
    instruction: 'Vul de naam van de ondertekenaar in',
    maxCharacters: 120,
  },
  'ondertekening.ondertekenaars.*.functie': {
    nummer: '5',
    label: 'Functie ondertekenaar',
    instruction: 'Vul de functie van de ondertekenaar in',
    maxCharacters: 80,
  },
  'ondertekening.ondertekenaars.*.email': {
    nummer: '5',
    label: 'E-mail ondertekenaar',
    instruction: 'Vul het e-mailadres van de ondertekenaar in',
    maxCharacters: 254,
  },
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof fields;

/** How a field is called where it is filled in. */
export const labelOnScreen = ({ screenLabel, label }: Field): string => screenLabel ?? label;

/**
 * Every field of the form, once: the number on DUO's paper form, the label, how to ask for it in a message, and its
 * limit. The screen, the messages, the samenvatting, the mails and the OpenAPI description read this table.
 */
export type Veld = {
  /** The number on the paper form, for whoever types an aanvraag over. Empty where the paper form has none. */
  readonly nummer: string;
  /** The form's own term. */
  readonly label: string;
  /** What whoever fills it in reads, where the form's own term does not fit every organisation. */
  readonly screenLabel?: string;
  /** A sentence without its full stop that says what to do: "Vul … in" or "Kies …". */
  readonly opdracht: string;
  /** Limit in characters (code points). */
  readonly maxTekens?: number;
  /** A short hint that stands at the field before anything goes wrong. */
  readonly uitleg?: string;
};

export const velden = {
  soort: {
    nummer: '',
    label: 'Soort aanvraag',
    opdracht: 'Kies of het om een aanmelding of een wijziging gaat',
  },
  'organisatie.type': {
    nummer: '1.1',
    label: 'Type organisatie',
    opdracht: 'Kies het type organisatie',
  },
  'organisatie.typeAnders': {
    nummer: '1.1',
    label: 'Anders, namelijk',
    opdracht: 'Vul in wat voor organisatie het is',
    maxTekens: 80,
  },
  'organisatie.nummers.brincode': {
    nummer: '1.2',
    label: 'Brincode (instellingscode)',
    opdracht: 'Vul de brincode in',
    uitleg: 'Twee cijfers en twee letters, zoals 31FR.',
  },
  'organisatie.nummers.bestuursnummer': {
    nummer: '1.2',
    label: 'Bestuursnummer',
    opdracht: 'Vul het bestuursnummer in',
    uitleg: 'Vijf cijfers, zoals 30156.',
  },
  'organisatie.nummers.gemeentecode': {
    nummer: '1.2',
    label: 'Gemeentecode',
    opdracht: 'Vul de gemeentecode in',
    uitleg: 'De code van het CBS: vier cijfers, zoals 0014.',
  },
  'organisatie.nummers.crediteurnummer': {
    nummer: '1.2',
    label: 'Crediteurnummer',
    opdracht: 'Vul het crediteurnummer in',
    uitleg: 'Alleen cijfers, maximaal 12.',
  },
  'organisatie.nummers.kvkNummer': {
    nummer: '1.2',
    label: 'Kvk-nummer',
    opdracht: 'Vul het Kvk-nummer in',
    uitleg: 'Acht cijfers, zoals 01234567.',
  },
  'organisatie.nummers.anders.soort': {
    nummer: '1.2',
    label: 'Ander nummer, namelijk',
    opdracht: 'Vul in wat voor nummer het is',
    maxTekens: 40,
    uitleg: 'Bijvoorbeeld: relatienummer.',
  },
  'organisatie.nummers.anders.nummer': {
    nummer: '1.2',
    label: 'Nummer',
    opdracht: 'Vul het andere nummer in',
    maxTekens: 40,
  },
  'organisatie.naam': {
    nummer: '1.3',
    label: 'Naam (onderwijs)instelling',
    screenLabel: 'Naam van de organisatie',
    opdracht: 'Vul de naam van de organisatie in',
    maxTekens: 200,
  },
  'organisatie.adres.straat': {
    nummer: '1.3',
    label: 'Straat',
    opdracht: 'Vul de straat in',
    maxTekens: 80,
  },
  'organisatie.adres.huisnummer': {
    nummer: '1.3',
    label: 'Huisnummer',
    opdracht: 'Vul het huisnummer in',
    uitleg: 'Met letter of toevoeging als die er is, zoals 12a of 100-3.',
  },
  'organisatie.adres.postcode': {
    nummer: '1.3',
    label: 'Postcode',
    opdracht: 'Vul de postcode in',
    uitleg: 'Zoals 1234 AB.',
  },
  'organisatie.adres.woonplaats': {
    nummer: '1.3',
    label: 'Woonplaats',
    opdracht: 'Vul de woonplaats in',
    maxTekens: 80,
  },
  'organisatie.adres.eiland': {
    nummer: '1.3',
    label: 'Eiland',
    opdracht: 'Kies het eiland',
    uitleg:
      'Alleen voor een adres in Caribisch Nederland. Dan is er geen postcode, en is een huisnummer niet verplicht.',
  },
  'beheerder.naam': {
    nummer: '2.1',
    label: 'Naam beheerder',
    opdracht: 'Vul de naam van de beheerder in',
    maxTekens: 120,
  },
  'beheerder.functie': {
    nummer: '2.1',
    label: 'Functie',
    opdracht: 'Vul de functie van de beheerder in',
    maxTekens: 80,
  },
  'beheerder.telefoon': {
    nummer: '2.1',
    label: 'Telefoon',
    opdracht: 'Vul het telefoonnummer van de beheerder in',
    uitleg: 'Zoals 050 123 45 67 of +32 2 123 45 67.',
  },
  'beheerder.email': {
    nummer: '2.1',
    label: 'E-mail',
    opdracht: 'Vul het e-mailadres van de beheerder in',
    maxTekens: 254,
    uitleg: 'Wij gebruiken dit adres alleen voor e-mail over Mijn DUO Zakelijk.',
  },
  'beheerder.heeftAccount': {
    nummer: '2.2',
    label: 'Al een Mijn DUO Zakelijk account?',
    opdracht: 'Kies of de beheerder al een account voor Mijn DUO Zakelijk heeft',
  },
  'beheerder.heeftEherkenning': {
    nummer: '2.3',
    label: 'Al een eHerkenningsmiddel op niveau 3 voor de dienst "Mijn DUO"?',
    opdracht: 'Kies of de beheerder al een eHerkenningsmiddel op niveau 3 voor Mijn DUO heeft',
  },
  beheerautorisaties: {
    nummer: '3',
    label: 'Beheerautorisaties',
    opdracht: 'Kies minstens één rol',
  },
  opmerking: {
    nummer: '3',
    label: 'Opmerking',
    opdracht: 'Vul de opmerking in',
    maxTekens: 1000,
  },
  'ondertekening.wijze': {
    nummer: '5',
    label: 'Wijze van ondertekenen',
    opdracht: 'Kies hoe het bevoegd gezag ondertekent',
  },
  'ondertekening.ondertekenaars': {
    nummer: '5',
    label: 'Ondertekenaars',
    opdracht: 'Vul minstens één ondertekenaar in',
  },
  'ondertekening.ondertekenaars.*.naam': {
    nummer: '5',
    label: 'Naam ondertekenaar',
    opdracht: 'Vul de naam van de ondertekenaar in',
    maxTekens: 120,
  },
  'ondertekening.ondertekenaars.*.functie': {
    nummer: '5',
    label: 'Functie ondertekenaar',
    opdracht: 'Vul de functie van de ondertekenaar in',
    maxTekens: 80,
  },
  'ondertekening.ondertekenaars.*.email': {
    nummer: '5',
    label: 'E-mail ondertekenaar',
    opdracht: 'Vul het e-mailadres van de ondertekenaar in',
    maxTekens: 254,
  },
} as const satisfies Record<string, Veld>;

export type VeldSleutel = keyof typeof velden;

/** How a field is called where it is filled in. */
export const labelOnScreen = ({ screenLabel, label }: Veld): string => screenLabel ?? label;

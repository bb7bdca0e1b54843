import { labelOnScreen, type Field } from './fields.ts';

/**
 * Every message about what was filled in, in plain Dutch (B1): what is wrong and how to mend it. The stable `code`
 * stands beside the rule that uses the message. An editor changes texts here without reading the rules.
 */
export const meldingen = {
  required: (field: Field) => `${field.instruction}.`,
  noText: (field: Field) => `${field.instruction}. Zet de waarde tussen aanhalingstekens.`,
  noChoice: (field: Field) => `${field.instruction}. Kies een van de mogelijkheden.`,
  tooLong: (field: Field, characters: number) =>
    `Maak de tekst bij "${labelOnScreen(field)}" korter. Er passen ${field.maxCharacters} tekens in. U hebt er nu ${characters}.`,
  webAddress: (field: Field) =>
    `Haal het webadres weg bij "${labelOnScreen(field)}". Gebruik geen "www.", "://" of "mailto:". Zet na een punt een spatie.`,
  noDomainName: (field: Field) =>
    `Haal het webadres weg bij "${labelOnScreen(field)}". Is het een afkorting? Zet dan een spatie na de punt.`,
  noEmailadres: (field: Field) =>
    `Haal het teken @ weg bij "${labelOnScreen(field)}". Hier hoort geen e-mailadres.`,
  noTelefoonnummer: (field: Field) => `Haal het telefoonnummer weg bij "${labelOnScreen(field)}".`,
  noLongNummer: (field: Field) =>
    `Haal het nummer weg bij "${labelOnScreen(field)}". Hier passen maximaal vijf cijfers achter elkaar.`,
  unreadableCharacter: (field: Field) =>
    `Bij "${labelOnScreen(field)}" staat een teken dat niet goed is aangekomen. Vul de tekst opnieuw in.`,
  unknownField: 'Dit veld hoort niet bij het formulier. Haal het weg.',
  noObject: 'Hier horen velden bij elkaar te staan. Stuur een object met die velden.',
  noList: 'Hier hoort een lijst te staan. Stuur een lijst, ook als er maar één ding in staat.',
  noJaNee: (field: Field) => `${field.instruction}. Kies ja of nee.`,

  brincode:
    'Een brincode heeft twee cijfers en dan twee letters, zoals 31FR. Verbeter de brincode.',
  brincodeVestiging: (firstFour: string) =>
    `Dit is een vestigingscode van zes tekens. Vul alleen de eerste vier in: ${firstFour}.`,
  bestuursnummer:
    'Een bestuursnummer heeft vijf cijfers, zoals 30156. Verbeter het bestuursnummer.',
  gemeentecode: 'Een gemeentecode heeft vier cijfers, zoals 0014. Verbeter de gemeentecode.',
  gemeentecodeZero: (withZero: string) =>
    `Een gemeentecode heeft vier cijfers. Zet er een nul voor. Vul in: ${withZero}.`,
  crediteurnummer:
    'Een crediteurnummer heeft alleen cijfers, maximaal 12. Verbeter het crediteurnummer.',
  kvkNummer: 'Een Kvk-nummer heeft acht cijfers, zoals 01234567. Verbeter het Kvk-nummer.',
  kvkVestiging:
    'Dit is een vestigingsnummer van twaalf cijfers. Vul het Kvk-nummer van acht cijfers in.',
  kvkZero: (withZero: string) =>
    `Een Kvk-nummer heeft acht cijfers. Misschien ontbreekt de nul vooraan. Vul dan in: ${withZero}.`,
  nummerNotForType: (label: string, type: string) =>
    `${label} hoort niet bij het type ${type}. Maak dit veld leeg of kies een ander type.`,
  nummerRequiredForAnders: 'Vul het Kvk-nummer of een ander nummer in.',
  typeAndersDoesNotBelong:
    'Deze omschrijving hoort alleen bij het type Anders. Maak dit veld leeg of kies Anders.',

  huisnummer:
    'Een huisnummer begint met een getal van 1 tot 99999, zoals 10, 12a of 100-3. Daarna passen acht letters, cijfers, spaties, - of /. Verbeter het huisnummer.',
  postcode:
    'Een postcode heeft vier cijfers en dan twee letters, zoals 1234 AB. Het eerste cijfer is geen nul. Verbeter de postcode.',
  postcodeNotForEiland:
    'Op Bonaire, Sint Eustatius en Saba zijn geen postcodes. Maak dit veld leeg of kies geen eiland.',
  postcodeLetters: 'Een postcode eindigt nooit op SA, SD of SS. Verbeter de postcode.',

  telefoon:
    'Dit telefoonnummer klopt niet. Vul tien cijfers in, zoals 050 123 45 67, of begin met + en het landnummer.',
  telefoonZero:
    'Haal de 0 na het landnummer weg. Die hoort er niet bij als u een landnummer gebruikt, zoals in +32 2 123 45 67.',
  email: 'Dit is geen volledig e-mailadres. Vul het in zoals naam@example.nl.',
  emailSpaces: 'Vul één e-mailadres in, zoals naam@example.nl. Gebruik geen spaties.',
  emailAtSign: 'Een e-mailadres heeft één @, zoals naam@example.nl. Verbeter het e-mailadres.',
  emailWebAddress: 'Haal het webadres weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailMailto: 'Haal "mailto:" weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailQuotationMarks:
    'Haal de aanhalingstekens weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailDot: 'Haal de punt aan het einde weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailCharacter: (character: string) =>
    `Het teken ${character} kan niet voor de @ staan. Vul één e-mailadres in, zoals naam@example.nl.`,
  emailSeveral: 'Vul maar één e-mailadres in, zonder komma of puntkomma.',
  emailName: 'Vul alleen het e-mailadres in, zonder naam en zonder haakjes.',
  eherkenningNeeded:
    'Verstuur het formulier pas als de beheerder een eHerkenningsmiddel op niveau 3 voor Mijn DUO heeft.',

  rolRequired: 'Kies minstens één rol.',
  rolDuplicate: (label: string) =>
    `${label} staat er meer dan één keer in. Laat de rol één keer staan.`,
  actieOnlyForWijziging:
    'Bij een aanmelding kunt u een rol alleen toekennen. Kies toekennen of maak er een wijziging van.',
  rolNeedsRol: (label: string, rollen: string) =>
    `Bij ${label} hoort nog een rol. Kies ook een van deze rollen: ${rollen}.`,
  rolNeedsBestuursnummer: (label: string) =>
    `Bij ${label} hoort een bestuursnummer. Vul het bestuursnummer in of kies deze rol niet.`,
  rolDoesNotFitType: (label: string) =>
    `${label} kan alleen bij een organisatie met een bestuursnummer. Kies deze rol niet.`,
  opmerkingRequired: 'U hebt geen rol gekozen. Schrijf bij “Opmerking” welke toegang u nodig hebt.',

  ondertekenaarCount: 'Vul één tot vijf ondertekenaars in.',
  emailNotForPapier: 'Bij ondertekenen op papier is geen e-mailadres nodig. Maak dit veld leeg.',
  functieGemeente:
    'Voor een gemeente ondertekent de gemeentesecretaris, de burgemeester of een wethouder. Kies een van deze functies.',
  ondertekenaarDuplicate:
    'Dit e-mailadres staat al bij een andere ondertekenaar. Iedereen ondertekent met een eigen adres. Vul een ander e-mailadres in.',
} as const;

/** Warnings: worth a look, never a reason to refuse. */
export const warningTexts = {
  rolNeedsRol: (label: string, rollen: string) =>
    `Meestal hoort bij ${label} nog een rol: ${rollen}. Controleer of u die ook nodig hebt.`,
  rolNeedsBestuursnummer: (label: string) =>
    `Meestal hoort bij ${label} een bestuursnummer. Vul het in als uw organisatie er een heeft.`,
  wijzigingWithoutAccount:
    'U vraagt een wijziging, maar de beheerder heeft nog geen account. Controleer of dit klopt.',
  sameMailbox:
    'Dit e-mailadres komt waarschijnlijk in dezelfde mailbox aan als dat van een andere ondertekenaar. Iedereen ondertekent zelf. Controleer het adres.',
  ondertekenaarIsBeheerder:
    'Deze ondertekenaar is ook de beheerder. Dat mag, als deze persoon bevoegd is om te ondertekenen.',
} as const;

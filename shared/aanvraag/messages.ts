import { labelOnScreen, type Veld } from './fields.ts';

/**
 * Every message about what was filled in, in plain Dutch (B1): what is wrong and how to mend it. The stable `code`
 * stands beside the rule that uses the message. An editor changes texts here without reading the rules.
 */
export const meldingen = {
  verplicht: (veld: Veld) => `${veld.opdracht}.`,
  geenTekst: (veld: Veld) => `${veld.opdracht}. Zet de waarde tussen aanhalingstekens.`,
  geenKeuze: (veld: Veld) => `${veld.opdracht}. Kies een van de mogelijkheden.`,
  teLang: (veld: Veld, tekens: number) =>
    `Maak de tekst bij "${labelOnScreen(veld)}" korter. Er passen ${veld.maxTekens} tekens in. U hebt er nu ${tekens}.`,
  webadres: (veld: Veld) =>
    `Haal het webadres weg bij "${labelOnScreen(veld)}". Gebruik geen "www.", "://" of "mailto:". Zet na een punt een spatie.`,
  geenDomeinnaam: (veld: Veld) =>
    `Haal het webadres weg bij "${labelOnScreen(veld)}". Is het een afkorting? Zet dan een spatie na de punt.`,
  geenEmailadres: (veld: Veld) =>
    `Haal het teken @ weg bij "${labelOnScreen(veld)}". Hier hoort geen e-mailadres.`,
  geenTelefoonnummer: (veld: Veld) => `Haal het telefoonnummer weg bij "${labelOnScreen(veld)}".`,
  geenLangNummer: (veld: Veld) =>
    `Haal het nummer weg bij "${labelOnScreen(veld)}". Hier passen maximaal vijf cijfers achter elkaar.`,
  onleesbaarTeken: (veld: Veld) =>
    `Bij "${labelOnScreen(veld)}" staat een teken dat niet goed is aangekomen. Vul de tekst opnieuw in.`,
  onbekendVeld: 'Dit veld hoort niet bij het formulier. Haal het weg.',
  geenObject: 'Hier horen velden bij elkaar te staan. Stuur een object met die velden.',
  geenLijst: 'Hier hoort een lijst te staan. Stuur een lijst, ook als er maar één ding in staat.',
  geenJaNee: (veld: Veld) => `${veld.opdracht}. Kies ja of nee.`,

  brincode:
    'Een brincode heeft twee cijfers en dan twee letters, zoals 31FR. Verbeter de brincode.',
  brincodeVestiging: (eersteVier: string) =>
    `Dit is een vestigingscode van zes tekens. Vul alleen de eerste vier in: ${eersteVier}.`,
  bestuursnummer:
    'Een bestuursnummer heeft vijf cijfers, zoals 30156. Verbeter het bestuursnummer.',
  gemeentecode: 'Een gemeentecode heeft vier cijfers, zoals 0014. Verbeter de gemeentecode.',
  gemeentecodeNul: (metNul: string) =>
    `Een gemeentecode heeft vier cijfers. Zet er een nul voor. Vul in: ${metNul}.`,
  crediteurnummer:
    'Een crediteurnummer heeft alleen cijfers, maximaal 12. Verbeter het crediteurnummer.',
  kvkNummer: 'Een Kvk-nummer heeft acht cijfers, zoals 01234567. Verbeter het Kvk-nummer.',
  kvkVestiging:
    'Dit is een vestigingsnummer van twaalf cijfers. Vul het Kvk-nummer van acht cijfers in.',
  kvkNul: (metNul: string) =>
    `Een Kvk-nummer heeft acht cijfers. Misschien ontbreekt de nul vooraan. Vul dan in: ${metNul}.`,
  nummerHoortNietBijType: (label: string, type: string) =>
    `${label} hoort niet bij het type ${type}. Maak dit veld leeg of kies een ander type.`,
  nummerVerplichtAnders: 'Vul het Kvk-nummer of een ander nummer in.',
  typeAndersHoortNiet:
    'Deze omschrijving hoort alleen bij het type Anders. Maak dit veld leeg of kies Anders.',

  huisnummer:
    'Een huisnummer begint met een getal van 1 tot 99999, zoals 10, 12a of 100-3. Daarna passen acht letters, cijfers, spaties, - of /. Verbeter het huisnummer.',
  postcode:
    'Een postcode heeft vier cijfers en dan twee letters, zoals 1234 AB. Het eerste cijfer is geen nul. Verbeter de postcode.',
  postcodeHoortNietBijEiland:
    'Op Bonaire, Sint Eustatius en Saba zijn geen postcodes. Maak dit veld leeg of kies geen eiland.',
  postcodeLetters: 'Een postcode eindigt nooit op SA, SD of SS. Verbeter de postcode.',

  telefoon:
    'Dit telefoonnummer klopt niet. Vul tien cijfers in, zoals 050 123 45 67, of begin met + en het landnummer.',
  telefoonNul:
    'Haal de 0 na het landnummer weg. Die hoort er niet bij als u een landnummer gebruikt, zoals in +32 2 123 45 67.',
  email: 'Dit is geen volledig e-mailadres. Vul het in zoals naam@example.nl.',
  emailSpaties: 'Vul één e-mailadres in, zoals naam@example.nl. Gebruik geen spaties.',
  emailApenstaart: 'Een e-mailadres heeft één @, zoals naam@example.nl. Verbeter het e-mailadres.',
  emailWebadres: 'Haal het webadres weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailMailto: 'Haal "mailto:" weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailAanhalingstekens:
    'Haal de aanhalingstekens weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailPunt:
    'Haal de punt aan het einde weg. Vul alleen het e-mailadres in, zoals naam@example.nl.',
  emailTeken: (teken: string) =>
    `Het teken ${teken} kan niet voor de @ staan. Vul één e-mailadres in, zoals naam@example.nl.`,
  emailMeer: 'Vul maar één e-mailadres in, zonder komma of puntkomma.',
  emailNaam: 'Vul alleen het e-mailadres in, zonder naam en zonder haakjes.',
  eherkenningNodig:
    'Verstuur het formulier pas als de beheerder een eHerkenningsmiddel op niveau 3 voor Mijn DUO heeft.',

  rolVerplicht: 'Kies minstens één rol.',
  rolDubbel: (label: string) =>
    `${label} staat er meer dan één keer in. Laat de rol één keer staan.`,
  actieAlleenBijWijziging:
    'Bij een aanmelding kunt u een rol alleen toekennen. Kies toekennen of maak er een wijziging van.',
  rolHeeftRolNodig: (label: string, rollen: string) =>
    `Bij ${label} hoort nog een rol. Kies ook een van deze rollen: ${rollen}.`,
  rolHeeftBestuursnummerNodig: (label: string) =>
    `Bij ${label} hoort een bestuursnummer. Vul het bestuursnummer in of kies deze rol niet.`,
  rolPastNietBijType: (label: string) =>
    `${label} kan alleen bij een organisatie met een bestuursnummer. Kies deze rol niet.`,
  opmerkingVerplicht:
    'U hebt geen rol gekozen. Schrijf bij “Opmerking” welke toegang u nodig hebt.',

  aantalOndertekenaars: 'Vul één tot vijf ondertekenaars in.',
  emailHoortNietBijPapier:
    'Bij ondertekenen op papier is geen e-mailadres nodig. Maak dit veld leeg.',
  functieGemeente:
    'Voor een gemeente ondertekent de gemeentesecretaris, de burgemeester of een wethouder. Kies een van deze functies.',
  ondertekenaarDubbel:
    'Dit e-mailadres staat al bij een andere ondertekenaar. Iedereen ondertekent met een eigen adres. Vul een ander e-mailadres in.',
} as const;

/** Warnings: worth a look, never a reason to refuse. */
export const waarschuwingsteksten = {
  rolHeeftRolNodig: (label: string, rollen: string) =>
    `Meestal hoort bij ${label} nog een rol: ${rollen}. Controleer of u die ook nodig hebt.`,
  rolHeeftBestuursnummerNodig: (label: string) =>
    `Meestal hoort bij ${label} een bestuursnummer. Vul het in als uw organisatie er een heeft.`,
  wijzigingZonderAccount:
    'U vraagt een wijziging, maar de beheerder heeft nog geen account. Controleer of dit klopt.',
  zelfdePostbus:
    'Dit e-mailadres komt waarschijnlijk in dezelfde mailbox aan als dat van een andere ondertekenaar. Iedereen ondertekent zelf. Controleer het adres.',
  ondertekenaarIsBeheerder:
    'Deze ondertekenaar is ook de beheerder. Dat mag, als deze persoon bevoegd is om te ondertekenen.',
} as const;

import { serviceName, ssd } from '../../../shared/aanvraag/contact.ts';

/** What the statuses of the Dutch model mean, in our own words. */
const statuses = {
  A: 'Voldoet volledig. Uit volledig onderzoek blijkt dat alles aan de eisen voldoet.',
  B: 'Voldoet gedeeltelijk. Uit volledig onderzoek blijkt wat er nog niet voldoet en wanneer dat is opgelost.',
  C: 'Eerste maatregelen genomen. Er is nog geen volledig onderzoek, maar dat komt binnen zes maanden.',
  D: 'Voldoet niet. Er is geen volledig onderzoek, en er is ook geen datum voor.',
  E: 'Er is geen verklaring.',
} as const;

/**
 * The words of the toegankelijkheidsverklaring, in the parts that the Dutch model asks for. A body that had the site
 * investigated makes its statement with the assistant on toegankelijkheidsverklaring.nl, and changes this page after it.
 */
export const accessibility = {
  titel: 'Toegankelijkheidsverklaring',
  /** With a place for a hyphen: the word fits no phone, and not every browser knows Dutch. */
  heading: 'Toegankelijkheids\u00ADverklaring',
  description:
    'Hoe toegankelijk het Beheerdersloket Mijn DUO is, wat wij hebben getest en waar u een probleem meldt.',
  introduction:
    'Iedereen moet deze website kunnen gebruiken, ook met een beperking. Hier leest u hoe ver wij zijn.',

  whichHeading: 'Voor welke website geldt dit?',
  which: [
    `Deze verklaring is van de Dienst Uitvoering Onderwijs (DUO). De verklaring geldt voor de website ${serviceName}.`,
    'Het gaat om alle pagina’s op dit webadres, en om de PDF’s en e-mails die u van ons krijgt.',
    'Voor overheden geldt het Besluit digitale toegankelijkheid overheid. De eisen staan in EN 301 549 en WCAG 2.1, niveau A en AA.',
  ],

  statusHeading: 'Wat is de status?',
  status: 'De status van deze website is: D, voldoet niet.',
  statusExplanation: [
    'Dat komt doordat er nog geen volledig onderzoek is gedaan door een onderzoeker. Er is ook nog geen datum voor.',
    'Wij hebben de website wel zelf getest. Daarbij hebben wij geen fouten gevonden die nog openstaan.',
    'Een bestuurder van DUO moet deze verklaring nog goedkeuren. Daarna komt de verklaring in het register op toegankelijkheidsverklaring.nl.',
  ],
  statusesHeading: 'Wat betekenen de statussen?',
  statusLetter: (letter: string) => `Status ${letter}`,
  statuses,

  testedHeading: 'Wat hebben wij getest?',
  tested:
    'Deze tests doen wij bij elke nieuwe versie van de website. Voor deze verklaring hebben wij ze gedaan op 24 november 2026.',
  tests: [
    'Alle pagina’s met het programma axe, op de eisen van WCAG 2.0, 2.1 en 2.2 op niveau A en AA.',
    'Het hele formulier met alleen het toetsenbord.',
    'Het hele formulier zonder JavaScript.',
    'Alle pagina’s op een scherm van 320 pixels breed, zoals een kleine telefoon.',
    'Alle pagina’s met letters die twee keer zo groot zijn.',
    'Alle pagina’s met de eigen kleuren van Windows voor hoog contrast.',
  ],

  limitsHeading: 'Wat kunnen wij nog niet zeggen?',
  limits: [
    'Mensen met een beperking hebben de website nog niet getest.',
    'Wij hebben nog niet getest met echte schermlezers, zoals NVDA, JAWS en VoiceOver.',
    'De PDF heeft labels voor schermlezers, maar is nog niet getest met een schermlezer.',
    'Een programma vindt maar een deel van de fouten. Niet alle eisen zijn dus onderzocht.',
  ],
  withoutScript:
    'De pagina’s om te ondertekenen en om de status te zien, werken alleen met JavaScript. Lukt dat niet? Mail of bel ons dan.',

  reportHeading: 'Werkt er iets niet voor u?',
  report: `Mail de Security Service Desk op ${ssd.email}, of bel ${ssd.telefoon}. Bellen kan ${ssd.reachable}.`,
  reportWhat:
    'Vertel op welke pagina het is, wat er misgaat en welke hulpmiddelen u gebruikt. Wij helpen u ook op een andere manier, zoals met het formulier op papier.',
  continuation: [
    'Binnen 5 werkdagen hoort u dat wij uw melding hebben.',
    'Daarna vertellen wij hoe het ermee staat en wat eruit komt.',
    'Binnen 3 weken krijgt u ons antwoord.',
  ],

  complaintHeading: 'Niet tevreden met ons antwoord?',
  complaint:
    'Dan kunt u een klacht indienen bij DUO. Komt u er met ons niet uit? Dan kunt u klagen bij de:',
  complaintLink: 'Nationale ombudsman',

  drawnUp: 'Deze verklaring is opgesteld op 24 november 2026.',
} as const;

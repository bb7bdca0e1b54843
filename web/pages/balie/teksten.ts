import type { ListFilter } from './address.ts';

/** The words of the desk. */
export const desk = {
  title: 'Balie',
  loading: 'Even geduld, de balie wordt geopend.',
  withoutJavaScript:
    'De balie werkt alleen met JavaScript. Zet JavaScript aan in uw browser en laad deze pagina opnieuw. Alleen lezen kan ook zonder: de hele aanvraag staat in de e-mail en in de PDF.',

  signedOut: {
    lead: 'Voor medewerkers van de Security Service Desk.',
    text: 'Hier ziet u welke aanvragen er liggen. U pakt een aanvraag op en legt vast wat u doet. Log daarvoor in met uw werkaccount.',
    button: 'Inloggen',
    visitor:
      'Bent u geen medewerker? Dan hebt u deze pagina niet nodig. Op de statuspagina ziet u hoe het met uw aanvraag staat. De link staat in de e-mail die u van ons hebt gekregen.',
  },
  noDesk: {
    heading: 'Er is hier geen balie',
    text: 'Deze organisatie behandelt aanvragen met de link uit de e-mail. Open die link.',
  },
  unreachable: {
    heading: 'De balie is even niet bereikbaar',
    text: 'Er is niets verloren. Probeer het over een minuut opnieuw.',
    button: 'Probeer opnieuw',
  },
  signedInElsewhere: {
    heading: 'U bent weer ingelogd',
    text: 'U kunt dit tabblad sluiten. Ga verder in het tabblad waar u was.',
    toList: 'Naar de lijst',
  },

  bar: 'Uw account',
  signedInAs: (name: string) => `Ingelogd als ${name}`,
  readsOnly: 'U hebt de rol lezer: u kunt alles bekijken en niets veranderen.',
  signOut: 'Uitloggen',
  signOutFailed: 'Uitloggen is niet gelukt. Probeer het opnieuw.',
  ended: {
    heading: 'Uw sessie is afgelopen',
    text: 'Wat u hebt getypt, staat er nog. Log opnieuw in: dat gaat in een nieuw tabblad. Kom daarna hier terug en probeer het opnieuw.',
    link: 'Log opnieuw in (nieuw tabblad)',
    check: 'Ik ben weer ingelogd',
  },
  endsSoon: {
    heading: 'Bent u er nog?',
    text: 'U hebt een tijd niets gedaan. Over twee minuten loopt uw sessie af. Wat u hebt getypt, blijft staan.',
    button: 'Blijf ingelogd',
  },
} as const;

const columns = {
  organisation: 'Organisatie',
  status: 'Status',
  came: 'Binnengekomen',
  waits: 'Wacht',
  holder: 'Behandelaar',
  signals: 'Let op',
} as const;

const days = (count: number): string => {
  if (count === 0) return 'Sinds vandaag';
  return count === 1 ? '1 dag' : `${count} dagen`;
};

/** The words of the list. */
export const work = {
  heading: { open: 'Open aanvragen', dicht: 'Afgesloten aanvragen' },
  filterHeading: 'Zoeken en filteren',
  fields: {
    zoek: 'Zoek op kenmerk, nummer of naam',
    toestand: 'Welke aanvragen',
    status: 'Status',
    type: 'Type organisatie',
    behandelaar: 'Behandelaar',
    vanaf: 'Binnengekomen vanaf',
    tot: 'Binnengekomen tot en met',
  } satisfies Record<keyof ListFilter, string>,
  searchHint: 'Bijvoorbeeld 31FR, 7K3F of een deel van de naam van de organisatie of de beheerder.',
  periodHint: 'Zonder datum ziet u wat het laatste jaar is binnengekomen.',
  options: {
    toestand: { open: 'Open', dicht: 'Afgesloten' },
    behandelaar: { mij: 'Van mij', niemand: 'Nog van niemand' },
    any: 'Alle',
  },
  show: 'Toon aanvragen',
  wrongPeriod: 'De eerste dag ligt na de laatste dag. Draai de dagen om.',
  clear: 'Wis filters',
  copyLink: 'Kopieer de link naar deze lijst',
  csv: 'Download als CSV',
  csvBusy: 'De lijst wordt gemaakt',
  csvDone: 'De lijst is gedownload.',
  csvFailed: 'Downloaden is niet gelukt. Probeer het over een minuut opnieuw.',
  fillIn: 'Vul in voor iemand die belt',

  loading: 'Even geduld, de aanvragen worden opgehaald.',
  count: (count: number, isMore: boolean) =>
    `${count === 1 ? '1 aanvraag' : `${count} aanvragen`} op deze pagina${isMore ? ', en er zijn er meer' : ''}.`,
  none: { all: 'Er ligt niets. Alles is afgesloten.', filtered: 'Niets gevonden.' },
  noneMore: 'Hier nog niets gevonden. Kijk op de volgende pagina.',
  news: (count: string, since: string) =>
    `${count} sinds u hier voor het laatst hebt gekeken: ${since}.`,
  newCount: (count: number, isAtLeast: boolean) => {
    if (count === 0) return 'Niets nieuws';
    return `${isAtLeast ? 'Minstens ' : ''}${count === 1 ? '1 nieuwe aanvraag' : `${count} nieuwe aanvragen`}`;
  },
  isNew: 'Nieuw',
  numbers: {
    brincode: 'Brincode',
    bestuursnummer: 'Bestuursnummer',
    gemeentecode: 'Gemeentecode',
    crediteurnummer: 'Crediteurnummer',
    kvkNummer: 'Kvk-nummer',
  },
  columns,
  days,
  inStatus: (count: number) => `${days(count)} in deze status`,
  moreFilters: 'Meer filters',
  nobody: 'Nog niemand',
  mine: (name: string) => `${name} (u)`,
  nextPage: 'Volgende pagina',
  firstPage: 'Eerste pagina',
  pages: 'Pagina’s van de lijst',
} as const;

/** The words beside a dossier. */
export const atDesk = {
  back: 'Terug naar de lijst',
  filledInBy: (name: string) =>
    `${name} heeft deze aanvraag aan de telefoon ingevuld, voor iemand die heeft gebeld.`,
  whose: 'Wie heeft deze aanvraag?',
  nobody: 'Nog niemand heeft deze aanvraag opgepakt.',
  nobodyHad: 'Niemand had deze aanvraag opgepakt.',
  mine: 'U hebt deze aanvraag opgepakt.',
  others: (name: string) => `${name} heeft deze aanvraag opgepakt.`,
  othersHow: 'Alleen deze collega kan de aanvraag teruggeven. Daarna kan een ander die oppakken.',
  takeUp: 'Pak deze aanvraag op',
  takenUp: 'Gelukt: deze aanvraag is nu van u.',
  giveBack: 'Geef deze aanvraag terug',
  givenBack: 'Gelukt: een collega kan deze aanvraag nu oppakken.',
  fourEyes:
    'Twee medewerkers kijken naar elke aanvraag. De een pakt de aanvraag op. Een ander legt vast dat die is verwerkt.',

  checks: 'Controles',
  checkList: {
    handelsregister: 'De organisatie staat zo in het handelsregister.',
    tekenbevoegd: 'Wie ondertekent, mag dat volgens het handelsregister.',
    nummers: 'De nummers horen bij de organisatie.',
  },
  checkedList: 'Wat is er gecontroleerd?',
  calledBack: 'De organisatie is teruggebeld.',
  phone: 'Gebeld nummer',
  source: 'Waar komt dat nummer vandaan?',
  sourceHint: 'Bijvoorbeeld: eigen administratie. Niet uit de aanvraag.',
  needed: {
    phone: 'Vul in welk nummer u hebt gebeld.',
    source: 'Vul in waar u het nummer hebt gevonden.',
  },
  saveChecks: 'Bewaar controles',
  checksSaved: 'De controles zijn bewaard.',
  noChecks: 'Er is nog niets gecontroleerd.',
  calledAt: (phone: string, source: string) => `Teruggebeld op ${phone} (${source}).`,

  notes: 'Notities',
  notesHint: 'Alleen wie is ingelogd bij de balie, ziet notities.',
  noNotes: 'Er zijn nog geen notities.',
  note: 'Nieuwe notitie',
  noteNeeded: 'Schrijf eerst een notitie.',
  saveNote: 'Bewaar notitie',
  noteSaved: 'De notitie is bewaard.',
  by: (name: string) => `Door ${name}`,
} as const;

import type { Failure } from '../aanvraag/errors.ts';
import { ssd } from '../aanvraag/contact.ts';

/**
 * Every refusal and fault that the API answers with (RFC 9457): the HTTP status, and words that say what to do. The
 * key is the stable `code`, and the last part of `type`.
 */
export const problems = {
  'onleesbare-json': {
    status: 400,
    title: 'Het verzoek is niet te lezen',
    detail: 'De inhoud is geen geldige JSON. Controleer de inhoud en stuur het verzoek opnieuw.',
  },
  'geen-utf-8': {
    status: 400,
    title: 'De tekst in het verzoek is niet te lezen',
    detail: 'In de inhoud staan tekens die niet te lezen zijn. Stuur de inhoud opnieuw, als UTF-8.',
  },
  'ongeldig-verzoek': {
    status: 400,
    title: 'Het verzoek is niet te lezen',
    detail: 'Het adres van het verzoek klopt niet. Controleer het adres.',
  },
  'idempotency-key-ontbreekt': {
    status: 400,
    title: 'De header Idempotency-Key ontbreekt of klopt niet',
    detail: 'Stuur een eigen sleutel mee van 8 tot 128 zichtbare ASCII-tekens.',
  },
  'niet-aangemeld': {
    status: 401,
    title: 'U bent niet ingelogd',
    detail: 'Log in om verder te gaan. Wat u al had opgeslagen, is er nog.',
  },
  'geen-rol': {
    status: 403,
    title: 'U mag dit niet doen',
    detail:
      'Uw account heeft niet de rol die hiervoor nodig is. Vraag uw leidinggevende om die rol aan te vragen.',
  },
  'inloggen-mislukt': {
    status: 400,
    title: 'Het inloggen is niet gelukt',
    detail: 'Begin opnieuw met inloggen. Lukt het dan nog niet? Meld het bij uw eigen helpdesk.',
  },
  'inlogmiddel-te-licht': {
    status: 403,
    title: 'U bent niet sterk genoeg ingelogd',
    detail: 'Voor de balie is een sterkere manier van inloggen nodig. Begin opnieuw en kies die.',
  },
  'andere-site': {
    status: 403,
    title: 'Dit formulier komt van een andere website',
    detail:
      'Er is niets verstuurd en niets opgeslagen. Vul het formulier in op de website van het loket zelf.',
  },
  'niet-gevonden': {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Hier staat niets, of de link is niet geldig. Controleer het adres of de link.',
  },
  'methode-niet-toegestaan': {
    status: 405,
    title: 'Deze methode kan hier niet',
    detail: 'Gebruik een methode uit de header Allow.',
  },
  'past-niet-bij-status': {
    status: 409,
    title: 'Dat kan nu niet meer, of nog niet',
    detail:
      'De aanvraag is intussen veranderd. Laad de pagina opnieuw en kijk hoe het ermee staat.',
  },
  'andere-inhoud': {
    status: 409,
    title: 'Deze aanvraag is niet meer dezelfde',
    detail:
      'De controlecode hoort bij een andere inhoud. Laad de pagina opnieuw en lees de aanvraag.',
  },
  'al-opgepakt': {
    status: 409,
    title: 'Een collega heeft deze aanvraag',
    detail: 'Alleen wie de aanvraag heeft, kan die teruggeven. Overleg met uw collega.',
  },
  'vier-ogen': {
    status: 409,
    title: 'Een collega moet deze aanvraag afronden',
    detail:
      'Bij ons verwerken twee medewerkers een aanvraag: de een pakt de aanvraag op, de ander rondt af. Vraag een collega om de andere helft te doen.',
  },
  'balie-vol': {
    status: 409,
    title: 'Er past niets meer bij in dit dossier',
    detail:
      'Er staan al veel notities en controles in dit dossier. Afhandelen kan nog wel. Bewaar wat u wilt opschrijven ergens anders.',
  },
  'te-groot': {
    status: 413,
    title: 'Het verzoek is te groot',
    detail: 'Een verzoek mag maximaal 32 KB groot zijn. Maak de inhoud korter.',
  },
  'verkeerd-mediatype': {
    status: 415,
    title: 'Dit mediatype kan hier niet',
    detail: 'Stuur de inhoud als application/json, in UTF-8 en zonder compressie.',
  },
  'ongeldige-aanvraag': {
    status: 422,
    title: 'De aanvraag klopt nog niet',
    detail: 'Verbeter de velden in de lijst en stuur de aanvraag opnieuw.',
  },
  'idempotency-key-hergebruikt': {
    status: 422,
    title: 'Deze Idempotency-Key is al gebruikt',
    detail:
      'Met deze sleutel is eerder een andere aanvraag binnengekomen. Gebruik een nieuwe sleutel.',
    /** For people, who know of no key. */
    form: 'Een eerdere versie van deze aanvraag is al aangekomen. De beheerder heeft daarover een e-mail gekregen. Wilt u deze versie ook versturen? Verstuur het formulier dan nog een keer.',
  },
  'ongeldige-inhoud': {
    status: 422,
    title: 'Er klopt nog iets niet',
    detail: 'Verbeter de velden in de lijst en probeer het opnieuw.',
  },
  'rekenbewijs-nodig': {
    status: 428,
    title: 'Er ontbreekt een rekenbewijs',
    detail:
      'Haal een opgave op bij /uitdaging, los die op en stuur de oplossing mee in de header Proof-Of-Work.',
  },
  'te-veel-post': {
    status: 429,
    title: 'Er zijn vandaag al te veel e-mails naar dit adres verstuurd',
    detail: `Naar een e-mailadres in deze aanvraag zijn vandaag al veel e-mails verstuurd. Probeer het morgen weer. Het kan ook anders: onderteken op papier, of bel de Security Service Desk op ${ssd.telefoon}.`,
  },
  'te-vaak': {
    status: 429,
    title: 'Dat is al vaak genoeg gebeurd',
    detail: `Een verzoek kan drie keer per dag opnieuw, en vijftien keer per aanvraag. Een e-mailadres verbeteren kan vijf keer per persoon. Een vraag stellen of een aanvraag vervangen kan vijf keer. Gaat het om een verzoek? Probeer het dan morgen weer. Het kan ook anders: begin een nieuwe aanvraag op papier, of bel de Security Service Desk op ${ssd.telefoon}.`,
  },
  'te-veel-verzoeken': {
    status: 429,
    title: 'Er komen te veel verzoeken van uw internetverbinding',
    detail: `Wacht vijf minuten en probeer het opnieuw. Lukt het niet? Dan kan het ook op papier. Of bel de Security Service Desk op ${ssd.telefoon}.`,
  },
  'interne-fout': {
    status: 500,
    title: 'Er is iets misgegaan bij ons',
    detail: 'Probeer het later opnieuw. Blijft het misgaan? Bel of mail de Security Service Desk.',
  },
  'inlogdienst-niet-bereikbaar': {
    status: 503,
    title: 'Inloggen kan nu even niet',
    detail: 'De inlogdienst geeft geen antwoord. Probeer het over een minuut opnieuw.',
  },
  'even-niet-beschikbaar': {
    status: 503,
    title: 'Het loket is even niet bereikbaar',
    detail: 'Er is niets verloren. Probeer het over een minuut opnieuw.',
  },
} as const;

export type ProblemCode = keyof typeof problems;

/** A problem as it is sent. `errors` is there with `ongeldige-aanvraag` and `ongeldige-inhoud` only. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
} & ProblemExtra;

/** What only some problems say. */
export type ProblemExtra = {
  readonly errors?: readonly Failure[];
  /** With `al-opgepakt`: who has it. */
  readonly behandelaar?: { readonly naam: string };
};

export function createProblem(code: ProblemCode, extra: ProblemExtra = {}): Problem {
  const { status, title, detail } = problems[code];
  const type = `urn:beheerdersloket:probleem:${code}`;
  return { type, title, status, detail, code, ...extra };
}

/** The media type of a problem. */
export const PROBLEM_MEDIATYPE = 'application/problem+json';

import type { Stap } from '../../../shared/dossier/stappen.ts';

const stappen: Record<Stap, { kop: string; uitleg: string; knop: string; gelukt: string }> = {
  'papier-ontvangen': {
    kop: 'Papier ontvangen',
    uitleg: 'De aanvraag is op papier binnen en alle handtekeningen staan erop.',
    knop: 'Leg vast: papier ontvangen',
    gelukt: 'Vastgelegd: het papier is ontvangen. De beheerder krijgt een e-mail.',
  },
  'in-behandeling': {
    kop: 'In behandeling nemen',
    uitleg: 'De beheerder ziet dit op de statuspagina en krijgt hierover geen e-mail.',
    knop: 'Neem in behandeling',
    gelukt: 'Vastgelegd: de aanvraag is in behandeling.',
  },
  verwerkt: {
    kop: 'Verwerkt',
    uitleg: 'De beheerder krijgt een e-mail dat de aanvraag is verwerkt. Dit is de laatste stap.',
    knop: 'Leg vast: verwerkt',
    gelukt: 'Vastgelegd: de aanvraag is verwerkt. De beheerder krijgt een e-mail.',
  },
  afgewezen: {
    kop: 'Afwijzen',
    uitleg: 'De aanvraag stopt dan. De beheerder krijgt een e-mail met uw toelichting.',
    knop: 'Wijs de aanvraag af',
    gelukt: 'Vastgelegd: de aanvraag is afgewezen. De beheerder krijgt een e-mail.',
  },
};

/** The words of the page of the Security Service Desk. */
export const ssdPagina = {
  titel: 'Aanvraag behandelen',
  zonderJavaScript:
    'Deze pagina werkt alleen met JavaScript. De hele aanvraag staat ook in de e-mail en in de PDF.',
  vraag: {
    aanmelding: (organisatie: string, beheerder: string) =>
      `${organisatie} wil ${beheerder} aanmelden als beheerder.`,
    wijziging: (organisatie: string, beheerder: string) =>
      `${organisatie} wil de rollen of gegevens van beheerder ${beheerder} wijzigen.`,
  },
  wijze: 'Ondertekening',
  wijzen: { digitaal: 'Digitaal', papier: 'Op papier' },

  stappenKop: 'Leg vast wat u doet',
  wachtDigitaal: 'De ondertekenaars moeten nog tekenen. U hoeft nu niets te doen.',
  geenStappen: 'Deze aanvraag is afgesloten. Er is niets meer vast te leggen.',
  stappen,
  toelichting: 'Toelichting',
  nietVerplicht: 'Toelichting (hoeft niet)',
  toelichtingUitleg: 'De aanvrager en de ondertekenaars kunnen dit lezen.',

  gecorrigeerd: (naam: string, email: string) =>
    `Het adres van ${naam} is na het indienen veranderd in ${email}. Controleer extra goed wie er tekent.`,
  letOp: 'Let op:',
} as const;

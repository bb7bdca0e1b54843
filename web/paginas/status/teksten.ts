import type { Berichtsoort, Berichtstatus, Ontvanger } from '../../../shared/dossier/bericht.ts';
import type { Dossierstatus } from '../../../shared/dossier/overgangen.ts';

const statussen: Record<Dossierstatus, { kop: string; uitleg: string }> = {
  'wacht-op-ondertekening': {
    kop: 'Wacht op ondertekening',
    uitleg:
      'De aanvraag is binnen. Het bevoegd gezag moet nog ondertekenen. Daarna gaat de Security Service Desk ermee verder.',
  },
};

const berichten: Record<Berichtsoort, string> = {
  ontvangst: 'Bericht dat de aanvraag binnen is',
  melding: 'Melding van de nieuwe aanvraag',
};

const aan: Record<Ontvanger, string> = {
  beheerder: 'aan de beheerder',
  ssd: 'aan de Security Service Desk',
};

const berichtstatus: Record<Berichtstatus, string> = {
  'te-versturen': 'onderweg',
  verstuurd: 'verstuurd',
  mislukt: 'niet gelukt',
};

/** The words of the status page. */
export const status = {
  titel: 'Status van uw aanvraag',
  geenLink:
    'Deze pagina werkt met de link uit uw e-mail. Open de link uit de e-mail die u van ons kreeg.',
  zonderJavaScript:
    'Deze pagina werkt alleen met JavaScript. Wilt u weten hoe het met uw aanvraag staat? Mail of bel de Security Service Desk. Noem het kenmerk uit uw e-mail.',
  nietGevonden:
    'Deze link is niet geldig. Open de link opnieuw uit de e-mail. Werkt dat niet? Mail of bel de Security Service Desk.',
  nietBereikbaar: 'Het loket is even niet bereikbaar. Probeer het over een minuut opnieuw.',
  opnieuw: 'Probeer opnieuw',
  kenmerk: 'Kenmerk',
  ingediend: 'Ingediend op',
  statussen,
  tekenenKop: 'Wie moet er tekenen?',
  nogNietGetekend: 'nog niet getekend',
  berichtenKop: 'E-mails over deze aanvraag',
  berichten,
  aan,
  berichtstatus,
  samenvattingKop: 'Dit is aangevraagd',
} as const;

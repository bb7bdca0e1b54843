import { dienstnaam, ssd } from '../aanvraag/contact.ts';
import { alinea, type Blok } from './content.ts';

/** Who to ask, at the end of a mail to anybody but the SSD. */
export const vragen: Blok = alinea(
  `Klopt er iets niet, of weet u hier niets van? Mail naar ${ssd.email} of bel ${ssd.telefoon}, ${ssd.bereikbaar}.`,
);

/** A link in a mail is a key. */
export const linkIsVanU: Blok = alinea(
  'Geef de link in deze e-mail niet door. Wie de link heeft, kan de aanvraag lezen.',
);

export const statuslink = (href: string): Blok => ({
  soort: 'link',
  tekst: 'Bekijk de status van de aanvraag',
  href,
});

/** The last line of every mail. */
export const afzender = `Automatische e-mail van ${dienstnaam}, namens de ${ssd.naam} (${ssd.afkorting})`;

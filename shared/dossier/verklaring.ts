import {
  organisatietypen,
  type Tekenbevoegd,
  type TypeOrganisatie,
} from '../aanvraag/organisatietypen.ts';

/** Goes up with every change of the words below; the version that somebody agreed with is kept as evidence. */
export const VERKLARING_VERSIE = '2026-11-24';

const wieMag: Record<Tekenbevoegd, string> = {
  stichting:
    'U tekent als bestuurslid van de stichting. U staat als bestuurslid in het handelsregister van de KvK.',
  gemeente:
    'U tekent als gemeentesecretaris of als lid van het college van B en W. Een mandaat van de gemeente zelf geldt hier niet.',
  handelsregister: 'U bent volgens het handelsregister van de KvK bevoegd om te tekenen.',
};

/** What signing means, sentence by sentence: on the page, in the mail and in the PDF. Source: the form, 5. */
export function verklaring(type: TypeOrganisatie): string[] {
  return [
    wieMag[organisatietypen[type].tekenbevoegd],
    'U vindt het goed dat deze persoon beheerder is, met de rollen die hier staan.',
    'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk gebruikt, en wat elke gebruiker mag doen.',
    'U kent de gebruiksvoorwaarden. Ze staan op de inlogpagina van duo.nl/zakelijk.',
  ];
}

/** What a link in a mail does and does not prove. */
export const BEWIJSKRACHT =
  'Een link in een e-mail bewijst een postbus, geen identiteit. De Security Service Desk controleert daarom het handelsregister.';

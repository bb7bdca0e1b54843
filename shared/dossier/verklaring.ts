import {
  organisatietypen,
  type Tekenbevoegd,
  type TypeOrganisatie,
} from '../aanvraag/organisatietypen.ts';
import { type Asked, purposeWords } from '../aanvraag/purposes.ts';

/**
 * Goes up with every change of the words below or of `agreed` in `purposes.ts`; the version that somebody agreed with is
 * kept as evidence.
 */
export const VERKLARING_VERSION = '2026-11-29';

const whoMay: Record<Tekenbevoegd, string> = {
  stichting:
    'U ondertekent als bestuurslid van de stichting. U staat als bestuurslid in het handelsregister van de KvK.',
  gemeente:
    'U ondertekent als gemeentesecretaris of als lid van het college van B en W. Een mandaat dat de gemeente zelf heeft gegeven, is niet genoeg.',
  handelsregister: 'U bent volgens het handelsregister van de KvK bevoegd om te ondertekenen.',
};

/** What {@link verklaring} looks at. */
export type ToDeclare = Asked & { readonly organisatie: { readonly type: TypeOrganisatie } };

/** What signing means, sentence by sentence: on the page, in the mail and in the PDF. Source: the form, 5. */
export function verklaring(aanvraag: ToDeclare): string[] {
  return [
    whoMay[organisatietypen[aanvraag.organisatie.type].tekenbevoegd],
    purposeWords(aanvraag).agreed,
    'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk gebruikt, en wat elke gebruiker mag doen.',
    'U kent de gebruiksvoorwaarden. Ze staan op de inlogpagina van duo.nl/zakelijk.',
  ];
}

const PROVES = 'Wie via een link ondertekent, kan bij de mailbox. Dat bewijst niet wie het is.';

/** What a link in a mail does and does not prove, to anybody. */
export const WHAT_A_LINK_PROVES = `${PROVES} Daarom controleert de Security Service Desk het handelsregister.`;

/** The same, to the SSD itself. */
export const WHAT_A_LINK_PROVES_TO_SSD = `${PROVES} Controleer daarom het handelsregister.`;

import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';

/**
 * What a next aanvraag for the same organisation begins with: its organisation and who signs. Who the beheerder is and
 * what is asked for them is for that aanvraag to say.
 */
export const sameOrganisation = ({
  organisatie,
  ondertekening,
}: Aanvraag): Pick<Aanvraag, 'organisatie' | 'ondertekening'> => ({ organisatie, ondertekening });

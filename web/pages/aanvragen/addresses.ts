import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';

/** To which addresses mail goes, as people read it. */
export const adressen = ({ beheerder, ondertekening }: Aanvraag) => ({
  beheerder: beheerder.email,
  ondertekenaars: new Intl.ListFormat('nl').format(
    ondertekening.ondertekenaars.flatMap(({ email }) => email ?? []),
  ),
});

import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { bijEersteGebruik } from '../../../shared/time/lazy.ts';

const opsomming = bijEersteGebruik(() => new Intl.ListFormat('nl'));

/** To which addresses mail goes, as people read it. */
export const adressen = ({ beheerder, ondertekening }: Aanvraag) => ({
  beheerder: beheerder.email,
  ondertekenaars: opsomming().format(
    ondertekening.ondertekenaars.flatMap(({ email }) => email ?? []),
  ),
});

import { mailboxKey } from '../aanvraag/mailbox-key.ts';
import type { Dossier } from './dossier.ts';
import { emailVan } from './ondertekenaars.ts';
import type { Gebeurtenissoort } from './transitions.ts';
import {
  DOSSIER_SIGNAALCODES,
  type DossierSignaalcode,
  isRegisterSignaal,
  type Signaal,
} from './signaal-codes.ts';

/** What is seen in a dossier, one sentence for each time; nothing when there is nothing to see. */
const rules: Record<DossierSignaalcode, (dossier: Dossier) => string[]> = {
  'zelfde-postbus': (dossier) =>
    sharedMailboxes(dossier).map(
      (namen) =>
        `De e-mailadressen van ${namen.join(' en ')} komen in dezelfde mailbox aan. Controleer of zij ieder zelf tekenen.`,
    ),
  // Who holds the status link could correct an address and sign.
  'adres-gecorrigeerd': ({ aanvraag, ondertekenaars }) =>
    ondertekenaars.flatMap(({ gecorrigeerdeEmail }, index) => {
      const persoon = aanvraag.ondertekening.ondertekenaars[index];
      return gecorrigeerdeEmail === undefined || persoon === undefined
        ? []
        : [
            `Het adres van ${persoon.naam} is na het indienen veranderd van ${persoon.email ?? ''} in ${gecorrigeerdeEmail}. Controleer extra goed wie er tekende.`,
          ];
    }),
};

/** What the SSD should look at in a dossier as it is now. What differed from a register as it came in stays. */
export const signalenVan = (dossier: Dossier): Signaal[] => [
  ...dossier.signalen.filter(isRegisterSignaal),
  ...DOSSIER_SIGNAALCODES.flatMap((code) =>
    rules[code](dossier).map((detail) => ({ code, detail })),
  ),
];

const LOOKED_AT: readonly Gebeurtenissoort[] = ['ingediend', 'adres-gecorrigeerd', 'getekend'];

/** Whether there may be something else to see after it. */
export const changesSignalen = (soort: Gebeurtenissoort): boolean => LOOKED_AT.includes(soort);

/** The names of the signatories whose mail ends up in one mailbox, for each such mailbox. */
function sharedMailboxes(dossier: Dossier): string[][] {
  const persons = dossier.aanvraag.ondertekening.ondertekenaars.flatMap(({ naam }, index) => {
    const email = emailVan(dossier, index + 1);
    return email === undefined ? [] : [{ naam, mailbox: mailboxKey(email) }];
  });
  return [...Map.groupBy(persons, ({ mailbox }) => mailbox).values()]
    .filter((same) => same.length > 1)
    .map((same) => same.map(({ naam }) => naam));
}

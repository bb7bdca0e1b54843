import { isFreeMail } from '../aanvraag/free-mail.ts';
import { mailboxKey } from '../aanvraag/mailbox-key.ts';
import { scriptsOf } from '../aanvraag/scripts.ts';
import type { Dossier } from './dossier.ts';
import { emailOf } from './ondertekenaars.ts';
import type { Gebeurtenissoort } from './transitions.ts';
import {
  DOSSIER_SIGNAALCODES,
  type DossierSignaalcode,
  isRegisterSignaal,
  type Signaal,
} from './signaal-codes.ts';
import { later } from '../time/moment.ts';

/** Nobody reads an aanvraag, passes it on and signs it within this many minutes of its coming in. */
const QUICK_MINUTES = 2;
const MINUTE_MS = 60_000;

/** What is seen in a dossier, one sentence for each time; nothing when there is nothing to see. */
const rules: Record<DossierSignaalcode, (dossier: Dossier) => string[]> = {
  // Who holds the status link could correct an address and sign.
  'adres-gecorrigeerd': (dossier) =>
    signatories(dossier).flatMap(({ naam, first, email, isCorrected }) =>
      isCorrected
        ? [`Het adres van ${naam} is na het indienen veranderd van ${first} in ${email}.`]
        : [],
    ),
  'ondertekenaar-is-beheerder': (dossier) => {
    const { beheerder } = dossier.aanvraag;
    return signatories(dossier).flatMap(({ naam, email }) => {
      if (isSamePersonName(naam, beheerder.naam)) {
        return [`Ondertekenaar ${naam} heeft dezelfde naam als de beheerder.`];
      }
      return email !== undefined && mailboxKey(email) === mailboxKey(beheerder.email)
        ? [`Het e-mailadres van ${naam} komt aan in de mailbox van de beheerder.`]
        : [];
    });
  },
  'zelfde-postbus': (dossier) =>
    sharedMailboxes(dossier).map(
      (names) => `De e-mailadressen van ${names.join(' en ')} komen in dezelfde mailbox aan.`,
    ),
  'vrij-maildomein': (dossier) =>
    [dossier.aanvraag.beheerder, ...signatories(dossier)].flatMap(({ naam, email }) =>
      email !== undefined && isFreeMail(email)
        ? [`Het adres van ${naam}, ${email}, is van een gratis maildienst.`]
        : [],
    ),
  'snel-getekend': ({ aanvraag, ingediendOp, ondertekenaars }) =>
    ondertekenaars.flatMap((state, index) => {
      const naam = aanvraag.ondertekening.ondertekenaars[index]?.naam;
      const isQuick =
        state.state === 'getekend' &&
        state.getekendOp < later(ingediendOp, QUICK_MINUTES, MINUTE_MS);
      return isQuick && naam !== undefined
        ? [`Ondertekenaar ${naam} heeft binnen twee minuten na het indienen ondertekend.`]
        : [];
    }),
  'gemengd-schrift': ({ aanvraag: { organisatie, beheerder, ondertekening } }) =>
    [
      organisatie.naam,
      ...[beheerder, ...ondertekening.ondertekenaars].flatMap(({ naam, functie }) => [
        naam,
        functie,
      ]),
    ].flatMap((text) => {
      const scripts = scriptsOf(text);
      return scripts.length > 1
        ? [`In “${text}” staan letters uit verschillende alfabetten: ${scripts.join(', ')}.`]
        : [];
    }),
};

/** What the SSD should look at in a dossier as it is now. What differed from a register as it came in stays. */
export const signalenOf = (dossier: Dossier): Signaal[] => [
  ...dossier.signalen.filter(isRegisterSignaal),
  ...DOSSIER_SIGNAALCODES.flatMap((code) =>
    rules[code](dossier).map((detail) => ({ code, detail })),
  ),
];

const LOOKED_AT: readonly Gebeurtenissoort[] = ['ingediend', 'adres-gecorrigeerd', 'getekend'];

/** Whether there may be something else to see after it. */
export const changesSignalen = (soort: Gebeurtenissoort): boolean => LOOKED_AT.includes(soort);

/** Each signatory with the address as it was first given and as it is now; on paper they have none. */
const signatories = (dossier: Dossier) =>
  dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, email: first }, index) => ({
    naam,
    first,
    email: emailOf(dossier, index + 1),
    isCorrected: dossier.ondertekenaars[index]?.gecorrigeerdeEmail !== undefined,
  }));

const isSamePersonName = (one: string, other: string): boolean => {
  const plain = (name: string): string =>
    name
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
  return plain(one) !== '' && plain(one) === plain(other);
};

/** The names of the signatories whose mail ends up in one mailbox, for each such mailbox. */
function sharedMailboxes(dossier: Dossier): string[][] {
  const persons = signatories(dossier).flatMap(({ naam, email }) =>
    email === undefined ? [] : [{ naam, mailbox: mailboxKey(email) }],
  );
  return [...Map.groupBy(persons, ({ mailbox }) => mailbox).values()]
    .filter((same) => same.length > 1)
    .map((same) => same.map(({ naam }) => naam));
}

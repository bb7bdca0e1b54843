import type { Signaalcode } from './signaal-codes.ts';

/** What a signaal says to the SSD. */
export type SignaalText = {
  /** In a few words, for a list and for a dossier whose personal data was erased. */
  readonly title: string;
  /** What to do about it; it comes after the detail, which says what was found. */
  readonly check: string;
};

/** The one table of what each signaal says: for the SSD's mail, its PDF, its page and the list of its dossiers. */
export const signaalTexts: Readonly<Record<Signaalcode, SignaalText>> = {
  'bestuur-hoort-niet-bij-brincode': {
    title: 'Bestuursnummer hoort niet bij de brincode',
    check: 'Controleer om welk bestuur het gaat.',
  },
  'kvk-hoort-niet-bij-bestuur': {
    title: 'Kvk-nummer hoort niet bij het bestuursnummer',
    check: 'Controleer beide nummers in uw administratie.',
  },
  'naam-wijkt-af': {
    title: 'Naam is anders dan in het register',
    check: 'Controleer of het om dezelfde organisatie gaat.',
  },
  'postcode-wijkt-af': {
    title: 'Postcode is anders dan in het register',
    check: 'Controleer of het adres klopt.',
  },
  'onbekend-in-register': {
    title: 'Nummer staat niet in het register',
    check: 'Controleer of het nummer bestaat.',
  },
  'adres-gecorrigeerd': {
    title: 'E-mailadres is na het indienen veranderd',
    check: 'Controleer extra goed wie de ondertekenaar is.',
  },
  'ondertekenaar-is-beheerder': {
    title: 'Ondertekenaar is ook de beheerder',
    check: 'Controleer of deze persoon voor zichzelf mag ondertekenen.',
  },
  'zelfde-postbus': {
    title: 'Ondertekenaars delen een mailbox',
    check: 'Controleer of zij elk zelf ondertekenen.',
  },
  'vrij-maildomein': {
    title: 'Adres van een gratis maildienst',
    check: 'Iedereen kan zo’n adres maken. Controleer of het van deze persoon is.',
  },
  'snel-getekend': {
    title: 'Heel snel ondertekend',
    check: 'Controleer of de ondertekenaar de aanvraag zelf heeft gelezen.',
  },
  'gemengd-schrift': {
    title: 'Letters uit verschillende alfabetten',
    check: 'Sommige letters lijken op elkaar. Controleer of hier staat wat u denkt dat er staat.',
  },
};

/**
 * What the SSD reads: for each code what was found, and what to do about it once. A page that was open during an upgrade may
 * get a code that it does not know: then what was found is all there is.
 */
export const signaalSentences = (
  signalen: readonly { readonly code: string; readonly detail: string }[],
): string[] =>
  [...new Set(signalen.map(({ code }) => code))].map((code) => {
    const details = signalen.flatMap((one) =>
      one.code === code && one.detail !== '' ? [one.detail] : [],
    );
    const text = Object.hasOwn(signaalTexts, code) ? signaalTexts[code as Signaalcode] : undefined;
    if (text === undefined) return details.join(' ');
    return [...(details.length === 0 ? [`${text.title}.`] : details), text.check].join(' ');
  });

/** Stands with the signalen, and where there are none: who wrote the form may have made up the number in it. */
export const CALL_BACK =
  'Bel de organisatie voordat u de aanvraag verwerkt. Gebruik een nummer uit uw eigen administratie, niet het nummer uit de aanvraag.';

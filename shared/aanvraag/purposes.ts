import type { Actie } from './acties.ts';
import type { Soort } from './soort.ts';

/**
 * What an aanvraag is for: its soort, and in a wijziging what is asked for the roles. From this one table follow the words
 * that are signed, and those of the receipt, the request, the last mail and the status page.
 */
export type Purpose =
  | 'aanmelding'
  | 'aanmelding-zonder-rol'
  /** A wijziging that asks one thing for every role. */
  | Actie
  /** A wijziging that asks more than one thing. */
  | 'gemengd'
  | 'wijziging-zonder-rol';

/** What {@link purposeOf} looks at. */
export type Asked = {
  readonly soort: Soort;
  readonly beheerautorisaties: readonly { readonly actie: Actie }[];
};

export function purposeOf({ soort, beheerautorisaties }: Asked): Purpose {
  const [first, ...others] = new Set(beheerautorisaties.map(({ actie }) => actie));
  if (soort === 'aanmelding') return first === undefined ? 'aanmelding-zonder-rol' : 'aanmelding';
  if (first === undefined) return 'wijziging-zonder-rol';
  return others.length === 0 ? first : 'gemengd';
}

type PurposeWords = {
  /** What the signatory agrees with. With each change the version in `verklaring.ts` goes up. */
  readonly agreed: string;
  /** What is asked, to who signs. Both names as they are to be read there. */
  readonly asked: (organisatie: string, beheerder: string) => string;
  /** What is asked, to the beheerder. */
  readonly received: (organisatie: string) => string;
  /** When it is done, to the beheerder: in a subject, and what is so from now on. */
  readonly done: { readonly subject: string; readonly now: string };
  /** What the beheerder does first when it is done. */
  readonly firstSteps: readonly [string, ...string[]];
};

const LOG_IN = 'Log in op duo.nl/zakelijk met uw eHerkenningsmiddel.';
const GIVE_ACCESS = 'Geef uw collega’s de toegang die zij nodig hebben.';

const becomesBeheerder = {
  asked: (organisatie: string, beheerder: string) =>
    `${organisatie} wil ${beheerder} aanmelden als beheerder van Mijn DUO.`,
  received: (organisatie: string) =>
    `U bent opgegeven als beheerder van Mijn DUO voor ${organisatie}.`,
};

export const purposes: Readonly<Record<Purpose, PurposeWords>> = {
  aanmelding: {
    ...becomesBeheerder,
    agreed:
      'U vindt het goed dat deze persoon beheerder wordt, met de rollen die in de aanvraag staan.',
    done: {
      subject: 'U kunt beginnen als beheerder',
      now: 'U bent nu beheerder van Mijn DUO, met de rollen uit de aanvraag.',
    },
    firstSteps: [LOG_IN, 'Kijk of uw rollen kloppen.', GIVE_ACCESS],
  },
  'aanmelding-zonder-rol': {
    ...becomesBeheerder,
    agreed:
      'U vindt het goed dat deze persoon beheerder wordt, met de toegang die in de opmerking staat.',
    done: {
      subject: 'U kunt beginnen als beheerder',
      now: 'U bent nu beheerder van Mijn DUO, met de toegang uit de aanvraag.',
    },
    firstSteps: [LOG_IN, 'Kijk of u de toegang hebt die is gevraagd.', GIVE_ACCESS],
  },
  toekennen: {
    agreed: 'U vindt het goed dat deze beheerder de rollen erbij krijgt die in de aanvraag staan.',
    asked: (organisatie, beheerder) =>
      `${organisatie} wil dat ${beheerder} er rollen bij krijgt als beheerder van Mijn DUO.`,
    received: (organisatie) =>
      `Er zijn extra rollen voor u gevraagd, als beheerder van Mijn DUO voor ${organisatie}.`,
    done: {
      subject: 'U hebt nieuwe rollen',
      now: 'U hebt nu ook de rollen die in de aanvraag staan.',
    },
    firstSteps: [LOG_IN, 'Kijk of de nieuwe rollen erbij staan.', GIVE_ACCESS],
  },
  behouden: {
    agreed:
      'U vindt het goed dat deze beheerder de rollen houdt, met de gegevens die in de aanvraag staan.',
    asked: (organisatie, beheerder) =>
      `${organisatie} wil dat ${beheerder} de rollen houdt als beheerder van Mijn DUO. Het gaat om de gegevens in deze aanvraag.`,
    received: (organisatie) =>
      `Er is gevraagd dat u uw rollen houdt, als beheerder van Mijn DUO voor ${organisatie}.`,
    done: {
      subject: 'U houdt uw rollen',
      now: 'U houdt de rollen die in de aanvraag staan.',
    },
    firstSteps: [LOG_IN, 'Kijk of uw gegevens en uw rollen kloppen.'],
  },
  intrekken: {
    agreed: 'U vindt het goed dat deze beheerder de rollen kwijtraakt die in de aanvraag staan.',
    asked: (organisatie, beheerder) =>
      `${organisatie} wil rollen intrekken van ${beheerder}, beheerder van Mijn DUO.`,
    received: (organisatie) =>
      `Er is gevraagd om rollen van u in te trekken. U bent nu beheerder van Mijn DUO voor ${organisatie}.`,
    done: {
      subject: 'Rollen ingetrokken',
      now: 'U hebt de rollen uit de aanvraag nu niet meer.',
    },
    firstSteps: [
      'Hebt u nog andere rollen? Log dan in op duo.nl/zakelijk en kijk of ze kloppen.',
      'Draag werk dat nog loopt over aan een collega.',
      'Is er nu geen beheerder meer? Meld dan een nieuwe beheerder aan.',
    ],
  },
  gemengd: {
    agreed:
      'U vindt het goed dat de rollen van deze beheerder veranderen, zoals in de aanvraag staat.',
    asked: (organisatie, beheerder) =>
      `${organisatie} wil de rollen wijzigen van ${beheerder}, beheerder van Mijn DUO.`,
    received: (organisatie) =>
      `Er is gevraagd om uw rollen te wijzigen, als beheerder van Mijn DUO voor ${organisatie}.`,
    done: {
      subject: 'Uw rollen zijn gewijzigd',
      now: 'Uw rollen zijn nu zoals in de aanvraag staat.',
    },
    firstSteps: [LOG_IN, 'Kijk of u de rollen hebt die in de aanvraag staan.', GIVE_ACCESS],
  },
  'wijziging-zonder-rol': {
    agreed:
      'U vindt het goed dat de gegevens of de toegang van deze beheerder veranderen, zoals in de aanvraag staat.',
    asked: (organisatie, beheerder) =>
      `${organisatie} wil de gegevens of de toegang wijzigen van ${beheerder}, beheerder van Mijn DUO.`,
    received: (organisatie) =>
      `Er is gevraagd om uw gegevens of toegang te wijzigen, als beheerder van Mijn DUO voor ${organisatie}.`,
    done: {
      subject: 'Gegevens of toegang gewijzigd',
      now: 'Uw gegevens of uw toegang zijn nu zoals in de aanvraag staat.',
    },
    firstSteps: [LOG_IN, 'Kijk of uw gegevens en uw toegang kloppen.'],
  },
};

export const PURPOSES = Object.keys(purposes) as Purpose[];

/** The words of what an aanvraag is for. */
export const purposeWords = (asked: Asked): PurposeWords => purposes[purposeOf(asked)];

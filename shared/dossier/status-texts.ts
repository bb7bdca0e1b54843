import type { Dossierstatus } from './transitions.ts';

type Text = { readonly heading: string; readonly explanation: string };

/** How one status is said to each reader. */
type StatusTexts = {
  /** In a few words: on the PDF, and in the mail to the SSD about how it ended. */
  readonly label: string;
  /** On the page of the SSD. */
  readonly ssd: string;
  /** On the status page. */
  readonly applicant: Text;
  /** To a signatory who signed, below when they did. */
  readonly signed: string;
  /** To a signatory who comes when there is nothing left to sign. */
  readonly tooLate?: Text;
};

/** Every status in words, for each reader: nowhere else is it said what a status means. */
export const statusTexts = {
  'wacht-op-ondertekening': {
    label: 'Wacht op ondertekening',
    ssd: 'Wacht op ondertekening',
    applicant: {
      heading: 'Wacht op ondertekening',
      explanation:
        'De aanvraag is binnen. Het bevoegd gezag moet nog ondertekenen. Daarna gaat de Security Service Desk ermee verder.',
    },
    signed: 'De aanvraag wacht nog op anderen. U hoeft zelf niets meer te doen.',
  },
  ondertekend: {
    label: 'Ondertekend',
    ssd: 'Ondertekend, nog niet in behandeling',
    applicant: {
      heading: 'Ondertekend',
      explanation:
        'Het bevoegd gezag heeft ondertekend. De Security Service Desk gaat de aanvraag controleren.',
    },
    signed:
      'Alle handtekeningen zijn binnen. De Security Service Desk gaat de aanvraag controleren. U hoeft niets meer te doen.',
    tooLate: {
      heading: 'U hoeft niet meer te ondertekenen',
      explanation:
        'De handtekeningen zijn al binnen. De Security Service Desk gaat de aanvraag controleren.',
    },
  },
  'in-behandeling': {
    label: 'In behandeling bij de Security Service Desk',
    ssd: 'In behandeling',
    applicant: {
      heading: 'In behandeling',
      explanation:
        'De Security Service Desk behandelt de aanvraag. De beheerder krijgt een e-mail met de uitkomst.',
    },
    signed:
      'Alle handtekeningen zijn binnen. De Security Service Desk behandelt de aanvraag nu. U hoeft niets meer te doen.',
    tooLate: {
      heading: 'U hoeft niet meer te ondertekenen',
      explanation:
        'De handtekeningen zijn al binnen. De Security Service Desk behandelt de aanvraag nu.',
    },
  },
  'wacht-op-aanvulling': {
    label: 'Wacht op aanvulling',
    ssd: 'Wacht op aanvulling van de beheerder',
    applicant: {
      heading: 'Wij hebben een vraag',
      explanation:
        'De Security Service Desk kan nog niet verder. Beantwoord de vraag hieronder. Daarna gaan wij verder met de aanvraag.',
    },
    signed:
      'Alle handtekeningen zijn binnen. De Security Service Desk heeft nog een vraag aan de beheerder. U hoeft niets meer te doen.',
    tooLate: {
      heading: 'U hoeft niet meer te ondertekenen',
      explanation:
        'De handtekeningen zijn al binnen. De Security Service Desk heeft nog een vraag aan de beheerder.',
    },
  },
  verwerkt: {
    label: 'Verwerkt',
    ssd: 'Verwerkt',
    applicant: {
      heading: 'Verwerkt',
      explanation: 'De Security Service Desk heeft de aanvraag verwerkt.',
    },
    signed: 'De Security Service Desk heeft de aanvraag verwerkt.',
    tooLate: {
      heading: 'U hoeft niet meer te ondertekenen',
      explanation: 'De Security Service Desk heeft de aanvraag al verwerkt.',
    },
  },
  afgewezen: {
    label: 'Afgewezen',
    ssd: 'Afgewezen',
    applicant: {
      heading: 'Afgewezen',
      explanation:
        'De Security Service Desk heeft de aanvraag afgewezen. Hieronder leest u waarom.',
    },
    signed: 'De Security Service Desk heeft de aanvraag afgewezen.',
    tooLate: {
      heading: 'De aanvraag is afgewezen',
      explanation: 'De Security Service Desk heeft de aanvraag afgewezen. U hoeft niets te doen.',
    },
  },
  geweigerd: {
    label: 'Geweigerd door een ondertekenaar',
    ssd: 'Geweigerd door een ondertekenaar',
    applicant: {
      heading: 'Geweigerd',
      explanation: 'Een ondertekenaar heeft geweigerd. De aanvraag is daarom gestopt.',
    },
    signed: 'Daarna heeft een andere ondertekenaar geweigerd. De aanvraag is gestopt.',
    tooLate: {
      heading: 'De aanvraag is gestopt',
      explanation: 'Een andere ondertekenaar heeft geweigerd. U hoeft niets te doen.',
    },
  },
  ingetrokken: {
    label: 'Ingetrokken',
    ssd: 'Ingetrokken door de aanvrager',
    applicant: {
      heading: 'Ingetrokken',
      explanation: 'De aanvraag is ingetrokken. Er gebeurt verder niets mee.',
    },
    signed: 'Daarna heeft de aanvrager de aanvraag ingetrokken.',
    tooLate: {
      heading: 'De aanvraag is ingetrokken',
      explanation: 'De aanvrager heeft de aanvraag ingetrokken. U hoeft niets te doen.',
    },
  },
  verlopen: {
    label: 'Verlopen',
    ssd: 'Verlopen',
    applicant: {
      heading: 'Verlopen',
      explanation: 'De handtekeningen zijn niet op tijd ontvangen. De aanvraag is daarom verlopen.',
    },
    signed: 'Niet alle handtekeningen zijn op tijd ontvangen. De aanvraag is daarom verlopen.',
    tooLate: {
      heading: 'U bent te laat om te ondertekenen',
      explanation:
        'De tijd om te ondertekenen is voorbij. Vraag de beheerder om de aanvraag opnieuw te doen. Dat kan op de statuspagina, met een kopie. U krijgt dan een nieuwe e-mail.',
    },
  },
} as const satisfies Record<Dossierstatus, StatusTexts>;

import { TYPES_ORGANISATIE } from '../aanvraag/organisatietypen.ts';
import { STATUSES } from '../dossier/transitions.ts';
import { type Json, reference } from './json-schema.ts';
import { type Operation, wijziging } from './operation.ts';
import type { ProblemCode } from './problems.ts';

const query = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const day: Json = { type: 'string', format: 'date' };

/** What the list can be asked. */
const parameters = (): readonly Json[] => [
  query('toestand', 'Wat nog open is, of wat is afgelopen.', {
    type: 'string',
    enum: ['open', 'dicht'],
    default: 'open',
  }),
  query('status', 'Alleen met deze status.', { type: 'string', enum: [...STATUSES] }),
  query('type', 'Alleen van dit type organisatie.', {
    type: 'string',
    enum: [...TYPES_ORGANISATIE],
  }),
  query('behandelaar', 'Alleen van uzelf, of alleen wat nog niemand heeft.', {
    type: 'string',
    enum: ['mij', 'niemand'],
  }),
  query('zoek', 'Een kenmerk, het begin van een nummer of een deel van een naam.', {
    type: 'string',
    minLength: 1,
    maxLength: 100,
  }),
  query('vanaf', 'De eerste dag waarop de aanvraag binnenkwam.', day),
  query(
    'tot',
    'De laatste dag waarop de aanvraag binnenkwam. Zonder vanaf geeft dicht het jaar ervoor.',
    day,
  ),
  query('aantal', 'Hoeveel aanvragen op een pagina.', {
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 50,
  }),
  query('na', 'De waarde van volgende op de pagina ervoor.', { type: 'string', maxLength: 2000 }),
];

const OF_DESK: readonly ProblemCode[] = ['niet-aangemeld', 'geen-rol'];
/** A change by cookie comes from a page of the site itself. */
const OF_CHANGE: readonly ProblemCode[] = [...OF_DESK, 'andere-site'];

/** What only who is signed in may do. */
const atDesk = (operation: Parameters<typeof wijziging>[0]): Operation => ({
  ...wijziging({ ...operation, errors: [...OF_CHANGE, ...operation.errors] }),
  token: false,
  session: true,
});

/** What is deleted needs no body (RFC 9110, 9.3.5). */
const withoutBody = ({ requestBody: _none, ...operation }: Operation): Operation => operation;

/** The same of what the link in a mail opens as well. */
export const atDeskToo = (operation: Operation, isChange: boolean): Operation => ({
  ...operation,
  errors: [...operation.errors, ...(isChange ? OF_CHANGE : OF_DESK)],
  session: true,
});

/** What each route of the work at the desk does, in words. */
export const deskWorkOperations = {
  'list-work': (): Operation => ({
    samenvatting: 'Bekijk de lijst van aanvragen',
    explanation:
      'De oudste eerst. Met Accept: text/csv komt dezelfde lijst als CSV, met puntkomma’s; de volgende pagina staat dan in de header Link. Een pagina kan korter zijn dan gevraagd terwijl er meer is: kijk naar volgende.',
    parameters: parameters(),
    succeeded: {
      status: 200,
      schema: reference('Lijst'),
      otherContent: { 'text/csv': { schema: { type: 'string' } } },
    },
    errors: ['ongeldig-verzoek', ...OF_DESK, 'interne-fout', 'even-niet-beschikbaar'],
    session: true,
  }),
  'take-up': () =>
    atDesk({
      samenvatting: 'Pak een aanvraag op',
      explanation:
        'Een aanvraag heeft één behandelaar. Nog een keer oppakken geeft hetzelfde antwoord.',
      succeeded: { status: 200, schema: reference('Stand') },
      errors: ['al-opgepakt', 'past-niet-bij-status', 'balie-vol'],
    }),
  'give-back': () =>
    withoutBody(
      atDesk({
        samenvatting: 'Geef een aanvraag terug',
        explanation:
          'Alleen wie de aanvraag heeft, kan dat. Daarna kan een collega de aanvraag oppakken.',
        succeeded: { status: 200, schema: reference('Stand') },
        errors: ['al-opgepakt', 'past-niet-bij-status'],
      }),
    ),
  'write-note': () =>
    atDesk({
      samenvatting: 'Schrijf een notitie bij een aanvraag',
      explanation: 'Alleen wie is ingelogd bij de balie ziet de notities.',
      content: 'Notitie',
      succeeded: { status: 201, schema: reference('Stand') },
      errors: ['balie-vol'],
    }),
  'record-checks': () =>
    atDesk({
      samenvatting: 'Leg vast wat is gecontroleerd',
      explanation: 'Vervangt de hele lijst. Alleen wie is ingelogd bij de balie ziet de controles.',
      content: 'Controles',
      succeeded: { status: 200, schema: reference('Stand') },
      errors: ['past-niet-bij-status', 'balie-vol'],
    }),
} as const;

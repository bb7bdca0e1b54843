import { reference } from './json-schema.ts';
import type { Operation } from './operation.ts';
import type { ProblemCode } from './problems.ts';

const ALWAYS: readonly ProblemCode[] = ['interne-fout', 'even-niet-beschikbaar'];

const location = { Location: { description: 'Waar het verder gaat.', schema: { type: 'string' } } };

/** What each route of signing in does, in words. */
export const deskOperations = {
  'start-sign-in': (): Operation => ({
    samenvatting: 'Begin met inloggen voor de balie',
    explanation:
      'Voor een browser: leidt door naar de inlogdienst van de organisatie. Geeft 404 als deze organisatie geen balie heeft.',
    parameters: [
      {
        name: 'naar',
        in: 'query',
        required: false,
        description: 'Waar het na het inloggen verder gaat: een pad onder /balie/.',
        schema: { type: 'string', maxLength: 500 },
      },
    ],
    succeeded: { status: 302, headers: location },
    errors: ['ongeldig-verzoek', 'niet-gevonden', 'inlogdienst-niet-bereikbaar', ...ALWAYS],
  }),
  'finish-sign-in': (): Operation => ({
    samenvatting: 'Rond het inloggen af',
    explanation:
      'Hier stuurt de inlogdienst de browser naar terug. Klopt alles, dan begint er een sessie van ten hoogste acht uur.',
    parameters: ['code', 'state', 'iss', 'error'].map((name) => ({
      name,
      in: 'query',
      required: false,
      description: 'Zoals OpenID Connect het noemt.',
      schema: { type: 'string' },
    })),
    succeeded: { status: 302, headers: location },
    errors: [
      'inloggen-mislukt',
      'geen-rol',
      'inlogmiddel-te-licht',
      'niet-gevonden',
      'inlogdienst-niet-bereikbaar',
      ...ALWAYS,
    ],
  }),
  'sign-in-keys': (): Operation => ({
    samenvatting: 'De openbare sleutels van het loket voor de inlogdienst',
    explanation:
      'Een JWK Set (RFC 7517). Geeft 404 als het loket zich niet met een sleutel bij de inlogdienst bekendmaakt.',
    succeeded: { status: 200, schema: reference('Sleutels') },
    errors: ['niet-gevonden', ...ALWAYS],
  }),
  'view-session': (): Operation => ({
    samenvatting: 'Wie is er ingelogd?',
    explanation:
      'Geeft 401 als er niemand is ingelogd, en 404 als deze organisatie geen balie heeft. Elk verzoek met de sessie stelt het einde uit, tot ten hoogste acht uur na het begin.',
    succeeded: { status: 200, schema: reference('Sessie') },
    errors: ['niet-aangemeld', 'niet-gevonden', ...ALWAYS],
    session: true,
  }),
  'sign-out': (): Operation => ({
    samenvatting: 'Log uit',
    explanation: 'Beëindigt de sessie. Alleen een pagina van het loket zelf kan dit vragen.',
    succeeded: { status: 204 },
    errors: ['niet-aangemeld', 'andere-site', 'niet-gevonden', ...ALWAYS],
    session: true,
  }),
} as const;

import { verwijzing } from './json-schema.ts';
import type { Operatie } from './operation.ts';
import type { Probleemcode } from './problems.ts';

const ALWAYS: readonly Probleemcode[] = ['interne-fout', 'even-niet-beschikbaar'];

const location = { Location: { description: 'Waar het verder gaat.', schema: { type: 'string' } } };

/** What each route of signing in does, in words. */
export const deskOperations = {
  'start-sign-in': (): Operatie => ({
    samenvatting: 'Begin met inloggen voor de balie',
    uitleg:
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
    gelukt: { status: 302, headers: location },
    fouten: ['ongeldig-verzoek', 'niet-gevonden', 'inlogdienst-niet-bereikbaar', ...ALWAYS],
  }),
  'finish-sign-in': (): Operatie => ({
    samenvatting: 'Rond het inloggen af',
    uitleg:
      'Hier stuurt de inlogdienst de browser naar terug. Klopt alles, dan begint er een sessie van ten hoogste acht uur.',
    parameters: ['code', 'state', 'iss', 'error'].map((name) => ({
      name,
      in: 'query',
      required: false,
      description: 'Zoals OpenID Connect het noemt.',
      schema: { type: 'string' },
    })),
    gelukt: { status: 302, headers: location },
    fouten: [
      'inloggen-mislukt',
      'geen-rol',
      'inlogmiddel-te-licht',
      'niet-gevonden',
      'inlogdienst-niet-bereikbaar',
      ...ALWAYS,
    ],
  }),
  'sign-in-keys': (): Operatie => ({
    samenvatting: 'De openbare sleutels van het loket voor de inlogdienst',
    uitleg:
      'Een JWK Set (RFC 7517). Geeft 404 als het loket zich niet met een sleutel bij de inlogdienst bekendmaakt.',
    gelukt: { status: 200, schema: verwijzing('Sleutels') },
    fouten: ['niet-gevonden', ...ALWAYS],
  }),
  'view-session': (): Operatie => ({
    samenvatting: 'Wie is er ingelogd?',
    uitleg:
      'Geeft 401 als er niemand is ingelogd, en 404 als deze organisatie geen balie heeft. Elk verzoek met de sessie stelt het einde uit, tot ten hoogste acht uur na het begin.',
    gelukt: { status: 200, schema: verwijzing('Sessie') },
    fouten: ['niet-aangemeld', 'niet-gevonden', ...ALWAYS],
    session: true,
  }),
  'sign-out': (): Operatie => ({
    samenvatting: 'Log uit',
    uitleg: 'Beëindigt de sessie. Alleen een pagina van het loket zelf kan dit vragen.',
    gelukt: { status: 204 },
    fouten: ['niet-aangemeld', 'andere-site', 'niet-gevonden', ...ALWAYS],
    session: true,
  }),
} as const;

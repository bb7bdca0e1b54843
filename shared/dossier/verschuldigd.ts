import type { Berichtsoort, Ontvanger } from './bericht.ts';
import type { Gebeurtenissoort } from './overgangen.ts';

/** Which mails each gebeurtenis owes, and to whom. */
export const verschuldigd = {
  ingediend: [
    { soort: 'ontvangst', aan: 'beheerder' },
    { soort: 'melding', aan: 'ssd' },
  ],
} as const satisfies Record<Gebeurtenissoort, readonly { soort: Berichtsoort; aan: Ontvanger }[]>;

import * as z from 'zod/mini';
import { meldingen } from './meldingen.ts';
import { tekstveld } from './tekst.ts';
import type { VeldSleutel } from './velden.ts';

/** One e-mail address (2.1 and 5), as typed. The domain must be ASCII: SES takes no other. */
export const emailveld = (sleutel: VeldSleutel) =>
  tekstveld(sleutel, [
    { code: 'email', klopt: (waarde) => !/[<>"()]/.test(waarde), melding: meldingen.emailNaam },
    { code: 'email', klopt: (waarde) => !/[,;]/.test(waarde), melding: meldingen.emailMeer },
    { code: 'email', klopt: isEmailadres, melding: meldingen.email },
  ]);

/** The HTML standard's form of an address, with a domain of at least two labels and dots only between characters. */
const isEmailadres = (waarde: string): boolean => {
  const naam = waarde.slice(0, waarde.lastIndexOf('@'));
  const domein = waarde.slice(naam.length + 1);
  const punt = domein.lastIndexOf('.');
  const laatsteDeel = domein.slice(punt + 1);
  return (
    z.regexes.html5Email.test(waarde) &&
    !/^\.|\.\.|\.$/.test(naam) &&
    naam.length <= 64 &&
    punt > 0 &&
    laatsteDeel.length >= 2 &&
    !/^\d+$/.test(laatsteDeel)
  );
};

import * as z from 'zod/mini';
import { eenKenmerk, tekst } from '../arguments.ts';
import { opdracht } from '../command.ts';
import { geweigerd, wijzigDossier } from '../change-dossier.ts';

/** The same step as the SSD records on its page; for when that page cannot be used. */
export const papierOntvangen = opdracht({
  rest: 'KENMERK',
  uitleg: 'Record that the signed paper came in',
  opties: {
    toelichting: {
      type: 'string',
      wat: 'TEXT',
      uitleg: 'a note, which whoever holds a link can read',
    },
  },
  schema: z.object({
    rest: eenKenmerk,
    toelichting: z._default(
      tekst.check(z.maxLength(1_000, 'must be 1,000 characters at most')),
      '',
    ),
  }),
  doe: async function* ({ rest: [kenmerk], toelichting }, middelen) {
    const dossier = await middelen.dossiers.lees(kenmerk);
    if (dossier === undefined) return 'niet-gevonden';
    const door = await middelen.operator();
    const stap = { soort: 'neem-stap', stap: 'papier-ontvangen', toelichting, door } as const;
    const afloop = await wijzigDossier(dossier, stap, middelen);
    if (afloop === undefined) return 'niet-gevonden';
    const { dossier: na, reden } = afloop;
    if (reden !== undefined && reden !== 'al-gedaan') {
      yield geweigerd(na, reden, 'only what is signed on paper and waits for it');
      return 'geweigerd';
    }
    const eerder = reden === 'al-gedaan' ? ', as it was already' : '';
    yield { tekst: `${kenmerk}: ${na.status}${eerder}`, json: { kenmerk, status: na.status } };
    return 'gelukt';
  },
});

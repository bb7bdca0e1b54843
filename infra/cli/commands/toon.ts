import * as z from 'zod/mini';
import { verlooptOp } from '../../../shared/dossier/signing-period.ts';
import { bewaarTot } from '../../../shared/dossier/termijnen.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { eenKenmerk, schakelaar } from '../arguments.ts';
import { opdracht, type Regel } from '../command.ts';
import { geweigerd, wijzigDossier } from '../change-dossier.ts';

/** One dossier. That its personal data was looked at is written down before it is shown. */
export const toon = opdracht({
  rest: 'KENMERK',
  uitleg: 'Show one dossier, without personal data unless asked',
  opties: {
    'met-persoonsgegevens': { type: 'boolean', uitleg: 'everything; writes down who looked' },
  },
  schema: z.object({ rest: eenKenmerk, 'met-persoonsgegevens': schakelaar }),
  doe: async function* ({ rest: [kenmerk], 'met-persoonsgegevens': alles }, middelen) {
    const dossier = await middelen.dossiers.lees(kenmerk);
    if (dossier === undefined) return 'niet-gevonden';
    if (!alles || dossier.gewistOp !== undefined) {
      yield alsRegel(zonderPersonen(dossier));
      return 'gelukt';
    }
    const door = await middelen.operator();
    const gebeurtenis = { soort: 'leg-inzage-vast', wat: 'ingezien', door } as const;
    const afloop = await wijzigDossier(dossier, gebeurtenis, middelen);
    if (afloop === undefined) return 'niet-gevonden';
    if (afloop.reden === 'dossier-vol') {
      yield geweigerd(dossier, afloop.reden);
      return 'geweigerd';
    }
    yield alsRegel(afloop.dossier);
    return 'gelukt';
  },
});

/** Indented, so that a person can read it too. */
const alsRegel = (json: object): Regel => ({ tekst: JSON.stringify(json, undefined, 2), json });

/** What happened and how it stands; of people only which signatory by number, and of an operator who did it. */
function zonderPersonen(dossier: Dossier): object {
  const { aanvraag, kenmerk, versie, status, ingediendOp, documentHash } = dossier;
  const { gewistOp, haltedAt, oppakkenVoor, verzending, berichten, gebeurtenissen } = dossier;
  const weg = bewaarTot(dossier);
  return {
    ...{ kenmerk, versie, status, ingediendOp, verlooptOp: verlooptOp(dossier), documentHash },
    soort: aanvraag.soort,
    typeOrganisatie: aanvraag.organisatie.type,
    wijze: aanvraag.ondertekening.wijze,
    ...{ gewistOp, haltedAt, oppakkenVoor, verzending },
    bewaarTot: weg === undefined ? undefined : new Date(weg * 1_000).toISOString(),
    ondertekenaars: dossier.ondertekenaars.map((stand, index) => ({
      nummer: index + 1,
      staat: stand.staat,
      getekendOp: stand.staat === 'getekend' ? stand.getekendOp : undefined,
      geweigerdOp: stand.staat === 'geweigerd' ? stand.geweigerdOp : undefined,
      isGecorrigeerd: stand.gecorrigeerdeEmail !== undefined,
    })),
    berichten,
    gebeurtenissen: gebeurtenissen.map(({ toelichting: _tekst, ...gebeurd }) => gebeurd),
  };
}

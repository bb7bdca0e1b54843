import * as z from 'zod/mini';
import { verlooptOp } from '../../../shared/dossier/signing-period.ts';
import { expiresAt } from '../../../shared/dossier/termijnen.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { oneKenmerk, toggle } from '../arguments.ts';
import { command, type OutputLine } from '../command.ts';
import { refusedLine, changeDossier } from '../change-dossier.ts';
import { asWritten } from '../written-names.ts';

/** One dossier. That its personal data was looked at is written down before it is shown. */
export const showCommand = command({
  rest: 'KENMERK',
  explanation: 'Show one dossier, without personal data unless asked',
  options: {
    'met-persoonsgegevens': { type: 'boolean', explanation: 'everything; writes down who looked' },
  },
  schema: z.object({ rest: oneKenmerk, 'met-persoonsgegevens': toggle }),
  run: async function* ({ rest: [kenmerk], 'met-persoonsgegevens': everything }, deps) {
    const dossier = await deps.dossiers.read(kenmerk);
    if (dossier === undefined) return 'niet-gevonden';
    if (!everything || dossier.erasedAt !== undefined) {
      yield asLine(withoutPersons(dossier));
      return 'succeeded';
    }
    const door = await deps.operator();
    const gebeurtenis = { soort: 'leg-inzage-vast', what: 'ingezien', door } as const;
    const outcome = await changeDossier(dossier, gebeurtenis, deps);
    if (outcome === undefined) return 'niet-gevonden';
    if (outcome.reden === 'dossier-vol') {
      yield refusedLine(dossier, outcome.reden);
      return 'geweigerd';
    }
    yield asLine(outcome.dossier);
    return 'succeeded';
  },
});

/** Indented, so that a person can read it too. */
function asLine(data: object): OutputLine {
  const json = asWritten(data);
  return { text: JSON.stringify(json, undefined, 2), json };
}

/** What happened and how it stands; of people only which signatory by number, and of an operator who did it. */
function withoutPersons(dossier: Dossier): object {
  const { aanvraag, kenmerk, versie, status, ingediendOp, documentHash } = dossier;
  const { erasedAt, haltedAt, takeUpBefore, lease, berichten, gebeurtenissen } = dossier;
  const away = expiresAt(dossier);
  return {
    ...{ kenmerk, versie, status, ingediendOp, verlooptOp: verlooptOp(dossier), documentHash },
    soort: aanvraag.soort,
    typeOrganisatie: aanvraag.organisatie.type,
    wijze: aanvraag.ondertekening.wijze,
    ...{ erasedAt, haltedAt, takeUpBefore, lease },
    bewaarTot: away === undefined ? undefined : new Date(away * 1_000).toISOString(),
    ondertekenaars: dossier.ondertekenaars.map((state, index) => ({
      nummer: index + 1,
      state: state.state,
      getekendOp: state.state === 'getekend' ? state.getekendOp : undefined,
      geweigerdOp: state.state === 'geweigerd' ? state.geweigerdOp : undefined,
      isGecorrigeerd: state.gecorrigeerdeEmail !== undefined,
    })),
    berichten,
    gebeurtenissen: gebeurtenissen.map(({ toelichting: _text, ...event }) => event),
  };
}

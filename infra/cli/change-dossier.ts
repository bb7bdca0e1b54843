import { change } from '../../functions/store/change.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../shared/dossier/life.ts';
import type { Reden } from '../../shared/dossier/outcome.ts';
import type { CliDeps } from './deps.ts';
import type { OutputLine } from './command.ts';

/** Lets something happen to a dossier, as the functions do. @returns nothing when it is gone meanwhile */
export const changeDossier = (
  dossier: Dossier,
  gebeurtenis: Gebeurtenis,
  { dossiers, moment }: Pick<CliDeps, 'dossiers' | 'moment'>,
): ReturnType<typeof change> => change(dossier, gebeurtenis, { dossiers, moment });

const why: Partial<Record<Reden, string>> = {
  'niets-te-doen': 'there is nothing to do',
  'al-gedaan': 'this was done already',
  'al-opgepakt': 'somebody else took it up at this moment',
  'past-niet-bij-status': 'the status does not allow it',
  'berichten-open': 'mails are owed; they lapse only with --ook-met-openstaande-berichten',
  'dossier-vol': 'too much was recorded in it already',
  'wordt-verstuurd': 'mails are going out at this moment; try again in a minute',
};

/** That something was refused, and why. */
export function refusedLine({ kenmerk, status }: Dossier, reden: Reden, advice = ''): OutputLine {
  const explanation = [why[reden] ?? reden, advice].filter(Boolean).join('; ');
  return {
    text: `${kenmerk}: refused at ${status}: ${explanation}`,
    json: { kenmerk, status, reden },
  };
}

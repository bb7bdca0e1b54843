import { wijzig } from '../../functions/store/change.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../shared/dossier/life.ts';
import type { Reden } from '../../shared/dossier/outcome.ts';
import type { Middelen } from './deps.ts';
import type { Regel } from './command.ts';

/** Lets something happen to a dossier, as the functions do. @returns nothing when it is gone meanwhile */
export const wijzigDossier = (
  dossier: Dossier,
  gebeurtenis: Gebeurtenis,
  { dossiers, moment }: Pick<Middelen, 'dossiers' | 'moment'>,
): ReturnType<typeof wijzig> => wijzig(dossier, gebeurtenis, { dossiers, moment });

const waarom: Partial<Record<Reden, string>> = {
  'niets-te-doen': 'there is nothing to do',
  'al-gedaan': 'this was done already',
  'al-opgepakt': 'somebody else took it up at this moment',
  'past-niet-bij-status': 'the status does not allow it',
  'berichten-open': 'mails are owed; they lapse only with --ook-met-openstaande-berichten',
  'dossier-vol': 'too much was recorded in it already',
  'wordt-verstuurd': 'mails are going out at this moment; try again in a minute',
};

/** That something was refused, and why. */
export function geweigerd({ kenmerk, status }: Dossier, reden: Reden, raad = ''): Regel {
  const uitleg = [waarom[reden] ?? reden, raad].filter(Boolean).join('; ');
  return { tekst: `${kenmerk}: refused at ${status}: ${uitleg}`, json: { kenmerk, status, reden } };
}

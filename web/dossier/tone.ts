import { type Dossierstatus, isFinal } from '../../shared/dossier/transitions.ts';

/** How a status is shown: somebody is at work on it, it was done, or it stopped. */
export function toneOf(status: Dossierstatus): 'waiting' | 'done' | 'stopped' {
  if (status === 'verwerkt') return 'done';
  return isFinal(status) ? 'stopped' : 'waiting';
}

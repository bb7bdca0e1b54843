import { MAX_REPLACEMENTS } from './bounds.ts';
import type { Dossier } from './dossier.ts';
import type { Kenmerk } from './kenmerk.ts';
import { refused, changed, type Handlers, type Outcome } from './outcome.ts';

/** An aanvraag came in that says it replaces this one. */
export type Replace = { readonly soort: 'word-vervangen'; readonly door: Kenmerk };

/** Whether one aanvraag more may say that it replaces this one. */
export const mayBeReplaced = ({ vervangenDoor = [] }: Dossier): boolean =>
  vervangenDoor.length < MAX_REPLACEMENTS;

/** It changes nothing of the dossier itself, which may have ended: only that the SSD finds the one from the other. */
function becomeReplaced(dossier: Dossier, { door }: Replace): Outcome {
  const { vervangenDoor = [] } = dossier;
  if (vervangenDoor.includes(door)) return refused('al-gedaan');
  return mayBeReplaced(dossier)
    ? changed({ ...dossier, vervangenDoor: [...vervangenDoor, door] })
    : refused('te-vaak');
}

export const replacementHandlers: Handlers<Replace> = { 'word-vervangen': becomeReplaced };

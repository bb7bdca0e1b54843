import type { TransitionKind } from './transitions.ts';

/** The steps that the SSD records, each with what happens by it. */
export const eventOfStep = {
  'papier-ontvangen': 'papier-ontvangen',
  'in-behandeling': 'in-behandeling',
  'aanvulling-vragen': 'aanvulling-gevraagd',
  verwerkt: 'verwerkt',
  afgewezen: 'afgewezen',
} as const satisfies Record<string, TransitionKind>;

export type Step = keyof typeof eventOfStep;
export const STEPS = Object.keys(eventOfStep) as Step[];

/** How long the SSD waits for what it asked, where it does not say: days. */
export const DEFAULT_TERM_DAYS = 14;
export const MAX_TERM_DAYS = 60;

/** The steps that the SSD records. */
export const STEPS = [
  'papier-ontvangen',
  'in-behandeling',
  'aanvulling-vragen',
  'verwerkt',
  'afgewezen',
] as const;
export type Step = (typeof STEPS)[number];

/** How long the SSD waits for what it asked, where it does not say: days. */
export const DEFAULT_TERM_DAYS = 14;
export const MAX_TERM_DAYS = 60;

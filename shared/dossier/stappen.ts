/** The steps that the SSD records. */
export const STAPPEN = ['papier-ontvangen', 'in-behandeling', 'verwerkt', 'afgewezen'] as const;
export type Stap = (typeof STAPPEN)[number];

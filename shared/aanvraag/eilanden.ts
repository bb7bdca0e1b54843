/** 1.3 (ours): Caribisch Nederland has no postcodes, and not every building there has a number. */
export const eilanden = {
  bonaire: 'Bonaire',
  'sint-eustatius': 'Sint Eustatius',
  saba: 'Saba',
} as const;

export type Eiland = keyof typeof eilanden;
export const EILANDEN = Object.keys(eilanden) as [Eiland, ...Eiland[]];

/** Section 5 (ours): how the bevoegd gezag signs. */
export const wijzen = {
  digitaal: 'Digitaal, via een link in een e-mail',
  papier: 'Op papier, met een handtekening',
} as const;
export type Wijze = keyof typeof wijzen;
export const WIJZEN = Object.keys(wijzen) as Wijze[];

export const MAX_ONDERTEKENAARS = 5;

/** Who may sign for a gemeente; mandates that a gemeente made itself are not accepted (toelichting bij 5). */
export const GEMEENTE_FUNCTIES = ['gemeentesecretaris', 'burgemeester', 'wethouder'] as const;

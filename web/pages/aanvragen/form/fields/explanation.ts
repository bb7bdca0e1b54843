/** A longer explanation, one press away. */
export type Explanation = { readonly question: string; readonly antwoord: string };

/** An answer to choose. */
export type Option = { readonly value: string; readonly label: string };

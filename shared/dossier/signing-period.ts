import { dagenLater, type Tijdstip } from './tijd.ts';

/** How long one may sign: days after the aanvraag came in. */
export const TEKENEN_DAGEN = 8 * 7;

/** The last moment to sign; every mail names it. */
export const verlooptOp = (dossier: { readonly ingediendOp: Tijdstip }): Tijdstip =>
  dagenLater(dossier.ingediendOp, TEKENEN_DAGEN);

/** A sentence of its own, also when it ends in what somebody typed: a name such as `Examen B.V.` brings its full stop along. */
export const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

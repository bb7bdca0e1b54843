/** What stands earlier in the list as well, with its place. What is not filled in repeats nothing. */
export function dubbelen<Waarde>(
  waarden: readonly (Waarde | undefined)[],
): { index: number; waarde: Waarde }[] {
  // The list may be as long as a caller likes, so nothing is looked up by going through it again.
  const gezien = new Set<Waarde>();
  return waarden.flatMap((waarde, index) => {
    if (waarde === undefined) return [];
    if (gezien.has(waarde)) return [{ index, waarde }];
    gezien.add(waarde);
    return [];
  });
}

/**
 * When this browser last showed the list: a time, nothing of what was in it. A browser may refuse to keep it; then nothing is
 * called new.
 */
const KEY = 'beheerdersloket.balie-gezien';

/** @returns when that was before now; nothing when it is the first time */
export function lookNow(now: string): string | undefined {
  try {
    const before = localStorage.getItem(KEY);
    localStorage.setItem(KEY, now);
    return before !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(before) ? before : undefined;
  } catch {
    return undefined;
  }
}

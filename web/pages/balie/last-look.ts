/**
 * When this browser last showed the list: a time, nothing of what was in it. A browser may refuse to keep it; then nothing is
 * called new.
 */
const KEY = 'beheerdersloket.balie-gezien';

/** Once for as long as the page is open: what is new stays so while somebody goes through it. */
let before: string | undefined;

/** @returns when that was before this page was opened; nothing when it is the first time */
export function lookNow(now: string): string | undefined {
  try {
    before ??= localStorage.getItem(KEY) ?? '';
    localStorage.setItem(KEY, now);
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(before) ? before : undefined;
  } catch {
    return undefined;
  }
}

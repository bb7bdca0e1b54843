/** The number of a signatory in a path, counted from 1; nothing for anything else. */
export const nummerFrom = (text: string | undefined): number | undefined =>
  /^[1-9]$/.test(text ?? '') ? Number(text) : undefined;

/** The number of a signatory in a path, counted from 1; 0, which no signatory has, for anything else. */
export const nummerUit = (tekst: string | undefined): number =>
  /^[1-9]$/.test(tekst ?? '') ? Number(tekst) : 0;

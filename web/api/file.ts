/** Gives the browser a file to keep, as if somebody pressed a link to download it. */
export function bewaarBestand(inhoud: Blob, naam: string): void {
  const adres = URL.createObjectURL(inhoud);
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  // The browser has taken it once this turn is over.
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
}

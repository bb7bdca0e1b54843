/** Gives the browser a file to keep, as if somebody pressed a link to download it. */
export function saveFile(content: Blob, name: string): void {
  const adres = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = adres;
  link.download = name;
  link.click();
  // The browser has taken it once this turn is over.
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
}

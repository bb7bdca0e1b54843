/** Words of the parts that pages share. */
export const parts = {
  toForm: 'Naar het formulier',
  backToForm: 'Ga terug met de knop van uw browser. Wat u hebt ingevuld, staat er dan nog.',
  mail: 'Mail de Security Service Desk:',
  orCall: 'of bel',
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  notCopied: 'Kopiëren is niet gelukt',
} as const;

/** Apart, since only a page that the server makes says this. */
export const notSignedIn = { toDesk: 'Naar de balie' } as const;

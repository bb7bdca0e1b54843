/** Words of the parts that pages share. */
export const onderdelen = {
  naarFormulier: 'Naar het formulier',
  terugNaarFormulier: 'Ga terug met de knop van uw browser. Wat u hebt ingevuld, staat er dan nog.',
  mail: 'Mail de Security Service Desk:',
  ofBel: 'of bel',
  kopieer: 'Kopieer',
  gekopieerd: 'Gekopieerd',
  nietGekopieerd: 'Kopiëren is niet gelukt',
} as const;

/** Apart, since only a page that the server makes says this. */
export const notSignedIn = { toDesk: 'Naar de balie' } as const;

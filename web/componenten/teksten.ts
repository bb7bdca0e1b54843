/** Words of the parts that pages share. */
export const onderdelen = {
  naarFormulier: 'Naar het formulier',
  terugNaarFormulier: 'Ga terug met de knop van uw browser. Wat u hebt ingevuld, staat er dan nog.',
} as const;

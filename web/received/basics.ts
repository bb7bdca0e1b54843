/** What the page says also where the rest of it did not come. */
export const receivedBasics = {
  titel: 'Uw aanvraag is binnen, maar nog niet ondertekend',
  kenmerk: 'Het kenmerk van uw aanvraag:',
  status: 'Bekijk de status van uw aanvraag',
} as const;

/** What is wrong with a request that the form does not make: the form does not carry these. */
export const requestMessages = {
  vraagVerplicht: 'Schrijf op wat u van de beheerder wilt weten.',
  termijnOngeldig: 'Kies een termijn van 1 tot en met 60 dagen.',
  termijnAlleenBijVraag: 'Een termijn hoort alleen bij een vraag. Haal de termijn weg.',
  kenmerkOngeldig: 'Dit is geen kenmerk. Controleer het kenmerk van de aanvraag die u vervangt.',
} as const;

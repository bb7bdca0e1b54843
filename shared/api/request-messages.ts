/** What is wrong with a request that the form does not make: the form does not carry these. */
export const requestMessages = {
  redenVerplicht: 'Schrijf in een paar woorden waarom.',
  akkoordNodig: 'U ondertekent alleen als u akkoord gaat. Zet akkoord op true.',
  hashOngeldig: 'Stuur de controlecode mee die bij de aanvraag staat: 64 tekens, 0-9 en a-f.',
  stapOngeldig:
    'Kies een stap: papier-ontvangen, in-behandeling, aanvulling-vragen, verwerkt of afgewezen.',
  vraagVerplicht: 'Schrijf op wat u van de beheerder wilt weten.',
  termijnOngeldig: 'Kies een termijn van 1 tot en met 60 dagen.',
  termijnAlleenBijVraag: 'Een termijn hoort alleen bij een vraag. Haal de termijn weg.',
  kenmerkOngeldig: 'Dit is geen kenmerk. Controleer het kenmerk van de aanvraag die u vervangt.',
} as const;

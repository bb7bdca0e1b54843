/** What is wrong with a request that the form does not make: the form does not carry these. */
export const requestMessages = {
  redenRequired: 'Schrijf in een paar woorden waarom.',
  agreementNeeded: 'U ondertekent alleen als u akkoord gaat. Zet akkoord op true.',
  hashInvalid: 'Stuur de controlecode mee die bij de aanvraag staat: 64 tekens, 0-9 en a-f.',
  stepInvalid: (steps: string) => `Kies een stap: ${steps}.`,
  questionRequired: 'Schrijf op wat u van de beheerder wilt weten.',
  termijnInvalid: 'Kies een termijn van 1 tot en met 60 dagen.',
  termijnOnlyForQuestion: 'Een termijn hoort alleen bij een vraag. Haal de termijn weg.',
  kenmerkInvalid: 'Dit is geen kenmerk. Controleer het kenmerk van de aanvraag die u vervangt.',
} as const;

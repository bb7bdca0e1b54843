/**
 * What differs from a register, in the same words for the applicant and the SSD: what the register has, what is asked, and
 * nothing about who is right.
 */
export const registerTexts = {
  bestuur: (publisher: string, brincode: string, known: string, given: string) =>
    `Volgens ${publisher} hoort brincode ${brincode} bij bestuursnummer ${known}. In de aanvraag staat ${given}.`,
  kvk: (publisher: string, bestuursnummer: string, known: string, given: string) =>
    `Volgens ${publisher} hoort bestuursnummer ${bestuursnummer} bij Kvk-nummer ${known}. In de aanvraag staat ${given}.`,
  naam: (publisher: string, known: string, given: string) =>
    `Volgens ${publisher} is de naam “${known}”. In de aanvraag staat “${given}”.`,
  postcode: (publisher: string, known: string, given: string) =>
    `Volgens ${publisher} is de postcode ${known}. In de aanvraag staat ${given}.`,
  onbekend: (publisher: string, name: string, number: string) =>
    `${name} ${number} staat niet in de gegevens van ${publisher}.`,
} as const;

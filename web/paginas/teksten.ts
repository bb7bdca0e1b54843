/** Words that stand on every page. */
export const algemeen = {
  naarInhoud: 'Naar de inhoud',
  vragen: 'Vragen?',
  mail: 'Mail de Security Service Desk:',
  bel: 'Of bel:',
  fout: 'Fout:',
  laden: 'Even geduld, de gegevens worden opgehaald.',
} as const;

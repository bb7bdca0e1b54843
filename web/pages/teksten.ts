/** Words that stand on every page. */
export const general = {
  description:
    'Vul hier het formulier in waarmee uw organisatie een beheerder van Mijn DUO aanmeldt of wijzigt.',
  toContent: 'Naar de inhoud',
  questions: 'Vragen?',
  mail: 'Mail de Security Service Desk:',
  call: 'Of bel:',
  better: 'Werkt er iets niet goed, of kan iets beter? Ook dat horen wij graag.',
  ofWhom: 'Deze website is van:',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
  toDuo: 'Naar duo.nl/zakelijk',
  error: 'Fout:',
  load: 'Even geduld, de gegevens worden opgehaald.',
} as const;

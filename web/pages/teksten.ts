/** Words that stand on every page. */
export const algemeen = {
  omschrijving:
    'Vul hier het formulier in waarmee uw organisatie een beheerder van Mijn DUO aanmeldt of wijzigt.',
  naarInhoud: 'Naar de inhoud',
  vragen: 'Vragen?',
  mail: 'Mail de Security Service Desk:',
  bel: 'Of bel:',
  beter: 'Werkt er iets niet goed, of kan iets beter? Ook dat horen wij graag.',
  ofWhom: 'Deze website is van:',
  privacy: 'Privacy',
  toegankelijkheid: 'Toegankelijkheid',
  naarDuo: 'Naar duo.nl/zakelijk',
  fout: 'Fout:',
  laden: 'Even geduld, de gegevens worden opgehaald.',
} as const;

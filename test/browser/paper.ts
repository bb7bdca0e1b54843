/** What the paper form asks a school to write or tick for one beheerder, two roles and one signatory. */
export const papier = [
  ['1.1', 1, 'tick the type of organisation'],
  ['1.2', 2, 'brincode and bestuursnummer: a school needs both'],
  ['1.3', 5, 'name, straat, huisnummer, postcode, woonplaats'],
  ['2.1', 4, 'name, functie, telephone, e-mail'],
  ['2.2', 1, 'tick ja or nee'],
  ['2.3', 1, 'tick ja or nee'],
  ['3', 2, 'tick two roles'],
  ['5', 3, 'name, functie and signature; a date or a place would come on top'],
] as const;
export const ON_PAPIER = papier.reduce((sum, [, count]) => sum + count, 0);

/** What the screen asks that paper does not, and the other way round. */
const difference = [
  [1, 'the kind of aanvraag: on paper nobody says it'],
  [1, 'how it is signed: on paper there is one way'],
  [1, 'the e-mail address of who signs'],
  [-1, 'the signature itself: given later, by whoever signs'],
] as const;
export const ON_SCREEN = difference.reduce((sum, [count]) => sum + count, ON_PAPIER);

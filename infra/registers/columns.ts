/** The columns of DUO's files that are read, by their header. Telephone numbers are not among them. */
export const columns = {
  bestuursnummer: 'BEVOEGD GEZAG NUMMER',
  bestuurName: 'BEVOEGD GEZAG NAAM',
  brincode: 'INSTELLINGSCODE',
  onderwijsinstellingName: 'INSTELLINGSNAAM',
  straat: 'STRAATNAAM',
  huisnummer: 'HUISNUMMER-TOEVOEGING',
  postcode: 'POSTCODE',
  woonplaats: 'PLAATSNAAM',
  postcodePost: 'POSTCODE CORRESPONDENTIEADRES',
  kvkNummer: 'KVK-NUMMER',
} as const;
export type Column = keyof typeof columns;

const ADDRESS = ['straat', 'huisnummer', 'postcode', 'woonplaats'] as const;

/** What a file of each kind must have; older ones lack the address for letters. */
export const required = {
  besturen: ['bestuursnummer', 'bestuurName', ...ADDRESS, 'kvkNummer'],
  instellingen: ['bestuursnummer', 'brincode', 'onderwijsinstellingName', ...ADDRESS],
} as const satisfies Record<string, readonly Column[]>;
export type CsvKind = keyof typeof required;

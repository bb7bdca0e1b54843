/** Every kind of mail; its words stand in `shared/berichten/`, under the same name. */
export const BERICHTSOORTEN = [
  'ontvangst',
  'melding',
  'verzoek',
  'verzoek-ingetrokken',
  'herinnering',
  'herinnering-beheerder',
  'bevestiging',
  'ondertekend',
  'ondertekend-ssd',
  'geweigerd',
  'ingetrokken',
  'verlopen',
  'vervallen',
  'adres-werkt-niet',
  'beheerder-niet-bereikt',
  'ssd-herinnering',
  'aanvulling-gevraagd',
  'aanvulling-herinnering',
  'aangevuld',
  'aanvulling-uitgebleven',
  'verwerkt',
  'afgewezen',
] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

/** To whom, as a role; the address is looked up in the dossier at the moment of sending. */
export const RECIPIENTS = [
  'beheerder',
  'ssd',
  'ondertekenaar 1',
  'ondertekenaar 2',
  'ondertekenaar 3',
  'ondertekenaar 4',
  'ondertekenaar 5',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export const asRecipient = (nummer: number): Recipient => `ondertekenaar ${nummer}` as Recipient;

/** The number of a signatory, counted from 1; nothing for beheerder and SSD. */
export function ondertekenaarNummer(recipient: Recipient): number | undefined {
  const nummer = /^ondertekenaar (\d)$/.exec(recipient)?.[1];
  return nummer === undefined ? undefined : Number(nummer);
}

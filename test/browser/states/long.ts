import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';

/** As long as the fields allow, in words that do not break by themselves, with as many signatories as there can be. */
export function longAanvraag(): Aanvraag {
  const aanvraag = createAanvraag('bestuur');
  const adres = (name: string) => `${name}@${'onderwijs'.repeat(6)}.example.nl`;
  aanvraag.organisatie.naam =
    `Stichting ${'Samenwerkingsverbanden'.repeat(6)} ${'Noord '.repeat(9)}`.trim();
  aanvraag.organisatie.adres.straat = 'Burgemeester-van-Voorbeeldstraatweg'.repeat(2);
  aanvraag.beheerder.naam = `J. ${'Verzonnen-'.repeat(10)}de Vries`;
  aanvraag.beheerder.functie = 'Informatiebeveiligingscoördinator'.repeat(2);
  aanvraag.beheerder.email = adres('jantje-verzonnen-de-vries.informatiebeveiliging');
  aanvraag.ondertekening.ondertekenaars = [
    { naam: 'Annabella'.repeat(12), functie: 'Bestuursvoorzitter'.repeat(4), email: adres('a') },
    ...Array.from({ length: 4 }, (_, index) => ({
      naam: 'B. Visser',
      functie: 'Secretaris',
      email: adres(`b${index}`),
    })),
  ];
  aanvraag.opmerking = 'Ditiseenheellangwoordzonderspaties'.repeat(25);
  return aanvraag;
}

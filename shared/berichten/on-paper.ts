import { ssd } from '../aanvraag/contact.ts';
import { alinea, type Blok } from './content.ts';

/** How to sign on paper, in a mail that the PDF goes along with. */
export const onPaper: readonly Blok[] = [
  alinea('Er is gekozen voor ondertekenen op papier. Zo doet u dat:'),
  {
    soort: 'lijst',
    punten: [
      'Print de PDF die bij deze e-mail zit.',
      'Laat elke ondertekenaar de PDF ondertekenen.',
      `Stuur de PDF per post naar: ${ssd.retouradres.join(', ')}. Een postzegel is niet nodig.`,
      `Of mail een scan van alle pagina’s naar ${ssd.email}.`,
    ],
  },
];

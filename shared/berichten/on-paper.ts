import { ssd } from '../aanvraag/contact.ts';
import { paragraphBlock, type Block } from './content.ts';

/** How to sign on paper, in a mail that the PDF goes along with. */
export const onPaper: readonly Block[] = [
  paragraphBlock('Er is gekozen voor ondertekenen op papier. Zo doet u dat:'),
  {
    soort: 'lijst',
    points: [
      'Print de PDF die bij deze e-mail zit.',
      'Laat elke ondertekenaar de PDF ondertekenen.',
      `Stuur de PDF per post naar: ${ssd.returnAddress.join(', ')}. Een postzegel is niet nodig.`,
      `Of mail een scan van alle pagina’s naar ${ssd.email}.`,
    ],
  },
];

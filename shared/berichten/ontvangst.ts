import { samenvatting } from '../aanvraag/samenvatting.ts';
import { ssd } from '../contact.ts';
import type { Berichtgegevens, Berichtinhoud, Blok } from './inhoud.ts';
import { leesbareTijd } from './tijd.ts';

/** To the beheerder, when the aanvraag came in: proof of receipt with everything that was sent in. */
export function ontvangst({ dossier, statuslink }: Berichtgegevens): Berichtinhoud {
  const { kenmerk, aanvraag, ingediendOp } = dossier;
  return {
    onderwerp: `Wij hebben uw aanvraag ontvangen (${kenmerk})`,
    kop: 'Wij hebben uw aanvraag ontvangen',
    blokken: [
      {
        soort: 'alinea',
        tekst: `U bent opgegeven als beheerder van Mijn DUO voor ${aanvraag.organisatie.naam}. De aanvraag kwam binnen op ${leesbareTijd(ingediendOp)}.`,
      },
      {
        soort: 'alinea',
        tekst: `Het kenmerk is ${kenmerk}. Noem dit kenmerk als u ons mailt of belt.`,
      },
      {
        soort: 'alinea',
        tekst: 'De aanvraag is nog niet rond: het bevoegd gezag moet nog ondertekenen.',
      },
      ...hoeTekenen(aanvraag.ondertekening.wijze),
      { soort: 'link', tekst: 'Bekijk de status van de aanvraag', href: statuslink },
      {
        soort: 'alinea',
        tekst: 'Geef deze link niet door. Wie de link heeft, kan uw aanvraag lezen.',
      },
      ...samenvatting(aanvraag).map(({ titel, regels }): Blok => ({
        soort: 'gegevens',
        titel,
        regels: regels.map((regel) => ({ ...regel, nummer: '' })),
      })),
      {
        soort: 'alinea',
        tekst: `Klopt er iets niet, of weet u hier niets van? Mail naar ${ssd.email} of bel ${ssd.telefoon}, ${ssd.bereikbaar}.`,
      },
    ],
  };
}

function hoeTekenen(wijze: 'digitaal' | 'papier'): Blok[] {
  if (wijze === 'digitaal') {
    return [
      {
        soort: 'alinea',
        tekst: `De ${ssd.naam} controleert de ondertekening in het handelsregister. Daarna krijgt u bericht.`,
      },
    ];
  }
  return [
    {
      soort: 'alinea',
      tekst: 'U koos voor ondertekenen op papier. Zo doet u dat:',
    },
    {
      soort: 'lijst',
      punten: [
        'Print deze e-mail.',
        'Laat elke ondertekenaar de naam, de datum en een handtekening op de print zetten.',
        `Stuur de print naar: ${ssd.retouradres.join(', ')}. Een postzegel is niet nodig.`,
      ],
    },
  ];
}

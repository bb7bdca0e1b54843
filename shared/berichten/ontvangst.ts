import { samenvatting } from '../aanvraag/samenvatting.ts';
import { ssd } from '../aanvraag/contact.ts';
import { verlooptOp } from '../dossier/termijnen.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
} from './content.ts';
import { onderwerp } from './subject.ts';
import { quoted, withoutLinks } from './quoting.ts';
import { linkIsVanU, statuslink, vragen } from './closing.ts';
import { leesbareTijd } from '../time/readable-time.ts';

/** To the beheerder, when the aanvraag came in: proof of receipt with everything that was sent in. */
export function ontvangst({ dossier, link }: Berichtgegevens): Berichtinhoud {
  const { kenmerk, aanvraag, ingediendOp } = dossier;
  const { wijze } = aanvraag.ondertekening;
  return {
    onderwerp: onderwerp(dossier, 'Uw aanvraag is ontvangen'),
    kop: 'Wij hebben uw aanvraag ontvangen',
    kern: 'De aanvraag is nog niet rond: het bevoegd gezag moet nog ondertekenen.',
    blokken: [
      alinea(
        `U bent opgegeven als beheerder van Mijn DUO voor ${quoted(aanvraag.organisatie.naam)}. De aanvraag kwam binnen op ${leesbareTijd(ingediendOp)}.`,
      ),
      alinea(`Het kenmerk is ${kenmerk}. Noem dit kenmerk als u ons mailt of belt.`),
      ...(wijze === 'papier' ? opPapier : digitaal),
      alinea(`Tekenen kan tot ${leesbareTijd(verlooptOp(dossier))}. Daarna vervalt de aanvraag.`),
      statuslink(link),
      linkIsVanU,
      alinea('Dit is ingevuld:'),
      ...alsGegevens(samenvatting(withoutLinks(aanvraag)), false),
      vragen,
    ],
    ...(wijze === 'papier' ? { bijlagen: ['pdf'] as const } : {}),
  };
}

const digitaal: readonly Blok[] = [
  alinea(
    'Elke ondertekenaar krijgt een e-mail met een link om de aanvraag te lezen en te tekenen.',
  ),
];

const opPapier: readonly Blok[] = [
  alinea('U koos voor ondertekenen op papier. Zo doet u dat:'),
  {
    soort: 'lijst',
    punten: [
      'Print de PDF die bij deze e-mail zit.',
      'Laat elke ondertekenaar de PDF ondertekenen.',
      `Stuur de PDF naar: ${ssd.retouradres.join(', ')}. Een postzegel is niet nodig.`,
    ],
  },
];

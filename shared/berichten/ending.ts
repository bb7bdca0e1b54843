import type { Dossier } from '../dossier/dossier.ts';
import { onbereikbaar, personOf } from '../dossier/ondertekenaars.ts';
import { statusTexts } from '../dossier/status-texts.ts';
import type { Gebeurtenissoort } from '../dossier/transitions.ts';
import { verlooptOp } from '../dossier/termijnen.ts';
import {
  alinea,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
} from './content.ts';
import { onderwerp } from './subject.ts';
import { quoted } from './quoting.ts';
import { statuslink, vragen } from './closing.ts';
import { aanSsd } from './ssd.ts';
import { leesbareTijd } from '../time/readable-time.ts';

/** To the beheerder, when everybody signed or the paper came in. */
export const ondertekend = (gegevens: Berichtgegevens): Berichtinhoud =>
  aanBeheerder(gegevens, {
    kop: 'Uw aanvraag is ondertekend',
    kern: 'Het bevoegd gezag heeft de aanvraag ondertekend.',
    blokken: [
      alinea(
        'De Security Service Desk controleert de aanvraag nu. U krijgt bericht als dat gedaan is.',
      ),
    ],
  });

/** To the beheerder, at the end: what to do first. */
export const verwerkt = (gegevens: Berichtgegevens): Berichtinhoud =>
  aanBeheerder(gegevens, {
    kop: 'Uw aanvraag is verwerkt',
    kern: 'De Security Service Desk heeft de aanvraag verwerkt. U kunt nu beginnen.',
    blokken: [
      ...toelichting(gegevens.dossier, 'verwerkt', 'Toelichting'),
      alinea('Dit doet u eerst:'),
      {
        soort: 'lijst',
        punten: [
          'Log in op duo.nl/zakelijk met uw eHerkenningsmiddel.',
          'Kijk of uw rollen kloppen.',
          'Geef uw collega’s de toegang die zij nodig hebben.',
        ],
      },
    ],
  });

/** To the beheerder, when the SSD rejects the aanvraag, with why. */
export const afgewezen = (gegevens: Berichtgegevens): Berichtinhoud =>
  aanBeheerder(gegevens, {
    kop: 'Uw aanvraag is afgewezen',
    kern: 'De Security Service Desk heeft de aanvraag afgewezen. Hieronder staat waarom.',
    blokken: [...toelichting(gegevens.dossier, 'afgewezen', 'Reden'), opnieuw],
  });

/** To beheerder and SSD, when a signatory refuses. */
export function geweigerd(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier } = gegevens;
  const gebeurd = dossier.gebeurtenissen.findLast(({ soort }) => soort === 'geweigerd');
  const naam = personOf(dossier, gebeurd?.wie)?.naam ?? '';
  return aanBeide(gegevens, {
    kop: 'De aanvraag is geweigerd',
    stand: statusTexts.geweigerd.label,
    kern: `${quoted(naam)} wil de aanvraag niet ondertekenen. De aanvraag stopt daarom.`,
    blokken:
      gegevens.aan === 'ssd'
        ? toelichting(dossier, 'geweigerd', 'Reden')
        : [alinea('De reden leest u op de statuspagina.')],
  });
}

/** To beheerder and SSD, when the applicant withdraws. */
export const ingetrokken = (gegevens: Berichtgegevens): Berichtinhoud =>
  aanBeide(gegevens, {
    kop: 'De aanvraag is ingetrokken',
    stand: statusTexts.ingetrokken.label,
    kern: 'De aanvrager heeft de aanvraag ingetrokken. Er gebeurt verder niets mee.',
    blokken: [],
  });

/** To beheerder and SSD, when not everybody signed in time. */
export const verlopen = (gegevens: Berichtgegevens): Berichtinhoud =>
  aanBeide(gegevens, {
    kop: 'De aanvraag is verlopen',
    stand: statusTexts.verlopen.label,
    kern: 'Niet alle handtekeningen kwamen binnen acht weken. De aanvraag is daarom verlopen.',
    blokken: [alinea(`Tekenen kon tot ${leesbareTijd(verlooptOp(gegevens.dossier))}.`)],
  });

/** To the beheerder, when a request never arrived. */
export function adresWerktNiet(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier } = gegevens;
  const wie = onbereikbaar(dossier)
    .map((nummer) => quoted(dossier.aanvraag.ondertekening.ondertekenaars[nummer - 1]?.naam ?? ''))
    .join(' en ');
  return aanBeheerder(gegevens, {
    kop: 'Een e-mailadres werkt niet',
    kern: `Onze e-mail aan ${wie} kwam niet aan. Wilt u het adres verbeteren?`,
    blokken: [
      alinea('Misschien staat er een typefout in het adres. Of de mailbox is vol.'),
      alinea('Verbeter het adres op de statuspagina. Wij sturen het verzoek dan opnieuw.'),
      alinea(`Tekenen kan tot ${leesbareTijd(verlooptOp(dossier))}. Daarna vervalt de aanvraag.`),
    ],
  });
}

const opnieuw: Blok = alinea(
  'Wilt u het opnieuw doen? Open de statuspagina en begin met een kopie van deze aanvraag.',
);

type Nieuws = Pick<Berichtinhoud, 'kop' | 'kern' | 'blokken'>;

const aanBeheerder = (
  { dossier, link }: Berichtgegevens,
  { kop, kern, blokken }: Nieuws,
): Berichtinhoud => ({
  onderwerp: onderwerp(dossier, kop),
  kop,
  kern,
  blokken: [
    alinea(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
    alinea(`Het kenmerk is ${dossier.kenmerk}.`),
    ...blokken,
    statuslink(link),
    vragen,
  ],
});

/** The same news for beheerder and SSD: how to go on is for the beheerder, what it is about for the SSD. */
function aanBeide(
  gegevens: Berichtgegevens,
  { kop, stand, kern, blokken }: Nieuws & { stand: string },
): Berichtinhoud {
  return gegevens.aan === 'ssd'
    ? aanSsd(gegevens.dossier, gegevens.link, { kop, stand, uitleg: [alinea(kern), ...blokken] })
    : aanBeheerder(gegevens, { kop, kern, blokken: [...blokken, opnieuw] });
}

/** What the SSD wrote with it; what a signatory wrote is for the SSD alone. */
function toelichting(dossier: Dossier, soort: Gebeurtenissoort, label: string): Blok[] {
  const gebeurd = dossier.gebeurtenissen.findLast((kandidaat) => kandidaat.soort === soort);
  return gebeurd?.toelichting === undefined
    ? []
    : [
        {
          soort: 'gegevens',
          titel: 'Toelichting',
          regels: [gegevensregel(label, gebeurd.toelichting)],
        },
      ];
}

import { ondertekenaarNummer } from '../dossier/berichtsoorten.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { leesbareTijd } from '../time/readable-time.ts';
import { greeting, vragen } from './closing.ts';
import { alinea, type Berichtgegevens, type Berichtinhoud } from './content.ts';
import { quoted } from './quoting.ts';
import { onderwerp } from './subject.ts';

/**
 * To everybody who was ever asked to sign, when it comes to nothing: how it ended. Not by whose name, and without the
 * reason: that is for the beheerder.
 */
export function vervallen({ dossier, aan }: Berichtgegevens): Berichtinhoud {
  const { subject, kop, kern, since } = words(dossier, ondertekenaarNummer(aan) ?? 0);
  return {
    onderwerp: onderwerp(dossier, subject),
    kop,
    kern,
    blokken: [
      greeting,
      alinea(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
      ...since.map(alinea),
      ...vragen(dossier.kenmerk),
    ],
  };
}

type Words = {
  readonly subject: string;
  readonly kop: string;
  readonly kern: string;
  readonly since: readonly string[];
};

function words(dossier: Dossier, nummer: number): Words {
  const stand = dossier.ondertekenaars[nummer - 1];
  switch (stand?.staat) {
    case 'geweigerd':
      return {
        subject: 'U hebt geweigerd',
        kop: 'De aanvraag is gestopt',
        kern: 'U hebt geweigerd om te ondertekenen. De aanvraag gaat niet door.',
        since: [
          `U hebt geweigerd op ${leesbareTijd(stand.geweigerdOp)}. U hoeft niets meer te doen.`,
          'Bent u dat niet geweest? Bel ons dan.',
        ],
      };
    case 'getekend':
      return {
        subject: 'De aanvraag gaat niet door',
        kop: 'De aanvraag is gestopt',
        kern: `${why(dossier)} De aanvraag gaat niet door.`,
        since: [
          `U hebt ondertekend op ${leesbareTijd(stand.getekendOp)}. Uw handtekening wordt niet gebruikt.`,
          'U hoeft niets te doen.',
        ],
      };
    default:
      return dossier.status === 'verlopen'
        ? {
            subject: 'Ondertekenen kan niet meer',
            kop: 'De aanvraag is verlopen',
            kern: `${why(dossier)} U kunt niet meer ondertekenen.`,
            since: ['U hoeft niets te doen. De beheerder kan een nieuwe aanvraag doen.'],
          }
        : {
            subject: 'Handtekening niet meer nodig',
            kop: 'Uw handtekening is niet meer nodig',
            kern: `${why(dossier)} U hoeft niet meer te ondertekenen.`,
            since: ['Met de link in onze eerdere e-mail kunt u niet meer ondertekenen.'],
          };
  }
}

function why({ status }: Dossier): string {
  switch (status) {
    case 'geweigerd':
      return 'Een andere ondertekenaar heeft geweigerd.';
    case 'ingetrokken':
      return 'De aanvrager heeft de aanvraag ingetrokken.';
    case 'afgewezen':
      return 'De Security Service Desk heeft de aanvraag afgewezen.';
    default:
      return 'Niet alle handtekeningen zijn op tijd ontvangen.';
  }
}

import { ondertekenaarNummer } from '../dossier/berichtsoorten.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { readableTime } from '../time/readable-time.ts';
import { greeting, questions } from './closing.ts';
import { paragraphBlock, type BerichtData, type BerichtContent } from './content.ts';
import { quoted } from './quoting.ts';
import { subjectFor } from './subject.ts';

/**
 * To everybody who was ever asked to sign, when it comes to nothing: how it ended. Not by whose name, and without the
 * reason: that is for the beheerder.
 */
export function lapsed({ dossier, aan }: BerichtData): BerichtContent {
  const { subject, heading, core, since } = words(dossier, ondertekenaarNummer(aan) ?? 0);
  return {
    subject: subjectFor(dossier, subject),
    heading,
    core,
    blocks: [
      greeting,
      paragraphBlock(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
      ...since.map(paragraphBlock),
      ...questions(dossier.kenmerk),
    ],
  };
}

type Words = {
  readonly subject: string;
  readonly heading: string;
  readonly core: string;
  readonly since: readonly string[];
};

function words(dossier: Dossier, nummer: number): Words {
  const state = dossier.ondertekenaars[nummer - 1];
  switch (state?.state) {
    case 'geweigerd':
      return {
        subject: 'U hebt geweigerd',
        heading: 'De aanvraag is gestopt',
        core: 'U hebt geweigerd om te ondertekenen. De aanvraag gaat niet door.',
        since: [
          `U hebt geweigerd op ${readableTime(state.geweigerdOp)}. U hoeft niets meer te doen.`,
          'Bent u dat niet geweest? Bel ons dan.',
        ],
      };
    case 'getekend':
      return {
        subject: 'De aanvraag gaat niet door',
        heading: 'De aanvraag is gestopt',
        core: `${why(dossier)} De aanvraag gaat niet door.`,
        since: [
          `U hebt ondertekend op ${readableTime(state.getekendOp)}. Uw handtekening wordt niet gebruikt.`,
          'U hoeft niets te doen.',
        ],
      };
    default:
      return dossier.status === 'verlopen'
        ? {
            subject: 'Ondertekenen kan niet meer',
            heading: 'De aanvraag is verlopen',
            core: `${why(dossier)} U kunt niet meer ondertekenen.`,
            since: ['U hoeft niets te doen. De beheerder kan een nieuwe aanvraag doen.'],
          }
        : {
            subject: 'Handtekening niet meer nodig',
            heading: 'Uw handtekening is niet meer nodig',
            core: `${why(dossier)} U hoeft niet meer te ondertekenen.`,
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

import type { Gebeurtenissoort } from './transitions.ts';
import type { Time } from '../time/moment.ts';

/** What happened, in the dossier as in the API. */
type Happened = {
  readonly soort: Gebeurtenissoort;
  readonly tijd: Time;
  readonly toelichting?: string | undefined;
  readonly tot?: Time | undefined;
};

const OF_QUESTION: readonly Gebeurtenissoort[] = [
  'aanvulling-gevraagd',
  'aangevuld',
  'aanvulling-uitgebleven',
];

/** Whether it opens or closes a question of the SSD. */
export const isAboutQuestion = (soort: Gebeurtenissoort): boolean => OF_QUESTION.includes(soort);

/** What the SSD asked last; nothing when it never did. */
export const lastQuestion = <DossierEvent extends Happened>(
  gebeurtenissen: readonly DossierEvent[],
): DossierEvent | undefined =>
  gebeurtenissen.findLast(({ soort }) => soort === 'aanvulling-gevraagd');

/** One question of the SSD, and what became of it. */
export type Aanvulling = {
  readonly requestedAt: Time;
  readonly question: string;
  /** The last moment to answer. */
  readonly atTheLatest: Time;
  readonly answeredAt?: Time;
  readonly antwoord?: string;
};

/** Every question with its answer, in order. */
export function aanvullingenOf(gebeurtenissen: readonly Happened[]): Aanvulling[] {
  const all: Aanvulling[] = [];
  for (const { soort, tijd, toelichting = '', tot = tijd } of gebeurtenissen) {
    if (soort === 'aanvulling-gevraagd') {
      all.push({ requestedAt: tijd, question: toelichting, atTheLatest: tot });
    }
    const open = all.at(-1);
    if (soort === 'aangevuld' && open !== undefined) {
      all[all.length - 1] = { ...open, answeredAt: tijd, antwoord: toelichting };
    }
  }
  return all;
}

import type { Berichtsoort, Ontvanger } from '../../shared/dossier/berichtsoorten.ts';
import type { Berichtstatus } from '../../shared/dossier/bericht.ts';
import type { Dossierstatus, Gebeurtenissoort } from '../../shared/dossier/overgangen.ts';

/** Milliseconds since the aanvraag came in. */
export type Tijd = number;
export const MINUUT = 60_000;
/** How long nobody else sends. */
export const LEASE = 60_000;
export const DAG = 24 * 60 * MINUUT;

export type Persoon = {
  readonly staat: 'open' | 'getekend' | 'geweigerd';
  /** Nothing on paper. */
  readonly email: string | undefined;
  /** How often the address was corrected: a mail went to the address of its own time. */
  readonly correcties: number;
  /** The address before the last correction, when a request may have reached it. */
  readonly vorige: string | undefined;
  readonly opnieuw: readonly Tijd[];
  /** When they signed or refused. */
  readonly op: Tijd | undefined;
};

export type Poststuk = {
  readonly soort: Berichtsoort;
  readonly aan: Ontvanger;
  /** The signatory to whom it goes, counted from 1, and which of their addresses; 0 for the others. */
  readonly wie: number;
  readonly correcties: number;
  /** To which address; nothing for the others. */
  readonly naar: string | undefined;
  readonly sinds: Tijd;
  readonly status: Berichtstatus;
  readonly volgende: Tijd;
  readonly pogingen: number;
  /** Which copies came back before it was sent again, by SES's ids; the last one is the one it waits on. */
  readonly terug: readonly string[];
};

export type Logregel = {
  readonly soort: Gebeurtenissoort;
  readonly tijd: Tijd;
  readonly wie: number | undefined;
};

/**
 * What a dossier must look like, in the plainest terms: the model that the code is held against. It shares no rule
 * with `shared/dossier/`, only the words.
 */
export type Beeld = {
  readonly papier: boolean;
  readonly status: Dossierstatus;
  readonly personen: readonly Persoon[];
  readonly log: readonly Logregel[];
  readonly post: readonly Poststuk[];
  readonly lease: { readonly beurt: string; readonly tot: Tijd } | undefined;
  /** When the SSD is reminded. */
  readonly oppakken: Tijd | undefined;
  /** Whether the personal data is gone. */
  readonly gewist: boolean;
};

export const isOpen = ({ personen }: Beeld, wie: number): boolean =>
  personen[wie - 1]?.staat === 'open';

/** Whether the clock still has something to do, and when: the end, the reminders, or the reminder to the SSD. */
export function termijnen({ papier, status, log, oppakken }: Beeld): Tijd[] {
  const was = (soort: Gebeurtenissoort): Tijd =>
    Math.max(0, ...log.filter((regel) => regel.soort === soort).map(({ tijd }) => tijd));
  if (status === 'ondertekend') {
    return oppakken === undefined || was('ssd-herinnerd') > 0 ? [] : [oppakken];
  }
  if (status !== 'wacht-op-ondertekening') return [];
  const herinneringen = papier ? [] : [7 * DAG, 21 * DAG, 49 * DAG];
  return [...herinneringen.filter((tijd) => tijd > was('herinnerd')), 56 * DAG];
}

/** When the agenda must bring this dossier up; while somebody is sending, not before their lease ends. */
export function agendaVan(beeld: Beeld): Tijd | undefined {
  const post = beeld.post.filter(({ status }) => status === 'te-versturen');
  const tijden = [...post.map(({ volgende }) => volgende), ...termijnen(beeld)];
  if (tijden.length === 0) return undefined;
  return Math.max(Math.min(...tijden), beeld.lease?.tot ?? 0);
}

import { TEGELIJK } from '../../functions/versturen/agenda.ts';
import { AGENDAVAKKEN } from '../../shared/dossier/kenmerk.ts';
import { WRITE_THROTTLE } from '../aws/api/throttle.ts';
import { BEURT_MS, DUUR_MS, KOUDE_START_MS } from './aannames.ts';
import type { Verbruik } from './verbruik.ts';

/** Whose a limit is, and so who can move it. */
export type VanWie = 'ours' | 'AWS, raised on request' | 'AWS, grows by itself' | 'AWS, fixed';

/** How many aanvragen a second fit under a limit. */
export type Grens = {
  readonly wat: string;
  /** What stops there: taking an aanvraag in, or only how soon its mails go out. */
  readonly stopt: 'accepting' | 'sending';
  readonly vanWie: VanWie;
  readonly perSeconde: number;
};

/** Limits of AWS as its guides give them, known on 2026-11-25; those of an account show in Service Quotas. */
export const limieten = {
  /** Calls at the same time, of all functions of an account together. */
  lambdaTegelijk: 1_000,
  /** New environments of one function, in ten seconds. */
  lambdaErbij: 1_000,
  /** Requests a second to all HTTP APIs of an account. */
  apiVerzoeken: 10_000,
  /** Write units a second of a table or an index on demand, when it is new; it doubles within half an hour. */
  nieuweTabel: 4_000,
  /** Write units a second of one table. */
  tabel: 40_000,
  /** Write units a second of one partition. */
  partitie: 1_000,
  /** Shards of the stream of a new table; records that a call gets. */
  scherven: 4,
  batch: 10,
  /** Mails a second and a day, right after leaving the sandbox. */
  sesPerSeconde: 14,
  sesPerDag: 50_000,
} as const;

const SECONDEN_PER_DAG = 24 * 60 * 60;

/** Every limit that a peak can meet, the lowest first. */
export function grenzen(verbruik: Verbruik): Grens[] {
  return [...bijAannemen(verbruik), ...bijVersturen(verbruik)].toSorted(
    (een, ander) => een.perSeconde - ander.perSeconde,
  );
}

const grensVoor =
  (stopt: Grens['stopt']) =>
  (wat: string, vanWie: VanWie, perSeconde: number): Grens => ({ wat, stopt, vanWie, perSeconde });

function bijAannemen({ bijAannemen: nu, apiVerzoekenBijAannemen: verzoeken }: Verbruik): Grens[] {
  const seconden = (DUUR_MS.uitdaging + DUUR_MS.indienen) / 1_000;
  const vakken = AGENDAVAKKEN.length * limieten.partitie;
  const grens = grensVoor('accepting');
  return [
    grens(
      `the throttle of our API on sending in, ${WRITE_THROTTLE.rateLimit} requests a second`,
      'ours',
      WRITE_THROTTLE.rateLimit,
    ),
    grens('a new table', 'AWS, grows by itself', limieten.nieuweTabel / nu.tabel),
    grens('a new index', 'AWS, grows by itself', limieten.nieuweTabel / nu.agenda),
    grens(`the ${AGENDAVAKKEN.length} partitions of the agenda`, 'ours', vakken / nu.agenda),
    grens('one table', 'AWS, raised on request', limieten.tabel / nu.tabel),
    grens(
      'API Gateway, of an account',
      'AWS, raised on request',
      limieten.apiVerzoeken / verzoeken,
    ),
    grens(
      'Lambda at the same time, warm',
      'AWS, raised on request',
      limieten.lambdaTegelijk / seconden,
    ),
    grens(
      'Lambda from nothing, in the first ten seconds',
      'AWS, fixed',
      limieten.lambdaErbij / (KOUDE_START_MS / 1_000),
    ),
  ];
}

function bijVersturen({ totVerzonden, eersteMails, mails }: Verbruik): Grens[] {
  const ronden = Math.ceil(limieten.batch / TEGELIJK);
  const perAanroep = limieten.batch / ((ronden * BEURT_MS) / 1_000);
  const grens = grensVoor('sending');
  return [
    grens('SES, mails a second', 'AWS, raised on request', limieten.sesPerSeconde / eersteMails),
    grens(
      'SES, mails a day, all day long',
      'AWS, raised on request',
      limieten.sesPerDag / SECONDEN_PER_DAG / mails,
    ),
    grens(
      `the ${AGENDAVAKKEN.length} partitions of the agenda, with the turns`,
      'ours',
      (AGENDAVAKKEN.length * limieten.partitie) / totVerzonden.agenda,
    ),
    grens(
      'the same, if the agenda held the keys only',
      'ours',
      (AGENDAVAKKEN.length * limieten.partitie) / totVerzonden.agendaMetSleutels,
    ),
    grens('the stream of a new table', 'AWS, grows by itself', limieten.scherven * perAanroep),
  ];
}

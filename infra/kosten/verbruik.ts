import type { Item } from '../../functions/opslag/item.ts';
import { tabel } from '../../functions/opslag/tabel.ts';
import type { Functienaam } from '../functies.ts';
import { itembytes, schrijfeenheden } from './itemgrootte.ts';

/** Write request units of DynamoDB. */
export type Geschreven = {
  readonly tabel: number;
  readonly agenda: number;
  /** What the agenda would take if it held the keys only. */
  readonly agendaMetSleutels: number;
};

/** What one aanvraag takes of AWS, from its first page to the end of its life. */
export type Verbruik = {
  /** By the POST that sends it in, what is counted against misuse among it. */
  readonly bijAannemen: Geschreven;
  /** By then and the turn that sends the first mails. */
  readonly totVerzonden: Geschreven;
  readonly heleLeven: Geschreven;
  readonly leeseenheden: number;
  /** What is kept until its term: bytes. */
  readonly bewaard: number;
  readonly eersteMails: number;
  readonly mails: number;
  readonly mailbytes: number;
  readonly aanroepen: Readonly<Partial<Record<Functienaam, number>>>;
  /** Requests to the API, among the calls. */
  readonly apiVerzoeken: number;
  /** Of those, what it takes to send in. */
  readonly apiVerzoekenBijAannemen: number;
  readonly paginaverzoeken: number;
  readonly paginabytes: number;
};

/** What a write of an item takes. @param oud what stood there */
export function geschreven(oud: Item | undefined, nieuw: Item): Geschreven {
  const [was, is] = [oud, nieuw].map((item) => (item === undefined ? 0 : itembytes(item)));
  const grootste = schrijfeenheden(Math.max(was ?? 0, is ?? 0));
  const eruit = staatOpAgenda(oud);
  const erin = staatOpAgenda(nieuw);
  const blijft = eruit && erin && sleutel(oud) === sleutel(nieuw);
  // A key of an index that changes is a removal and an addition.
  const keren = blijft ? 1 : Number(eruit) + Number(erin);
  const grootten = (eruit ? schrijfeenheden(was ?? 0) : 0) + (erin ? schrijfeenheden(is ?? 0) : 0);
  return {
    tabel: grootste,
    agenda: blijft ? grootste : grootten,
    // An entry with its keys only does not change where those stay the same.
    agendaMetSleutels: blijft ? 0 : keren,
  };
}

const staatOpAgenda = (item: Item | undefined): boolean => item?.[tabel.agenda.tijd] !== undefined;
const sleutel = (item: Item | undefined): string | undefined => item?.[tabel.agenda.tijd]?.S;

export const samen = (alle: readonly Geschreven[]): Geschreven => ({
  tabel: som(alle.map(({ tabel: eenheden }) => eenheden)),
  agenda: som(alle.map(({ agenda }) => agenda)),
  agendaMetSleutels: som(alle.map(({ agendaMetSleutels }) => agendaMetSleutels)),
});

const som = (getallen: readonly number[]): number =>
  getallen.reduce((tot, getal) => tot + getal, 0);

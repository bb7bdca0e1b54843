import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Employee } from '../../shared/desk/actor.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Kenmerk, kenmerkFromHash } from '../../shared/dossier/kenmerk.ts';
import { submit } from '../../shared/dossier/indienen.ts';
import { firstMails, type OwedMail } from '../../shared/dossier/owed-mails.ts';
import { isFinal } from '../../shared/dossier/transitions.ts';
import type { RegisterSignaal } from '../../shared/dossier/signaal-codes.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { documentHash, sha256Bytes, sha256Hex } from '../security/hash.ts';
import { dayInAmsterdam } from '../../shared/time/day.ts';
import type { Submission } from './submission.ts';

export type Ontvangst =
  | {
      readonly soort: 'aangenomen';
      readonly dossier: Dossier;
      /** It was there already: nothing was stored now. */
      readonly repeated: boolean;
    }
  /** The key was used before, for something else. */
  | { readonly soort: 'sleutel-hergebruikt' };

/** No free kenmerk was found. With 55 bits this means that something else is wrong. */
class NoKenmerkFree extends Error {
  readonly code = 'geen-kenmerk-vrij';
  constructor() {
    super('No free kenmerk after several tries');
    this.name = 'NoKenmerkFree';
  }
}

/** What is taken in. */
export type Offered = {
  readonly aanvraag: Aanvraag;
  readonly registerSignalen: readonly RegisterSignaal[];
  /** Who fills it in at the desk, for somebody who called. */
  readonly namens?: Employee;
  /** The dossier that it replaces, as it is now. */
  readonly replaced?: Dossier;
};

/** At least one. */
export type Keys = readonly [string, ...string[]];

const ATTEMPTS = 5;

/**
 * The keys by which an inzending is known, in the order in which they are tried. A form that was rendered ahead has no key
 * of its own: it follows from the content and the day in Amsterdam, so that a second press changes nothing. Once that
 * dossier is final, the same form is a new aanvraag.
 */
export function keysOf({ soort, key }: Submission, aanvraag: Aanvraag, now: string): Keys {
  if (soort === 'json' || key !== undefined) return [`sleutel|${key}`];
  const start = `formulier|${documentHash(aanvraag)}|${dayInAmsterdam(new Date(now))}`;
  const next = Array.from({ length: ATTEMPTS - 1 }, (_, index) => `${start}|${index + 2}`);
  return [`${start}|1`, ...next];
}

/**
 * Stores an aanvraag once: the same key with the same content gives the same dossier again.
 * @param keys as {@link keysOf} gives them
 * @throws StoreUnreachable, NoKenmerkFree
 */
export async function acceptAanvraag(
  offered: Offered,
  keys: Keys,
  moment: Moment,
  dossiers: Dossiers,
): Promise<Ontvangst> {
  const [, ...others] = keys;
  const ontvangst = await acceptWith(offered, keys[0], moment, dossiers);
  return isSome(others) && !isOpen(ontvangst)
    ? acceptAanvraag(offered, others, moment, dossiers)
    : ontvangst;
}

/**
 * What was stored before for these keys, without storing anything.
 * @returns the first key that is free when there is nothing
 * @throws StoreUnreachable
 */
export async function findAccepted(
  offered: Offered,
  keys: Keys,
  dossiers: Dossiers,
): Promise<Ontvangst | { readonly soort: 'free'; readonly key: string }> {
  const [key, ...others] = keys;
  const existing = await find(sha256Hex(key), dossiers);
  if (existing === undefined) return { soort: 'free', key };
  const ontvangst = asOntvangst(existing, offered);
  return isSome(others) && !isOpen(ontvangst) ? findAccepted(offered, others, dossiers) : ontvangst;
}

/** The mails that an aanvraag will owe, and by what they are counted: the same for the same content under the same key. */
export function mailsOf(
  aanvraag: Aanvraag,
  key: string,
  moment: Moment,
): { readonly id: string; readonly mails: readonly OwedMail[] } {
  const keyHash = sha256Hex(key);
  const hash = documentHash(aanvraag);
  const kenmerk = kenmerkFromHash(sha256Bytes(keyHash));
  const dossier = submit({ kenmerk, keyHash, documentHash: hash, aanvraag }, moment);
  return { id: sha256Hex(`${keyHash}|${hash}`), mails: firstMails(dossier) };
}

/** A dossier that has ended answers only the last of the keys: the one that somebody gave it, or the day's last. */
const isOpen = (ontvangst: Ontvangst): boolean =>
  ontvangst.soort !== 'aangenomen' || !isFinal(ontvangst.dossier.status);

const isSome = (keys: readonly string[]): keys is Keys => keys.length > 0;

async function acceptWith(
  offered: Offered,
  key: string,
  moment: Moment,
  dossiers: Dossiers,
): Promise<Ontvangst> {
  const { replaced, ...content } = offered;
  const keyHash = sha256Hex(key);
  const hash = documentHash(content.aanvraag);
  for (const kenmerk of kenmerkenOf(keyHash)) {
    const indiening = { kenmerk, keyHash, documentHash: hash, ...content };
    const vervangt = replaced === undefined ? {} : { vervangt: replaced.kenmerk };
    const dossier = submit({ ...indiening, ...vervangt }, moment);
    if (await dossiers.add(dossier)) return { soort: 'aangenomen', dossier, repeated: false };
    const existing = await dossiers.read(kenmerk);
    if (existing?.keyHash === keyHash) return asOntvangst(existing, offered);
  }
  throw new NoKenmerkFree();
}

async function find(keyHash: string, dossiers: Dossiers): Promise<Dossier | undefined> {
  for (const kenmerk of kenmerkenOf(keyHash)) {
    const existing = await dossiers.read(kenmerk);
    if (existing === undefined || existing.keyHash === keyHash) return existing;
  }
  return undefined;
}

/** What it replaces is no part of what is signed, but it is part of what was sent. */
const asOntvangst = (dossier: Dossier, { aanvraag, replaced }: Offered): Ontvangst =>
  dossier.documentHash === documentHash(aanvraag) && dossier.vervangt === replaced?.kenmerk
    ? { soort: 'aangenomen', dossier, repeated: true }
    : { soort: 'sleutel-hergebruikt' };

/** Where a dossier of this key may be: the next place when one is already another's, which is as good as never. */
function* kenmerkenOf(keyHash: string): Generator<Kenmerk> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    yield kenmerkFromHash(sha256Bytes(`${keyHash}:${attempt}`));
  }
}

import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Employee } from '../../shared/desk/actor.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Kenmerk, kenmerkUitHash } from '../../shared/dossier/kenmerk.ts';
import { dienIn } from '../../shared/dossier/indienen.ts';
import { firstMails, type OwedMail } from '../../shared/dossier/owed-mails.ts';
import { isDefinitief } from '../../shared/dossier/transitions.ts';
import type { RegisterSignaal } from '../../shared/dossier/signaal-codes.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { documentHash, sha256Bytes, sha256Hex } from '../security/hash.ts';
import { dagInAmsterdam } from '../../shared/time/day.ts';
import type { Inzending } from './submission.ts';

export type Ontvangst =
  | {
      readonly soort: 'aangenomen';
      readonly dossier: Dossier;
      /** It was there already: nothing was stored now. */
      readonly herhaald: boolean;
    }
  /** The key was used before, for something else. */
  | { readonly soort: 'sleutel-hergebruikt' };

/** No free kenmerk was found. With 55 bits this means that something else is wrong. */
class GeenKenmerkVrij extends Error {
  readonly code = 'geen-kenmerk-vrij';
  constructor() {
    super('No free kenmerk after several tries');
    this.name = 'GeenKenmerkVrij';
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

const POGINGEN = 5;

/**
 * The keys by which an inzending is known, in the order in which they are tried. A form that was rendered ahead has no key
 * of its own: it follows from the content and the day in Amsterdam, so that a second press changes nothing. Once that
 * dossier is final, the same form is a new aanvraag.
 */
export function sleutelsVan({ soort, sleutel }: Inzending, aanvraag: Aanvraag, nu: string): Keys {
  if (soort === 'json' || sleutel !== undefined) return [`sleutel|${sleutel}`];
  const begin = `formulier|${documentHash(aanvraag)}|${dagInAmsterdam(new Date(nu))}`;
  const volgende = Array.from({ length: POGINGEN - 1 }, (_, index) => `${begin}|${index + 2}`);
  return [`${begin}|1`, ...volgende];
}

/**
 * Stores an aanvraag once: the same key with the same content gives the same dossier again.
 * @param sleutels as {@link sleutelsVan} gives them
 * @throws OpslagOnbereikbaar, GeenKenmerkVrij
 */
export async function neemAan(
  offered: Offered,
  sleutels: Keys,
  moment: Moment,
  dossiers: Dossiers,
): Promise<Ontvangst> {
  const [, ...others] = sleutels;
  const ontvangst = await neemAanMet(offered, sleutels[0], moment, dossiers);
  return isSome(others) && !isOpen(ontvangst)
    ? neemAan(offered, others, moment, dossiers)
    : ontvangst;
}

/**
 * What was stored before for these keys, without storing anything.
 * @returns the first key that is free when there is nothing
 * @throws OpslagOnbereikbaar
 */
export async function zoekAangenomen(
  offered: Offered,
  sleutels: Keys,
  dossiers: Dossiers,
): Promise<Ontvangst | { readonly soort: 'free'; readonly sleutel: string }> {
  const [sleutel, ...others] = sleutels;
  const bestaand = await zoek(sha256Hex(sleutel), dossiers);
  if (bestaand === undefined) return { soort: 'free', sleutel };
  const ontvangst = alsOntvangst(bestaand, offered);
  return isSome(others) && !isOpen(ontvangst)
    ? zoekAangenomen(offered, others, dossiers)
    : ontvangst;
}

/** The mails that an aanvraag will owe, and by what they are counted: the same for the same content under the same key. */
export function mailsOf(
  aanvraag: Aanvraag,
  sleutel: string,
  moment: Moment,
): { readonly id: string; readonly mails: readonly OwedMail[] } {
  const sleutelHash = sha256Hex(sleutel);
  const hash = documentHash(aanvraag);
  const kenmerk = kenmerkUitHash(sha256Bytes(sleutelHash));
  const dossier = dienIn({ kenmerk, sleutelHash, documentHash: hash, aanvraag }, moment);
  return { id: sha256Hex(`${sleutelHash}|${hash}`), mails: firstMails(dossier) };
}

/** A dossier that has ended answers only the last of the keys: the one that somebody gave it, or the day's last. */
const isOpen = (ontvangst: Ontvangst): boolean =>
  ontvangst.soort !== 'aangenomen' || !isDefinitief(ontvangst.dossier.status);

const isSome = (sleutels: readonly string[]): sleutels is Keys => sleutels.length > 0;

async function neemAanMet(
  offered: Offered,
  sleutel: string,
  moment: Moment,
  dossiers: Dossiers,
): Promise<Ontvangst> {
  const { replaced, ...content } = offered;
  const sleutelHash = sha256Hex(sleutel);
  const hash = documentHash(content.aanvraag);
  for (const kenmerk of kenmerkenVan(sleutelHash)) {
    const indiening = { kenmerk, sleutelHash, documentHash: hash, ...content };
    const vervangt = replaced === undefined ? {} : { vervangt: replaced.kenmerk };
    const dossier = dienIn({ ...indiening, ...vervangt }, moment);
    if (await dossiers.voegToe(dossier)) return { soort: 'aangenomen', dossier, herhaald: false };
    const bestaand = await dossiers.lees(kenmerk);
    if (bestaand?.sleutelHash === sleutelHash) return alsOntvangst(bestaand, offered);
  }
  throw new GeenKenmerkVrij();
}

async function zoek(sleutelHash: string, dossiers: Dossiers): Promise<Dossier | undefined> {
  for (const kenmerk of kenmerkenVan(sleutelHash)) {
    const bestaand = await dossiers.lees(kenmerk);
    if (bestaand === undefined || bestaand.sleutelHash === sleutelHash) return bestaand;
  }
  return undefined;
}

/** What it replaces is no part of what is signed, but it is part of what was sent. */
const alsOntvangst = (dossier: Dossier, { aanvraag, replaced }: Offered): Ontvangst =>
  dossier.documentHash === documentHash(aanvraag) && dossier.vervangt === replaced?.kenmerk
    ? { soort: 'aangenomen', dossier, herhaald: true }
    : { soort: 'sleutel-hergebruikt' };

/** Where a dossier of this key may be: the next place when one is already another's, which is as good as never. */
function* kenmerkenVan(sleutelHash: string): Generator<Kenmerk> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    yield kenmerkUitHash(sha256Bytes(`${sleutelHash}:${poging}`));
  }
}

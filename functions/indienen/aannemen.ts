import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { kenmerkUitHash } from '../../shared/dossier/kenmerk.ts';
import { dienIn } from '../../shared/dossier/leven.ts';
import { isDefinitief } from '../../shared/dossier/overgangen.ts';
import type { Moment } from '../../shared/dossier/tijd.ts';
import type { Dossiers } from '../opslag/dossiers.ts';
import { documentHash, sha256Bytes, sha256Hex } from '../platform/hash.ts';

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
export class GeenKenmerkVrij extends Error {
  readonly code = 'geen-kenmerk-vrij';
  constructor() {
    super('No free kenmerk after several tries');
    this.name = 'GeenKenmerkVrij';
  }
}

const POGINGEN = 5;

/**
 * Stores an aanvraag once: the same key with the same content gives the same dossier again.
 * @param sleutel the Idempotency-Key, or the key derived from a form
 * @throws OpslagOnbereikbaar, GeenKenmerkVrij
 */
export async function neemAan(
  aanvraag: Aanvraag,
  sleutel: string,
  moment: Moment,
  dossiers: Dossiers,
): Promise<Ontvangst> {
  const sleutelHash = sha256Hex(sleutel);
  const hash = documentHash(aanvraag);
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const kenmerk = kenmerkUitHash(sha256Bytes(`${sleutelHash}:${poging}`));
    const indiening = { kenmerk, sleutelHash, documentHash: hash, aanvraag };
    const dossier = dienIn(indiening, moment);
    if (await dossiers.voegToe(dossier)) return { soort: 'aangenomen', dossier, herhaald: false };
    const bestaand = await dossiers.lees(kenmerk);
    if (bestaand?.sleutelHash !== sleutelHash) continue;
    return bestaand.documentHash === hash
      ? { soort: 'aangenomen', dossier: bestaand, herhaald: true }
      : { soort: 'sleutel-hergebruikt' };
  }
  throw new GeenKenmerkVrij();
}

/**
 * As {@link neemAan}, for a form that was rendered ahead and so has no key of its own: the key follows from the
 * content and the day in Amsterdam, so that a second press changes nothing. Once that dossier is final, the same form
 * is a new aanvraag.
 */
export async function neemFormulierAan(
  aanvraag: Aanvraag,
  moment: Moment,
  dossiers: Dossiers,
): Promise<Ontvangst> {
  const dag = dagInAmsterdam(moment.nu);
  for (let volgnummer = 1; volgnummer <= POGINGEN; volgnummer += 1) {
    const sleutel = `formulier|${documentHash(aanvraag)}|${dag}|${volgnummer}`;
    const ontvangst = await neemAan(aanvraag, sleutel, moment, dossiers);
    if (ontvangst.soort !== 'aangenomen' || !isDefinitief(ontvangst.dossier.status)) {
      return ontvangst;
    }
  }
  throw new GeenKenmerkVrij();
}

const dagFormaat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
});
const dagInAmsterdam = (tijdstip: string): string => dagFormaat.format(new Date(tijdstip));

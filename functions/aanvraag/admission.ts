import type { Probleemcode } from '../../shared/api/problems.ts';
import { REKENBEWIJS_HEADER } from '../../shared/api/protocol.ts';
import type { OwedMail } from '../../shared/dossier/owed-mails.ts';
import type { Tijdstip } from '../../shared/time/moment.ts';
import type { Grenzen } from '../store/limits.ts';
import type { Verzoek } from '../http/http-handler.ts';
import type { Misbruikinstellingen } from '../security/env.ts';
import { type Counted, countToday } from '../security/mail-counting.ts';
import { controleerRekenbewijs } from '../security/proof-of-work.ts';
import type { Sleutelbos } from '../security/tokens.ts';

/** Why an aanvraag is not taken now. */
export type Afwijzing = {
  readonly soort: 'afgewezen';
  readonly code: Extract<Probleemcode, 'rekenbewijs-nodig' | 'te-veel-post' | 'te-vaak'>;
  /** From when it can be tried again. */
  readonly retryAt?: Tijdstip;
};

/** A browser without JavaScript cannot compute a proof: it gets this part of the day's mails instead. */
const DEEL_ZONDER_BEWIJS = 4;

type Proof = {
  /** What it is used for. */
  readonly verzoek: string;
  readonly headers: Verzoek['headers'];
  readonly isFormulier: boolean;
};

/**
 * Keeps the counter from being used to mail strangers: sending in from a program, or from the page with JavaScript, asks for
 * a proof of work that is used once.
 * @param proofOfWorkKeys read only for a proof that is asked for
 * @returns nothing when the aanvraag may go on
 * @throws OpslagOnbereikbaar, SleutelbosOnbereikbaar
 */
export async function checkProof(
  { verzoek, headers, isFormulier }: Proof,
  { PROOF_OF_WORK }: Misbruikinstellingen,
  proofOfWorkKeys: () => Promise<Sleutelbos>,
  grenzen: Grenzen,
): Promise<Afwijzing | undefined> {
  if (PROOF_OF_WORK === 'off' || isFormulier) return undefined;
  const bewijs = await controleerRekenbewijs(
    await proofOfWorkKeys(),
    headers[REKENBEWIJS_HEADER.toLowerCase()],
  );
  const isGoed =
    bewijs !== undefined && (await grenzen.gebruikBewijs(bewijs.id, verzoek, bewijs.tot));
  return isGoed ? undefined : { soort: 'afgewezen', code: 'rekenbewijs-nodig' };
}

type Offer = {
  readonly mails: readonly OwedMail[];
  /** By what they are counted: the same for a retry. */
  readonly id: string;
  readonly nu: Tijdstip;
  readonly isFormulier: boolean;
};

/**
 * Counts the mails of an aanvraag, for each mailbox.
 * @throws OpslagOnbereikbaar
 */
export async function countMails(
  { isFormulier, ...request }: Offer,
  { PROOF_OF_WORK, maximum }: Pick<Misbruikinstellingen, 'PROOF_OF_WORK'> & { maximum: number },
  bos: Sleutelbos,
  grenzen: Grenzen,
): Promise<Counted | Afwijzing> {
  const hasNoProof = PROOF_OF_WORK === 'on' && isFormulier;
  const own = hasNoProof ? Math.ceil(maximum / DEEL_ZONDER_BEWIJS) : maximum;
  const counted = await countToday({ ...request, maximum: own }, bos, grenzen);
  return 'retryAt' in counted
    ? { soort: 'afgewezen', code: 'te-veel-post', retryAt: counted.retryAt }
    : counted;
}

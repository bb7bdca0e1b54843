import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Probleemcode } from '../../shared/api/problemen.ts';
import { REKENBEWIJS_HEADER } from '../../shared/api/routes.ts';
import type { Grenzen } from '../opslag/grenzen.ts';
import type { Verzoek } from '../platform/http.ts';
import type { Misbruikinstellingen } from '../platform/omgeving.ts';
import { telOntvangers } from '../platform/ontvangers.ts';
import { controleerRekenbewijs } from '../platform/rekenbewijs.ts';
import type { Sleutelbos } from '../platform/tokens.ts';

/** Why an aanvraag is not taken now. */
export type Afwijzing = {
  readonly soort: 'afgewezen';
  readonly code: Extract<Probleemcode, 'rekenbewijs-nodig' | 'te-veel-post'>;
  /** Seconds. */
  readonly wacht?: number;
};

/** A browser without JavaScript cannot compute a proof: it gets this part of the day's requests instead. */
const DEEL_ZONDER_BEWIJS = 4;

type Keys = {
  readonly bos: Sleutelbos;
  /** Read only for a proof that is asked for. */
  readonly proofOfWorkKeys: () => Promise<Sleutelbos>;
};

type Aanbod = {
  readonly aanvraag: Aanvraag;
  /** Which request this is: the same for a retry. */
  readonly verzoek: string;
  readonly headers: Verzoek['headers'];
  readonly isFormulier: boolean;
  readonly nu: string;
};

/**
 * Keeps the counter from being used to mail strangers: a proof of work that is used once, and a number of requests a day
 * for each address. What is counted for a request that is refused in the end stays counted.
 * @returns nothing when the aanvraag may come in
 * @throws OpslagOnbereikbaar, SleutelbosOnbereikbaar
 */
export async function laatToe(
  { aanvraag, verzoek, headers, isFormulier, nu }: Aanbod,
  { PROOF_OF_WORK, MAILS_PER_ADDRESS_PER_DAY: maximum }: Misbruikinstellingen,
  { bos, proofOfWorkKeys }: Keys,
  grenzen: Grenzen,
): Promise<Afwijzing | undefined> {
  const vraagtBewijs = PROOF_OF_WORK === 'on';
  if (vraagtBewijs && !isFormulier) {
    const bewijs = await controleerRekenbewijs(
      await proofOfWorkKeys(),
      headers[REKENBEWIJS_HEADER.toLowerCase()],
    );
    const isGoed =
      bewijs !== undefined && (await grenzen.gebruikBewijs(bewijs.id, verzoek, bewijs.tot));
    if (!isGoed) return { soort: 'afgewezen', code: 'rekenbewijs-nodig' };
  }
  if (maximum === undefined) return undefined;
  const wacht = await telOntvangers(
    {
      adressen: ontvangersVan(aanvraag),
      verzoek,
      nu,
      maximum: vraagtBewijs && isFormulier ? Math.ceil(maximum / DEEL_ZONDER_BEWIJS) : maximum,
    },
    bos,
    grenzen,
  );
  return wacht === undefined ? undefined : { soort: 'afgewezen', code: 'te-veel-post', wacht };
}

/** Everybody that gets mail because of it, but the SSD. */
const ontvangersVan = ({ beheerder, ondertekening }: Aanvraag): string[] => [
  beheerder.email,
  ...ondertekening.ondertekenaars.flatMap(({ email }) => email ?? []),
];

import type { Handeling } from './dynamodb-proxy.ts';
import type { Aflevering } from './ses-proxy.ts';
import { laatInHetOngewisse } from './faults.ts';

/** Why a mail that SES had taken was sent once more. */
export type Oorzaak =
  /** SES's answer never came, or could not be read. */
  | `antwoord van SES: ${string}`
  | 'proces beëindigd'
  | 'niet vast te leggen'
  | 'lease verlopen'
  /** None of these: a defect. */
  | 'onverklaard';

export type Omstandigheden = {
  /** When the service was ended by force. */
  readonly afgebroken: readonly number[];
  /** What was asked of the store about this dossier. */
  readonly handelingen: readonly Handeling[];
  /** How long a lease lasts. */
  readonly leaseMs: number;
};

/** For each mail that came more than once: the causes, one for each copy too many. */
export function dubbeleMails(
  afleveringen: ReadonlyMap<string, readonly Aflevering[]>,
  omstandigheden: (berichtId: string) => Omstandigheden,
): { berichtId: string; oorzaken: Oorzaak[] }[] {
  return [...afleveringen].flatMap(([berichtId, kopieen]) => {
    const rond = omstandigheden(berichtId);
    const oorzaken = kopieen
      .slice(1)
      .map((kopie, index) => oorzaakVan(kopieen[index] as Aflevering, kopie, rond));
    return oorzaken.length === 0 ? [] : [{ berichtId, oorzaken }];
  });
}

function oorzaakVan(
  eerste: Aflevering,
  tweede: Aflevering,
  omstandigheden: Omstandigheden,
): Oorzaak {
  const { afgebroken, handelingen } = omstandigheden;
  const { storing, begin } = eerste;
  if (storing !== undefined && laatInHetOngewisse(storing)) return `antwoord van SES: ${storing}`;
  if (afgebroken.some((tijd) => tijd >= begin && tijd <= tweede.begin)) return 'proces beëindigd';
  const ertussen = handelingen.filter(
    (handeling) => handeling.eind >= begin && handeling.begin <= tweede.begin,
  );
  // A write or a read of the one who sent it; what the next one needed to claim came after the lease.
  if (ertussen.some(({ storing: gestoord }) => gestoord !== undefined && gestoord !== 'traag')) {
    return 'niet vast te leggen';
  }
  return wasVerlopen(eerste, tweede, omstandigheden) ? 'lease verlopen' : 'onverklaard';
}

/** Somebody took over, because the lease of whoever sent before had ended; both then sent. */
function wasVerlopen(
  eerste: Aflevering,
  tweede: Aflevering,
  { handelingen, leaseMs }: Omstandigheden,
): boolean {
  const geschreven = handelingen
    .filter(({ opgeslagen }) => opgeslagen)
    .sort((een, ander) => een.versie - ander.versie);
  const overnames = geschreven.map(({ lease }, index) => {
    const vorige = geschreven[index - 1]?.lease;
    if (lease === undefined || vorige === undefined || lease.beurt === vorige.beurt) return false;
    return Date.parse(lease.tot) - leaseMs >= Date.parse(vorige.tot);
  });
  // Whoever held the lease when a copy went: did they take it over?
  return [eerste, tweede].some(({ begin }) => {
    const laatste = geschreven.findLastIndex(({ begin: toen }) => toen <= begin);
    const beurt = geschreven[laatste]?.lease?.beurt;
    return geschreven.some(
      ({ lease }, index) => index <= laatste && lease?.beurt === beurt && overnames[index] === true,
    );
  });
}

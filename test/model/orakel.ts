import type { Beheren } from '../../shared/dossier/beheer.ts';
import type { Gebeurtenis } from '../../shared/dossier/life.ts';
import type { Gebeurtenissoort } from '../../shared/dossier/transitions.ts';
import type { Stap } from '../../shared/dossier/stappen.ts';
import type { Reden } from '../../shared/dossier/outcome.ts';
import { type Beeld, DAG, isOpen, LEASE, type Persoon, type Tijd } from './beeld.ts';
import { vanBeheer } from './orakelbeheer.ts';
import { gebeurd, naKlok } from './orakelgebeurd.ts';
import { naPogingen, naTerugkeer, wasGevraagd } from './orakelpost.ts';

/** What must come of a gebeurtenis: the next picture, or why nothing changes. */
type Voorspelling = Beeld | Reden;

/** An aanvraag that just came in. @param adressen one for each signatory; nothing on paper */
export const beginbeeld = (adressen: readonly (string | undefined)[]): Beeld =>
  gebeurd(
    {
      papier: adressen[0] === undefined,
      status: 'wacht-op-ondertekening',
      personen: adressen.map((email) => {
        return {
          ...{ staat: 'open', email, correcties: 0, vorige: undefined },
          ...{ opnieuw: [], op: undefined },
        };
      }),
      log: [],
      post: [],
      lease: undefined,
      oppakken: undefined,
      gewist: false,
    },
    'ingediend',
    0,
  );

export function voorspel(beeld: Beeld, gebeurtenis: Gebeurtenis, nu: Tijd): Voorspelling {
  if (beeld.gewist && gebeurtenis.soort !== 'verzending-afgerond') {
    return gebeurtenis.soort === 'wis' ? 'al-gedaan' : 'niets-te-doen';
  }
  switch (gebeurtenis.soort) {
    case 'verstuur-opnieuw':
    case 'leg-inzage-vast':
    case 'wis':
      return vanBeheer(naKlok(beeld, nu), gebeurtenis, nu);
    case 'verzending-begonnen':
      return begin(beeld, gebeurtenis.beurt, nu);
    case 'verzending-afgerond':
      return naPogingen(beeld, gebeurtenis.beurt, gebeurtenis.uitkomsten, nu);
    case 'niet-bezorgd': {
      const stuk = beeld.post[Number(gebeurtenis.bericht) - 1];
      if (stuk === undefined) return 'niets-te-doen';
      const { sesId } = gebeurtenis;
      if (stuk.status === 'niet-bezorgd' || stuk.terug.includes(sesId)) return 'al-gedaan';
      return naTerugkeer(beeld, Number(gebeurtenis.bericht) - 1, sesId, nu);
    }
    default:
      return vanMensen(naKlok(beeld, nu), gebeurtenis, nu);
  }
}

type VanMensen = Exclude<
  Gebeurtenis,
  { soort: Beheren['soort'] | 'verzending-begonnen' | 'verzending-afgerond' | 'niet-bezorgd' }
>;

function vanMensen(beeld: Beeld, gebeurtenis: VanMensen, nu: Tijd): Voorspelling {
  if (gebeurtenis.soort === 'neem-stap') return stap(beeld, gebeurtenis.stap, nu);
  const wacht = beeld.status === 'wacht-op-ondertekening';
  if (gebeurtenis.soort === 'trek-in') {
    if (beeld.status === 'ingetrokken') return 'al-gedaan';
    return wacht ? gebeurd(beeld, 'ingetrokken', nu) : 'past-niet-bij-status';
  }
  const { wie } = gebeurtenis;
  const persoon = beeld.personen[wie - 1];
  if (persoon?.email === undefined) return 'geen-ondertekenaar';
  const metPersoon = (anders: Partial<Persoon>): Beeld => ({
    ...beeld,
    personen: beeld.personen.with(wie - 1, { ...persoon, ...anders }),
  });
  switch (gebeurtenis.soort) {
    case 'teken': {
      if (gebeurtenis.documentHash !== HASH) return 'andere-inhoud';
      if (persoon.staat === 'getekend') return 'al-gedaan';
      if (!wacht) return 'past-niet-bij-status';
      const verder = gebeurd(metPersoon({ staat: 'getekend', op: nu }), 'getekend', nu, wie);
      const klaar = verder.personen.every(({ staat }) => staat === 'getekend');
      return klaar ? gebeurd(verder, 'ondertekend', nu) : verder;
    }
    case 'weiger':
      if (persoon.staat === 'geweigerd') return 'al-gedaan';
      if (persoon.staat === 'getekend' || !wacht) return 'past-niet-bij-status';
      return gebeurd(metPersoon({ staat: 'geweigerd', op: nu }), 'geweigerd', nu, wie);
    case 'corrigeer-adres': {
      const { email } = gebeurtenis;
      if (!isOpen(beeld, wie) || !wacht) return 'past-niet-bij-status';
      if (isGelijk(persoon.email, email)) return 'al-gedaan';
      if (beeld.personen.some((ander) => isGelijk(ander.email, email))) return 'adres-van-ander';
      if (aantal(beeld, 'adres-gecorrigeerd', wie) >= 5) return 'te-vaak';
      if (aantal(beeld, 'adres-gecorrigeerd') >= 15) return 'te-vaak';
      const vorige = wasGevraagd(beeld, wie) ? persoon.email : undefined;
      const nieuw = metPersoon({ email, correcties: persoon.correcties + 1, vorige });
      return gebeurd(nieuw, 'adres-gecorrigeerd', nu, wie);
    }
    case 'vraag-opnieuw': {
      if (!isOpen(beeld, wie) || !wacht) return 'past-niet-bij-status';
      if (aantal(beeld, 'opnieuw-gevraagd') >= 15) return 'te-vaak';
      if (persoon.opnieuw.filter((tijd) => nu - tijd < DAG).length >= 3) return 'te-vaak';
      const nieuw = metPersoon({ opnieuw: [...persoon.opnieuw, nu] });
      return gebeurd(nieuw, 'opnieuw-gevraagd', nu, wie);
    }
  }
}

const aantal = ({ log }: Beeld, soort: Gebeurtenissoort, wie?: number): number =>
  log.filter((regel) => regel.soort === soort && (wie === undefined || regel.wie === wie)).length;

/** What everybody is asked to sign, in all tests. */
export const HASH = 'b'.repeat(64);

const isGelijk = (een: string | undefined, ander: string): boolean =>
  een?.toLowerCase() === ander.toLowerCase();

/** Neither the reminder to the SSD nor what an operator does comes between two of its steps. */
const NIET_VAN_SSD: readonly Gebeurtenissoort[] = [
  'ssd-herinnerd',
  'opnieuw-verstuurd',
  'ingezien',
  'geexporteerd',
];

function stap(beeld: Beeld, welke: Stap, nu: Tijd): Voorspelling {
  const laatste = beeld.log.findLast(({ soort }) => !NIET_VAN_SSD.includes(soort))?.soort;
  if (laatste === welke) return 'al-gedaan';
  const past: Record<Stap, boolean> = {
    'papier-ontvangen': beeld.papier && beeld.status === 'wacht-op-ondertekening',
    'in-behandeling': beeld.status === 'ondertekend',
    verwerkt: beeld.status === 'in-behandeling',
    afgewezen: ['wacht-op-ondertekening', 'ondertekend', 'in-behandeling'].includes(beeld.status),
  };
  return past[welke] ? gebeurd(beeld, welke, nu) : 'past-niet-bij-status';
}

function begin(beeld: Beeld, beurt: string, nu: Tijd): Voorspelling {
  if (beeld.lease !== undefined && beeld.lease.tot > nu) return 'niets-te-doen';
  const verder = naKlok(beeld, nu);
  const heeftPost = verder.post.some(
    (stuk) => stuk.status === 'te-versturen' && stuk.volgende <= nu,
  );
  if (heeftPost) return { ...verder, lease: { beurt, tot: nu + LEASE } };
  return verder === beeld ? 'niets-te-doen' : verder;
}

import type { Dossier } from './dossier.ts';
import { isDefinitief, laatsteOvergang } from './overgangen.ts';
import { nogOpen } from './ondertekenaar.ts';
import { TEKENEN_DAGEN, verlooptOp } from './signing-period.ts';
import { dagenLater, type Tijdstip } from './tijd.ts';

export { TEKENEN_DAGEN, verlooptOp };

/** When those who did not sign are reminded: days after the aanvraag came in. */
const HERINNEREN_NA_DAGEN = [7, 3 * 7, 7 * 7] as const;

/** An aanvraag that nobody at the SSD took up in this many working days goes out to it again. */
export const OPPAKKEN_WERKDAGEN = 5;

/** What the clock alone makes happen. */
export type Termijn = {
  readonly soort: 'herinnerd' | 'verlopen' | 'ssd-herinnerd';
  readonly op: Tijdstip;
};

/** What the clock will do next to this dossier; nothing when it waits for no time. */
export function volgendeTermijn(dossier: Dossier): Termijn | undefined {
  if (dossier.status === 'ondertekend') return wachtOpSsd(dossier);
  if (dossier.status !== 'wacht-op-ondertekening') return undefined;
  const herinnering = volgendeHerinnering(dossier);
  return herinnering === undefined
    ? { soort: 'verlopen', op: verlooptOp(dossier) }
    : { soort: 'herinnerd', op: herinnering };
}

/** What the clock makes happen now; after the end nobody is reminded any more. */
export function termijnOp(dossier: Dossier, nu: Tijdstip): Termijn | undefined {
  if (dossier.status === 'wacht-op-ondertekening' && verlooptOp(dossier) <= nu) {
    return { soort: 'verlopen', op: verlooptOp(dossier) };
  }
  const volgende = volgendeTermijn(dossier);
  return volgende === undefined || volgende.op > nu ? undefined : volgende;
}

/** On paper nobody can be reminded by mail. A reminder that is overdue when the next one comes is skipped. */
function volgendeHerinnering(dossier: Dossier): Tijdstip | undefined {
  if (dossier.aanvraag.ondertekening.wijze === 'papier') return undefined;
  if (nogOpen(dossier).length === 0) return undefined;
  const laatste = laatsteKeer(dossier, 'herinnerd') ?? dossier.ingediendOp;
  return HERINNEREN_NA_DAGEN.map((dagen) => dagenLater(dossier.ingediendOp, dagen)).find(
    (moment) => moment > laatste,
  );
}

function wachtOpSsd(dossier: Dossier): Termijn | undefined {
  if (dossier.oppakkenVoor === undefined) return undefined;
  if (laatsteKeer(dossier, 'ssd-herinnerd') !== undefined) return undefined;
  return { soort: 'ssd-herinnerd', op: dossier.oppakkenVoor };
}

export const laatsteKeer = (
  dossier: Dossier,
  soort: Dossier['gebeurtenissen'][number]['soort'],
): Tijdstip | undefined =>
  dossier.gebeurtenissen.findLast((gebeurd) => gebeurd.soort === soort)?.tijd;

/** How long a dossier is kept after its end: days. */
export type Bewaartermijnen = { readonly afgehandeldDagen: number; readonly andersDagen: number };

/** One year after verwerkt and afgewezen, three months after the others. */
export const BEWAARTERMIJNEN: Bewaartermijnen = { afgehandeldDagen: 365, andersDagen: 92 };

/**
 * When the personal data goes: epoch seconds, for the table's time to live. Nothing before the end; what an operator does
 * after the end does not put it off.
 */
export function bewaarTot(
  dossier: Dossier,
  termijnen: Bewaartermijnen = BEWAARTERMIJNEN,
): number | undefined {
  const einde = laatsteOvergang(dossier.gebeurtenissen)?.tijd;
  if (!isDefinitief(dossier.status) || einde === undefined) return undefined;
  const { afgehandeldDagen, andersDagen } = termijnen;
  const isAfgehandeld = dossier.status === 'verwerkt' || dossier.status === 'afgewezen';
  return Math.floor(
    Date.parse(dagenLater(einde, isAfgehandeld ? afgehandeldDagen : andersDagen)) / 1_000,
  );
}

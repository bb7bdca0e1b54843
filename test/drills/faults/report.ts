import type { Meting } from './service-process.ts';
import type { Drill } from './drill.ts';
import { dubbeleMails, type Oorzaak } from './duplicates.ts';
import { gebreken } from './oracle.ts';
import { LEASE, MINUUT } from '../model/timing.ts';

/** What a drill did and what came of it, in figures. */
export type Verslag = {
  readonly seed: number;
  readonly aanvragen: number;
  readonly ondertekeningen: number;
  readonly stappen: number;
  /** What was told of the work at the desk: acknowledged, and given up. */
  readonly atDesk: Readonly<Record<string, number>>;
  readonly storingen: {
    readonly totaal: number;
    readonly dynamodb: Record<string, number>;
    readonly ses: Record<string, number>;
    readonly afgebroken: number;
    readonly klokstappen: number;
  };
  /** How often each status was answered; 0 when no answer came. */
  readonly antwoorden: Record<string, number>;
  readonly mails: number;
  /** Copies too many, by cause. */
  readonly dubbel: Partial<Record<Oorzaak, number>>;
  readonly gebreken: readonly string[];
};

export async function maakVerslag(drill: Drill): Promise<Verslag> {
  const { bedding, dienst, rekeningen, klant } = drill;
  const { dynamodb, ses, kijker, brievenbus } = bedding;
  const feiten = rekeningen.flatMap((rekening) => rekening.feiten.map(({ soort }) => soort));
  const ondertekeningen = feiten.filter((soort) => soort === 'getekend').length;
  const desk = Map.groupBy(
    rekeningen.flatMap(({ deskFacts }) => deskFacts),
    ({ soort, isAcknowledged }) => (isAcknowledged ? soort : `${soort}, given up`),
  );
  const storingen = {
    dynamodb: Object.fromEntries(dynamodb.deur.geteld),
    ses: Object.fromEntries(ses.deur.geteld),
    afgebroken: dienst.afgebroken.length,
    klokstappen: drill.klokstappen,
  };
  const bijDeDeuren = [...dynamodb.deur.geteld.values(), ...ses.deur.geteld.values()];
  return {
    seed: drill.seed,
    aanvragen: rekeningen.filter(({ ontvangen }) => ontvangen !== undefined).length,
    ondertekeningen,
    stappen: feiten.length - ondertekeningen,
    atDesk: Object.fromEntries([...desk].map(([what, facts]) => [what, facts.length])),
    storingen: {
      totaal: som(bijDeDeuren) + storingen.afgebroken + storingen.klokstappen,
      ...storingen,
    },
    antwoorden: Object.fromEntries(klant.statussen),
    mails: brievenbus.bezorgd.size,
    dubbel: telDubbelen(drill),
    gebreken: gebreken({
      rekeningen,
      items: await kijker.items(),
      agenda: await kijker.agenda(),
      laatste: dynamodb.laatste,
      brievenbus,
    }),
  };
}

function telDubbelen({ bedding, dienst, eenheidMs }: Drill): Partial<Record<Oorzaak, number>> {
  const dubbelen = dubbeleMails(bedding.ses.afleveringen, (berichtId) => ({
    afgebroken: dienst.afgebroken,
    handelingen: bedding.dynamodb.handelingen.get(berichtId.slice(0, KENMERK_LENGTE)) ?? [],
    leaseMs: (LEASE / MINUUT) * eenheidMs,
  }));
  const oorzaken = dubbelen.flatMap((dubbel) => dubbel.oorzaken);
  const perOorzaak = Map.groupBy(oorzaken, (oorzaak) => oorzaak);
  return Object.fromEntries(
    [...perOorzaak].map(([oorzaak, lijst]) => [oorzaak, lijst.length] as const),
  );
}

const KENMERK_LENGTE = 'XXXX-XXXX-XXXX'.length;

const som = (getallen: readonly number[]): number => getallen.reduce((tot, een) => tot + een, 0);

/** Two measurements of the same process, for people. */
export const vergelijking = (voor: Meting, na: Meting) => ({
  heapMb: [voor.heapMb, na.heapMb].map(Math.round),
  rssMb: [voor.rssMb, na.rssMb].map(Math.round),
  openBestanden: [voor.openBestanden, na.openBestanden],
  hulpbronnen: [voor.hulpbronnen, na.hulpbronnen],
});

import { randomUUID } from 'node:crypto';
import type { Bericht, Verzenduitkomst } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { verwerk } from '../../shared/dossier/life.ts';
import { naTermijn, teVersturen } from '../../shared/dossier/dispatch.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Dossiers } from '../opslag/dossiers.ts';
import { isRefusedItem, mayPass } from '../opslag/fouten.ts';
import { type Afloop, wijzig } from '../opslag/wijzig.ts';
import { foutgegevens, logboek } from '../platform/logboek.ts';
import { meetpunten } from '../platform/meetpunten.ts';
import { type Postbode, SesTeDruk } from '../post/postbode.ts';
import type { Tempo } from './tempo.ts';

type Middelen = {
  readonly dossiers: Dossiers;
  readonly postbode: Postbode;
  readonly moment: () => Moment;
  readonly tempo: Tempo;
};

/** How many mails a turn would send, as it looks now. */
const aantalMails = (dossier: Dossier, moment: Moment): number =>
  teVersturen(naTermijn(dossier, moment), moment.nu).length;

/**
 * Does what one dossier has due: what the clock makes happen, and the mails: takes the lease, sends, records. Two
 * writes, whatever the number of mails; nothing at all when there is nothing to do, somebody else is busy with it, or
 * there is no time left to keep to the tempo.
 * @param gezien the dossier as the agenda or the stream gave it; an old one is harmless
 */
export async function verstuurWatMoet(gezien: Dossier, middelen: Middelen): Promise<void> {
  const { moment, tempo } = middelen;
  if (!(await tempo.ruimteVoor(aantalMails(gezien, moment())))) return;
  const beurt = randomUUID();
  const begin = moment();
  const begonnen = verwerk(gezien, { soort: 'verzending-begonnen', beurt }, begin);
  if (!begonnen.ok) return;
  const dossier = begonnen.dossier;
  if (!(await takeLease(gezien, dossier, middelen))) return;
  for (const { soort } of dossier.gebeurtenissen.slice(gezien.gebeurtenissen.length)) {
    logboek.info(meetpunten.termijn, { kenmerk: dossier.kenmerk, soort });
  }

  // What the clock made happen is part of the same write; it may owe nothing, and then nobody has the lease.
  if (dossier.verzending?.beurt !== beurt) return;
  const { verzending: _, ...zonderLease } = dossier;
  const berichten = teVersturen(zonderLease, begin.nu);
  const uitkomsten = await Promise.all(
    berichten.map((bericht) => probeer(bericht, dossier, middelen)),
  );
  // When the dossier changed meanwhile, the same is recorded on it as it is now; nothing is sent again.
  const afloop = await record(dossier, beurt, uitkomsten, middelen);
  meldOpgegeven(berichten, afloop?.dossier);
}

/** @returns whether the lease is ours */
async function takeLease(
  gezien: Dossier,
  dossier: Dossier,
  { dossiers, moment }: Middelen,
): Promise<boolean> {
  try {
    return (await dossiers.vervang(dossier)) || (await isToegewezen(dossier, dossiers));
  } catch (fout) {
    if (!isRefusedItem(fout)) throw fout;
    const { kenmerk, versie } = gezien;
    if (await dossiers.halt(kenmerk, { versie }, moment().nu)) reportHalted(kenmerk, fout);
    return false;
  }
}

/** What went out and can never be recorded must not go out again each time that the lease ends. */
async function record(
  dossier: Dossier,
  beurt: string,
  uitkomsten: readonly Verzenduitkomst[],
  middelen: Middelen,
): Promise<Afloop | undefined> {
  try {
    return await wijzig(dossier, { soort: 'verzending-afgerond', beurt, uitkomsten }, middelen);
  } catch (fout) {
    if (mayPass(fout)) throw fout;
    const { dossiers, moment } = middelen;
    if (!(await dossiers.halt(dossier.kenmerk, { beurt }, moment().nu))) throw fout;
    reportHalted(dossier.kenmerk, fout);
    return undefined;
  }
}

const reportHalted = (kenmerk: string, fout: unknown): void =>
  logboek.error(meetpunten.notRecorded, { kenmerk, fout: foutgegevens(fout) });

/** A mail that was given up goes no further by itself: somebody must look. */
function meldOpgegeven(geprobeerd: readonly Bericht[], dossier: Dossier | undefined): void {
  const ids = new Set(geprobeerd.map(({ id }) => id));
  for (const { id, soort, status } of dossier?.berichten ?? []) {
    if (status !== 'mislukt' || !ids.has(id)) continue;
    logboek.error(meetpunten.berichtMislukt, { kenmerk: dossier?.kenmerk, bericht: id, soort });
  }
}

/** A write that took effect but lost its answer is retried by the SDK and then fails on its own condition. */
async function isToegewezen(
  { kenmerk, verzending }: Dossier,
  dossiers: Dossiers,
): Promise<boolean> {
  const huidig = await dossiers.lees(kenmerk);
  return huidig?.verzending !== undefined && huidig.verzending.beurt === verzending?.beurt;
}

async function probeer(
  bericht: Bericht,
  dossier: Dossier,
  { postbode }: Middelen,
): Promise<Verzenduitkomst> {
  const { id, soort } = bericht;
  const { kenmerk } = dossier;
  try {
    const sesId = await postbode.verstuur(bericht, dossier);
    logboek.info('bericht-verstuurd', { kenmerk, bericht: id, soort });
    return { id, gelukt: true, sesId };
  } catch (fout) {
    if (fout instanceof SesTeDruk) {
      logboek.warn('bericht-uitgesteld', { kenmerk, bericht: id, soort, code: fout.code });
      return { id, gelukt: false, teDruk: true };
    }
    const gegevens = { kenmerk, bericht: id, soort, fout: foutgegevens(fout) };
    logboek.error('bericht-niet-verstuurd', gegevens);
    return { id, gelukt: false };
  }
}

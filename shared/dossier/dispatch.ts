import {
  type Bericht,
  isNewBounce,
  naBounce,
  naPoging,
  verschuldigdSinds,
  type Verzenduitkomst,
} from './bericht.ts';
import { ondertekenaarNummer } from './berichtsoorten.ts';
import type { Dossier } from './dossier.ts';
import { naGebeurtenis } from './record.ts';
import { isOpHuidigAdres, onbereikbaar } from './ondertekenaars.ts';
import { termijnOp, volgendeTermijn } from './termijnen.ts';
import { later, type Moment, type Tijdstip } from '../time/moment.ts';
import { geweigerd, gewijzigd, type Handlers, type Uitkomst } from './outcome.ts';
import { metBerichten } from './owing.ts';

export type Verzenden =
  /** Somebody takes the lease to do what is due. `beurt` tells this turn from every other. */
  | { readonly soort: 'verzending-begonnen'; readonly beurt: string }
  /** That turn is over; each mail that was tried, with how it ended. */
  | {
      readonly soort: 'verzending-afgerond';
      readonly beurt: string;
      readonly uitkomsten: readonly Verzenduitkomst[];
    }
  /** SES reports that a mail never arrives. */
  | { readonly soort: 'niet-bezorgd'; readonly bericht: string; readonly sesId: string };

/** How long a lease lasts, in the service's minutes. */
const LEASE = 1;

function begonnen(
  dossier: Dossier,
  { beurt }: Extract<Verzenden, { soort: 'verzending-begonnen' }>,
  moment: Moment,
): Uitkomst {
  if (isBezet(dossier, moment.nu) || isHalted(dossier)) return geweigerd('niets-te-doen');
  const bijgewerkt = naTermijn(dossier, moment);
  const heeftPost = teVersturen(bijgewerkt, moment.nu).length > 0;
  if (!heeftPost && bijgewerkt === dossier) return geweigerd('niets-te-doen');
  const verzending = { beurt, tot: later(moment.nu, LEASE, moment.eenheidMs) };
  return gewijzigd(heeftPost ? { ...bijgewerkt, verzending } : bijgewerkt);
}

/** The dossier after what the clock alone makes happen; the very same one when nothing is due. */
export function naTermijn(dossier: Dossier, { nu }: Pick<Moment, 'nu'>): Dossier {
  const termijn = termijnOp(dossier, nu);
  if (termijn === undefined) return dossier;
  return naTermijn(naGebeurtenis(dossier, { soort: termijn.soort, tijd: nu }), { nu });
}

function afgerond(
  dossier: Dossier,
  { beurt, uitkomsten }: Extract<Verzenden, { soort: 'verzending-afgerond' }>,
  moment: Moment,
): Uitkomst {
  const { verzending, ...zonderLease } = dossier;
  const isOnzeLease = verzending?.beurt === beurt;
  const berichten = dossier.berichten.map((bericht) => {
    const uitkomst = uitkomsten.find(({ id }) => id === bericht.id);
    // A failure only counts for whoever holds the lease: another may be trying the same mail by now.
    const telt = uitkomst !== undefined && (uitkomst.gelukt || isOnzeLease);
    return telt ? naPoging(bericht, uitkomst, moment) : bericht;
  });
  return gewijzigd({ ...(isOnzeLease ? zonderLease : dossier), berichten });
}

function nietBezorgd(
  dossier: Dossier,
  { bericht: id, sesId }: Extract<Verzenden, { soort: 'niet-bezorgd' }>,
  { nu }: Moment,
): Uitkomst {
  const bericht = dossier.berichten.find((kandidaat) => kandidaat.id === id);
  if (bericht === undefined) return geweigerd('niets-te-doen');
  if (!isNewBounce(bericht, sesId)) return geweigerd('al-gedaan');
  const berichten = dossier.berichten.map((ander) =>
    ander.id === id ? naBounce(ander, sesId, nu) : ander,
  );
  const verder = { ...dossier, berichten };
  const gevolg = gevolgVanBounce(dossier, verder, bericht);
  return gewijzigd(gevolg === undefined ? verder : metBerichten(verder, [gevolg], nu));
}

/**
 * Who is mailed that a mail never arrived: the beheerder of a signatory's who still has to sign at that address, once for
 * each address, or every repeat to it would be two mails; the SSD of the beheerder's own, once. Of the SSD's own only an
 * operator can be told, by an alarm.
 */
function gevolgVanBounce(
  before: Dossier,
  dossier: Dossier,
  { id, aan }: Bericht,
): Parameters<typeof metBerichten>[1][number] | undefined {
  if (aan === 'beheerder') {
    const isGezegd = dossier.berichten.some(({ soort }) => soort === 'beheerder-niet-bereikt');
    return isGezegd ? undefined : { soort: 'beheerder-niet-bereikt', aan: 'ssd' };
  }
  const nummer = ondertekenaarNummer(aan);
  return nummer !== undefined &&
    isOpHuidigAdres(dossier, nummer, id) &&
    onbereikbaar(dossier).includes(nummer) &&
    !onbereikbaar(before).includes(nummer)
    ? { soort: 'adres-werkt-niet', aan: 'beheerder' }
    : undefined;
}

/** What `versturen` and SES do to a dossier. */
export const dispatchHandlers: Handlers<Verzenden> = {
  'verzending-begonnen': begonnen,
  'verzending-afgerond': afgerond,
  'niet-bezorgd': nietBezorgd,
};

/** Whether sending was stopped: what went out could not be recorded, so it would go out again and again. */
const isHalted = ({ haltedAt }: Dossier): boolean => haltedAt !== undefined;

export const isBezet = (dossier: Dossier, nu: string): boolean =>
  dossier.verzending !== undefined && dossier.verzending.tot > nu;

type TeVersturen = Extract<Bericht, { status: 'te-versturen' }>;
const isTeVersturen = (bericht: Bericht): bericht is TeVersturen =>
  bericht.status === 'te-versturen';

/** The mails that may be sent now: owed, due, and nobody else busy with them. */
export function teVersturen(dossier: Dossier, nu: string): TeVersturen[] {
  if (isBezet(dossier, nu)) return [];
  return dossier.berichten.filter(isTeVersturen).filter(({ versturenOp }) => versturenOp <= nu);
}

/** Since when the oldest mail is owed; nothing when none is. */
export const oudsteVerschuldigd = (dossier: Dossier): Tijdstip | undefined =>
  dossier.berichten.filter(isTeVersturen).map(verschuldigdSinds).sort().at(0);

/** When this dossier next asks for attention; nothing when all is done or stopped, and then it leaves the agenda. */
export function agendaTijd(dossier: Dossier): string | undefined {
  if (isHalted(dossier)) return undefined;
  const eerste = [
    ...dossier.berichten.filter(isTeVersturen).map(({ versturenOp }) => versturenOp),
    ...[volgendeTermijn(dossier)?.op].filter((op) => op !== undefined),
  ]
    .sort()
    .at(0);
  const lease = dossier.verzending?.tot;
  return eerste !== undefined && lease !== undefined && lease > eerste ? lease : eerste;
}

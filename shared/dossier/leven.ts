import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { type Bericht, naPoging, nieuwBericht, type Verzenduitkomst } from './bericht.ts';
import type { Dossier } from './dossier.ts';
import type { Kenmerk } from './kenmerk.ts';
import { type Gebeurtenissoort, overgangen } from './overgangen.ts';
import { later, type Moment } from './tijd.ts';
import { verschuldigd } from './verschuldigd.ts';

/** What is needed to open a dossier; ids and hashes come from outside, so that this stays pure. */
export type Indiening = {
  readonly kenmerk: Kenmerk;
  readonly sleutelHash: string;
  readonly documentHash: string;
  readonly aanvraag: Aanvraag;
};

/** What can happen to a dossier that exists. */
export type Gebeurtenis =
  /** Somebody takes the lease to send what is due. `beurt` tells this turn from every other. */
  | { readonly soort: 'verzending-begonnen'; readonly beurt: string }
  /** That turn is over; each mail that was tried, with how it ended. */
  | {
      readonly soort: 'verzending-afgerond';
      readonly beurt: string;
      readonly uitkomsten: readonly Verzenduitkomst[];
    };

export type Uitkomst =
  | { readonly ok: true; readonly dossier: Dossier }
  /** `niets-te-doen`: this gebeurtenis would change nothing, or not now. */
  | { readonly ok: false; readonly reden: 'niets-te-doen' };

/** How long a lease lasts, in the service's minutes. */
const LEASE = 1;

/** A new dossier, with the mails that it owes. */
export function dienIn(indiening: Indiening, { nu }: Moment): Dossier {
  const { kenmerk, sleutelHash, documentHash, aanvraag } = indiening;
  const leeg: Dossier = {
    kenmerk,
    versie: 1,
    status: overgangen.ingediend.naar,
    sleutelHash,
    documentHash,
    ingediendOp: nu,
    aanvraag,
    berichten: [],
    gebeurtenissen: [],
  };
  return metGebeurtenis(leeg, 'ingediend', nu);
}

/** What a gebeurtenis makes of a dossier. The result is one `versie` further. */
export function verwerk(dossier: Dossier, gebeurtenis: Gebeurtenis, moment: Moment): Uitkomst {
  switch (gebeurtenis.soort) {
    case 'verzending-begonnen':
      return begonnen(dossier, gebeurtenis.beurt, moment);
    case 'verzending-afgerond':
      return afgerond(dossier, gebeurtenis, moment);
  }
}

function begonnen(dossier: Dossier, beurt: string, { nu, eenheidMs }: Moment): Uitkomst {
  if (teVersturen(dossier, nu).length === 0) return { ok: false, reden: 'niets-te-doen' };
  const verzending = { beurt, tot: later(nu, LEASE, eenheidMs) };
  return volgende({ ...dossier, verzending });
}

function afgerond(
  dossier: Dossier,
  { beurt, uitkomsten }: Extract<Gebeurtenis, { soort: 'verzending-afgerond' }>,
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
  return volgende({ ...(isOnzeLease ? zonderLease : dossier), berichten });
}

const volgende = (dossier: Dossier): Uitkomst => ({
  ok: true,
  dossier: { ...dossier, versie: dossier.versie + 1 },
});

function metGebeurtenis(dossier: Dossier, soort: Gebeurtenissoort, tijd: string): Dossier {
  const aantal = dossier.berichten.length;
  const nieuw = verschuldigd[soort].map((bericht, index) =>
    nieuwBericht(String(aantal + index + 1), bericht.soort, bericht.aan, tijd),
  );
  return {
    ...dossier,
    gebeurtenissen: [...dossier.gebeurtenissen, { soort, tijd }],
    berichten: [...dossier.berichten, ...nieuw],
  };
}

/** The mails that may be sent now: owed, due, and nobody else busy with them. */
export function teVersturen(
  dossier: Dossier,
  nu: string,
): Extract<Bericht, { status: 'te-versturen' }>[] {
  if (dossier.verzending !== undefined && dossier.verzending.tot > nu) return [];
  return dossier.berichten.filter(
    (bericht) => bericht.status === 'te-versturen' && bericht.versturenOp <= nu,
  ) as Extract<Bericht, { status: 'te-versturen' }>[];
}

/** When this dossier next asks for attention; nothing when all is done, and then it leaves the agenda. */
export function agendaTijd(dossier: Dossier): string | undefined {
  const eerste = dossier.berichten
    .flatMap((bericht) => (bericht.status === 'te-versturen' ? [bericht.versturenOp] : []))
    .sort()
    .at(0);
  const lease = dossier.verzending?.tot;
  return eerste !== undefined && lease !== undefined && lease > eerste ? lease : eerste;
}

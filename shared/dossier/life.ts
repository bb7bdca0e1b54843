import { aanvullingHandlers, type VulAan } from './aanvulling.ts';
import { type NeemStap, neemStap } from './afhandelen.ts';
import { type Beheren, beheerHandlers } from './beheer.ts';
import { dispatchHandlers, naTermijn, type Verzenden } from './dispatch.ts';
import { deskHandlers, type DeskWork } from './desk-work.ts';
import type { Dossier } from './dossier.ts';
import { replacementHandlers, type Replace } from './replacement.ts';
import { signingHandlers, type Tekenen } from './signing.ts';
import { OPPAKKEN_WERKDAGEN } from './termijnen.ts';
import type { Moment } from '../time/moment.ts';
import { geweigerd, type Handler, type Handlers, type Uitkomst } from './outcome.ts';

/** What can happen to a dossier that exists. */
export type Gebeurtenis = Tekenen | NeemStap | VulAan | Replace | DeskWork | Verzenden | Beheren;

/**
 * What a gebeurtenis makes of a dossier: the dossier one `versie` further, or the reason why not. What the clock made
 * happen meanwhile comes first, so that nobody signs after the last moment because the agenda was late.
 */
export function verwerk(dossier: Dossier, gebeurtenis: Gebeurtenis, moment: Moment): Uitkomst {
  const uitkomst = kies(dossier, gebeurtenis, moment);
  if (!uitkomst.ok) return uitkomst;
  const { dossier: nieuw } = uitkomst;
  const isZojuistOndertekend = nieuw.status === 'ondertekend' && dossier.status !== 'ondertekend';
  return isZojuistOndertekend
    ? { ok: true, dossier: { ...nieuw, oppakkenVoor: moment.werkdagenLater(OPPAKKEN_WERKDAGEN) } }
    : uitkomst;
}

function kies(dossier: Dossier, gebeurtenis: Gebeurtenis, moment: Moment): Uitkomst {
  // Only how a mail went that was out already can still be recorded on what is left of a dossier.
  if (dossier.gewistOp !== undefined && gebeurtenis.soort !== 'verzending-afgerond') {
    return geweigerd(gebeurtenis.soort === 'wis' ? 'al-gedaan' : 'niets-te-doen');
  }
  const current = isDispatch(gebeurtenis) ? dossier : naTermijn(dossier, moment);
  // Each kind has its own handler, which the compiler cannot follow from the kind to the call.
  const handle = handlers[gebeurtenis.soort] as Handler<Gebeurtenis>;
  return handle(current, gebeurtenis, moment);
}

const handlers: Handlers<Gebeurtenis> = {
  ...signingHandlers,
  'neem-stap': neemStap,
  ...deskHandlers,
  ...aanvullingHandlers,
  ...replacementHandlers,
  ...dispatchHandlers,
  ...beheerHandlers,
};

/** What sends looks at the terms by itself, in the same write as the lease. */
const isDispatch = ({ soort }: Gebeurtenis): boolean => Object.hasOwn(dispatchHandlers, soort);

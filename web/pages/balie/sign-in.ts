import { API_BASIS } from '../../../shared/api/protocol.ts';
import { keepInTab, readFromTab, removeFromTab } from '../../api/tab-storage.ts';
import { parsePlace, SIGNED_IN } from './address.ts';

const DESK = '/balie/';
const KEPT_PLACE = 'beheerdersloket.balie-plaats';

const startAt = (path: string): string =>
  `${API_BASIS}/sessie/start?naar=${encodeURIComponent(path)}`;

/** Leaves this page as it is: signing in happens in another tab. */
export const SIGN_IN_ELSEWHERE = startAt(DESK + SIGNED_IN);

/**
 * Goes to sign in, and comes back to where somebody was. A kenmerk goes along; whom somebody searched for does not, since
 * addresses are logged: that waits in this tab.
 */
export function goToSignIn(): void {
  const place = parsePlace(location.hash);
  keepInTab(KEPT_PLACE, location.hash);
  location.assign(startAt(place.kind === 'dossier' ? `${DESK}#${place.kenmerk}` : DESK));
}

/** @returns the place that waited in this tab, once */
export function takeKeptPlace(): string {
  const kept = readFromTab(KEPT_PLACE);
  removeFromTab(KEPT_PLACE);
  return typeof kept === 'string' ? kept : '';
}

import type { Beheren } from '../../shared/dossier/beheer.ts';
import type { Reden } from '../../shared/dossier/outcome.ts';
import type { Beeld, Poststuk, Tijd } from './beeld.ts';
import { gebeurd } from './orakelgebeurd.ts';
import { isWaar } from './orakelpost.ts';

/** What must come of what an operator does. */
export function vanBeheer(beeld: Beeld, gebeurtenis: Beheren, nu: Tijd): Beeld | Reden {
  switch (gebeurtenis.soort) {
    case 'leg-inzage-vast':
      return gebeurd(beeld, gebeurtenis.wat, nu);
    case 'verstuur-opnieuw':
      return opnieuw(beeld, gebeurtenis.berichten, nu);
    case 'wis':
      return wis(beeld, gebeurtenis.ookMetOpenstaandeBerichten, nu);
  }
}

/** Whether a mail to the SSD came back: it stays owed until an operator sends it again. */
const isTerugVanSsd = ({ aan, status }: Poststuk): boolean =>
  aan === 'ssd' && status === 'niet-bezorgd';

/** A mail that was given up, or came back from the SSD, gets five days from now, if what it says still holds. */
function opnieuw(beeld: Beeld, gekozen: readonly string[] | 'alle', nu: Tijd): Beeld | Reden {
  const moet = (stuk: Poststuk, index: number): boolean =>
    (stuk.status === 'mislukt' || isTerugVanSsd(stuk)) &&
    isWaar(beeld, stuk) &&
    (gekozen === 'alle' || gekozen.includes(String(index + 1)));
  if (!beeld.post.some(moet)) return 'niets-te-doen';
  const post = beeld.post.map((stuk, index): Poststuk =>
    moet(stuk, index)
      ? { ...stuk, status: 'te-versturen', sinds: nu, volgende: nu, pogingen: 0, again: true }
      : stuk,
  );
  return gebeurd({ ...beeld, post }, 'opnieuw-verstuurd', nu);
}

/** Only of what has ended, and not while a mail goes out or, unless that is meant, is owed. */
function wis(beeld: Beeld, ookMetOpenstaande: boolean, nu: Tijd): Beeld | Reden {
  const { status, lease, post, personen } = beeld;
  if (['wacht-op-ondertekening', 'ondertekend', 'in-behandeling'].includes(status)) {
    return 'past-niet-bij-status';
  }
  if (lease !== undefined && lease.tot > nu) return 'wordt-verstuurd';
  const isOpen = (stuk: Poststuk): boolean => stuk.status === 'te-versturen';
  const isOwed = (stuk: Poststuk): boolean =>
    isOpen(stuk) || (isTerugVanSsd(stuk) && isWaar(beeld, stuk));
  if (post.some(isOwed) && !ookMetOpenstaande) return 'berichten-open';
  const leeg: Beeld = {
    ...beeld,
    gewist: true,
    lease: undefined,
    personen: personen.map((persoon) => ({ ...persoon, email: undefined })),
    post: post.map((stuk) => ({
      ...stuk,
      status: isOpen(stuk) ? 'vervallen' : stuk.status,
      // By these ids SES knows an address.
      terug: [],
    })),
  };
  return gebeurd(leeg, 'gewist', nu);
}

import type { Berichtsoort, Ontvanger } from '../../shared/dossier/berichtsoorten.ts';
import type { Verzenduitkomst } from '../../shared/dossier/bericht.ts';
import type { Gebeurtenissoort } from '../../shared/dossier/transitions.ts';
import { type Beeld, DAG, isOpen, MINUUT, type Poststuk, type Tijd } from './beeld.ts';

export type Nieuw = readonly [soort: Berichtsoort, aan: 'beheerder' | 'ssd' | number];

/** @property wie whom it is about @property asked who ever got a request @property nu when it happened */
type Circumstances = {
  readonly wie: number;
  readonly asked: readonly number[];
  readonly nu: Tijd;
};

/** Which mails the table of mails in the design asks for, once this has happened. */
export function postVan(
  beeld: Beeld,
  soort: Gebeurtenissoort,
  { wie, asked, nu }: Circumstances,
): Nieuw[] {
  const open = beeld.papier
    ? []
    : beeld.personen.flatMap((_, index) => (isOpen(beeld, index + 1) ? [index + 1] : []));
  const naarOpen = (mail: Berichtsoort): Nieuw[] => open.map((nummer) => [mail, nummer]);
  const howItEnded = asked.map((nummer): Nieuw => ['vervallen', nummer]);
  switch (soort) {
    case 'ingediend':
      return [['ontvangst', 'beheerder'], ['melding', 'ssd'], ...naarOpen('verzoek')];
    case 'herinnerd':
      return [
        ...naarOpen('herinnering'),
        ...(beeld.papier || nu >= 21 * DAG
          ? ([['herinnering-beheerder', 'beheerder']] satisfies Nieuw[])
          : []),
      ];
    case 'getekend':
      return [['bevestiging', wie]];
    case 'adres-gecorrigeerd':
      return [
        ...(beeld.personen[wie - 1]?.vorige !== undefined
          ? ([['verzoek-ingetrokken', wie]] satisfies Nieuw[])
          : []),
        ['verzoek', wie],
      ];
    case 'opnieuw-gevraagd':
      return [['verzoek', wie]];
    case 'ondertekend':
      return [
        ['ondertekend', 'beheerder'],
        ['ondertekend-ssd', 'ssd'],
      ];
    case 'papier-ontvangen':
      return [['ondertekend', 'beheerder']];
    case 'ssd-herinnerd':
      return [['ssd-herinnering', 'ssd']];
    case 'geweigerd':
    case 'ingetrokken':
    case 'verlopen':
      return [[soort, 'beheerder'], [soort, 'ssd'], ...howItEnded];
    case 'verwerkt':
      return [['verwerkt', 'beheerder']];
    case 'afgewezen':
      return [['afgewezen', 'beheerder'], ...howItEnded];
    case 'in-behandeling':
    case 'opnieuw-verstuurd':
    case 'ingezien':
    case 'geexporteerd':
    case 'gewist':
      return [];
  }
}

export function metPost(beeld: Beeld, nieuw: readonly Nieuw[], nu: Tijd): Beeld {
  const stukken = nieuw.map(([soort, aan]): Poststuk => {
    const wie = typeof aan === 'number' ? aan : 0;
    const persoon = beeld.personen[wie - 1];
    const isAanVorige = soort === 'verzoek-ingetrokken';
    return {
      soort,
      aan: (typeof aan === 'number' ? `ondertekenaar ${aan}` : aan) as Ontvanger,
      wie,
      correcties: (persoon?.correcties ?? 0) - (isAanVorige ? 1 : 0),
      naar: isAanVorige ? persoon?.vorige : persoon?.email,
      sinds: nu,
      status: 'te-versturen',
      volgende: nu,
      pogingen: 0,
      terug: [],
    };
  });
  return { ...beeld, post: [...beeld.post, ...stukken] };
}

/** Whether a mail went, or would go, to somebody who is still asked to sign, at the address they have now. */
const wordtGevraagd = (beeld: Beeld, { wie, correcties }: Poststuk): boolean =>
  beeld.status === 'wacht-op-ondertekening' &&
  isOpen(beeld, wie) &&
  beeld.personen[wie - 1]?.correcties === correcties;

/** Whether a request reached the address that somebody has now, or may have: it failed, or is being sent. */
export const wasGevraagd = (beeld: Beeld, wie: number): boolean =>
  beeld.post.some(
    (stuk) =>
      ['verzoek', 'herinnering'].includes(stuk.soort) &&
      stuk.wie === wie &&
      stuk.correcties === beeld.personen[wie - 1]?.correcties &&
      (['verstuurd', 'mislukt'].includes(stuk.status) ||
        (stuk.status === 'te-versturen' &&
          (beeld.lease !== undefined || stuk.pogingen > 0 || stuk.again === true))),
  );

/** Whether what a mail says is still true; if not, it must not go out any more. */
export function isWaar(beeld: Beeld, stuk: Poststuk): boolean {
  switch (stuk.soort) {
    case 'verzoek':
    case 'herinnering':
      return wordtGevraagd(beeld, stuk);
    case 'herinnering-beheerder':
      return beeld.status === 'wacht-op-ondertekening';
    case 'ssd-herinnering':
      return beeld.status === 'ondertekend';
    case 'adres-werkt-niet':
      return beeld.post.some(
        (ander) => ander.status === 'niet-bezorgd' && wordtGevraagd(beeld, ander),
      );
    default:
      return true;
  }
}

/** The mails that are true no more lapse. */
export const zonderOnwaar = (beeld: Beeld): Beeld => ({
  ...beeld,
  post: beeld.post.map((stuk) =>
    stuk.status === 'te-versturen' && !isWaar(beeld, stuk)
      ? { ...stuk, status: 'vervallen' }
      : stuk,
  ),
});

const WACHTEN = [1, 5, 15, 60, 6 * 60].map((minuten) => minuten * MINUUT);

export function naPogingen(
  beeld: Beeld,
  beurt: string,
  uitkomsten: readonly Verzenduitkomst[],
  nu: Tijd,
): Beeld {
  const eigen = beeld.lease?.beurt === beurt;
  const post = beeld.post.map((stuk, index): Poststuk => {
    const uitkomst = uitkomsten.find(({ id }) => id === String(index + 1));
    const gelukt = uitkomst?.gelukt;
    if (uitkomst?.gelukt === true && stuk.terug.includes(uitkomst.sesId)) return stuk;
    if (gelukt === true && stuk.status !== 'niet-bezorgd') return { ...stuk, status: 'verstuurd' };
    if (gelukt !== false || !eigen || stuk.status !== 'te-versturen') return stuk;
    const pogingen = stuk.pogingen + 1;
    const volgende = nu + (WACHTEN[stuk.pogingen] ?? DAG);
    const opgegeven = volgende > stuk.sinds + 5 * DAG;
    return { ...stuk, pogingen, volgende, status: opgegeven ? 'mislukt' : 'te-versturen' };
  });
  return { ...beeld, post, lease: eigen ? undefined : beeld.lease };
}

/** The beheerder hears once of each address at which a signatory is still asked, the SSD once of the beheerder's. */
export function naTerugkeer(beeld: Beeld, index: number, sesId: string, nu: Tijd): Beeld {
  const post = beeld.post.map((stuk, plaats): Poststuk =>
    plaats === index ? { ...stuk, status: 'niet-bezorgd', terug: [...stuk.terug, sesId] } : stuk,
  );
  const verder = { ...beeld, post };
  const stuk = post[index];
  if (stuk === undefined) return beeld;
  if (stuk.aan === 'beheerder') {
    const isGezegd = post.some(({ soort }) => soort === 'beheerder-niet-bereikt');
    return isGezegd ? verder : metPost(verder, [['beheerder-niet-bereikt', 'ssd']], nu);
  }
  const isToldOf = beeld.post.some(
    (ander) =>
      ander.status === 'niet-bezorgd' && ander.wie === stuk.wie && wordtGevraagd(beeld, ander),
  );
  return stuk.wie > 0 && wordtGevraagd(verder, stuk) && !isToldOf
    ? metPost(verder, [['adres-werkt-niet', 'beheerder']], nu)
    : verder;
}

import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { type Berichtsoort, ondertekenaarNummer } from '../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Beeld, Persoon } from '../model/beeld.ts';
import { type Nieuw, postVan } from '../model/orakelpost.ts';
import type { Brievenbus } from './brievenbus.ts';

type Gebeurd = Dossier['gebeurtenissen'][number];

/**
 * Which mails must have reached whom, from what happened alone, by the model's own table; held against what the
 * dossier says and what is in the mailboxes. @returns what does not hold
 */
export function verwachtePost(
  { kenmerk, ingediendOp, gebeurtenissen, berichten, ondertekenaars }: Dossier,
  aanvraag: Aanvraag,
  brievenbus: Brievenbus,
): string[] {
  const adressen = aanvraag.ondertekening.ondertekenaars.map(({ email }, index) => [
    email,
    ondertekenaars[index]?.gecorrigeerdeEmail,
  ]);
  let beeld = beginbeeld(aanvraag);
  const ongezegd: string[] = [];
  const verwacht: { soort: Berichtsoort; aan: Nieuw[1]; later: readonly Gebeurd[] }[] = [];
  for (const [plaats, gebeurd] of gebeurtenissen.entries()) {
    // Only the dossier knows whether a request was on its way already as the address was corrected.
    const isGezegd = berichten[verwacht.length]?.soort === 'verzoek-ingetrokken';
    if (gebeurd.soort === 'adres-gecorrigeerd' && !isGezegd) {
      ongezegd.push(
        ...verwacht.flatMap(({ soort, aan }, index) =>
          soort === 'verzoek' && aan === gebeurd.wie ? [`${kenmerk}-${index + 1}`] : [],
        ),
      );
    }
    beeld = naGebeurd(beeld, gebeurd, isGezegd);
    const later = gebeurtenissen.slice(plaats + 1);
    // Nor who had a request when it ended.
    const asked = STOPS.includes(gebeurd.soort)
      ? toldHowItEnded(berichten.slice(verwacht.length))
      : [];
    if (STOPS.includes(gebeurd.soort)) {
      ongezegd.push(
        ...verwacht.flatMap(({ soort, aan }, index) =>
          soort === 'verzoek' && typeof aan === 'number' && !asked.includes(aan)
            ? [`${kenmerk}-${index + 1}`]
            : [],
        ),
      );
    }
    const nu = Date.parse(gebeurd.tijd) - Date.parse(ingediendOp);
    const post = postVan(beeld, gebeurd.soort, { wie: gebeurd.wie ?? 0, asked, nu });
    verwacht.push(...post.map(([soort, aan]) => ({ soort, aan, later })));
  }
  const stil = ongezegd
    .filter((id) => brievenbus.bezorgd.has(id))
    .map((id) => `mail ${id} arrived, and nobody told that address how it ended`);
  const mis = verwacht.flatMap(({ soort, aan, later }, index) => {
    const id = `${kenmerk}-${index + 1}`;
    const bericht = berichten[index];
    const rol = typeof aan === 'number' ? `ondertekenaar ${aan}` : aan;
    if (bericht?.soort !== soort || bericht.aan !== rol) return [`mail ${id} should be ${soort}`];
    const kopieen = brievenbus.bezorgd.get(id) ?? [];
    const naar = typeof aan === 'number' ? adressen[aan - 1] : [vast(aan, aanvraag)];
    const mag = soort === 'verzoek' && typeof aan === 'number' && isAchterhaald(later, aan);
    return [
      ...(kopieen.length === 0 && !mag ? [`mail ${id} (${soort}) is lost`] : []),
      ...(kopieen.length === 0 && bericht.status === 'verstuurd' ? [`mail ${id} never went`] : []),
      ...(kopieen.every((kopie) => naar?.includes(kopie.naar)) ? [] : [`mail ${id} went astray`]),
      ...(new Set(kopieen.map(({ onderwerp }) => onderwerp)).size > 1
        ? [`the copies of mail ${id} differ`]
        : []),
    ];
  });
  const teveel = berichten.length - verwacht.length;
  return teveel === 0
    ? [...mis, ...stil]
    : [...mis, ...stil, `${teveel} mails more than what happened asks for`];
}

const vast = (aan: 'beheerder' | 'ssd', { beheerder }: Aanvraag): string =>
  aan === 'ssd' ? ssd.email : beheerder.email;

const STOPS: readonly string[] = ['geweigerd', 'ingetrokken', 'verlopen', 'afgewezen'];

/** @param berichten that are owed from the end on */
const toldHowItEnded = (berichten: Dossier['berichten']): number[] =>
  berichten.flatMap(({ soort, aan }) =>
    soort === 'vervallen' ? [ondertekenaarNummer(aan) ?? 0] : [],
  );

/** A request need not go out any more once it was answered, corrected, or of no use. */
const isAchterhaald = (later: readonly Gebeurd[], wie: number): boolean =>
  later.some(
    (gebeurd) =>
      EINDIGT.includes(gebeurd.soort) ||
      (gebeurd.wie === wie && ['getekend', 'adres-gecorrigeerd'].includes(gebeurd.soort)),
  );
const EINDIGT: readonly string[] = [
  ...['ondertekend', 'papier-ontvangen', 'geweigerd', 'ingetrokken', 'verlopen', 'afgewezen'],
];

function beginbeeld({ ondertekening }: Aanvraag): Beeld {
  const personen = ondertekening.ondertekenaars.map(({ email }): Persoon => ({
    staat: 'open',
    email,
    correcties: 0,
    vorige: undefined,
    opnieuw: [],
    op: undefined,
  }));
  return {
    papier: ondertekening.wijze === 'papier',
    status: 'wacht-op-ondertekening',
    personen,
    log: [],
    post: [],
    lease: undefined,
    oppakken: undefined,
    gewist: false,
  };
}

function naGebeurd(beeld: Beeld, { soort, wie }: Gebeurd, isGezegd: boolean): Beeld {
  if (soort === 'adres-gecorrigeerd') {
    const personen = beeld.personen.map((persoon, index) =>
      index + 1 === wie ? { ...persoon, vorige: isGezegd ? persoon.email : undefined } : persoon,
    );
    return { ...beeld, personen };
  }
  if (soort !== 'getekend' && soort !== 'geweigerd') return beeld;
  const personen = beeld.personen.map((persoon, index) =>
    index + 1 === wie ? { ...persoon, staat: soort } : persoon,
  );
  return { ...beeld, personen };
}

import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { ondertekenaarNummer } from '../../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { expectedMails, type ExpectedMail } from '../model/expected-mails.ts';
import type { Brievenbus } from './mailbox.ts';

type Gebeurd = Dossier['gebeurtenissen'][number];

/**
 * Which mails must have reached whom, from what happened alone, by the table; held against what the
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
  let asked = adressen.flatMap(([email], index) => (email === undefined ? [] : [index + 1]));
  const ongezegd: string[] = [];
  const verwacht: (ExpectedMail & { later: readonly Gebeurd[] })[] = [];
  for (const [plaats, gebeurd] of gebeurtenissen.entries()) {
    // Only the dossier knows whether a request was on its way already as the address was corrected.
    const isGezegd = berichten[verwacht.length]?.soort === 'verzoek-ingetrokken';
    if (gebeurd.soort === 'adres-gecorrigeerd' && !isGezegd) {
      ongezegd.push(
        ...verwacht.flatMap(({ soort, aan }, index) =>
          soort === 'verzoek' && ondertekenaarNummer(aan) === gebeurd.wie
            ? [`${kenmerk}-${index + 1}`]
            : [],
        ),
      );
    }
    const { soort, wie } = gebeurd;
    if (soort === 'getekend' || soort === 'geweigerd') asked = asked.filter((een) => een !== wie);
    const later = gebeurtenissen.slice(plaats + 1);
    // Nor who had a request when it ended.
    const told = STOPS.includes(soort) ? toldHowItEnded(berichten.slice(verwacht.length)) : [];
    if (STOPS.includes(soort)) ongezegd.push(...requestsToOthers(kenmerk, verwacht, told));
    const days = (Date.parse(gebeurd.tijd) - Date.parse(ingediendOp)) / (24 * 60 * 60 * 1_000);
    const isLate = aanvraag.ondertekening.wijze === 'papier' || days >= 21;
    const post = expectedMails(soort, { wie, asked, wasAsked: isGezegd, told, isLate });
    verwacht.push(...post.map((mail) => ({ ...mail, later })));
  }
  const stil = ongezegd
    .filter((id) => brievenbus.bezorgd.has(id))
    .map((id) => `mail ${id} arrived, and nobody told that address how it ended`);
  const mis = verwacht.flatMap(({ soort, aan, later }, index) => {
    const id = `${kenmerk}-${index + 1}`;
    const bericht = berichten[index];
    if (bericht?.soort !== soort || bericht.aan !== aan) return [`mail ${id} should be ${soort}`];
    const kopieen = brievenbus.bezorgd.get(id) ?? [];
    const nummer = ondertekenaarNummer(aan);
    const naar = nummer === undefined ? [vast(aan, aanvraag)] : adressen[nummer - 1];
    const mag = soort === 'verzoek' && nummer !== undefined && isAchterhaald(later, nummer);
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

const vast = (aan: ExpectedMail['aan'], { beheerder }: Aanvraag): string =>
  aan === 'ssd' ? ssd.email : beheerder.email;

const STOPS: readonly string[] = ['geweigerd', 'ingetrokken', 'verlopen', 'afgewezen'];

/** @param berichten that are owed from the end on */
const toldHowItEnded = (berichten: Dossier['berichten']): number[] =>
  berichten.flatMap(({ soort, aan }) =>
    soort === 'vervallen' ? [ondertekenaarNummer(aan) ?? 0] : [],
  );

/** The ids of the requests to whoever was not told. */
const requestsToOthers = (
  kenmerk: string,
  mails: readonly ExpectedMail[],
  told: readonly number[],
): string[] =>
  mails.flatMap(({ soort, aan }, index) =>
    soort === 'verzoek' && !told.includes(ondertekenaarNummer(aan) ?? 0)
      ? [`${kenmerk}-${index + 1}`]
      : [],
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

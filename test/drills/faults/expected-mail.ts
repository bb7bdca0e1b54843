import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { ondertekenaarNummer } from '../../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { expectedMails, type ExpectedMail } from '../model/expected-mails.ts';
import type { LetterBox } from './mailbox.ts';

type DossierEvent = Dossier['gebeurtenissen'][number];

/**
 * Which mails must have reached whom, from what happened alone, by the table; held against what the
 * dossier says and what is in the mailboxes. @returns what does not hold
 */
export function expectedMail(
  { kenmerk, ingediendOp, gebeurtenissen, berichten, ondertekenaars }: Dossier,
  aanvraag: Aanvraag,
  letterBox: LetterBox,
): string[] {
  const adressen = aanvraag.ondertekening.ondertekenaars.map(({ email }, index) => [
    email,
    ondertekenaars[index]?.gecorrigeerdeEmail,
  ]);
  let asked = adressen.flatMap(([email], index) => (email === undefined ? [] : [index + 1]));
  const unsaid: string[] = [];
  const expected: (ExpectedMail & { later: readonly DossierEvent[] })[] = [];
  for (const [place, event] of gebeurtenissen.entries()) {
    // Only the dossier knows whether a request was on its way already as the address was corrected.
    const isSaid = berichten[expected.length]?.soort === 'verzoek-ingetrokken';
    if (event.soort === 'adres-gecorrigeerd' && !isSaid) {
      unsaid.push(
        ...expected.flatMap(({ soort, aan }, index) =>
          soort === 'verzoek' && ondertekenaarNummer(aan) === event.wie
            ? [`${kenmerk}-${index + 1}`]
            : [],
        ),
      );
    }
    const { soort, wie } = event;
    if (soort === 'getekend' || soort === 'geweigerd') asked = asked.filter((one) => one !== wie);
    const later = gebeurtenissen.slice(place + 1);
    // Nor who had a request when it ended.
    const told = STOPS.includes(soort) ? toldHowItEnded(berichten.slice(expected.length)) : [];
    if (STOPS.includes(soort)) unsaid.push(...requestsToOthers(kenmerk, expected, told));
    const days = (Date.parse(event.tijd) - Date.parse(ingediendOp)) / (24 * 60 * 60 * 1_000);
    const isLate = aanvraag.ondertekening.wijze === 'papier' || days >= 21;
    const mail = expectedMails(soort, { wie, asked, wasAsked: isSaid, told, isLate });
    expected.push(...mail.map((mail) => ({ ...mail, later })));
  }
  const silent = unsaid
    .filter((id) => letterBox.delivered.has(id))
    .map((id) => `mail ${id} arrived, and nobody told that address how it ended`);
  const wrong = expected.flatMap(({ soort, aan, later }, index) => {
    const id = `${kenmerk}-${index + 1}`;
    const bericht = berichten[index];
    if (bericht?.soort !== soort || bericht.aan !== aan) return [`mail ${id} should be ${soort}`];
    const copies = letterBox.delivered.get(id) ?? [];
    const nummer = ondertekenaarNummer(aan);
    const to = nummer === undefined ? [fixed(aan, aanvraag)] : adressen[nummer - 1];
    const may = soort === 'verzoek' && nummer !== undefined && isOutdated(later, nummer);
    return [
      ...(copies.length === 0 && !may ? [`mail ${id} (${soort}) is lost`] : []),
      ...(copies.length === 0 && bericht.status === 'verstuurd' ? [`mail ${id} never went`] : []),
      ...(copies.every((copy) => to?.includes(copy.naar)) ? [] : [`mail ${id} went astray`]),
      ...(new Set(copies.map(({ subject }) => subject)).size > 1
        ? [`the copies of mail ${id} differ`]
        : []),
    ];
  });
  const excess = berichten.length - expected.length;
  return excess === 0
    ? [...wrong, ...silent]
    : [...wrong, ...silent, `${excess} mails more than what happened asks for`];
}

const fixed = (aan: ExpectedMail['aan'], { beheerder }: Aanvraag): string =>
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
const isOutdated = (later: readonly DossierEvent[], wie: number): boolean =>
  later.some(
    (event) =>
      ENDS.includes(event.soort) ||
      (event.wie === wie && ['getekend', 'adres-gecorrigeerd'].includes(event.soort)),
  );
const ENDS: readonly string[] = [
  ...['ondertekend', 'papier-ontvangen', 'geweigerd', 'ingetrokken', 'verlopen', 'afgewezen'],
];

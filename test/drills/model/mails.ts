import assert from 'node:assert/strict';
import type { Bericht } from '../../../shared/dossier/bericht.ts';
import { ondertekenaarNummer } from '../../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { emailFor, emailOf } from '../../../shared/dossier/ondertekenaars.ts';
import { type ExpectedMail, expectedMails } from './expected-mails.ts';
import { asTime, DAY, questionOf } from './timing.ts';

/** Who still has to sign, and can by a link. */
export const askedOf = (dossier: Dossier): number[] =>
  dossier.ondertekenaars.flatMap(({ state }, index) =>
    state === 'open' && emailOf(dossier, index + 1) !== undefined ? [index + 1] : [],
  );

/** Whether a mail is for the address that a signatory has now: a correction owes its request to the new one. */
const isAtAddressNow = ({ gebeurtenissen }: Dossier, mail: Bericht, wie: number): boolean =>
  !gebeurtenissen.some(
    (event) =>
      event.soort === 'adres-gecorrigeerd' &&
      event.wie === wie &&
      (mail.soort === 'verzoek' ? event.tijd > mail.createdAt : event.tijd >= mail.createdAt),
  );

/** Whether a mail went, or would go, to somebody who is still asked to sign, at the address they have now. */
function isAsking(dossier: Dossier, mail: Bericht): boolean {
  const wie = ondertekenaarNummer(mail.aan);
  return (
    wie !== undefined &&
    dossier.status === 'wacht-op-ondertekening' &&
    askedOf(dossier).includes(wie) &&
    isAtAddressNow(dossier, mail, wie)
  );
}

const isReturned = ({ status }: Bericht): boolean => status === 'niet-bezorgd';

/** Whether what a mail says is still true. */
export function isTrue(dossier: Dossier, mail: Bericht): boolean {
  if (mail.soort === 'verzoek' || mail.soort === 'herinnering') return isAsking(dossier, mail);
  if (mail.soort === 'herinnering-beheerder') return dossier.status === 'wacht-op-ondertekening';
  if (mail.soort === 'aanvulling-gevraagd' || mail.soort === 'aanvulling-herinnering') {
    return (
      dossier.status === 'wacht-op-aanvulling' &&
      asTime(mail.createdAt) >= questionOf(dossier).asked
    );
  }
  if (mail.soort === 'ssd-herinnering') return dossier.status === 'ondertekend';
  if (mail.soort !== 'adres-werkt-niet') return true;
  return dossier.berichten.some((other) => isReturned(other) && isAsking(dossier, other));
}

/** Whether a request reached the address that somebody has now, or may have: it failed, or is being sent. */
const wasAsked = (dossier: Dossier, mails: readonly Bericht[], wie: number): boolean =>
  mails.some(
    (mail) =>
      (mail.soort === 'verzoek' || mail.soort === 'herinnering') &&
      ondertekenaarNummer(mail.aan) === wie &&
      isAtAddressNow(dossier, mail, wie) &&
      (mail.status === 'verstuurd' ||
        mail.status === 'mislukt' ||
        (mail.status === 'te-versturen' &&
          (dossier.lease !== undefined || mail.failedAttempts > 0 || mail.againAt !== undefined))),
  );

/** Who ever got a request at the address they have now, or answered one. */
const toldOf = (before: Dossier, after: Dossier, mails: readonly Bericht[]): number[] =>
  after.ondertekenaars.flatMap(({ state }, index) =>
    state !== 'open' || wasAsked(before, mails, index + 1) ? [index + 1] : [],
  );

const isOnPaper = ({ aanvraag }: Dossier): boolean => aanvraag.ondertekening.wijze === 'papier';

/** As it was when it came to be owed; by the end of the same write it may have lapsed. */
const asOwed = (mail: Bericht): Bericht => ({
  ...mail,
  status: 'te-versturen',
  dispatchAt: mail.createdAt,
});

/** Every write owes exactly the mails that the table asks for, for what happened in it. @throws AssertionError */
export function guardNewMails(before: Dossier, after: Dossier, act: Gebeurtenis | undefined): void {
  const old = before.berichten.length;
  const owed = after.berichten.slice(old);
  let asked = askedOf(before);
  const expected: ExpectedMail[] = [];
  for (const { soort, wie, tijd } of after.gebeurtenissen.slice(before.gebeurtenissen.length)) {
    if (soort === 'getekend' || soort === 'geweigerd') asked = asked.filter((one) => one !== wie);
    const present = [...before.berichten, ...owed.slice(0, expected.length).map(asOwed)];
    const around = {
      wie,
      asked,
      wasAsked: wie !== undefined && wasAsked(before, present, wie),
      told: toldOf(before, after, present),
      isLate: isOnPaper(after) || asTime(tijd) >= 21 * DAY,
    };
    expected.push(...expectedMails(soort, around));
  }
  if (act?.soort === 'niet-bezorgd') expected.push(...afterReturn(before, after, act.bericht));
  assert.deepEqual(
    owed.map(({ soort, aan }) => `${soort} to ${aan}`),
    expected.map(({ soort, aan }) => `${soort} to ${aan}`),
    'a write owes what the table asks for',
  );
  owed.forEach((mail, index) => {
    assert.equal(mail.id, String(old + index + 1), 'every mail has its own id');
    const wie = ondertekenaarNummer(mail.aan);
    if (wie === undefined || after.erasedAt !== undefined) return;
    const from =
      mail.soort === 'verzoek-ingetrokken' || mail.soort === 'herinnering' ? before : after;
    assert.equal(emailFor(after, mail), emailOf(from, wie), `${mail.soort} to another address`);
  });
}

/** The beheerder hears once of each address at which a signatory is still asked, the SSD once of the beheerder's. */
function afterReturn(before: Dossier, after: Dossier, id: string): ExpectedMail[] {
  const mail = after.berichten.find((one) => one.id === id);
  if (mail?.aan === 'beheerder') {
    const isTold = before.berichten.some(({ soort }) => soort === 'beheerder-niet-bereikt');
    return isTold ? [] : [{ soort: 'beheerder-niet-bereikt', aan: 'ssd' }];
  }
  if (mail === undefined || !isAsking(after, mail)) return [];
  const isTold = before.berichten.some(
    (other) => other.aan === mail.aan && isReturned(other) && isAsking(before, other),
  );
  return isTold ? [] : [{ soort: 'adres-werkt-niet', aan: 'beheerder' }];
}

/** What is still owed is true, what lapsed is not, and each mail keeps the address that it is for. @throws AssertionError */
export function guardOldMails(before: Dossier, after: Dossier): void {
  for (const [index, mail] of after.berichten.entries()) {
    const old = before.berichten[index];
    const isOwed = mail.status === 'te-versturen';
    assert.ok(!isOwed || isTrue(after, mail), `${mail.soort} is owed, and not true any more`);
    if (old === undefined || after.erasedAt !== undefined) continue;
    assert.equal(emailFor(after, mail), emailFor(before, old), `${mail.soort} changed its address`);
    const isLapsed = old.status === 'te-versturen' && mail.status === 'vervallen';
    assert.ok(!isLapsed || !isTrue(after, mail), `${mail.soort} lapsed, and is still true`);
  }
}

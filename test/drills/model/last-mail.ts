import assert from 'node:assert/strict';
import type { Bericht } from '../../../shared/dossier/bericht.ts';
import type { Berichtsoort } from '../../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';

const STOPPED: readonly string[] = ['geweigerd', 'ingetrokken', 'verlopen', 'afgewezen'];
const REQUESTS: readonly Berichtsoort[] = ['verzoek', 'herinnering'];

/** Every address that ever got a request gets one mail that is its last. @throws AssertionError */
export function everybodyHeardTheEnd(dossier: Dossier): void {
  // Which address was whose goes with the personal data.
  if (dossier.erasedAt !== undefined) return;
  for (const index of dossier.ondertekenaars.keys()) {
    const periods = mailsByAddress(dossier, index);
    for (const [place, mails] of periods.entries()) {
      const wasAsked = mails.some(
        ({ soort, status }) => REQUESTS.includes(soort) && status === 'verstuurd',
      );
      if (!wasAsked) continue;
      const last = place < periods.length - 1 ? 'verzoek-ingetrokken' : lastToday(dossier);
      const who = `signatory ${index + 1}, address ${place + 1} at ${dossier.status}`;
      assert.equal(mails.filter(({ soort }) => soort === last).length, 1, `${who}: one ${last}`);
      assert.equal(mails.at(-1)?.soort, last, `${who}: nothing after it`);
    }
  }
}

const lastToday = ({ status }: Dossier): Berichtsoort =>
  STOPPED.includes(status) ? 'vervallen' : 'bevestiging';

/** The mails to each address that a signatory had, in order; without those that lapsed before they went. */
function mailsByAddress({ berichten, ondertekenaars }: Dossier, index: number): Bericht[][] {
  const ends = (ondertekenaars[index]?.previousEmails ?? []).map(({ lastBericht }) => lastBericht);
  const theirs = berichten.filter(
    ({ aan, status }) => aan === `ondertekenaar ${index + 1}` && status !== 'vervallen',
  );
  return [...ends, Infinity].map((end, place) =>
    theirs.filter(({ id }) => Number(id) > (ends[place - 1] ?? 0) && Number(id) <= end),
  );
}

import assert from 'node:assert/strict';
import type { Verzenduitkomst } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { teVersturen } from '../../../shared/dossier/dispatch.ts';
import { isTrue } from './mails.ts';
import { isDue } from './sending.ts';
import { alsTekst, LEASE, type Tijd } from './timing.ts';
import type { Afloop, Wereld } from './world.ts';

/** A turn of sending that is under way: the mails are out, the record is not yet written. */
export type Beurt = {
  readonly beurt: string;
  readonly begonnen: Tijd;
  /** Whether its record was stored, also when that was not heard. */
  vastgelegd: boolean;
  readonly uitkomsten: readonly Verzenduitkomst[];
  gezien: Dossier;
};

/** How SES takes one mail; `onbekend`: it took it, and we could not learn that. */
export type Lot = 'gelukt' | 'mislukt' | 'onbekend';

let beurten = 0;

/** What whoever asks the agenda does; the agenda must give the dossier exactly when it is due. */
export async function kijkOpAgenda(
  wereld: Wereld,
  agenda: Tijd | undefined,
  loten: readonly Lot[],
): Promise<void> {
  const gezien = await wereld.deur.opAgenda(wereld.dossier.kenmerk, alsTekst(wereld.nu));
  const isAanDeBeurt = agenda !== undefined && agenda <= wereld.nu;
  assert.deepEqual(gezien, isAanDeBeurt ? wereld.dossier : undefined, 'what is due');
  if (gezien !== undefined) await begin(wereld, wereld.dossier, loten);
}

/** Takes the lease and sends. @param gezien as the agenda or the stream gave it; it may be old */
export async function begin(
  wereld: Wereld,
  gezien: Dossier,
  loten: readonly Lot[],
  verloren = false,
): Promise<void> {
  beurten += 1;
  const beurt = `beurt-${beurten}`;
  const begonnen = wereld.nu;
  const voorstel = wereld.beslis(gezien, { soort: 'verzending-begonnen', beurt });
  if (voorstel === undefined || !(await wereld.schrijf(voorstel))) return;
  // The answer of the store was lost: whoever has the lease finds that out by a read.
  if (verloren && (await wereld.lees()).verzending?.beurt !== beurt) return;
  const { verzending, ...zonderLease } = voorstel;
  if (verzending?.beurt !== beurt) return;
  const ids = teVersturen(zonderLease, alsTekst(begonnen)).map(({ id }) => id);
  bewaakVerzending(wereld, ids, begonnen);
  const uitkomsten = ids.map((id, index) => verstuur(wereld, id, loten[index % loten.length]));
  wereld.beurten.push({
    ...{ beurt, begonnen, uitkomsten, gezien: voorstel },
    vastgelegd: false,
  });
}

function verstuur(wereld: Wereld, id: string, lot: Lot = 'gelukt'): Verzenduitkomst {
  const sesId = `ses-${id}-${wereld.aangeboden.length}`;
  if (lot !== 'mislukt') wereld.aangeboden.push({ bericht: id, sesId });
  return lot === 'gelukt' ? { id, gelukt: true, sesId } : { id, gelukt: false };
}

/** Only what is owed and still true goes out, and nobody else is sending it. */
function bewaakVerzending(
  { dossier, beurten: bezig }: Wereld,
  ids: readonly string[],
  nu: Tijd,
): void {
  const due = dossier.berichten.filter((bericht) => isDue(bericht, nu));
  assert.deepEqual(
    ids,
    due.map(({ id }) => id),
    'exactly what is due goes out',
  );
  for (const bericht of due) {
    const { id, soort } = bericht;
    assert.ok(isTrue(dossier, bericht), `${soort} is not true`);
    const dubbel = bezig.some(
      ({ begonnen, vastgelegd, uitkomsten }) =>
        // Whose record took effect gave its lease back, also when it did not hear so.
        !vastgelegd && begonnen + LEASE > nu && uitkomsten.some((uitkomst) => uitkomst.id === id),
    );
    assert.ok(!dubbel, `${id} is being sent by somebody else`);
  }
}

/** Records how a turn went. Too late: on what is there now, at the next attempt; never sent again. */
export async function rondAf(wereld: Wereld, turn: Beurt, verloren: boolean): Promise<Afloop> {
  const { beurt, uitkomsten } = turn;
  const afgerond = { soort: 'verzending-afgerond', beurt, uitkomsten } as const;
  const voorstel = wereld.beslis(turn.gezien, afgerond);
  assert.ok(voorstel !== undefined, 'how a turn went can always be recorded');
  const isOpgeslagen = await wereld.schrijf(voorstel);
  if (isOpgeslagen && !verloren) return 'klaar';
  turn.vastgelegd ||= isOpgeslagen;
  turn.gezien = await wereld.lees();
  return 'te-laat';
}

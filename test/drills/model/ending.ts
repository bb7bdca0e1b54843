import assert from 'node:assert/strict';
import { bytesOf, MAX_DOSSIER_BYTES } from '../../../shared/dossier/bounds.ts';
import { meteen } from './actors.ts';
import { everybodyHeardTheEnd } from './last-mail.ts';
import { kijkOpAgenda, rondAf } from './dispatchers.ts';
import { agendaVan, alsTekst, DAG } from './timing.ts';
import type { Wereld } from './world.ts';

/** More turns than any dossier needs to come to rest. */
const MAX_BEURTEN = 40;

/** Everybody finishes, every mail arrives, and the clock runs until nothing is due any more. */
export async function laatAflopen(wereld: Wereld): Promise<void> {
  for (const actor of wereld.actoren.splice(0)) await meteen(wereld, actor, false);
  await rondAllesAf(wereld);
  let tijd = agendaVan(wereld.dossier);
  for (let beurt = 0; tijd !== undefined; beurt += 1) {
    assert.ok(beurt < MAX_BEURTEN, 'the agenda never gets empty');
    wereld.nu = Math.max(wereld.nu, tijd);
    await kijkOpAgenda(wereld, tijd, ['gelukt']);
    await rondAllesAf(wereld);
    tijd = agendaVan(wereld.dossier);
  }
  await isTotRust(wereld);
}

async function rondAllesAf(wereld: Wereld): Promise<void> {
  for (const beurt of wereld.beurten.splice(0)) {
    while ((await rondAf(wereld, beurt, false)) === 'te-laat');
  }
}

/** Nothing waits for a signature for ever, and no mail is left lying. */
async function isTotRust(wereld: Wereld): Promise<void> {
  const { status, berichten, gebeurtenissen, kenmerk } = await wereld.lees();
  assert.notEqual(status, 'wacht-op-ondertekening');
  assert.notEqual(status, 'wacht-op-aanvulling');
  if (status === 'ondertekend') {
    assert.ok(gebeurtenissen.some(({ soort }) => soort === 'ssd-herinnerd'));
  }
  const over = berichten.filter((bericht) => bericht.status === 'te-versturen');
  assert.deepEqual(over, [], 'every mail that is owed comes to an end');
  everybodyHeardTheEnd(await wereld.lees());
  assert.ok(bytesOf(await wereld.lees()) < MAX_DOSSIER_BYTES / 4, 'it stays small');
  const veelLater = alsTekst(wereld.nu + 1000 * DAG);
  assert.equal(await wereld.deur.opAgenda(kenmerk, veelLater), undefined, 'off the agenda');
}

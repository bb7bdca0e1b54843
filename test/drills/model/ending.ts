import assert from 'node:assert/strict';
import { bytesOf, MAX_DOSSIER_BYTES } from '../../../shared/dossier/bounds.ts';
import { atOnce } from './actors.ts';
import { everybodyHeardTheEnd } from './last-mail.ts';
import { lookAtAgenda, finish } from './dispatchers.ts';
import { agendaOf, asText, DAY } from './timing.ts';
import type { World } from './world.ts';

/** More turns than any dossier needs to come to rest. */
const MAX_TURNS = 40;

/** Everybody finishes, every mail arrives, and the clock runs until nothing is due any more. */
export async function letExpire(world: World): Promise<void> {
  for (const actor of world.actors.splice(0)) await atOnce(world, actor, false);
  await finishEverything(world);
  let time = agendaOf(world.dossier);
  for (let turn = 0; time !== undefined; turn += 1) {
    assert.ok(turn < MAX_TURNS, 'the agenda never gets empty');
    world.now = Math.max(world.now, time);
    await lookAtAgenda(world, time, ['gelukt']);
    await finishEverything(world);
    time = agendaOf(world.dossier);
  }
  await isAtRest(world);
}

async function finishEverything(world: World): Promise<void> {
  for (const turn of world.turns.splice(0)) {
    while ((await finish(world, turn, false)) === 'te-laat');
  }
}

/** Nothing waits for a signature for ever, and no mail is left lying. */
async function isAtRest(world: World): Promise<void> {
  const { status, berichten, gebeurtenissen, kenmerk } = await world.read();
  assert.notEqual(status, 'wacht-op-ondertekening');
  assert.notEqual(status, 'wacht-op-aanvulling');
  if (status === 'ondertekend') {
    assert.ok(gebeurtenissen.some(({ soort }) => soort === 'ssd-herinnerd'));
  }
  const over = berichten.filter((bericht) => bericht.status === 'te-versturen');
  assert.deepEqual(over, [], 'every mail that is owed comes to an end');
  everybodyHeardTheEnd(await world.read());
  assert.ok(bytesOf(await world.read()) < MAX_DOSSIER_BYTES / 4, 'it stays small');
  const muchLater = asText(world.now + 1000 * DAY);
  assert.equal(await world.proxy.onAgenda(kenmerk, muchLater), undefined, 'off the agenda');
}

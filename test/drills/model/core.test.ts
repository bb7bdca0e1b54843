import { describe, expect, it } from 'vitest';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import { BERICHT_STATUSES } from '../../../shared/dossier/bericht.ts';
import { GEBEURTENISSEN, STATUSES } from '../../../shared/dossier/transitions.ts';
import { memoryProxy } from './door.ts';
import { play } from './run.ts';
import { persistentWishes, questioningWishes } from './wishes.ts';

/** How many lives; `npm run test:model` lives more of them. */
const SERIES = Number(process.env['MODEL_RUNS'] ?? 5_000);

/** Of so many lives at least one ends in each way. */
const ONE_OF = 200;

describe('a dossier, whatever happens to it in whatever order', () => {
  it('keeps every signature, is completed once, mails only what happened and always comes to rest', async () => {
    const { series, commands, seen } = await play(memoryProxy, {
      series: SERIES,
      maxCommands: 36,
    });
    console.log(`${series} sequences of ${(commands / series).toFixed(1)} commands each`);
    const ends = STATUSES.filter((status) => !status.startsWith('wacht-op-')).flatMap((status) => [
      `${status} with four eyes`,
      `${status} without four eyes`,
    ]);
    expect(ends.filter((end) => (seen.get(end) ?? 0) < series / ONE_OF)).toEqual([]);
    const elsewhere = [
      ...GEBEURTENISSEN,
      'withdrawn while an answer is awaited',
      ...BERICHTSOORTEN.map((soort) => `mail ${soort}`),
      ...BERICHT_STATUSES.map((status) => `mail is ${status}`),
    ];
    // At rest nothing is owed.
    expect(elsewhere.filter((place) => !seen.has(place))).toEqual(['mail is te-versturen']);
  }, 120_000);

  it('comes to rest too when somebody corrects and asks for as long as they may', async () => {
    const { seen } = await play(memoryProxy, {
      ...{ series: 300, maxCommands: 120 },
      ...{ wishes: persistentWishes, headStarts: ['none'] },
    });
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        'adres-gecorrigeerd 15 times',
        'opnieuw-gevraagd 15 times',
        'mail verzoek-ingetrokken',
      ]),
    );
  }, 120_000);

  it('comes to rest too when the SSD asks for as long as it may', async () => {
    const { seen } = await play(memoryProxy, {
      ...{ series: 500, maxCommands: 120 },
      ...{ wishes: questioningWishes, headStarts: ['none', 'signed'] },
    });
    expect([...seen.keys()]).toContain('aanvulling-gevraagd 5 times');
  }, 120_000);
});

import { describe, expect, it } from 'vitest';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import { berichtTransitions } from '../../../shared/dossier/bericht.ts';
import { GEBEURTENISSEN, STATUSES } from '../../../shared/dossier/transitions.ts';
import { memoryProxy } from './door.ts';
import { play } from './run.ts';
import { persistentWishes, questioningWishes } from './wishes.ts';

const SERIES = 20_000;

describe('a dossier, whatever happens to it in whatever order', () => {
  it('keeps every signature, is completed once, mails only what happened and always comes to rest', async () => {
    const { series, commands, seen } = await play(memoryProxy, {
      series: SERIES,
      maxCommands: 24,
    });
    console.log(`${series} sequences of ${(commands / series).toFixed(1)} commands each`);
    const overal = [
      ...STATUSES.filter((status) => !status.startsWith('wacht-op-')),
      ...GEBEURTENISSEN,
      ...['verwerkt with four eyes', 'verwerkt without four eyes'],
      'withdrawn while an answer is awaited',
      ...BERICHTSOORTEN.map((soort) => `mail ${soort}`),
      ...berichtTransitions.map(({ to }) => to).filter((to) => to !== 'te-versturen'),
    ];
    expect(overal.filter((place) => !seen.has(place))).toEqual([]);
  }, 120_000);

  it('comes to rest too when somebody corrects and asks for as long as they may', async () => {
    const { seen } = await play(memoryProxy, {
      ...{ series: 300, maxCommands: 120 },
      wishes: persistentWishes,
    });
    expect(seen).toContain('adres-gecorrigeerd 15 times');
    expect(seen).toContain('opnieuw-gevraagd 15 times');
    expect(seen).toContain('mail verzoek-ingetrokken');
  }, 120_000);

  it('comes to rest too when the SSD asks for as long as it may', async () => {
    const { seen } = await play(memoryProxy, {
      ...{ series: 500, maxCommands: 120 },
      wishes: questioningWishes,
    });
    expect(seen).toContain('aanvulling-gevraagd 5 times');
  }, 120_000);
});

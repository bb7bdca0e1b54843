import { describe, expect, it } from 'vitest';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import { berichtovergangen } from '../../../shared/dossier/bericht.ts';
import { GEBEURTENISSEN, STATUSSEN } from '../../../shared/dossier/transitions.ts';
import { geheugendeur } from './door.ts';
import { speel } from './run.ts';
import { persistentWishes, questioningWishes } from './wishes.ts';

const REEKSEN = 20_000;

describe('a dossier, whatever happens to it in whatever order', () => {
  it('keeps every signature, is completed once, mails only what happened and always comes to rest', async () => {
    const { reeksen, opdrachten, gezien } = await speel(geheugendeur, {
      reeksen: REEKSEN,
      maxOpdrachten: 24,
    });
    console.log(`${reeksen} sequences of ${(opdrachten / reeksen).toFixed(1)} commands each`);
    const overal = [
      ...STATUSSEN.filter((status) => !status.startsWith('wacht-op-')),
      ...GEBEURTENISSEN,
      ...['verwerkt with four eyes', 'verwerkt without four eyes'],
      'withdrawn while an answer is awaited',
      ...BERICHTSOORTEN.map((soort) => `mail ${soort}`),
      ...berichtovergangen.map(({ naar }) => naar).filter((naar) => naar !== 'te-versturen'),
    ];
    expect(overal.filter((plaats) => !gezien.has(plaats))).toEqual([]);
  }, 120_000);

  it('comes to rest too when somebody corrects and asks for as long as they may', async () => {
    const { gezien } = await speel(geheugendeur, {
      ...{ reeksen: 300, maxOpdrachten: 120 },
      wensen: persistentWishes,
    });
    expect(gezien).toContain('adres-gecorrigeerd 15 times');
    expect(gezien).toContain('opnieuw-gevraagd 15 times');
    expect(gezien).toContain('mail verzoek-ingetrokken');
  }, 120_000);

  it('comes to rest too when the SSD asks for as long as it may', async () => {
    const { gezien } = await speel(geheugendeur, {
      ...{ reeksen: 500, maxOpdrachten: 120 },
      wensen: questioningWishes,
    });
    expect(gezien).toContain('aanvulling-gevraagd 5 times');
  }, 120_000);
});

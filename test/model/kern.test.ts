import { describe, expect, it } from 'vitest';
import { BERICHTSOORTEN } from '../../shared/dossier/berichtsoorten.ts';
import { berichtovergangen } from '../../shared/dossier/bericht.ts';
import { GEBEURTENISSEN, STATUSSEN } from '../../shared/dossier/overgangen.ts';
import { geheugendeur } from './deur.ts';
import { speel } from './loop.ts';

const REEKSEN = 20_000;

describe('a dossier, whatever happens to it in whatever order', () => {
  it('keeps every signature, is completed once, mails only what happened and always comes to rest', async () => {
    const { reeksen, opdrachten, gezien } = await speel(geheugendeur, {
      reeksen: REEKSEN,
      maxOpdrachten: 24,
    });
    console.log(`${reeksen} sequences of ${(opdrachten / reeksen).toFixed(1)} commands each`);
    const overal = [
      ...STATUSSEN.filter((status) => status !== 'wacht-op-ondertekening'),
      ...GEBEURTENISSEN,
      ...BERICHTSOORTEN.map((soort) => `mail ${soort}`),
      ...berichtovergangen.map(({ naar }) => naar).filter((naar) => naar !== 'te-versturen'),
    ];
    expect(overal.filter((plaats) => !gezien.has(plaats))).toEqual([]);
  }, 120_000);
});

import { describe, expect, it } from 'vitest';
import type { Dossiers } from '../../functions/opslag/dossiers.ts';
import { wijzig } from '../../functions/opslag/wijzig.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../shared/dossier/leven.ts';
import { maakDossier, momentNa, na } from '../fixtures/dossiers.ts';

/** A store that takes the first write and loses its answer; before it is read again, somebody else goes on from there. */
function verliestEersteAntwoord(begin: Dossier): { dossiers: Dossiers; nu: () => Dossier } {
  let bewaard = begin;
  let keer = 0;
  const dossiers = {
    vervang: (dossier: Dossier) => {
      keer += 1;
      if (dossier.versie !== bewaard.versie + 1) return Promise.resolve(false);
      bewaard = dossier;
      if (keer > 1) return Promise.resolve(true);
      bewaard = na(bewaard, { soort: 'verzending-begonnen', beurt: 'ander' }, 2);
      return Promise.resolve(false);
    },
    lees: () => Promise.resolve(bewaard),
  };
  return { dossiers: dossiers as unknown as Dossiers, nu: () => bewaard };
}

describe('a write that took effect but lost its answer', () => {
  it('is recognised, also when somebody else has gone on from there: it happens once', async () => {
    const opnieuw: Gebeurtenis = { soort: 'vraag-opnieuw', wie: 1 };
    const begin = maakDossier();
    const { dossiers, nu } = verliestEersteAntwoord(begin);
    let minuten = 60 * 24;
    const afloop = await wijzig(begin, opnieuw, {
      dossiers,
      moment: () => momentNa((minuten += 1)),
    });
    expect(afloop?.reden).toBeUndefined();
    const gevraagd = nu().gebeurtenissen.filter(({ soort }) => soort === 'opnieuw-gevraagd');
    expect(gevraagd).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Dossiers } from '../../../functions/store/dossiers.ts';
import { wijzig } from '../../../functions/store/change.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { emailVan } from '../../../shared/dossier/ondertekenaars.ts';
import { maakDossier, MINUTEN_PER_DAG, momentNa, na } from '../../fixtures/dossiers.ts';

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

/** A store in which somebody else writes at the very moment of the first write, and so is first. */
function losesTo(begin: Dossier, other: Gebeurtenis): { dossiers: Dossiers; nu: () => Dossier } {
  let stored = begin;
  let isFirst = true;
  const dossiers = {
    vervang: (dossier: Dossier) => {
      if (isFirst) stored = na(begin, other, 1 / MINUTEN_PER_DAG);
      isFirst = false;
      if (dossier.versie !== stored.versie + 1) return Promise.resolve(false);
      stored = dossier;
      return Promise.resolve(true);
    },
    lees: () => Promise.resolve(stored),
  };
  return { dossiers: dossiers as unknown as Dossiers, nu: () => stored };
}

describe('a write that lost to another of the same millisecond', () => {
  it('is made on top of it where it says something else', async () => {
    const correct = (email: string) => ({ soort: 'corrigeer-adres', wie: 1, email }) as const;
    const begin = maakDossier();
    const { dossiers, nu } = losesTo(begin, correct('een@example.nl'));
    const afloop = await wijzig(begin, correct('twee@example.nl'), {
      dossiers,
      moment: () => momentNa(1),
    });
    expect(afloop?.reden).toBeUndefined();
    expect(emailVan(nu(), 1)).toBe('twee@example.nl');
  });
});

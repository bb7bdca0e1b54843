import { describe, expect, it } from 'vitest';
import type { Dossiers } from '../../../functions/store/dossiers.ts';
import { change } from '../../../functions/store/change.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { emailOf } from '../../../shared/dossier/ondertekenaars.ts';
import { createDossier, MINUTES_PER_DAY, momentAfter, after } from '../../fixtures/dossiers.ts';

/** A store that takes the first write and loses its answer; before it is read again, somebody else goes on from there. */
function losesFirstResponse(start: Dossier): { dossiers: Dossiers; now: () => Dossier } {
  let saved = start;
  let times = 0;
  const dossiers = {
    replace: (dossier: Dossier) => {
      times += 1;
      if (dossier.versie !== saved.versie + 1) return Promise.resolve(false);
      saved = dossier;
      if (times > 1) return Promise.resolve(true);
      saved = after(saved, { soort: 'verzending-begonnen', turn: 'ander' }, 2);
      return Promise.resolve(false);
    },
    read: () => Promise.resolve(saved),
  };
  return { dossiers: dossiers as unknown as Dossiers, now: () => saved };
}

describe('a write that took effect but lost its answer', () => {
  it('is recognised, also when somebody else has gone on from there: it happens once', async () => {
    const again: Gebeurtenis = { soort: 'vraag-opnieuw', wie: 1 };
    const start = createDossier();
    const { dossiers, now } = losesFirstResponse(start);
    let minutes = 60 * 24;
    const outcome = await change(start, again, {
      dossiers,
      moment: () => momentAfter((minutes += 1)),
    });
    expect(outcome?.reden).toBeUndefined();
    const requested = now().gebeurtenissen.filter(({ soort }) => soort === 'opnieuw-gevraagd');
    expect(requested).toHaveLength(1);
  });
});

/** A store in which somebody else writes at the very moment of the first write, and so is first. */
function losesTo(start: Dossier, other: Gebeurtenis): { dossiers: Dossiers; now: () => Dossier } {
  let stored = start;
  let isFirst = true;
  const dossiers = {
    replace: (dossier: Dossier) => {
      if (isFirst) stored = after(start, other, 1 / MINUTES_PER_DAY);
      isFirst = false;
      if (dossier.versie !== stored.versie + 1) return Promise.resolve(false);
      stored = dossier;
      return Promise.resolve(true);
    },
    read: () => Promise.resolve(stored),
  };
  return { dossiers: dossiers as unknown as Dossiers, now: () => stored };
}

describe('a write that lost to another of the same millisecond', () => {
  it('is made on top of it where it says something else', async () => {
    const correct = (email: string) => ({ soort: 'corrigeer-adres', wie: 1, email }) as const;
    const start = createDossier();
    const { dossiers, now } = losesTo(start, correct('een@example.nl'));
    const outcome = await change(start, correct('twee@example.nl'), {
      dossiers,
      moment: () => momentAfter(1),
    });
    expect(outcome?.reden).toBeUndefined();
    expect(emailOf(now(), 1)).toBe('twee@example.nl');
  });
});

import { describe, expect, it } from 'vitest';
import { LINK } from '../../../../shared/desk/actor.ts';
import { mogelijkeStappen } from '../../../../shared/dossier/afhandelen.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { verwerk } from '../../../../shared/dossier/life.ts';
import { STAPPEN, type Stap } from '../../../../shared/dossier/stappen.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import {
  maakDossier,
  MINUTEN_PER_DAG,
  minutenLater,
  momentNa,
  na,
} from '../../../fixtures/dossiers.ts';

const step = (stap: Stap, toelichting = '') => ({ soort: 'neem-stap', stap, toelichting }) as const;
const outcome = (dossier: Dossier, stap: Stap): string => {
  const uitkomst = verwerk(dossier, step(stap), momentNa(5 * MINUTEN_PER_DAG));
  return uitkomst.ok ? uitkomst.dossier.status : uitkomst.reden;
};

const digitaal = maakDossier();
const papier = maakDossier(opPapier(maakAanvraag()));
const ondertekend = na(papier, step('papier-ontvangen'), 1);
const inBehandeling = na(ondertekend, step('in-behandeling'), 2);
const verwerkt = na(inBehandeling, step('verwerkt'), 3);
const afgewezen = na(digitaal, step('afgewezen'), 1);
const ingetrokken = na(digitaal, { soort: 'trek-in' }, 1);

describe('a step of the SSD', () => {
  it.each<[string, Dossier, Stap[]]>([
    ['waits for signatures by a link', digitaal, ['afgewezen']],
    ['waits for a paper', papier, ['papier-ontvangen', 'afgewezen']],
    ['is signed', ondertekend, ['in-behandeling', 'aanvulling-vragen', 'afgewezen']],
    ['is taken up', inBehandeling, ['aanvulling-vragen', 'verwerkt', 'afgewezen']],
    ['was processed', verwerkt, []],
    ['was turned down', afgewezen, []],
    ['was withdrawn', ingetrokken, []],
  ])('is only one that fits a dossier that %s', (_, dossier, possible) => {
    expect([...mogelijkeStappen(dossier)].sort()).toEqual([...possible].sort());
    const taken = STAPPEN.filter((stap) => verwerk(dossier, step(stap), momentNa(9_000)).ok);
    expect(taken.sort()).toEqual([...possible].sort());
  });

  it('leads to its own status', () => {
    expect([ondertekend, inBehandeling, verwerkt, afgewezen].map(({ status }) => status)).toEqual([
      ...['ondertekend', 'in-behandeling', 'verwerkt', 'afgewezen'],
    ]);
  });

  it('is one step when it comes twice, also after something else that leaves the status', () => {
    expect(outcome(ondertekend, 'papier-ontvangen')).toBe('al-gedaan');
    expect(outcome(inBehandeling, 'in-behandeling')).toBe('al-gedaan');
    expect(outcome(verwerkt, 'verwerkt')).toBe('al-gedaan');
    expect(outcome(afgewezen, 'afgewezen')).toBe('al-gedaan');
    const herinnerd = na(ondertekend, { soort: 'verzending-begonnen', beurt: 'b' }, 20);
    expect(herinnerd.gebeurtenissen.at(-1)?.soort).toBe('ssd-herinnerd');
    const uitkomst = verwerk(herinnerd, step('papier-ontvangen'), momentNa(21 * MINUTEN_PER_DAG));
    expect(uitkomst).toEqual({ ok: false, reden: 'al-gedaan' });
  });

  it('that was taken before the last one does not fit any more', () => {
    expect(outcome(inBehandeling, 'papier-ontvangen')).toBe('past-niet-bij-status');
    expect(outcome(verwerkt, 'in-behandeling')).toBe('past-niet-bij-status');
  });

  it('that another ended before it does not fit', () => {
    expect(outcome(ingetrokken, 'afgewezen')).toBe('past-niet-bij-status');
    expect(outcome(digitaal, 'papier-ontvangen')).toBe('past-niet-bij-status');
    expect(outcome(digitaal, 'verwerkt')).toBe('past-niet-bij-status');
    const { documentHash } = digitaal;
    const getekend = na(digitaal, { soort: 'teken', wie: 1, documentHash, verklaringVersie: '1' });
    // It is signed, but no paper came in.
    expect(outcome(getekend, 'papier-ontvangen')).toBe('past-niet-bij-status');
  });

  it('is written down with its words, and with who did it: an operator, or who holds the link', () => {
    const tijd = minutenLater(MINUTEN_PER_DAG);
    const last = (toelichting: string, door?: string) =>
      na(digitaal, {
        ...step('afgewezen', toelichting),
        ...(door === undefined ? {} : { door }),
      }).gebeurtenissen.at(-1);
    expect(last('')).toStrictEqual({ soort: 'afgewezen', tijd, door: LINK });
    expect(last('Onbekend.')).toStrictEqual({
      soort: 'afgewezen',
      tijd,
      toelichting: 'Onbekend.',
      door: LINK,
    });
    expect(last('', 'operator-1')).toStrictEqual({ soort: 'afgewezen', tijd, door: 'operator-1' });
  });

  it('comes too late once the time to sign is over', () => {
    const laat = verwerk(digitaal, step('afgewezen'), momentNa(57 * MINUTEN_PER_DAG));
    expect(laat).toEqual({ ok: false, reden: 'past-niet-bij-status' });
  });
});

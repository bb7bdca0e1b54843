import { describe, expect, it } from 'vitest';
import { LINK } from '../../../../shared/desk/actor.ts';
import { possibleSteps } from '../../../../shared/dossier/afhandelen.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { apply } from '../../../../shared/dossier/life.ts';
import { STEPS, type Step } from '../../../../shared/dossier/stappen.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import {
  createDossier,
  MINUTES_PER_DAY,
  minutesLater,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';
import { sign, withdraw } from './acts.ts';

const step = (stap: Step, toelichting = '') => ({ soort: 'neem-stap', stap, toelichting }) as const;
const outcome = (dossier: Dossier, stap: Step): string => {
  const applied = apply(dossier, step(stap), momentAfter(5 * MINUTES_PER_DAY));
  return applied.ok ? applied.dossier.status : applied.reden;
};

const digitaal = (): Dossier => createDossier();
const papier = (): Dossier => createDossier(onPapier(createAanvraag()));
const ondertekend = (): Dossier => after(papier(), step('papier-ontvangen'), 1);
const inBehandeling = (): Dossier => after(ondertekend(), step('in-behandeling'), 2);
const verwerkt = (): Dossier => after(inBehandeling(), step('verwerkt'), 3);
const afgewezen = (): Dossier => after(digitaal(), step('afgewezen'), 1);
const ingetrokken = (): Dossier => after(digitaal(), withdraw, 1);

describe('a step of the SSD', () => {
  it.each<[string, () => Dossier, Step[]]>([
    ['waits for signatures by a link', digitaal, ['afgewezen']],
    ['waits for a paper', papier, ['papier-ontvangen', 'afgewezen']],
    ['is signed', ondertekend, ['in-behandeling', 'aanvulling-vragen', 'afgewezen']],
    ['is taken up', inBehandeling, ['aanvulling-vragen', 'verwerkt', 'afgewezen']],
    ['was processed', verwerkt, []],
    ['was turned down', afgewezen, []],
    ['was withdrawn', ingetrokken, []],
  ])('is only one that fits a dossier that %s', (_, dossierOf, possible) => {
    const dossier = dossierOf();
    expect([...possibleSteps(dossier)].sort()).toEqual([...possible].sort());
    const taken = STEPS.filter((stap) => apply(dossier, step(stap), momentAfter(9_000)).ok);
    expect(taken.sort()).toEqual([...possible].sort());
  });

  it('leads to its own status', () => {
    expect(
      [ondertekend(), inBehandeling(), verwerkt(), afgewezen()].map(({ status }) => status),
    ).toEqual([...['ondertekend', 'in-behandeling', 'verwerkt', 'afgewezen']]);
  });

  it('is one step when it comes twice, also after something else that leaves the status', () => {
    expect(outcome(ondertekend(), 'papier-ontvangen')).toBe('al-gedaan');
    expect(outcome(inBehandeling(), 'in-behandeling')).toBe('al-gedaan');
    expect(outcome(verwerkt(), 'verwerkt')).toBe('al-gedaan');
    expect(outcome(afgewezen(), 'afgewezen')).toBe('al-gedaan');
    const reminded = after(ondertekend(), { soort: 'verzending-begonnen', turn: 'b' }, 20);
    expect(reminded.gebeurtenissen.at(-1)?.soort).toBe('ssd-herinnerd');
    const applied = apply(reminded, step('papier-ontvangen'), momentAfter(21 * MINUTES_PER_DAY));
    expect(applied).toEqual({ ok: false, reden: 'al-gedaan' });
  });

  it('that was taken before the last one does not fit any more', () => {
    expect(outcome(inBehandeling(), 'papier-ontvangen')).toBe('past-niet-bij-status');
    expect(outcome(verwerkt(), 'in-behandeling')).toBe('past-niet-bij-status');
  });

  it('that another ended before it does not fit', () => {
    expect(outcome(ingetrokken(), 'afgewezen')).toBe('past-niet-bij-status');
    expect(outcome(digitaal(), 'papier-ontvangen')).toBe('past-niet-bij-status');
    expect(outcome(digitaal(), 'verwerkt')).toBe('past-niet-bij-status');
    const signed = after(digitaal(), sign(1));
    // It is signed, but no paper came in.
    expect(outcome(signed, 'papier-ontvangen')).toBe('past-niet-bij-status');
  });

  it('is written down with its words, and with who did it: an operator, or who holds the link', () => {
    const tijd = minutesLater(MINUTES_PER_DAY);
    const last = (toelichting: string, door?: string) =>
      after(digitaal(), {
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
    const allow = apply(digitaal(), step('afgewezen'), momentAfter(57 * MINUTES_PER_DAY));
    expect(allow).toEqual({ ok: false, reden: 'past-niet-bij-status' });
  });
});

import { describe, expect, it } from 'vitest';
import { naarItem } from '../../../../functions/store/item.ts';
import { inStatusSince, workPartitionOf, workRowOf } from '../../../../shared/desk/work-row.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { verwerk } from '../../../../shared/dossier/life.ts';
import {
  maakDossier,
  MINUTEN_PER_DAG,
  minutenLater,
  momentNa,
  na,
} from '../../../fixtures/dossiers.ts';

const BO = { subject: 'bo', name: 'Bo Behandelaar' };
const dossier = maakDossier();
const projected = (one: Dossier) => {
  const { workPartition, workRow, ingediendOp } = naarItem(one);
  return { workPartition, workRow, ingediendOp };
};

describe('the row of a dossier in the list of the desk', () => {
  it('stays as it is while its mails are claimed, sent and recorded', () => {
    const begun = verwerk(dossier, { soort: 'verzending-begonnen', beurt: 'b-1' }, momentNa(1));
    if (!begun.ok) throw new Error(begun.reden);
    expect(projected(begun.dossier)).toEqual(projected(dossier));
    const uitkomsten = dossier.berichten.map(
      ({ id }) => ({ id, gelukt: true, sesId: id }) as const,
    );
    const done = { soort: 'verzending-afgerond', beurt: 'b-1', uitkomsten } as const;
    expect(projected(na(begun.dossier, done))).toEqual(projected(dossier));
    expect(begun.dossier.verzending).toBeDefined();
  });

  it('changes with what the list shows', () => {
    const taken = na(dossier, { soort: 'pak-op', door: BO });
    expect(workRowOf(taken).behandelaar).toEqual(BO);
    expect(projected(taken)).not.toEqual(projected(dossier));
    expect(
      workRowOf(na(taken, { soort: 'geef-terug', holder: BO.subject, door: BO }, 2)).behandelaar,
    ).toBeUndefined();
  });

  it('moves to the month in which it came in when it ends, and is gone once it is erased', () => {
    expect(workPartitionOf(dossier)).toMatch(/^open#[0-7]$/);
    const ended = na(dossier, { soort: 'trek-in' }, 40);
    expect(workPartitionOf(ended)).toBe('closed#2026-10');
    const erased = na(ended, { soort: 'wis', ookMetOpenstaandeBerichten: true, door: 'x' }, 41);
    expect(workPartitionOf(erased)).toBeUndefined();
    expect(naarItem(erased)).not.toHaveProperty('workRow');
  });

  it('says since when it has its status: a reminder or a note does not change that', () => {
    const { documentHash } = dossier;
    const signed = na(dossier, { soort: 'teken', wie: 1, documentHash, verklaringVersie: '1' }, 2);
    const noted = na(signed, { soort: 'noteer', text: 'Gebeld.', door: BO }, 3);
    expect(inStatusSince(dossier)).toBe(dossier.ingediendOp);
    expect(inStatusSince(noted)).toBe(minutenLater(2 * MINUTEN_PER_DAG));
    const reminded = verwerk(
      dossier,
      { soort: 'verzending-begonnen', beurt: 'b-1' },
      momentNa(8 * MINUTEN_PER_DAG),
    );
    if (!reminded.ok) throw new Error(reminded.reden);
    expect(reminded.dossier.gebeurtenissen.at(-1)?.soort).toBe('herinnerd');
    expect(inStatusSince(reminded.dossier)).toBe(dossier.ingediendOp);
  });
});

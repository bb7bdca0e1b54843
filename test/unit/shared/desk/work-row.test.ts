import { describe, expect, it } from 'vitest';
import { toItem } from '../../../../functions/store/item.ts';
import { inStatusSince, workPartitionOf, workRowOf } from '../../../../shared/desk/work-row.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { apply } from '../../../../shared/dossier/life.ts';
import {
  createDossier,
  MINUTES_PER_DAY,
  minutesLater,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';

const BO = { subject: 'bo', name: 'Bo Behandelaar' };
const dossier = (): Dossier => createDossier();
const projected = (one: Dossier) => {
  const { workPartition, workRow, ingediendOp } = toItem(one);
  return { workPartition, workRow, ingediendOp };
};

describe('the row of a dossier in the list of the desk', () => {
  it('stays as it is while its mails are claimed, sent and recorded', () => {
    const begun = apply(dossier(), { soort: 'verzending-begonnen', turn: 'b-1' }, momentAfter(1));
    if (!begun.ok) throw new Error(begun.reden);
    expect(projected(begun.dossier)).toEqual(projected(dossier()));
    const outcomes = dossier().berichten.map(
      ({ id }) => ({ id, succeeded: true, sesId: id }) as const,
    );
    const done = { soort: 'verzending-afgerond', turn: 'b-1', outcomes } as const;
    expect(projected(after(begun.dossier, done))).toEqual(projected(dossier()));
    expect(begun.dossier.lease).toBeDefined();
  });

  it('changes with what the list shows', () => {
    const taken = after(dossier(), { soort: 'pak-op', door: BO });
    expect(workRowOf(taken).behandelaar).toEqual(BO);
    expect(projected(taken)).not.toEqual(projected(dossier()));
    expect(
      workRowOf(after(taken, { soort: 'geef-terug', holder: BO.subject, door: BO }, 2)).behandelaar,
    ).toBeUndefined();
  });

  it('moves to the month in which it came in when it ends, and is gone once it is erased', () => {
    expect(workPartitionOf(dossier())).toMatch(/^open#[0-7]$/);
    const ended = after(dossier(), { soort: 'trek-in' }, 40);
    expect(workPartitionOf(ended)).toBe('closed#2026-10');
    const erased = after(ended, { soort: 'wis', evenWithOpenBerichten: true, door: 'x' }, 41);
    expect(workPartitionOf(erased)).toBeUndefined();
    expect(toItem(erased)).not.toHaveProperty('workRow');
  });

  it('says since when it has its status: a reminder or a note does not change that', () => {
    const { documentHash } = dossier();
    const signed = after(
      dossier(),
      { soort: 'teken', wie: 1, documentHash, verklaringVersion: '1' },
      2,
    );
    const noted = after(signed, { soort: 'noteer', text: 'Gebeld.', door: BO }, 3);
    expect(inStatusSince(dossier())).toBe(dossier().ingediendOp);
    expect(inStatusSince(noted)).toBe(minutesLater(2 * MINUTES_PER_DAY));
    const reminded = apply(
      dossier(),
      { soort: 'verzending-begonnen', turn: 'b-1' },
      momentAfter(8 * MINUTES_PER_DAY),
    );
    if (!reminded.ok) throw new Error(reminded.reden);
    expect(reminded.dossier.gebeurtenissen.at(-1)?.soort).toBe('herinnerd');
    expect(inStatusSince(reminded.dossier)).toBe(dossier().ingediendOp);
  });
});

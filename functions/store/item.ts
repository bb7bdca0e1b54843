import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Dossier, dossierSchema } from '../../shared/dossier/dossier.ts';
import { workPartitionOf, workRowOf } from '../../shared/desk/work-row.ts';
import { agendaVakVan } from '../../shared/dossier/kenmerk.ts';
import {
  BEWAARTERMIJNEN,
  bewaarTot,
  type Bewaartermijnen,
} from '../../shared/dossier/termijnen.ts';
import { agendaTijd } from '../../shared/dossier/dispatch.ts';

export type Item = Record<string, AttributeValue>;

/** A stored item, or one on the stream, is no dossier. It names where, never what stood there. */
export class DossierOnleesbaar extends Error {
  readonly code = 'dossier-onleesbaar';
  constructor(plaatsen: readonly string[], cause?: unknown) {
    super(`This item is no dossier; wrong at: ${plaatsen.join(', ')}`, { cause });
    this.name = 'DossierOnleesbaar';
  }
}

/**
 * The item of a dossier. Only one with something due holds the two attributes of the agenda, a sparse index; only one
 * that has ended holds `bewaarTot`, when the table lets it go. One that was erased is in no list of the desk.
 */
export function naarItem(dossier: Dossier, termijnen: Bewaartermijnen = BEWAARTERMIJNEN): Item {
  const tijd = agendaTijd(dossier);
  const agenda =
    tijd === undefined ? {} : { agendaVak: agendaVakVan(dossier.kenmerk), agendaTijd: tijd };
  const workPartition = workPartitionOf(dossier);
  const work = workPartition === undefined ? {} : { workPartition, workRow: workRowOf(dossier) };
  return marshall(
    { ...dossier, ...agenda, ...work, bewaarTot: bewaarTot(dossier, termijnen) },
    { removeUndefinedValues: true },
  );
}

/** @throws DossierOnleesbaar */
export function uitItem(item: Item): Dossier {
  let inhoud: unknown;
  try {
    inhoud = unmarshall(item);
  } catch (fout) {
    throw new DossierOnleesbaar(['item'], fout);
  }
  const uitkomst = dossierSchema.safeParse(inhoud);
  if (uitkomst.success) return uitkomst.data;
  throw new DossierOnleesbaar(uitkomst.error.issues.map(({ path }) => path.join('.')));
}

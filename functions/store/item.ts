import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Dossier, dossierSchema } from '../../shared/dossier/dossier.ts';
import { workPartitionOf, workRowOf } from '../../shared/desk/work-row.ts';
import { agendaPartitionOf } from '../../shared/dossier/kenmerk.ts';
import {
  BEWAARTERMIJNEN,
  expiresAt,
  type Bewaartermijnen,
} from '../../shared/dossier/termijnen.ts';
import { agendaTime } from '../../shared/dossier/dispatch.ts';

export type Item = Record<string, AttributeValue>;

/** A stored item, or one on the stream, is no dossier. It names where, never what stood there. */
export class DossierUnreadable extends Error {
  readonly code = 'dossier-onleesbaar';
  constructor(places: readonly string[], cause?: unknown) {
    super(`This item is no dossier; wrong at: ${places.join(', ')}`, { cause });
    this.name = 'DossierUnreadable';
  }
}

/**
 * The item of a dossier. Only one with something due holds the two attributes of the agenda, a sparse index; only one
 * that has ended holds `bewaarTot`, when the table lets it go. One that was erased is in no list of the desk.
 */
export function toItem(dossier: Dossier, termijnen: Bewaartermijnen = BEWAARTERMIJNEN): Item {
  const time = agendaTime(dossier);
  const agenda =
    time === undefined ? {} : { agendaVak: agendaPartitionOf(dossier.kenmerk), agendaTijd: time };
  const workPartition = workPartitionOf(dossier);
  const work = workPartition === undefined ? {} : { workPartition, workRow: workRowOf(dossier) };
  return marshall(
    { ...dossier, ...agenda, ...work, bewaarTot: expiresAt(dossier, termijnen) },
    { removeUndefinedValues: true },
  );
}

/** @throws DossierUnreadable */
export function fromItem(item: Item): Dossier {
  let content: unknown;
  try {
    content = unmarshall(item);
  } catch (error) {
    throw new DossierUnreadable(['item'], error);
  }
  const outcome = dossierSchema.safeParse(content);
  if (outcome.success) return outcome.data;
  throw new DossierUnreadable(outcome.error.issues.map(({ path }) => path.join('.')));
}

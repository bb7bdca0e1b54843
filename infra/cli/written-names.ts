/**
 * The names that a dossier has in what a command writes out, where it is stored by others: programs of operators read them, and
 * people keep the file with their data.
 */
export const writtenNames: ReadonlyMap<string, string> = new Map([
  ['erasedAt', 'gewistOp'],
  ['takeUpBefore', 'oppakkenVoor'],
  ['keyHash', 'sleutelHash'],
  ['lease', 'verzending'],
  ['turn', 'beurt'],
  ['state', 'staat'],
  ['verklaringVersion', 'verklaringVersie'],
  ['correctedAfterBericht', 'gecorrigeerdNaBericht'],
  ['requestedAgainAt', 'opnieuwGevraagdOp'],
  ['createdAt', 'aangemaaktOp'],
  ['failedAttempts', 'misluktePogingen'],
  ['againAt', 'opnieuwOp'],
  ['dispatchAt', 'versturenOp'],
  ['sentAt', 'verstuurdOp'],
  ['failedAt', 'misluktOp'],
  ['notDeliveredAt', 'nietBezorgdOp'],
  ['lapsedAt', 'vervallenOp'],
]);

/** The same data, by the names that are written out, however deep they stand. */
export function asWritten(data: object): object {
  if (Array.isArray(data)) return data.map(valueOf);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [writtenNames.get(name) ?? name, valueOf(value)]),
  );
}

const valueOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? asWritten(value) : value;

/**
 * The table that holds the dossiers, once: the CDK stack and the local engine are both made from this description, and
 * `item.ts` beside it writes these attributes.
 */
export const tableDefinition = {
  key: 'kenmerk',
  /** Sparse: only items with something due hold these attributes. Every attribute is projected. */
  agenda: { name: 'agenda', partition: 'agendaVak', time: 'agendaTijd' },
  /**
   * What the list of the desk is read from. Only what it shows is projected, and it changes when something happens to a dossier:
   * what is claimed to be sent writes nothing in it.
   */
  work: { name: 'work', partition: 'workPartition', sort: 'ingediendOp', row: 'workRow' },
  /** Time to live, epoch seconds; only on dossiers in a final state. */
  bewaarTot: 'bewaarTot',
} as const;

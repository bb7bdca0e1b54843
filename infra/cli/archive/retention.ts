import { dayInAmsterdam } from '../../../shared/time/day.ts';
import { term } from './mdto.ts';
import { type ArchiveSettings, DURATION } from './settings.ts';
import type { XmlElement } from './xml.ts';

const VALUES = 'Begrippenlijst Waarderingen MDTO';

/** Whether and how long the body keeps it. While nobody has decided, that is what it says. */
export function valuation({ retention }: ArchiveSettings): XmlElement {
  if (retention === undefined) return term('waardering', 'Nader te bepalen', VALUES, 'N');
  return retention.kind === 'keep'
    ? term('waardering', 'Blijvend te bewaren', VALUES, 'B')
    : term('waardering', 'Tijdelijk te bewaren', VALUES, 'V');
}

/** The term counts from the day on which the dossier ended. */
export function retentionTerm({ retention }: ArchiveSettings, end: string): XmlElement | undefined {
  if (retention?.kind !== 'term') return undefined;
  const from = dayInAmsterdam(new Date(end));
  return [
    'bewaartermijn',
    [
      term('termijnTriggerStartLooptijd', 'Bevriezing', 'Begrippenlijst EventTypeLijst MDTO'),
      ['termijnStartdatumLooptijd', from],
      ['termijnLooptijd', retention.duration],
      ['termijnEinddatum', dayAfter(from, retention.duration)],
    ],
  ];
}

function dayAfter(from: string, duration: string): string {
  const [, years, months, days] = DURATION.exec(duration) ?? [];
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const end = new Date(
    Date.UTC(year + Number(years ?? 0), month - 1 + Number(months ?? 0), day + Number(days ?? 0)),
  );
  return end.toISOString().slice(0, 10);
}

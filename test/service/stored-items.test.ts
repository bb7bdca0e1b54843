import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Attempts } from '../../functions/desk/attempts.ts';
import { Sessions } from '../../functions/desk/session.ts';
import { fromItem } from '../../functions/store/item.ts';
import { Overview } from '../../functions/store/overview.ts';
import { BEGINNING, WorkList } from '../../functions/store/work-list.ts';
import { AGENDA_PARTITIONS } from '../../shared/dossier/kenmerk.ts';
import { minutesLater } from '../fixtures/dossiers.ts';
import { storedByVersion } from '../fixtures/stored-items.ts';
import { type BeheerTable, openBeheerTable, TABLE_NAME } from '../local/beheer.ts';
import { saveItem } from '../local/store.ts';

const FAR = '2030-01-01T00:00:00.000Z';

async function listOf<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describe.each(storedByVersion)('in a table as version %s left it', (_version, stored) => {
  const items = stored.dossiers.map(({ item }) => item);
  const listed = items.filter(({ erasedAt }) => erasedAt === undefined);
  const kenmerken = items.map(({ kenmerk }) => kenmerk).sort();

  let table: BeheerTable;
  beforeAll(async () => {
    table = await openBeheerTable();
    for (const item of [...items, stored.session.item, stored.signIn.item])
      await saveItem({ dynamodb: table.engine.url }, marshall(item));
  });
  afterAll(() => table.stop());

  it('the desk lists every dossier, but for what was erased', async () => {
    const workList = new WorkList(table.client, TABLE_NAME);
    const partitions = [...new Set(listed.map(({ workPartition }) => String(workPartition)))];
    const period = { from: BEGINNING, until: FAR };
    const pages = await Promise.all(
      partitions.map((partition) => workList.read(partition, period, null, 100)),
    );
    const rows = pages.flatMap(({ lines }) => lines);
    expect(rows.map(({ row }) => row)).toEqual(
      expect.arrayContaining(listed.map(({ workRow }) => workRow)),
    );
    expect(rows).toHaveLength(listed.length);
  });

  it('an operator finds every dossier, what happened to it, who has it and whose address is in it', async () => {
    const overview = new Overview(table.client, TABLE_NAME);
    const kenmerkenIn = (rows: readonly object[]) =>
      rows.map((row) => ('kenmerk' in row ? row.kenmerk : row)).sort();
    expect(kenmerkenIn(await listOf(overview.lines()))).toEqual(kenmerken);
    expect(kenmerkenIn(await listOf(overview.events(FAR)))).toEqual(kenmerken);
    expect(await listOf(overview.withAdres((adres) => adres.includes('@')))).toHaveLength(
      listed.length,
    );
    for (const item of items) {
      const { behandelaar } = fromItem(marshall(item));
      if (behandelaar === undefined) continue;
      expect(await listOf(overview.heldBy(behandelaar.name))).toContain(item['kenmerk']);
    }
  });

  it('the agenda gives what is due', async () => {
    const pages = await Promise.all(
      AGENDA_PARTITIONS.map((partition) => listOf(table.dossiers.due(partition, FAR))),
    );
    const due = pages.flat(2).map((item) => fromItem(item).kenmerk);
    const expected = items.filter(({ agendaTijd }) => agendaTijd !== undefined);
    expect(due.sort()).toEqual(expected.map(({ kenmerk }) => kenmerk).sort());
  });

  it('whoever was signed in still is, and whoever was signing in can go on', async () => {
    const sessions = new Sessions(table.client, TABLE_NAME);
    expect(await sessions.find(stored.session.id, minutesLater(11))).toMatchObject({
      employee: stored.session.item['employee'],
    });
    const { id, item } = stored.signIn;
    const attempt = await new Attempts(table.client, TABLE_NAME).take(
      id,
      String(item['state']),
      minutesLater(5),
    );
    expect(item).toMatchObject(attempt ?? { taken: true });
  });
});

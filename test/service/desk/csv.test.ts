import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { AtDesk } from '../../local/desk.ts';
import { storeMany } from '../../local/many-dossiers.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { lou, startSession } from '../../local/session.ts';

let service: Service;
let asLou: AtDesk;
let open: Dossier[];
let closed: Dossier[];
beforeAll(async () => {
  service = await startService({ DESK_MODE: 'both' });
  asLou = await startSession(service, lou);
  open = await storeMany(service, { from: 0, count: 250 });
  closed = await storeMany(service, { from: 250, count: 130, status: 'verwerkt' });
}, 60_000);
afterAll(() => cleanUp(service));

const kenmerkenOf = (dossiers: readonly Dossier[]) => dossiers.map(({ kenmerk }) => kenmerk);

/** Every page, as a program follows them. @throws Error when a page does not come, or there is no end to them */
async function pagesOf(query: string): Promise<string[][]> {
  const pages: string[][] = [];
  let path: string | undefined = `/api/v1/aanvragen?${query}`;
  while (path !== undefined && pages.length < 20) {
    const response: Response = await fetch(service.site + path, {
      headers: { ...asLou, accept: 'text/csv' },
    });
    if (response.status !== 200) throw new Error(`Answered ${response.status}`);
    const rows = parse<Record<string, string>>(await response.text(), {
      delimiter: ';',
      bom: true,
      columns: true,
    });
    pages.push(rows.map((row) => row['Kenmerk'] ?? ''));
    path = /^<([^>]*)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
  }
  if (path !== undefined) throw new Error('There is no end to it');
  return pages;
}

describe('the list as CSV, followed by its header Link', () => {
  it.each([
    { query: 'aantal=100', sizes: [100, 100, 50] },
    { query: '', sizes: [50, 50, 50, 50, 50] },
    { query: 'aantal=100&status=in-behandeling', sizes: [100, 100, 50] },
  ])('has all that is open once, oldest first: $query', async ({ query, sizes }) => {
    const pages = await pagesOf(query);
    expect(pages.map(({ length }) => length)).toEqual(sizes);
    expect(pages.flat()).toEqual(kenmerkenOf(open));
  });

  it('has all that has ended', async () => {
    const pages = await pagesOf('toestand=dicht&aantal=100');
    expect(pages.flat()).toEqual(kenmerkenOf(closed));
  });

  it('is a heading alone where there is nothing, and names no next page', async () => {
    expect(await pagesOf('zoek=bestaat+niet')).toEqual([[]]);
  });
});

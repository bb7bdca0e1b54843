import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { askAtDesk, type AtDesk, listWork } from '../../local/desk.ts';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';
import { bo, cas, lou, startSession } from '../../local/session.ts';
import { submitAanvraag } from '../../local/requests.ts';

let service: ServiceProcess;
let asBo: AtDesk;
let asLou: AtDesk;
const made: string[] = [];
beforeAll(async () => {
  service = await startServiceProcess({ DESK_MODE: 'both' });
  asBo = await startSession(service, bo);
  asLou = await startSession(service, lou);
  for (const aanvraag of AANVRAGEN) {
    const { status, content } = await submitAanvraag(service, aanvraag);
    expect(status, JSON.stringify(content)).toBe(201);
    made.push(content.kenmerk);
  }
  const asCas = await startSession(service, cas);
  const take = (as: AtDesk, index: number) =>
    askAtDesk(service, as, ['PUT', `/aanvragen/${made[index]}/behandelaar`]);
  expect((await take(asBo, 0)).status).toBe(200);
  expect((await take(asCas, 1)).status).toBe(200);
  const rejection = { stap: 'afgewezen', toelichting: 'Onbekend.' };
  const closed = `/aanvragen/${made[CLOSED]}/afhandelingen`;
  expect((await askAtDesk(service, asBo, ['POST', closed], rejection)).status).toBe(201);
});
afterAll(() => cleanUp(service));

const named = (naam: string, beheerder: string): Aanvraag => {
  const aanvraag = createAanvraag();
  return {
    ...aanvraag,
    organisatie: { ...aanvraag.organisatie, naam },
    beheerder: { ...aanvraag.beheerder, naam: beheerder },
  };
};
const AANVRAGEN = [
  named('Onderwijsgroep Zuid', 'J. de Vries'),
  named('Café-opleiding Één', 'B. de Boer'),
  named('=HYPERLINK(A1)', '+SUM(A1)'),
  named('Hogeschool Noord', 'A. Jansen'),
  named('Hogeschool Oost', 'A. Jansen'),
];
const CLOSED = 4;

const kenmerken = async (search: Record<string, string>, as = asLou): Promise<string[]> =>
  (await listWork(service, as, search)).aanvragen.map(({ kenmerk }) => kenmerk);
const these = (...indexes: number[]) => indexes.map((index) => made[index]);

describe('the list of the desk', () => {
  it('has all that is open, oldest first, with what one needs to choose', async () => {
    const { aanvragen, volgende } = await listWork(service, asLou);
    expect(volgende).toBeNull();
    expect(aanvragen.map(({ kenmerk }) => kenmerk)).toEqual(these(0, 1, 2, 3));
    const [first] = aanvragen;
    expect(first).toEqual({
      kenmerk: made[0],
      status: 'wacht-op-ondertekening',
      soort: 'aanmelding',
      ingediendOp: expect.any(String) as string,
      organisatie: {
        type: 'onderwijsinstelling',
        naam: 'Onderwijsgroep Zuid',
        nummers: { brincode: '31FR', bestuursnummer: '30156' },
      },
      beheerder: { naam: 'J. de Vries' },
      behandelaar: { naam: 'Bo Behandelaar' },
      sinds: first?.ingediendOp,
      signalen: expect.any(Array) as unknown[],
    });
  });

  it.each<{ search: Record<string, string>; expected: number[] }>([
    { search: { toestand: 'dicht' }, expected: [CLOSED] },
    { search: { toestand: 'dicht', status: 'verwerkt' }, expected: [] },
    { search: { toestand: 'dicht', zoek: 'oost' }, expected: [CLOSED] },
    { search: { status: 'wacht-op-ondertekening' }, expected: [0, 1, 2, 3] },
    { search: { status: 'ondertekend' }, expected: [] },
    { search: { type: 'gemeente' }, expected: [] },
    { search: { behandelaar: 'mij' }, expected: [0] },
    { search: { behandelaar: 'niemand' }, expected: [2, 3] },
    { search: { zoek: 'cafe-opleiding een' }, expected: [1] },
    { search: { zoek: 'JANSEN' }, expected: [3] },
    { search: { zoek: '31fr' }, expected: [0, 1, 2, 3] },
    { search: { zoek: '30 156' }, expected: [0, 1, 2, 3] },
    { search: { zoek: '99999' }, expected: [] },
    { search: { tot: '2020-12-31' }, expected: [] },
    { search: { vanaf: '2026-01-01', behandelaar: 'mij' }, expected: [0] },
  ])('shows of $search what fits', async ({ search, expected }) => {
    expect(await kenmerken(search, asBo)).toEqual(these(...expected));
  });

  it('finds a kenmerk as it is read aloud', async () => {
    const spoken = (made[3] ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect(await kenmerken({ zoek: spoken })).toEqual(these(3));
  });

  it('goes page by page, and shows each once', async () => {
    const first = await listWork(service, asLou, { aantal: '3' });
    expect(first.aanvragen).toHaveLength(3);
    const rest = await listWork(service, asLou, { aantal: '3', na: first.volgende ?? '' });
    expect(rest.volgende).toBeNull();
    const both = [...first.aanvragen, ...rest.aanvragen].map(({ kenmerk }) => kenmerk);
    expect(both).toEqual(these(0, 1, 2, 3));
  });

  it.each([
    'toestand=half',
    'status=weg',
    'behandelaar=cas',
    'aantal=101',
    'aantal=0',
    'vanaf=gisteren',
    'vanaf=2026-11-02&tot=2026-11-01',
    'na=xx',
    'zoek=',
    'kleur=rood',
    'status=verwerkt&status=afgewezen',
  ])('does not understand %s', async (query) => {
    const answer = await askAtDesk(service, asLou, ['GET', `/aanvragen?${query}`]);
    expect(answer).toMatchObject({ status: 400, content: { code: 'ongeldig-verzoek' } });
  });

  it('comes as CSV too, in which no cell is reckoned with', async () => {
    const response = await fetch(`${service.site}/api/v1/aanvragen?aantal=3`, {
      headers: { ...asLou, accept: 'text/csv' },
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(response.headers.get('link')).toMatch(
      /^<\/api\/v1\/aanvragen\?aantal=3&na=[\w-]+>; rel="next"$/,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const rows = parse<Record<string, string>>(bytes, { delimiter: ';', bom: true, columns: true });
    expect(rows.map((row) => row['Kenmerk'])).toEqual(these(0, 1, 2));
    expect(rows[0]).toMatchObject({ Brincode: '31FR', Behandelaar: 'Bo Behandelaar' });
    expect(rows[2]).toMatchObject({ Organisatie: "'=HYPERLINK(A1)", Beheerder: "'+SUM(A1)" });
  });

  it('is for who is signed in only', async () => {
    expect((await askAtDesk(service, {}, ['GET', '/aanvragen'])).status).toBe(401);
    const bearer = { authorization: 'Bearer a.b' };
    expect((await askAtDesk(service, bearer, ['GET', '/aanvragen'])).status).toBe(401);
  });

  it('prints nothing of what was looked for', () => {
    expect(service.output()).not.toMatch(/jansen|cafe-opleiding/i);
  });
});

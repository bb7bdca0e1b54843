import { isUtf8 } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Holder, tokenFor } from '../../functions/security/holder.ts';
import { toForm } from '../../shared/aanvraag/form.ts';
import { API_BASIS } from '../../shared/api/protocol.ts';
import { type Route, type RouteLambda, routes } from '../../shared/api/routes.ts';
import { kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { createAanvraag, withValue } from '../fixtures/aanvragen.ts';
import { createDossierWithTwo } from '../fixtures/dossiers.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { submitAanvraag } from '../local/requests.ts';
import { type Entrance, readEntrance } from '../drills/security/entrance.ts';
import { openers } from './openers.ts';

let service: Service;
let entrance: Omit<Entrance, 'ask'>;
let dossier: Dossier;
beforeAll(async () => {
  service = await startService({ RETRY_UNIT_SECONDS: '3600' });
  entrance = await readEntrance(service);
  const { content } = await submitAanvraag(service, createDossierWithTwo().aanvraag);
  dossier = await stored(content.kenmerk);
});
afterAll(() => cleanUp(service));

async function stored(kenmerk: string): Promise<Dossier> {
  const read = await entrance.dossiers.read(kenmerkSchema.parse(kenmerk));
  if (read === undefined) throw new Error(`${kenmerk} is not there`);
  return read;
}

/** Stands where the bytes come. */
const PLACE = 'HIER';
const FORM = 'application/x-www-form-urlencoded';

const fill = (text: string, bytes: Uint8Array): Buffer => {
  const [before = '', after = ''] = text.split(PLACE);
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
};

const aanvraag = JSON.stringify(withValue(createAanvraag(), ['beheerder', 'naam'], `Andr${PLACE}`));
const form = new URLSearchParams(toForm(JSON.parse(aanvraag))).toString();

/** A body that each route would take if the bytes in it were text; one that takes nothing gets something all the same. */
const bodies: Partial<Record<RouteLambda, string>> = {
  indienen: aanvraag,
  ondertekenen: `{"akkoord":true,"documentHash":"${PLACE}"}`,
  weigeren: `{"reden":"een ${PLACE}"}`,
  afhandelen: `{"stap":"afgewezen","toelichting":"${PLACE}"}`,
  corrigeren: `{"email":"${PLACE}@example.org"}`,
};
const bodyOf = (functie: RouteLambda): string => bodies[functie] ?? `{"x":"${PLACE}"}`;

const holders: Record<Holder['rol'], Holder> = {
  aanvrager: { rol: 'aanvrager' },
  ondertekenaar: { rol: 'ondertekenaar', nummer: 1 },
  ssd: { rol: 'ssd' },
};

/** Whoever may ask it; nobody in particular to send something in. */
function holderOf(functie: RouteLambda): Holder | undefined {
  const [rol] = functie in openers ? openers[functie as keyof typeof openers] : [];
  return rol === undefined ? undefined : holders[rol];
}
const withBody = (routes as readonly (Route & { lambda: RouteLambda })[]).filter(
  // What is deleted has no body.
  ({ method }) => method !== 'GET' && method !== 'DELETE',
);

async function send(
  { method, path, lambda: functie }: (typeof withBody)[number],
  body: Uint8Array,
  headers: Record<string, string>,
): Promise<{ status: number; code: string }> {
  const holder = holderOf(functie);
  const answer = await fetch(
    `${service.site}${API_BASIS}${path.replace('{kenmerk}', dossier.kenmerk).replace('{n}', '1')}`,
    {
      method,
      headers: {
        'idempotency-key': crypto.randomUUID(),
        ...(holder && { authorization: `Bearer ${tokenFor(entrance.keyRing, holder, dossier)}` }),
        ...headers,
      },
      body: new Uint8Array(body),
    },
  );
  const text = await answer.text();
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  return {
    status: answer.status,
    code: isPage ? 'page' : (JSON.parse(text) as { code: string }).code,
  };
}

/** Nothing came in, and nothing changed. */
async function expectUntouched(): Promise<void> {
  expect(await allItems(service)).toHaveLength(1);
  const now = await stored(dossier.kenmerk);
  expect(now.gebeurtenissen).toEqual(dossier.gebeurtenissen);
}

const indienen = withBody.find(({ lambda: functie }) => functie === 'indienen');
if (indienen === undefined) throw new Error('There is no such route');

const noUtf8 = fc
  .oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom(
      Buffer.from('é', 'latin1'),
      Buffer.from([0x92]),
      // A surrogate, too long a form, and more than there is in Unicode.
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from([0xc0, 0xaf]),
      Buffer.from([0xf4, 0x90, 0x80, 0x80]),
      Buffer.from([0xe2, 0x82]),
    ),
  )
  .filter((bytes) => !isUtf8(bytes));

const percent = (bytes: Uint8Array, upper: boolean): string =>
  [...bytes]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .map((text) => (upper ? text.toUpperCase() : text))
    .join('');

describe.each(withBody)('$method $path', (route) => {
  const text = bodyOf(route.lambda);

  it('refuses bytes that are not UTF-8, wherever they are text, and stores nothing', async () => {
    await fc.assert(
      fc.asyncProperty(noUtf8, async (bytes) => {
        const headers = { 'content-type': 'application/json' };
        expect(await send(route, fill(text, bytes), headers)).toEqual({
          status: 400,
          code: 'geen-utf-8',
        });
      }),
      { numRuns: 25 },
    );
    await expectUntouched();
  });

  it.each([
    'iso-8859-1',
    'ISO-8859-1',
    '"iso-8859-1"',
    'windows-1252',
    'utf-16',
    '"UTF-16"',
    'utf-7',
    'us-ascii',
    'utf-8-bom',
    '"utf-8 "',
    '""',
  ])('refuses the charset %s', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    const sent = await send(route, fill(text, Buffer.from('e')), headers);
    expect(sent).toEqual({ status: 415, code: 'verkeerd-mediatype' });
  });

  it.each(['gzip', 'GZIP', 'br', 'deflate', 'gzip, identity'])(
    'refuses a body that is coded as %s',
    async (coding) => {
      const headers = { 'content-type': 'application/json', 'content-encoding': coding };
      const sent = await send(route, gzipSync(fill(text, Buffer.from('e'))), headers);
      expect(sent).toEqual({ status: 415, code: 'verkeerd-mediatype' });
    },
  );

  it('refuses UTF-16', async () => {
    const body = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const sent = await send(route, body, { 'content-type': 'application/json' });
    expect(sent.status).toBe(400);
    await expectUntouched();
  });
});

describe('a form', () => {
  it('with bytes that are not UTF-8, as they are or in percent signs, gets a page that says so', async () => {
    await fc.assert(
      fc.asyncProperty(noUtf8, fc.boolean(), fc.boolean(), async (bytes, escaped, upper) => {
        // What stands for itself in a form must not end the value.
        fc.pre(escaped || !bytes.some((byte) => byte < 0x80));
        const inside = escaped ? Buffer.from(percent(bytes, upper)) : bytes;
        const headers = { 'content-type': FORM };
        expect(await send(indienen, fill(form, inside), headers)).toEqual({
          status: 400,
          code: 'page',
        });
      }),
      { numRuns: 50 },
    );
    await expectUntouched();
  });

  it.each([
    ['%E9', FORM],
    ['%E9%ZZ', FORM],
    ['%c3', FORM],
    ['%E9', `${FORM}; charset=ISO-8859-1`],
    ['e', `${FORM}; charset="iso-8859-1"`],
    ['e', `${FORM.toUpperCase()} ; CHARSET=utf-16`],
  ])('with %s as %s gets a page, and is not stored', async (value, type) => {
    const sent = await send(indienen, fill(form, Buffer.from(value)), { 'content-type': type });
    const status = type.includes('=') || type.includes('CHARSET') ? 415 : 400;
    expect(sent).toEqual({ status, code: 'page' });
    await expectUntouched();
  });
});

describe('what is UTF-8', () => {
  const nameOf = async (answer: Response): Promise<unknown> => {
    expect(answer.status).toBe(201);
    const kenmerk = answer.headers.get('location')?.split('/').at(-1) ?? '';
    return (await stored(kenmerk)).aanvraag.beheerder.naam;
  };
  const post = (type: string, body: Buffer): Promise<Response> =>
    fetch(`${service.site}/api/v1/aanvragen`, {
      method: 'POST',
      headers: { 'content-type': type, 'idempotency-key': crypto.randomUUID() },
      body: new Uint8Array(body),
    });
  const letters = Buffer.from('é');

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json; charset=UTF-8',
    'application/json;charset="utf-8"',
    'application/json ; Charset=utf8',
    'application/problem+json; charset=utf-8',
  ])('is read as %s', async (type) => {
    expect(await nameOf(await post(type, fill(aanvraag, letters)))).toBe('André');
  });

  it('may begin with a byte order mark', async () => {
    const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), fill(aanvraag, letters)]);
    expect(await nameOf(await post('application/json', body))).toBe('André');
  });

  it.each([
    ['%C3%A9', FORM, 'André'],
    ['%c3%a9', `${FORM}; charset=UTF-8`, 'André'],
    ['é', `${FORM};charset=utf-8`, 'André'],
    ['%C3%A9+%ZZ', FORM, 'André %ZZ'],
    ['100%', FORM, 'Andr100%'],
  ])('is read in a form: %s as %s', async (value, type, name) => {
    const body = fill(form, Buffer.from(value));
    expect(await nameOf(await post(type, body))).toBe(name);
  });
});

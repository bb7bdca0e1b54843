import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HERKOMST_HEADER } from '../../functions/security/origin.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';

const HUIDIG = 'h'.repeat(48);
const VORIG = 'v'.repeat(48);

const vraag = (loket: Loket, waarde: string | undefined, pad = '/gezondheid') =>
  fetch(`${loket.site}/api/v1${pad}`, {
    headers: waarde === undefined ? {} : { [HERKOMST_HEADER]: waarde },
  });

describe('the API behind CloudFront', () => {
  let loket: Loket;
  beforeAll(async () => {
    loket = await startLoket({ HERKOMST: JSON.stringify({ a: HUIDIG, b: VORIG }) });
  });
  afterAll(() => ruimOp(loket));

  it.each([
    ['no value', undefined],
    ['an empty value', ''],
    ['another value', 'x'.repeat(48)],
    ['the beginning of the value', HUIDIG.slice(1)],
  ])('does not exist for a request with %s', async (_, waarde) => {
    for (const pad of ['/gezondheid', '/openapi.json', '/nergens']) {
      const antwoord = await vraag(loket, waarde, pad);
      expect(antwoord.status).toBe(404);
      expect(antwoord.headers.get('content-type')).toBe('application/problem+json');
      expect(antwoord.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['the current value', HUIDIG],
    ['the previous value, during a rotation', VORIG],
  ])('answers a request with %s', async (_, waarde) => {
    expect((await vraag(loket, waarde)).status).toBe(200);
  });

  it('never logs a value', () => {
    expect(loket.uitvoer()).toContain('herkomst-onbekend');
    expect(loket.uitvoer()).not.toContain(HUIDIG.slice(0, 20));
    expect(loket.uitvoer()).not.toContain('x'.repeat(20));
  });
});

describe('the API with a secret that holds no value', () => {
  it('answers nobody, and says that it cannot now', async () => {
    const loket = await startLoket({ HERKOMST: JSON.stringify({ a: '', b: '' }) });
    try {
      expect((await vraag(loket, '')).status).toBe(503);
    } finally {
      await ruimOp(loket);
    }
  });
});

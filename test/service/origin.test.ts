import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN_HEADER } from '../../functions/security/origin.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';

const CURRENT = 'h'.repeat(48);
const PREVIOUS = 'v'.repeat(48);

const ask = (service: ServiceProcess, value: string | undefined, path = '/gezondheid') =>
  fetch(`${service.site}/api/v1${path}`, {
    headers: value === undefined ? {} : { [ORIGIN_HEADER]: value },
  });

describe('the API behind CloudFront', () => {
  let service: ServiceProcess;
  beforeAll(async () => {
    service = await startServiceProcess({ ORIGIN: JSON.stringify({ a: CURRENT, b: PREVIOUS }) });
  });
  afterAll(() => cleanUp(service));

  it.each([
    ['no value', undefined],
    ['an empty value', ''],
    ['another value', 'x'.repeat(48)],
    ['the beginning of the value', CURRENT.slice(1)],
  ])('does not exist for a request with %s', async (_, value) => {
    for (const path of ['/gezondheid', '/openapi.json', '/nergens']) {
      const response = await ask(service, value, path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['the current value', CURRENT],
    ['the previous value, during a rotation', PREVIOUS],
  ])('answers a request with %s', async (_, value) => {
    expect((await ask(service, value)).status).toBe(200);
  });

  it('never logs a value', () => {
    expect(service.output()).toContain('herkomst-onbekend');
    expect(service.output()).not.toContain(CURRENT.slice(0, 20));
    expect(service.output()).not.toContain('x'.repeat(20));
  });
});

describe('the API with a secret that holds no value', () => {
  it('answers nobody, and says that it cannot now', async () => {
    const service = await startServiceProcess({ ORIGIN: JSON.stringify({ a: '', b: '' }) });
    try {
      expect((await ask(service, '')).status).toBe(503);
    } finally {
      await cleanUp(service);
    }
  });
});

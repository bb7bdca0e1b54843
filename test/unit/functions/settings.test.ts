import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { loadDispatch, routeFactories } from '../../../infra/local/factories.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { toEvent } from '../../../infra/local/request.ts';
import { functionEnv } from '../../local/lambda-env.ts';

const factories = { ...routeFactories, versturen: loadDispatch };
const WITHOUT_SETTINGS = ['openapi', 'onbekend', 'uitdaging', 'sign-in-keys'];

describe.each(Object.entries(factories))('the function %s', (name, load) => {
  it('is made with the settings that it is given, and leaves those of the process alone', async () => {
    const env = functionEnv({});
    const ofProcess = () => Object.keys(env).map((setting) => process.env[setting]);
    const before = ofProcess();
    const create = await load();
    expect(create(env, createLocalClients(env))).toBeTypeOf('function');
    if (!WITHOUT_SETTINGS.includes(name)) {
      expect(() => create({}, createLocalClients({}))).toThrow(/TABLE_NAME/);
    }
    expect(ofProcess()).toEqual(before);
  });
});

describe('a function that is made twice', () => {
  it('answers each time by its own settings', async () => {
    const create = await routeFactories.openapi();
    const ask = async (settings: Record<string, string>): Promise<number | undefined> => {
      const env = functionEnv(settings);
      const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET' });
      const url = new URL('http://localhost/api/v1/openapi.json');
      const event = toEvent(request, url, Buffer.alloc(0), {
        key: 'GET /api/v1/openapi.json',
        parameters: {},
      });
      const handler = create(env, createLocalClients(env));
      return (await handler(event, lambdaContext('openapi'))).statusCode;
    };
    const behindCloudFront = { ORIGIN: JSON.stringify({ a: 'x'.repeat(32), b: '' }) };
    expect([await ask({}), await ask(behindCloudFront), await ask({})]).toEqual([200, 404, 200]);
  });
});

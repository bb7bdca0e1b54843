import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, closeServer } from '../../../../infra/local/listen.ts';
import { beheer } from '../../../local/beheer.ts';

/** A port on which nothing listens, and one on which something does that is no AWS. */
let port: number;
let page: number;
const other = createServer((_, answer) => answer.end('<h1>Something else</h1>'));
beforeAll(async () => {
  const gone = createServer();
  port = await listen(gone, 0);
  await closeServer(gone);
  page = await listen(other, 0);
});
afterAll(() => closeServer(other));

const onAws = (settings: Readonly<Record<string, string>>) => ({
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  TABLE_NAME: 'dossiers',
  TOKEN_KEYS_ARN: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:x',
  ...settings,
});

describe('the operator’s command', () => {
  it('says that the service of this machine does not answer, and where it looked', async () => {
    const { code, error } = await beheer(['lijst', '--lokaal'], { DYNAMO_PORT: String(port) });
    expect(code).toBe(1);
    expect(error).toContain(
      `DynamoDB at http://127.0.0.1:${port} does not answer. Is \`npm start\` running, with this DYNAMO_PORT?`,
    );
  });

  it.each([
    ['DynamoDB', 'AWS_ENDPOINT_URL_DYNAMODB', ['lijst']],
    ['Secrets Manager', 'AWS_ENDPOINT_URL_SECRETS_MANAGER', ['sleutels']],
  ])('names %s, and where it should be', async (service, setting, command) => {
    for (const where of [port, page]) {
      const settings = onAws({ [setting]: `http://127.0.0.1:${where}` });
      const { code, output, error } = await beheer(command, settings);
      expect([code, output]).toEqual([1, '']);
      expect(error).toContain(`${service} at http://127.0.0.1:${where} does not answer.`);
      expect(error).not.toMatch(/^ {4}at /m);
    }
  });

  it('names a setting that is wrong, and what it must be', async () => {
    const { code, error } = await beheer(['lijst', '--lokaal'], { DYNAMO_PORT: 'abc' });
    expect(code).toBe(2);
    expect(error).toMatch(/^DYNAMO_PORT: must be .+\n$/);
  });
});

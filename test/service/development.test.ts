import { mkdtemp } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCommand } from '../local/command.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { waitForLetters } from '../local/mailbox.ts';
import { submitAanvraag, sendForm } from '../local/requests.ts';
import { builtPages } from '../unit/web/built.ts';

const root = join(import.meta.dirname, '../..');
const RELOAD = '/@vite/client';

describe('the service while developing', () => {
  let service: ServiceProcess;
  beforeAll(async () => {
    // Mails can only go by what is heard of a write: the schedule looks once an hour.
    // The data stands in the project, as it does unless somebody says otherwise; by another name than the usual one.
    const DATA_DIR = await mkdtemp(join(root, 'dist/data-'));
    service = await startServiceProcess({
      LIVE_RELOAD: 'on',
      RETRY_UNIT_SECONDS: '3600',
      DATA_DIR,
    });
  });
  afterAll(() => cleanUp(service));

  it('shows every page as the build does, with what loads it again', async () => {
    for (const [file, { html }] of Object.entries(builtPages())) {
      const response = await fetch(`${service.site}/${file.replace('index.html', '')}`);
      const text = await response.text();
      expect(response.status, file).toBe(file === '404.html' ? 404 : 200);
      expect(text).toContain(`src="${RELOAD}"`);
      expect(heading(text)).toBe(heading(html));
      expect(html).not.toContain(RELOAD);
    }
  });

  it('serves neither the keys of the links nor the data, and nothing to pages of elsewhere', async () => {
    const kept = ['token-keys.json', 'dynamodb/CURRENT'];
    for (const folder of [`/${relative(root, service.dataFolder)}`, `/@fs${service.dataFolder}`]) {
      for (const file of kept) {
        for (const how of ['', '?raw', '?import&raw', '?url']) {
          const { status } = await fetch(`${service.site}${folder}/${file}${how}`);
          expect(status, `${folder}/${file}${how}`).toBe(403);
        }
      }
    }
    const headers = { origin: 'http://localhost:1' };
    const answer = await fetch(`${service.site}/package.json`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes an aanvraag and sends its mails at once', async () => {
    const { status, content } = await submitAanvraag(service, createAanvraag());
    expect(status).toBe(201);
    expect(await waitForLetters(service, content.kenmerk, 3)).toHaveLength(3);
  });

  it('answers a form without JavaScript with a page from the sources', async () => {
    const { status, html } = await sendForm(service, {});
    expect(status).toBe(422);
    expect(html).toContain('/web/styles/site.css');
  });
});

/** In this file, since two of them at once would prepare the same packages in one folder. */
describe('npm run dev, as the benchmark starts it', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('knows nothing of the engine that another part of the benchmark used', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9');
    const service = await startCommand('dev', root);
    try {
      expect((await fetch(`${service.site}/api/v1/gezondheid`)).status).toBe(200);
    } finally {
      await service.stop();
    }
  });
});

const heading = (html: string): string | undefined => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];

import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen, closeServer } from '../../infra/local/listen.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { sendIn } from '../local/dossier-links.ts';
import { letters, waitForLetters } from '../local/mailbox.ts';
import { receiveVisitors } from './visitors.ts';

const visit = receiveVisitors();

/** What a page of another port gets of these addresses. */
const tryAll = async (addresses: readonly string[]): Promise<string[]> =>
  Promise.all(
    addresses.map(async (address) => {
      try {
        await fetch(address, {
          method: 'POST',
          body: '{}',
          headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
        });
        return 'answered';
      } catch {
        return 'refused';
      }
    }),
  );

describe('the mailbox in a browser', () => {
  it('shows the mails on its own page, and empties', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag());
    await waitForLetters(visit.service, kenmerk, 3);
    const page = await visit.open(`${visit.service.mail}/`);
    await page.getByText(kenmerk).first().waitFor();
    await page.getByRole('button', { name: /clear/i }).first().click();
    await expect.poll(() => letters(visit.service)).toEqual([]);
  });
});

describe('a page of another port of this machine', () => {
  it('gets nothing of the table or the mailbox', async () => {
    const site = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html').end('<h1>Elsewhere</h1>');
    });
    const port = await listen(site, 0);
    // What it may not do, the browser says in its console: that is looked at on our own pages only.
    const page = await (await visit.open('/')).context().newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const { mail, dynamodb } = visit.service;
    expect(await page.evaluate(tryAll, [`${dynamodb}/`, `${mail}/clear-store`])).toEqual([
      'refused',
      'refused',
    ]);
    await page.close();
    await closeServer(site);
  });
});

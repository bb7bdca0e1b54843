import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { luister, sluit } from '../../infra/local/listen.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { stuurIn } from '../local/dossier-links.ts';
import { brieven, wachtOpBrieven } from '../local/mailbox.ts';
import { ontvangBezoekers } from './visitors.ts';

const bezoek = ontvangBezoekers();

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
    const { kenmerk } = await stuurIn(bezoek.loket, maakAanvraag());
    await wachtOpBrieven(bezoek.loket, kenmerk, 3);
    const page = await bezoek.open(`${bezoek.loket.mail}/`);
    await page.getByText(kenmerk).first().waitFor();
    await page.getByRole('button', { name: /clear/i }).first().click();
    await expect.poll(() => brieven(bezoek.loket)).toEqual([]);
  });
});

describe('a page of another port of this machine', () => {
  it('gets nothing of the table or the mailbox', async () => {
    const site = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html').end('<h1>Elsewhere</h1>');
    });
    const port = await luister(site, 0);
    // What it may not do, the browser says in its console: that is looked at on our own pages only.
    const page = await (await bezoek.open('/')).context().newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const { mail, dynamodb } = bezoek.loket;
    expect(await page.evaluate(tryAll, [`${dynamodb}/`, `${mail}/clear-store`])).toEqual([
      'refused',
      'refused',
    ]);
    await page.close();
    await sluit(site);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { tokenFor } from '../../../functions/security/holder.ts';
import { type KeyRing, keyRingSchema } from '../../../functions/security/tokens.ts';
import { readFile } from 'node:fs/promises';
import { keyPath } from '../../../infra/local/keys.ts';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { allItems } from '../../local/store.ts';
import { waitForLetters } from '../../local/mailbox.ts';
import { submitAanvraag, withLink } from '../../local/requests.ts';

let service: Service;
afterEach(() => cleanUp(service));

const keysOf = async ({ dataFolder }: Service): Promise<KeyRing> =>
  keyRingSchema.parse(JSON.parse(await readFile(keyPath(dataFolder), 'utf8')));

/** All mails about a dossier that comes in and is withdrawn, and the token that the SSD's link would have. */
async function mailsWith(mode: string) {
  service = await startService({ DESK_MODE: mode, SSD_EMAIL: 'ssd@example.nl' });
  const { content } = await submitAanvraag(service, createAanvraag());
  const { kenmerk } = content;
  await waitForLetters(service, kenmerk, 3);
  await withLink(
    service,
    'POST',
    `/aanvragen/${kenmerk}/intrekking`,
    content.statusToken,
    undefined,
  );
  const mails = await waitForLetters(service, kenmerk, 6);
  const item = (await allItems(service)).find((found) => found['kenmerk'] === kenmerk);
  const token = tokenFor(await keysOf(service), { rol: 'ssd' }, dossierSchema.parse(item));
  return { kenmerk, token, toSsd: mails.filter(({ aan }) => aan === 'ssd@example.nl'), mails };
}

describe('a mail to the SSD', () => {
  it('leads to the desk where everybody signs in, and no mail holds its key', async () => {
    const { kenmerk, token, toSsd, mails } = await mailsWith('sign-in');
    expect(toSsd.length).toBeGreaterThan(1);
    for (const { text, html } of toSsd) {
      expect(text).toContain(`${service.site}/balie/#${kenmerk}`);
      expect(html).toContain(`href="${service.site}/balie/#${kenmerk}"`);
    }
    for (const { text, html } of mails) {
      expect(text + html).not.toContain(token);
      expect(text + html).not.toContain('/ssd/');
    }
  });

  it.each(['both', 'link'])('leads by its own link with the desk set to %s', async (mode) => {
    const { kenmerk, token, toSsd } = await mailsWith(mode);
    for (const { text, html } of toSsd) {
      expect(text + html).toContain(`${service.site}/ssd/#${kenmerk}.${token}`);
      expect(text + html).not.toContain('/balie/');
    }
  });
});

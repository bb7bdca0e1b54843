import { afterEach, describe, expect, it } from 'vitest';
import { tokenVoor } from '../../../functions/security/holder.ts';
import { type Sleutelbos, sleutelbosSchema } from '../../../functions/security/tokens.ts';
import { readFile } from 'node:fs/promises';
import { sleutelpad } from '../../../infra/local/keys.ts';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { alleItems } from '../../local/store.ts';
import { wachtOpBrieven } from '../../local/mailbox.ts';
import { dienIn, metLink } from '../../local/requests.ts';

let loket: Loket;
afterEach(() => ruimOp(loket));

const keysOf = async ({ dataMap }: Loket): Promise<Sleutelbos> =>
  sleutelbosSchema.parse(JSON.parse(await readFile(sleutelpad(dataMap), 'utf8')));

/** All mails about a dossier that comes in and is withdrawn, and the token that the SSD's link would have. */
async function mailsWith(mode: string) {
  loket = await startLoket({ DESK_MODE: mode, SSD_EMAIL: 'ssd@example.nl' });
  const { inhoud } = await dienIn(loket, maakAanvraag());
  const { kenmerk } = inhoud;
  await wachtOpBrieven(loket, kenmerk, 3);
  await metLink(loket, 'POST', `/aanvragen/${kenmerk}/intrekking`, inhoud.statusToken, undefined);
  const mails = await wachtOpBrieven(loket, kenmerk, 6);
  const item = (await alleItems(loket)).find((found) => found['kenmerk'] === kenmerk);
  const token = tokenVoor(await keysOf(loket), { rol: 'ssd' }, dossierSchema.parse(item));
  return { kenmerk, token, toSsd: mails.filter(({ aan }) => aan === 'ssd@example.nl'), mails };
}

describe('a mail to the SSD', () => {
  it('leads to the desk where everybody signs in, and no mail holds its key', async () => {
    const { kenmerk, token, toSsd, mails } = await mailsWith('sign-in');
    expect(toSsd.length).toBeGreaterThan(1);
    for (const { tekst, html } of toSsd) {
      expect(tekst).toContain(`${loket.site}/balie/#${kenmerk}`);
      expect(html).toContain(`href="${loket.site}/balie/#${kenmerk}"`);
    }
    for (const { tekst, html } of mails) {
      expect(tekst + html).not.toContain(token);
      expect(tekst + html).not.toContain('/ssd/');
    }
  });

  it.each(['both', 'link'])('leads by its own link with the desk set to %s', async (mode) => {
    const { kenmerk, token, toSsd } = await mailsWith(mode);
    for (const { tekst, html } of toSsd) {
      expect(tekst + html).toContain(`${loket.site}/ssd/#${kenmerk}.${token}`);
      expect(tekst + html).not.toContain('/balie/');
    }
  });
});

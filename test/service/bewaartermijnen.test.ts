import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beforehand } from '#render/pages';
import { bewaartermijnenFrom } from '../../web/render/bewaartermijnen.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { submitAanvraag, withLink } from '../local/requests.ts';

const ENV = { RETAIN_SETTLED_DAYS: '33', RETAIN_OTHER_DAYS: '11' };
const DAY_SECONDS = 24 * 60 * 60;

let service: Service;
beforeAll(async () => {
  service = await startService(ENV);
});
afterAll(() => cleanUp(service));

describe('how long a dossier is kept', () => {
  it('follows the settings of the installation', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    const { kenmerk, statusToken } = content;
    await withLink(service, 'POST', `/aanvragen/${kenmerk}/intrekking`, statusToken, undefined);
    const item = (await allItems(service)).find((found) => found['kenmerk'] === kenmerk);
    const over = Number(item?.['bewaarTot']) - Date.now() / 1_000;
    expect(over / DAY_SECONDS).toBeCloseTo(11, 1);
  });

  it('is what the page about privacy says, by the same settings', () => {
    const page = beforehand['privacy/index.html'];
    const html = page?.({ bewaartermijnen: bewaartermijnenFrom(ENV) }) ?? '';
    expect(html).toMatch(/afgewezen\?[^.]* 33 dagen/);
    expect(html).toMatch(/verlopen\?[^.]* 11 dagen/);
  });

  it('is never guessed from a setting that is wrong', () => {
    expect(() => bewaartermijnenFrom({ RETAIN_OTHER_DAYS: 'lang' })).toThrow(/RETAIN_OTHER_DAYS/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vooraf } from '#render/pages';
import { bewaartermijnenUit } from '../../web/render/bewaartermijnen.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { dienIn, metLink } from '../local/requests.ts';

const OMGEVING = { BEWAREN_AFGEHANDELD_DAGEN: '33', BEWAREN_ANDERS_DAGEN: '11' };
const DAG_SECONDEN = 24 * 60 * 60;

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket(OMGEVING);
});
afterAll(() => ruimOp(loket));

describe('how long a dossier is kept', () => {
  it('follows the settings of the installation', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const { kenmerk, statusToken } = inhoud;
    await metLink(loket, 'POST', `/aanvragen/${kenmerk}/intrekking`, statusToken, undefined);
    const item = (await alleItems(loket)).find((gevonden) => gevonden['kenmerk'] === kenmerk);
    const over = Number(item?.['bewaarTot']) - Date.now() / 1_000;
    expect(over / DAG_SECONDEN).toBeCloseTo(11, 1);
  });

  it('is what the page about privacy says, by the same settings', () => {
    const pagina = vooraf['privacy/index.html'];
    const html = pagina?.({ bewaartermijnen: bewaartermijnenUit(OMGEVING) }) ?? '';
    expect(html).toMatch(/afgewezen\?[^.]* 33 dagen/);
    expect(html).toMatch(/verlopen\?[^.]* 11 dagen/);
  });

  it('is never guessed from a setting that is wrong', () => {
    expect(() => bewaartermijnenUit({ BEWAREN_ANDERS_DAGEN: 'lang' })).toThrow(
      /RETAIN_OTHER_DAYS/,
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { askAtDesk, type AtDesk } from '../../local/desk.ts';
import { linkOfSsd, tokenFrom, requestTo } from '../../local/dossier-links.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { bo, cas, lou, startSession } from '../../local/session.ts';
import { submitAanvraag, withLink, ask } from '../../local/requests.ts';

const CHECKS = {
  handelsregister: true,
  tekenbevoegd: false,
  nummers: true,
  teruggebeld: { nummer: '070 123 45 67', bron: 'Het handelsregister' },
};

let service: Service;
let asBo: AtDesk;
let asCas: AtDesk;
let asLou: AtDesk;
beforeAll(async () => {
  service = await startService({ DESK_MODE: 'both', DESK_FOUR_EYES: 'on' });
  asBo = await startSession(service, bo);
  asCas = await startSession(service, cas);
  asLou = await startSession(service, lou);
});
afterAll(() => cleanUp(service));

const comesIn = async () => (await submitAanvraag(service, createAanvraag())).content;

/** The only signatory signs. */
async function sign(kenmerk: string): Promise<void> {
  const token = tokenFrom(await requestTo(service, kenmerk, 'a.bakker@example.nl'));
  const { documentHash } = (await ask(service, kenmerk, token)).content;
  const body = { akkoord: true, documentHash };
  await withLink(service, 'POST', `/aanvragen/${kenmerk}/ondertekeningen`, token, body);
}
const holderOf = (kenmerk: string) => `/aanvragen/${kenmerk}/behandelaar`;
const seen = async (kenmerk: string, as: AtDesk) =>
  (await askAtDesk(service, as, ['GET', `/aanvragen/${kenmerk}`])).content;
const step = (kenmerk: string, as: AtDesk, stap: string) =>
  askAtDesk(service, as, ['POST', `/aanvragen/${kenmerk}/afhandelingen`], {
    stap,
    toelichting: 'x',
  });

describe('an aanvraag at the desk', () => {
  it('is taken up by one person, who can give it back', async () => {
    const { kenmerk } = await comesIn();
    const path = holderOf(kenmerk);
    expect(await askAtDesk(service, asBo, ['PUT', path])).toMatchObject({ status: 200 });
    expect((await askAtDesk(service, asBo, ['PUT', path])).status).toBe(200);
    for (const method of ['PUT', 'DELETE']) {
      expect(await askAtDesk(service, asCas, [method, path])).toMatchObject({
        status: 409,
        content: { code: 'al-opgepakt', behandelaar: { naam: 'Bo Behandelaar' } },
      });
    }
    expect(await seen(kenmerk, asLou)).toMatchObject({ behandelaar: { naam: 'Bo Behandelaar' } });
    expect((await askAtDesk(service, asBo, ['DELETE', path])).status).toBe(200);
    expect((await askAtDesk(service, asBo, ['DELETE', path])).status).toBe(200);
    expect((await askAtDesk(service, asCas, ['PUT', path])).status).toBe(200);
    const { gebeurtenissen } = await seen(kenmerk, asBo);
    expect(gebeurtenissen).toMatchObject([
      { soort: 'ingediend', door: { naam: 'de aanvrager' } },
      { soort: 'opgepakt', door: { naam: 'Bo Behandelaar' } },
      { soort: 'teruggegeven', door: { naam: 'Bo Behandelaar' } },
      { soort: 'opgepakt', door: { naam: 'Cas Controleur' } },
    ]);
  });

  it('goes to one of two who take it up at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { kenmerk } = await comesIn();
      const answers = await Promise.all(
        [asBo, asCas].map((as) => askAtDesk(service, as, ['PUT', holderOf(kenmerk)])),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = answers[0]?.status === 200 ? bo : cas;
      const { behandelaar, gebeurtenissen } = await seen(kenmerk, asBo);
      expect(behandelaar).toEqual({ naam: winner.name });
      expect(gebeurtenissen).toHaveLength(2);
    }
  });

  it('has notes and checks that only the desk sees', async () => {
    const { kenmerk, statusToken } = await comesIn();
    const note = { tekst: 'De bestuurder belt morgen terug.' };
    const writeNote = () =>
      askAtDesk(service, asBo, ['POST', `/aanvragen/${kenmerk}/notities`], note);
    expect((await writeNote()).status).toBe(201);
    // Sent again, for its answer got lost.
    expect((await writeNote()).status).toBe(201);
    const checks = ['PUT', `/aanvragen/${kenmerk}/controles`] as const;
    expect((await askAtDesk(service, asCas, checks, CHECKS)).status).toBe(200);
    const atDesk = await seen(kenmerk, asLou);
    expect(atDesk).toMatchObject({
      notities: [{ ...note, door: { naam: 'Bo Behandelaar' } }],
      controles: CHECKS,
      houder: { rol: 'ssd' },
    });
    expect(JSON.stringify(atDesk)).not.toContain('subject');
    const ssd = tokenFrom(await linkOfSsd(service, kenmerk));
    for (const token of [statusToken, ssd]) {
      const { content } = await ask(service, kenmerk, token);
      expect(Object.keys(content)).not.toContain('notities');
      expect(JSON.stringify(content)).not.toMatch(
        /bestuurder belt|Bo Behandelaar|070 123 45 67|genoteerd/,
      );
    }
    const { teruggebeld: _nobody, ...fewer } = CHECKS;
    expect((await askAtDesk(service, asCas, checks, fewer)).status).toBe(200);
    expect(await seen(kenmerk, asBo)).toMatchObject({ controles: { teruggebeld: null } });
  });

  it.each([
    [{ tekst: '' }, '#/tekst'],
    [{ tekst: 'a'.repeat(1_001) }, '#/tekst'],
    [{ tekst: 'goed', meer: 1 }, '#/meer'],
  ])('takes no note %j', async (note, pointer) => {
    const { kenmerk } = await comesIn();
    const answer = await askAtDesk(service, asBo, ['POST', `/aanvragen/${kenmerk}/notities`], note);
    expect(answer).toMatchObject({ status: 422, content: { errors: [{ pointer }] } });
  });

  it('cannot be changed by a lezer, without a session, or from another site', async () => {
    const { kenmerk, statusToken } = await comesIn();
    const ssd = tokenFrom(await linkOfSsd(service, kenmerk));
    const asked = [
      [['PUT', holderOf(kenmerk)], undefined],
      [['DELETE', holderOf(kenmerk)], undefined],
      [['POST', `/aanvragen/${kenmerk}/notities`], { tekst: 'x' }],
      [['PUT', `/aanvragen/${kenmerk}/controles`], CHECKS],
    ] as const;
    for (const [what, body] of asked) {
      const ask = (as: AtDesk) => askAtDesk(service, as, what, body);
      expect(await ask(asLou)).toMatchObject({ status: 403, content: { code: 'geen-rol' } });
      expect(await ask({})).toMatchObject({ status: 401, content: { code: 'niet-aangemeld' } });
      for (const token of [ssd, statusToken]) {
        expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(401);
      }
      const elsewhere = { ...asBo, origin: 'https://elders.example' };
      expect(await ask(elsewhere)).toMatchObject({ status: 403, content: { code: 'andere-site' } });
    }
    expect((await step(kenmerk, asLou, 'afgewezen')).status).toBe(403);
    expect(await seen(kenmerk, asLou)).toMatchObject({ behandelaar: null, notities: [] });
  });

  it('is finished by another than who took it up, where four eyes are asked for', async () => {
    const { kenmerk, statusToken } = await comesIn();
    const ssd = tokenFrom(await linkOfSsd(service, kenmerk));
    await sign(kenmerk);
    expect((await askAtDesk(service, asBo, ['PUT', holderOf(kenmerk)])).status).toBe(200);
    expect((await step(kenmerk, asBo, 'in-behandeling')).status).toBe(201);
    const refused = { status: 409, content: { code: 'vier-ogen' } };
    expect(await step(kenmerk, asBo, 'verwerkt')).toMatchObject(refused);
    const path = `/aanvragen/${kenmerk}/afhandelingen`;
    const body = { stap: 'verwerkt', toelichting: '' };
    expect(await withLink(service, 'POST', path, ssd, body)).toMatchObject(refused);
    expect((await step(kenmerk, asCas, 'verwerkt')).status).toBe(201);
    const { gebeurtenissen } = (await ask(service, kenmerk, statusToken)).content;
    expect(gebeurtenissen).toMatchObject([
      { soort: 'ingediend' },
      { soort: 'getekend' },
      { soort: 'ondertekend' },
      { soort: 'in-behandeling', door: { naam: 'een medewerker' } },
      { soort: 'verwerkt', door: { naam: 'een medewerker' } },
    ]);
    expect((await seen(kenmerk, asBo))['gebeurtenissen']).toContainEqual(
      expect.objectContaining({ soort: 'verwerkt', door: { naam: 'Cas Controleur' } }),
    );
  });

  it('says that a step came by the link when it did', async () => {
    const { kenmerk } = await comesIn();
    const ssd = tokenFrom(await linkOfSsd(service, kenmerk));
    const body = { stap: 'afgewezen', toelichting: 'Onbekend.' };
    await withLink(service, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, ssd, body);
    expect((await seen(kenmerk, asBo))['gebeurtenissen']).toContainEqual(
      expect.objectContaining({ soort: 'afgewezen', door: { naam: 'link' } }),
    );
    expect(await askAtDesk(service, asBo, ['PUT', holderOf(kenmerk)])).toMatchObject({
      status: 409,
      content: { code: 'past-niet-bij-status' },
    });
  });

  it('gives its PDF to who is signed in, and is not there under a kenmerk that nobody has', async () => {
    const { kenmerk } = await comesIn();
    const path = `/api/v1/aanvragen/${kenmerk}/document`;
    const pdf = await fetch(`${service.site}${path}`, { headers: asLou });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const none = await askAtDesk(service, asBo, ['GET', '/aanvragen/0000-0000-0000']);
    expect(none).toMatchObject({ status: 404, content: { code: 'niet-gevonden' } });
    const ended = { cookie: `__Host-session=${'x'.repeat(43)}` };
    expect((await askAtDesk(service, ended, ['GET', `/aanvragen/${kenmerk}`])).status).toBe(401);
  });
});

describe('where signing in is the only way to a dossier', () => {
  it('opens nothing any more by a link that the SSD was mailed before', async () => {
    const before = await startService({ DESK_MODE: 'both' });
    const { kenmerk, statusToken } = (await submitAanvraag(before, createAanvraag())).content;
    const ssd = tokenFrom(await linkOfSsd(before, kenmerk));
    expect((await ask(before, kenmerk, ssd)).status).toBe(200);
    await before.stop();
    const after = await startService({ DESK_MODE: 'sign-in', DATA_DIR: before.dataFolder });
    expect((await ask(after, kenmerk, ssd)).status).toBe(404);
    expect((await ask(after, kenmerk, statusToken)).status).toBe(200);
    const path = `/aanvragen/${kenmerk}/afhandelingen`;
    const body = { stap: 'afgewezen', toelichting: 'Nee.' };
    expect((await withLink(after, 'POST', path, ssd, body)).status).toBe(404);
    await cleanUp(after);
  });
});

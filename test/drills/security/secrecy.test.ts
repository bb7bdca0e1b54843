import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenVoor } from '../../../functions/security/holder.ts';
import { type Route, routes } from '../../../shared/api/routes.ts';
import { kenmerkSchema, kenmerkUitHash } from '../../../shared/dossier/kenmerk.ts';
import { maakDossierMetTwee } from '../../fixtures/dossiers.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { type Motor, startMotor } from '../../local/engine.ts';
import { dienIn } from '../../local/requests.ts';
import { leesIngang } from './entrance.ts';
import { LICHAMEN } from './size.ts';

let motor: Motor;
let loket: Loket;
beforeAll(async () => {
  motor = await startMotor();
  loket = await startLoket({ AWS_ENDPOINT_URL_DYNAMODB: motor.url, RETRY_UNIT_SECONDS: '3600' });
});
afterAll(async () => {
  await ruimOp(loket);
  await motor.stop();
});

const ONBEKEND = kenmerkUitHash(new Uint8Array(32).fill(7));
const perDossier = (routes as readonly Route[]).filter(({ pad }) => pad.includes('{kenmerk}'));

/** How often each is timed. */
const METINGEN = Math.max(50, Math.ceil(LICHAMEN / 300));

const mediaan = (reeks: readonly number[]): number =>
  reeks.toSorted((een, ander) => een - ander)[Math.floor(reeks.length / 2)] ?? 0;

/** Bodies that pass, fail and cannot be read: none may be looked at before the link is. */
const lichamen: Readonly<Record<string, { inhoud: string; type: string }>> = {
  'a body that nothing is wrong with': { inhoud: '{"reden":"x"}', type: 'application/json' },
  'a body of another shape': { inhoud: '{"x":[1]}', type: 'application/json' },
  'no JSON': { inhoud: '{"x"', type: 'application/json' },
  'another media type': { inhoud: 'x', type: 'text/plain' },
  'too large a body': { inhoud: 'x'.repeat(40_000), type: 'application/json' },
  'no body': { inhoud: '', type: 'application/json' },
};

const isVan = (sleutel: unknown, kenmerk: string): boolean =>
  (sleutel as { kenmerk?: { S?: string } } | undefined)?.kenmerk?.S === kenmerk;

/** What a stranger sees of an answer, and how often the engine was asked for it. */
async function vraag(route: Route, kenmerk: string, token: string, lichaam: string) {
  const { inhoud, type } = lichamen[lichaam] ?? { inhoud: '', type: '' };
  const voor = motor.opdrachten.length;
  const antwoord = await fetch(
    `${loket.site}/api/v1${route.pad}`.replace('{kenmerk}', kenmerk).replace('{n}', '1'),
    {
      method: route.methode,
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      ...(route.methode === 'GET' ? {} : { body: inhoud }),
    },
  );
  const headers = [...antwoord.headers].filter(([naam]) => naam !== 'date');
  const tekst = await antwoord.text();
  return {
    status: antwoord.status,
    headers,
    tekst,
    // Once or, on a busy machine, once more; its mails may be on their way meanwhile.
    isGelezen: motor.opdrachten
      .slice(voor)
      .some(({ operatie, inhoud: { Key } }) => operatie === 'GetItem' && isVan(Key, kenmerk)),
  };
}

/** Tokens for a dossier that is there, none of which opens it. */
async function verkeerdeTokens(kenmerk: string): Promise<string[]> {
  const { bos, dossiers } = await leesIngang({ ...loket, dynamodb: motor.url });
  const dossier = await dossiers.lees(kenmerkSchema.parse(kenmerk));
  if (dossier === undefined) throw new Error(`${kenmerk} is not there`);
  const goed = tokenVoor(bos, { rol: 'aanvrager' }, dossier);
  const vanAnder = tokenVoor(bos, { rol: 'aanvrager' }, maakDossierMetTwee());
  return [
    vanAnder,
    `${goed.slice(0, -1)}${goed.endsWith('A') ? 'B' : 'A'}`,
    `b.${goed.slice(2)}`,
    `__proto__.${goed.slice(2)}`,
    goed.slice(0, 20),
    `${goed}x`,
    'x',
  ];
}

describe('whoever has no link', () => {
  it.each(Object.keys(lichamen))(
    'cannot tell a dossier from one that is not there, by its answer or by what it takes: with %s',
    async (lichaam) => {
      const { kenmerk } = (await dienIn(loket, maakDossierMetTwee().aanvraag)).inhoud;
      const alle = await verkeerdeTokens(kenmerk);
      // Every token once; that the body is looked at after it shows with two of them.
      const tokens = lichaam === 'a body that nothing is wrong with' ? alle : alle.slice(0, 2);
      for (const route of perDossier) {
        for (const token of tokens) {
          const bekend = await vraag(route, kenmerk, token, lichaam);
          expect(await vraag(route, ONBEKEND, token, lichaam), `${route.functie} ${token}`).toEqual(
            bekend,
          );
          expect(bekend.status).toBeGreaterThanOrEqual(400);
        }
      }
    },
    60_000,
  );

  it('hardly waits longer for a dossier that is there than for one that is not', async () => {
    const { kenmerk } = (await dienIn(loket, maakDossierMetTwee().aanvraag)).inhoud;
    const [token = ''] = await verkeerdeTokens(kenmerk);
    const inzien = perDossier.find(({ functie }) => functie === 'inzien');
    if (inzien === undefined) throw new Error('There is no such route');
    const duren: Record<'daar' | 'weg', number[]> = { daar: [], weg: [] };
    for (let keer = 0; keer < METINGEN; keer += 1) {
      // By turns, so that whatever else the machine does hits both.
      for (const [welke, welk] of [
        ['daar', kenmerk],
        ['weg', ONBEKEND],
      ] as const) {
        const begin = performance.now();
        await vraag(inzien, welk, token, 'no body');
        duren[welke].push(performance.now() - begin);
      }
    }
    const [daar, weg] = [mediaan(duren.daar), mediaan(duren.weg)];
    console.log(
      `median of ${METINGEN}: there ${daar.toFixed(2)} ms, not there ${weg.toFixed(2)} ms`,
    );
    // Reading a dossier that is there costs a fraction of a millisecond; a PDF or a mail would cost tens.
    expect(daar).toBeLessThan(2 * weg + 10);
  }, 60_000);

  it('learns nothing of a dossier from a key that somebody else used', async () => {
    const aanvraag = maakDossierMetTwee().aanvraag;
    await dienIn(loket, aanvraag, 'sleutel-van-een-ander');
    const { status, inhoud } = await dienIn(
      loket,
      { ...aanvraag, opmerking: 'Een andere aanvraag' },
      'sleutel-van-een-ander',
    );
    expect(status).toBe(422);
    expect(Object.keys(inhoud).sort()).toEqual(['code', 'detail', 'status', 'title', 'type']);
  });
});

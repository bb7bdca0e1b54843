import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { naarItem } from '../../functions/store/item.ts';
import { meetpunten } from '../../functions/runtime/log-events.ts';
import { kenmerkUitHash } from '../../shared/dossier/kenmerk.ts';
import { dienIn as opent } from '../../shared/dossier/indienen.ts';
import { verwerk } from '../../shared/dossier/life.ts';
import { maakAanvraag, opPapier } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { bewaarItem } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { maakOuder } from '../local/time-shift.ts';
import { dienIn } from '../local/requests.ts';
import { totdat } from '../local/wait.ts';

const DAG_SECONDEN = 24 * 60 * 60;

let ses: Ses;
let loket: Loket;
beforeAll(async () => {
  ses = await startSes();
  loket = await startLoket({ AWS_ENDPOINT_URL_SES: ses.url, RETRY_UNIT_SECONDS: '1' });
});
afterEach(() => ses.weiger(0));
afterAll(async () => {
  await ruimOp(loket);
  await ses.stop();
});

/** The lines of the log with this message, which on AWS become one metric. */
const regels = (message: string): Record<string, unknown>[] =>
  loket
    .uitvoer()
    .split('\n')
    .filter((regel) => regel.startsWith('{'))
    .map((regel) => JSON.parse(regel) as Record<string, unknown>)
    .filter((regel) => regel['message'] === message);

describe('what can be measured from the log', () => {
  it('is that nothing is owed, at every tick', async () => {
    const gemeten = await totdat(() => {
      const gevonden = regels(meetpunten.agendaBekeken);
      return gevonden.length >= 2 ? gevonden : undefined;
    });
    expect(gemeten.map(({ oudsteSeconden }) => oudsteSeconden)).toEqual(gemeten.map(() => 0));
  });

  it('is each rule that an aanvraag broke, once, and nothing of what was typed', async () => {
    const { status } = await dienIn(loket, {
      ...maakAanvraag(),
      beheerautorisaties: [],
      opmerking: 'Kijk op www.example.org',
    });
    expect(status).toBe(422);
    const gemeten = regels(meetpunten.aanvraagGeweigerd);
    expect(gemeten.map(({ regel }) => regel)).toHaveLength(2);
    expect(new Set(gemeten.map(({ regel }) => regel)).size).toBe(2);
    expect(JSON.stringify(gemeten)).not.toContain('example.org');
  });

  it('is for how long a mail is owed each time that it is tried again, and that it is given up', async () => {
    ses.weiger(Number.MAX_SAFE_INTEGER);
    const { inhoud } = await dienIn(loket, maakAanvraag());
    await totdat(() => (regels('bericht-niet-verstuurd').length >= 6 ? true : undefined), {
      wat: 'two attempts of three mails each',
      binnenMs: 20_000,
    });
    // The third attempt comes five units later.
    await totdat(
      () =>
        regels(meetpunten.agendaBekeken).find(({ oudsteSeconden }) => Number(oudsteSeconden) > 4),
      { wat: 'the third attempt', binnenMs: 20_000 },
    );

    await maakOuder(loket, inhoud.kenmerk, 6);
    const opgegeven = await totdat(() => {
      const gevonden = regels(meetpunten.berichtMislukt);
      return gevonden.length >= 3 ? gevonden : undefined;
    });
    expect(opgegeven.map(({ soort }) => soort).sort()).toEqual(['melding', 'ontvangst', 'verzoek']);
    const hoogste = Math.max(
      ...regels(meetpunten.agendaBekeken).map(({ oudsteSeconden }) => Number(oudsteSeconden)),
    );
    expect(hoogste).toBeGreaterThanOrEqual(6 * DAG_SECONDEN);
  });

  it('is a dossier that the SSD did not take up in time', async () => {
    const nu = new Date(Date.now() - 20 * DAG_SECONDEN * 1_000).toISOString();
    const moment = { nu, eenheidMs: 1_000, werkdagenLater: () => nu };
    const kenmerk = kenmerkUitHash(new Uint8Array(32).fill(7));
    const nieuw = opent(
      {
        kenmerk,
        sleutelHash: 'a'.repeat(64),
        documentHash: 'b'.repeat(64),
        aanvraag: opPapier(maakAanvraag()),
      },
      moment,
    );
    const stap = { soort: 'neem-stap', stap: 'papier-ontvangen', toelichting: '' } as const;
    const uitkomst = verwerk(nieuw, stap, moment);
    if (!uitkomst.ok) throw new Error(uitkomst.reden);
    await bewaarItem(loket, naarItem(uitkomst.dossier));
    const gemeten = await totdat(() => regels(meetpunten.termijn).at(0));
    expect(gemeten).toMatchObject({ kenmerk, soort: 'ssd-herinnerd' });
  });
});

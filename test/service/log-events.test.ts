import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../functions/store/item.ts';
import { logEvents } from '../../functions/runtime/log-events.ts';
import { kenmerkFromHash } from '../../shared/dossier/kenmerk.ts';
import { submit as opens } from '../../shared/dossier/indienen.ts';
import { apply } from '../../shared/dossier/life.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { saveItem } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { createOlder } from '../local/time-shift.ts';
import { submitAanvraag } from '../local/requests.ts';
import { until } from '../local/wait.ts';

const DAY_SECONDS = 24 * 60 * 60;

let ses: Ses;
let service: ServiceProcess;
beforeAll(async () => {
  ses = await startSes();
  service = await startServiceProcess({ AWS_ENDPOINT_URL_SES: ses.url, RETRY_UNIT_SECONDS: '1' });
});
afterEach(() => ses.refuse(0));
afterAll(async () => {
  await cleanUp(service);
  await ses.stop();
});

/** The lines of the log with this message, which on AWS become one metric. */
const lines = (message: string): Record<string, unknown>[] =>
  service
    .output()
    .split('\n')
    .filter((rule) => rule.startsWith('{'))
    .map((rule) => JSON.parse(rule) as Record<string, unknown>)
    .filter((rule) => rule['message'] === message);

describe('what can be measured from the log', () => {
  it('is that nothing is owed, at every tick', async () => {
    const measured = await until(() => {
      const found = lines(logEvents.agendaViewed);
      return found.length >= 2 ? found : undefined;
    });
    expect(measured.map(({ oldestSeconds }) => oldestSeconds)).toEqual(measured.map(() => 0));
  });

  it('is each rule that an aanvraag broke, once, and nothing of what was typed', async () => {
    const { status } = await submitAanvraag(service, {
      ...createAanvraag(),
      beheerautorisaties: [],
      opmerking: 'Kijk op www.example.org',
    });
    expect(status).toBe(422);
    const measured = lines(logEvents.aanvraagRefused);
    expect(measured.map(({ rule }) => rule)).toHaveLength(2);
    expect(new Set(measured.map(({ rule }) => rule)).size).toBe(2);
    expect(JSON.stringify(measured)).not.toContain('example.org');
  });

  it('is for how long a mail is owed each time that it is tried again, and that it is given up', async () => {
    ses.refuse(Number.MAX_SAFE_INTEGER);
    const { content } = await submitAanvraag(service, createAanvraag());
    await until(() => (lines('bericht-niet-verstuurd').length >= 6 ? true : undefined), {
      what: 'two attempts of three mails each',
      withinMs: 20_000,
    });
    // The third attempt comes five units later.
    await until(
      () => lines(logEvents.agendaViewed).find(({ oldestSeconds }) => Number(oldestSeconds) > 4),
      { what: 'the third attempt', withinMs: 20_000 },
    );

    await createOlder(service, content.kenmerk, 6);
    const given = await until(() => {
      const found = lines(logEvents.berichtFailed);
      return found.length >= 3 ? found : undefined;
    });
    expect(given.map(({ soort }) => soort).sort()).toEqual(['melding', 'ontvangst', 'verzoek']);
    const highest = Math.max(
      ...lines(logEvents.agendaViewed).map(({ oldestSeconds }) => Number(oldestSeconds)),
    );
    expect(highest).toBeGreaterThanOrEqual(6 * DAY_SECONDS);
  });

  it('is a dossier that the SSD did not take up in time', async () => {
    const now = new Date(Date.now() - 20 * DAY_SECONDS * 1_000).toISOString();
    const moment = { now, unitMs: 1_000, workingDaysLater: () => now };
    const kenmerk = kenmerkFromHash(new Uint8Array(32).fill(7));
    const fresh = opens(
      {
        kenmerk,
        keyHash: 'a'.repeat(64),
        documentHash: 'b'.repeat(64),
        aanvraag: onPapier(createAanvraag()),
      },
      moment,
    );
    const step = { soort: 'neem-stap', stap: 'papier-ontvangen', toelichting: '' } as const;
    const outcome = apply(fresh, step, moment);
    if (!outcome.ok) throw new Error(outcome.reden);
    await saveItem(service, toItem(outcome.dossier));
    const measured = await until(() => lines(logEvents.termijn).at(0));
    expect(measured).toMatchObject({ kenmerk, soort: 'ssd-herinnerd' });
  });
});

import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, MAX_DOSSIER_BYTES } from '../../../shared/dossier/bounds.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';
import { allItems } from '../../local/store.ts';
import { type Ses, startSes } from '../../local/ses.ts';
import { until } from '../../local/wait.ts';
import { addressOf, type Answer, Attacker, mailboxOf, waves } from './mail-attack.ts';
import { BODIES, SEED } from './size.ts';

const MAX_A_DAY = 20;
const MAX_OF_DOSSIER = 60;
/** How many mailboxes are attacked; `npm run test:security` attacks more of them. */
const VICTIMS = Math.max(2, Math.min(20, Math.ceil(BODIES / 5_000)));
const PATCHES = BODIES > 10_000 ? 3_000 : 60;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** No clock of a dossier rings within these days. */
const DAYS_AFTER = 4;

type Sent = { readonly id: string; readonly mailbox: string; readonly day: number };

let ses: Ses;
let service: ServiceProcess;
const sent: Sent[] = [];
let day = 0;
/** Nine in the morning: what is tried here never runs past midnight. */
const morning = (Math.floor(Date.now() / DAY_MS) + 1) * DAY_MS + 9 * 3_600_000 - Date.now();

function setDay(number: number): void {
  day = number;
  service.child.send({ shiftMs: morning + number * DAY_MS });
}

beforeAll(async () => {
  ses = await startSes(({ berichtId, naar }) => {
    if (naar !== ssd.email) sent.push({ id: berichtId, mailbox: mailboxOf(naar), day });
  });
  service = await startServiceProcess(
    {
      AWS_ENDPOINT_URL_SES: ses.url,
      RETRY_UNIT_SECONDS: '3',
      PROOF_OF_WORK: 'on',
      MAILS_PER_ADDRESS_PER_DAY: String(MAX_A_DAY),
    },
    join(import.meta.dirname, '../faults/in-the-service.ts'),
  );
  setDay(0);
});
afterAll(async () => {
  await cleanUp(service);
  await ses.stop();
});

const allDossiers = async () =>
  (await allItems(service)).flatMap((item) => {
    const read = dossierSchema.safeParse(item);
    return read.success ? [read.data] : [];
  });

/** Until all that may go out today went. */
const untilQuiet = (): Promise<true> =>
  until(
    async () => {
      const now = new Date(Date.now() + morning + day * DAY_MS).toISOString();
      const isDue = (await allDossiers()).some(({ berichten }) =>
        berichten.some((bericht) => bericht.status === 'te-versturen' && bericht.dispatchAt <= now),
      );
      return isDue ? undefined : true;
    },
    { withinMs: 60_000, eachMs: 300, what: 'all mails that are due' },
  );

/** SES may take a mail twice when the machine is too busy for a lease; the same mail counts once. */
const unique = (mails: readonly Sent[]): Sent[] => [
  ...new Map(mails.map((mail) => [mail.id, mail])).values(),
];

function mostPerDay(): number {
  const counts = Map.groupBy(unique(sent), (mail) => `${mail.mailbox} ${mail.day}`);
  return Math.max(0, ...[...counts.values()].map((mails) => mails.length));
}

function mostOfDossier(): number {
  const counts = Map.groupBy(unique(sent), ({ id }) => id.slice(0, 14));
  return Math.max(0, ...[...counts.values()].map((mails) => mails.length));
}

describe('whoever wants to fill a mailbox', () => {
  const answers: Answer[] = [];

  it('never gets more than a day’s number of mails to it, by whatever acts in whatever order', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(waves, async (sequence) => {
        number += 1;
        const attacker = await Attacker.on(service, `victim${number}x`);
        for (const wave of sequence) {
          await Promise.all(wave.map((attack) => attacker.do(attack)));
        }
        answers.push(...attacker.answers);
        await untilQuiet();
        expect(mostPerDay()).toBeLessThanOrEqual(MAX_A_DAY);
        expect(mostOfDossier()).toBeLessThanOrEqual(MAX_OF_DOSSIER);
      }),
      { numRuns: VICTIMS, seed: SEED, endOnFailure: true },
    );
    const victims = unique(sent).filter(({ mailbox }) => mailbox.endsWith('@gmail.com'));
    expect(victims.length).toBeGreaterThan(VICTIMS * (MAX_A_DAY / 2));
  }, 600_000);

  it('is refused with how long to wait, never with a fault, and can always end what was begun', () => {
    const refused = answers.filter(({ code }) => code === 'te-veel-post');
    expect(refused.length).toBeGreaterThan(10);
    for (const { wait } of refused) expect(Number(wait)).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const ends = answers.filter(({ what }) => what === 'withdraw' || what === 'refuse');
    expect(ends.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(ends.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('has each mail counted that is owed to others than the SSD, and nothing that was refused', async () => {
    const counted = (await allItems(service)).flatMap(({ requests }) =>
      requests instanceof Set ? [...(requests as Set<string>)] : [],
    );
    const owed = (await allDossiers()).flatMap(({ berichten }) =>
      berichten.filter(({ aan }) => aan !== 'ssd'),
    );
    expect(counted).toHaveLength(owed.length);
  });

  it('makes what had to wait go out on later days, no more of it on each', async () => {
    for (let later = 1; later <= DAYS_AFTER; later += 1) {
      setDay(later);
      await untilQuiet();
    }
    expect(sent.some((mail) => mail.day > 0)).toBe(true);
    expect(mostPerDay()).toBeLessThanOrEqual(MAX_A_DAY);
    expect(mostOfDossier()).toBeLessThanOrEqual(MAX_OF_DOSSIER);
  }, 600_000);
});

describe('whoever never stops', () => {
  it('reaches the bounds of a dossier, which stays small and can still be withdrawn', async () => {
    const attacker = await Attacker.on(service, 'tireless');
    await attacker.do({ what: 'send', addresses: [6, 13, 20, 27, 34, 41] });
    const [dossier] = attacker.dossiers;
    expect(dossier?.emails).toHaveLength(5);
    for (let patch = 0; patch < PATCHES; patch += 1) {
      // Each is a stranger of their own, so that only the bounds stand in the way.
      await attacker.do({ what: 'correct', dossier: 0, wie: patch, address: 48 + 7 * patch });
    }
    for (let repeat = 0; repeat < 40; repeat += 1) {
      await attacker.do({ what: 'repeat', dossier: 0, wie: repeat });
    }
    await attacker.do({ what: 'withdraw', dossier: 0 });
    const of = (what: string): string[] =>
      attacker.answers
        .filter((answer) => answer.what === what)
        .map(({ status, code }) => `${status} ${code}`.trim());
    expect(of('correct').filter((answer) => answer === '200')).toHaveLength(15);
    expect(new Set(of('correct'))).toEqual(new Set(['200', '429 te-vaak']));
    expect(of('repeat').filter((answer) => answer === '201')).toHaveLength(15);
    expect(new Set(of('repeat'))).toEqual(new Set(['201', '429 te-vaak']));
    expect(of('withdraw')).toEqual(['201']);
    await untilQuiet();
    const own = sent.filter(({ id }) => id.startsWith(dossier?.kenmerk ?? ''));
    expect(unique(own).length).toBeLessThanOrEqual(MAX_OF_DOSSIER);
    const stored = (await allDossiers()).find(({ kenmerk }) => kenmerk === dossier?.kenmerk);
    expect(stored && bytesOf(stored)).toBeLessThan(MAX_DOSSIER_BYTES / 4);
  }, 600_000);

  it('has addresses that end up in one mailbox', () => {
    const mailboxes = [0, 1, 2, 3, 4, 5].map((number) => mailboxOf(addressOf('victim', number)));
    expect(new Set(mailboxes)).toEqual(new Set(['victim@gmail.com']));
  });
});

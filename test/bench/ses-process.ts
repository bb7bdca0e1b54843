import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import { HOST } from '../../infra/local/listen.ts';
import { agendaPartitionOf, kenmerkSchema } from '../../shared/dossier/kenmerk.ts';

/**
 * SES's API in a process of its own: it takes so many mails a second, refuses what comes faster as SES does, and keeps
 * which mail it took how often. A message sets it anew and gets what it did until then.
 */
const settingSchema = z.object({
  /** Without it there is no limit. */
  perSecond: z.optional(z.number()),
  /** How long an answer takes: milliseconds. */
  slowMs: z.number(),
});
type Setting = z.infer<typeof settingSchema>;

/** What it did since it was set. */
export type SesState = {
  /** Mails that it took, each counted once. */
  readonly mails: number;
  /** Copies of mails that it had taken before. */
  readonly duplicate: number;
  readonly throttled: number;
  /** From the first to the last mail that it took, and to the last but one in a hundred: seconds. */
  readonly seconds: number;
  readonly seconds99: number;
  /** Mails by the agenda's partition of their dossier. */
  readonly perPartition: Readonly<Record<string, number>>;
};

const XML = { 'content-type': 'text/xml' };
const THROTTLED =
  '<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>';
const responseTo = (nummer: number): string =>
  `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-${nummer}</MessageId></SendRawEmailResult></SendRawEmailResponse>`;

class Ses {
  readonly #setting: Setting;
  readonly #taken = new Map<string, number>();
  readonly #times: number[] = [];
  #throttled = 0;
  /** SES lets a second's worth go at once. */
  #credit: number;
  #updated = performance.now();

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#credit = setting.perSecond ?? Infinity;
  }

  get slowMs(): number {
    return this.#setting.slowMs;
  }

  /** @returns the number of the mail; nothing when it came too fast */
  take(body: string): number | undefined {
    if (!this.#mayNow()) {
      this.#throttled += 1;
      return undefined;
    }
    const [, kenmerk = ''] = /Tags\.member\.1\.Value=([^&]+)/.exec(body) ?? [];
    const [, bericht = ''] = /Tags\.member\.2\.Value=([^&]+)/.exec(body) ?? [];
    const mail = `${kenmerk}-${bericht}`;
    this.#taken.set(mail, (this.#taken.get(mail) ?? 0) + 1);
    this.#times.push(performance.now());
    return this.#times.length;
  }

  #mayNow(): boolean {
    const { perSecond } = this.#setting;
    if (perSecond === undefined) return true;
    const now = performance.now();
    const added = ((now - this.#updated) / 1_000) * perSecond;
    this.#credit = Math.min(perSecond, this.#credit + added);
    this.#updated = now;
    if (this.#credit < 1) return false;
    this.#credit -= 1;
    return true;
  }

  state(): SesState {
    const [start = 0] = this.#times;
    const perPartition: Record<string, number> = {};
    for (const mail of this.#taken.keys()) {
      const partition = agendaPartitionOf(
        kenmerkSchema.parse(mail.slice(0, mail.lastIndexOf('-'))),
      );
      perPartition[partition] = (perPartition[partition] ?? 0) + 1;
    }
    return {
      mails: this.#taken.size,
      duplicate: this.#times.length - this.#taken.size,
      throttled: this.#throttled,
      seconds: ((this.#times.at(-1) ?? start) - start) / 1_000,
      seconds99: ((this.#times[Math.ceil(this.#times.length * 0.99) - 1] ?? start) - start) / 1_000,
      perPartition,
    };
  }
}

let ses = new Ses({ slowMs: 0 });

const server = createServer((request, response) => {
  void text(request).then(async (body) => {
    if (ses.slowMs > 0) await wait(ses.slowMs);
    const nummer = ses.take(body);
    response.writeHead(nummer === undefined ? 400 : 200, XML);
    response.end(nummer === undefined ? THROTTLED : responseTo(nummer));
  });
});
server.listen(0, HOST, () => {
  process.send?.({ url: `http://${HOST}:${(server.address() as AddressInfo).port}` });
});
process.on('message', (bericht) => {
  const { set } = z.object({ set: z.optional(settingSchema) }).parse(bericht);
  const state = ses.state();
  if (set !== undefined) ses = new Ses(set);
  process.send?.(state);
});
process.on('disconnect', () => process.exit());

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wacht } from 'node:timers/promises';
import * as z from 'zod/mini';
import { HOST } from '../../infra/local/listen.ts';
import { agendaVakVan, kenmerkSchema } from '../../shared/dossier/kenmerk.ts';

/**
 * SES's API in a process of its own: it takes so many mails a second, refuses what comes faster as SES does, and keeps
 * which mail it took how often. A message sets it anew and gets what it did until then.
 */
const instellingSchema = z.object({
  /** Without it there is no limit. */
  perSeconde: z.optional(z.number()),
  /** How long an answer takes: milliseconds. */
  traagMs: z.number(),
});
type Instelling = z.infer<typeof instellingSchema>;

/** What it did since it was set. */
export type Sesstand = {
  /** Mails that it took, each counted once. */
  readonly mails: number;
  /** Copies of mails that it had taken before. */
  readonly dubbel: number;
  readonly gesmoord: number;
  /** From the first to the last mail that it took, and to the last but one in a hundred: seconds. */
  readonly seconden: number;
  readonly seconden99: number;
  /** Mails by the agenda's partition of their dossier. */
  readonly perVak: Readonly<Record<string, number>>;
};

const XML = { 'content-type': 'text/xml' };
const GESMOORD =
  '<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>';
const antwoordOp = (nummer: number): string =>
  `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-${nummer}</MessageId></SendRawEmailResult></SendRawEmailResponse>`;

class Ses {
  readonly #instelling: Instelling;
  readonly #genomen = new Map<string, number>();
  readonly #tijden: number[] = [];
  #gesmoord = 0;
  /** SES lets a second's worth go at once. */
  #tegoed: number;
  #bijgewerkt = performance.now();

  constructor(instelling: Instelling) {
    this.#instelling = instelling;
    this.#tegoed = instelling.perSeconde ?? Infinity;
  }

  get traagMs(): number {
    return this.#instelling.traagMs;
  }

  /** @returns the number of the mail; nothing when it came too fast */
  neem(lichaam: string): number | undefined {
    if (!this.#magNu()) {
      this.#gesmoord += 1;
      return undefined;
    }
    const [, kenmerk = ''] = /Tags\.member\.1\.Value=([^&]+)/.exec(lichaam) ?? [];
    const [, bericht = ''] = /Tags\.member\.2\.Value=([^&]+)/.exec(lichaam) ?? [];
    const mail = `${kenmerk}-${bericht}`;
    this.#genomen.set(mail, (this.#genomen.get(mail) ?? 0) + 1);
    this.#tijden.push(performance.now());
    return this.#tijden.length;
  }

  #magNu(): boolean {
    const { perSeconde } = this.#instelling;
    if (perSeconde === undefined) return true;
    const nu = performance.now();
    const erbij = ((nu - this.#bijgewerkt) / 1_000) * perSeconde;
    this.#tegoed = Math.min(perSeconde, this.#tegoed + erbij);
    this.#bijgewerkt = nu;
    if (this.#tegoed < 1) return false;
    this.#tegoed -= 1;
    return true;
  }

  stand(): Sesstand {
    const [begin = 0] = this.#tijden;
    const perVak: Record<string, number> = {};
    for (const mail of this.#genomen.keys()) {
      const vak = agendaVakVan(kenmerkSchema.parse(mail.slice(0, mail.lastIndexOf('-'))));
      perVak[vak] = (perVak[vak] ?? 0) + 1;
    }
    return {
      mails: this.#genomen.size,
      dubbel: this.#tijden.length - this.#genomen.size,
      gesmoord: this.#gesmoord,
      seconden: ((this.#tijden.at(-1) ?? begin) - begin) / 1_000,
      seconden99:
        ((this.#tijden[Math.ceil(this.#tijden.length * 0.99) - 1] ?? begin) - begin) / 1_000,
      perVak,
    };
  }
}

let ses = new Ses({ traagMs: 0 });

const server = createServer((verzoek, antwoord) => {
  void text(verzoek).then(async (lichaam) => {
    if (ses.traagMs > 0) await wacht(ses.traagMs);
    const nummer = ses.neem(lichaam);
    antwoord.writeHead(nummer === undefined ? 400 : 200, XML);
    antwoord.end(nummer === undefined ? GESMOORD : antwoordOp(nummer));
  });
});
server.listen(0, HOST, () => {
  process.send?.({ url: `http://${HOST}:${(server.address() as AddressInfo).port}` });
});
process.on('message', (bericht) => {
  const { stel } = z.object({ stel: z.optional(instellingSchema) }).parse(bericht);
  const stand = ses.stand();
  if (stel !== undefined) ses = new Ses(stel);
  process.send?.(stand);
});
process.on('disconnect', () => process.exit());

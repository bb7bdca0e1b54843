import { readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Loket, startLoket } from '../../local/service.ts';

const metingSchema = z.object({
  heapMb: z.number(),
  rssMb: z.number(),
  cpuMs: z.number(),
  hulpbronnen: z.record(z.string(), z.number()),
});

/** What a process holds, after its memory was cleaned up. */
export type Meting = z.infer<typeof metingSchema> & { readonly openBestanden: number };

/** The service under test: ended and started again on the same data, its clock shifted. */
export class Dienst {
  #loket: Loket;
  readonly #omgeving: Record<string, string>;
  /** When it was ended by force. */
  readonly afgebroken: number[] = [];
  #verschovenMs = 0;

  private constructor(loket: Loket, omgeving: Record<string, string>) {
    this.#loket = loket;
    this.#omgeving = { ...omgeving, DATA_DIR: loket.dataMap };
  }

  static async start(omgeving: Record<string, string>): Promise<Dienst> {
    return new Dienst(await startMetKlok(omgeving), omgeving);
  }

  get loket(): Loket {
    return this.#loket;
  }

  get site(): string {
    return this.#loket.site;
  }

  /** Ends it as a power cut does, and starts it again on what it left. */
  async breekAf(): Promise<void> {
    this.afgebroken.push(Date.now());
    await this.#loket.breekAf();
    await this.#begin();
  }

  /** Ends it as an operator does, and starts it again. */
  async herstart(): Promise<void> {
    await this.#loket.stop();
    await this.#begin();
  }

  async #begin(): Promise<void> {
    this.#loket = await startMetKlok(this.#omgeving);
    this.zetKlok(this.#verschovenMs);
  }

  /** The clock of the service jumps to this much before or after the real one. */
  zetKlok(verschuifMs: number): void {
    this.#verschovenMs = verschuifMs;
    const { proces } = this.#loket;
    // A process that was just ended has no clock to set; the next one is told when it starts.
    if (proces.connected) proces.send({ verschuifMs }, () => undefined);
  }

  async meet(): Promise<Meting> {
    const { proces } = this.#loket;
    const antwoord = once(proces, 'message');
    proces.send({ meet: true });
    const [meting] = (await antwoord) as unknown[];
    const open = await readdir(`/proc/${String(proces.pid)}/fd`);
    return { ...metingSchema.parse(meting), openBestanden: open.length };
  }
}

const startMetKlok = (omgeving: Record<string, string>): Promise<Loket> =>
  startLoket(omgeving, join(import.meta.dirname, 'in-the-service.ts'));

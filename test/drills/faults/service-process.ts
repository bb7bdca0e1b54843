import { readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';

const measurementSchema = z.object({
  heapMb: z.number(),
  rssMb: z.number(),
  cpuMs: z.number(),
  resources: z.record(z.string(), z.number()),
});

/** What a process holds, after its memory was cleaned up. */
export type Measurement = z.infer<typeof measurementSchema> & { readonly openFiles: number };

/** The service under test: ended and started again on the same data, its clock shifted. */
export class RunningService {
  #service: ServiceProcess;
  readonly #env: Record<string, string>;
  /** When it was ended by force. */
  readonly aborted: number[] = [];
  #shiftedMs = 0;

  private constructor(service: ServiceProcess, env: Record<string, string>) {
    this.#service = service;
    this.#env = { ...env, DATA_DIR: service.dataFolder };
  }

  static async start(env: Record<string, string>): Promise<RunningService> {
    return new RunningService(await startWithClock(env), env);
  }

  get service(): ServiceProcess {
    return this.#service;
  }

  get site(): string {
    return this.#service.site;
  }

  /** Ends it as a power cut does, and starts it again on what it left. */
  async breakOff(): Promise<void> {
    this.aborted.push(Date.now());
    await this.#service.breakOff();
    await this.#start();
  }

  /** Ends it as an operator does, and starts it again. */
  async restart(): Promise<void> {
    await this.#service.stop();
    await this.#start();
  }

  async #start(): Promise<void> {
    this.#service = await startWithClock(this.#env);
    this.setClock(this.#shiftedMs);
  }

  /** The clock of the service jumps to this much before or after the real one. */
  setClock(shiftMs: number): void {
    this.#shiftedMs = shiftMs;
    const { child } = this.#service;
    // A process that was just ended has no clock to set; the next one is told when it starts.
    if (child.connected) child.send({ shiftMs }, () => undefined);
  }

  async measure(): Promise<Measurement> {
    const { child } = this.#service;
    const response = once(child, 'message');
    child.send({ measure: true });
    const [measurement] = (await response) as unknown[];
    const open = await readdir(`/proc/${String(child.pid)}/fd`);
    return { ...measurementSchema.parse(measurement), openFiles: open.length };
  }
}

const startWithClock = (env: Record<string, string>): Promise<ServiceProcess> =>
  startServiceProcess(env, join(import.meta.dirname, 'in-the-service.ts'));

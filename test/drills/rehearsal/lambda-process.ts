import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import type { Lambda } from './lambdas.ts';
import { ACCOUNT } from './physical.ts';

/** How a call ended. */
export type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

const outcomeSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** What is around all functions. */
export type Surroundings = {
  /** Where the stand-ins listen, by the SDK's own names for that. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** The site's own name, and where it is on this machine. */
  readonly siteUrl: string;
  readonly siteAt: string;
  /** How far the clock is ahead: milliseconds. */
  readonly shiftMs: () => number;
};

/** Loading does not count for the time-out of a function; it takes so long only where the machine does much else. */
const MAX_LOAD_MS = 60_000;
const RUNTIME = join(import.meta.dirname, 'runtime.ts');

/** One instance of a function: a process that starts with its first call and takes one call at a time. */
export class LambdaProcess {
  readonly lambda: Lambda;
  readonly #surroundings: Surroundings;
  #process: ChildProcess | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** How many calls wait for their answer. */
  underWay = 0;
  /** Everything that it logged. */
  log = '';
  /** How often it was started cold. */
  starts = 0;

  constructor(lambda: Lambda, surroundings: Surroundings) {
    this.lambda = lambda;
    this.#surroundings = surroundings;
  }

  invoke(event: unknown): Promise<Outcome> {
    this.underWay += 1;
    const call = this.#queue
      .then(() => this.#call(event))
      .finally(() => {
        this.underWay -= 1;
      });
    this.#queue = call.catch(() => undefined);
    return call;
  }

  /** Tells a process that runs what time it is. */
  setClock(): void {
    if (this.#process?.connected !== true) return;
    this.#process.send({ kind: 'clock', shiftMs: this.#surroundings.shiftMs() });
  }

  /** Ends the process for good, whatever it does; a call that is under way fails. */
  close(): void {
    this.#isClosed = true;
    this.#process?.kill('SIGKILL');
  }

  /** Ends the process: the next call starts cold. */
  async stop(): Promise<void> {
    await this.#queue;
    await this.#end();
  }

  async #call(event: unknown): Promise<Outcome> {
    const timeoutMs = this.lambda.timeoutSeconds * 1_000;
    const context = contextOf(this.lambda);
    if (this.#isClosed) return { ok: false, error: 'was taken down' };
    let running = this.#process;
    if (running === undefined) {
      running = this.#start();
      this.#process = running;
      const loaded = await this.#ask(running, { kind: 'load' }, MAX_LOAD_MS);
      if (!loaded.ok) {
        await this.#end();
        return loaded;
      }
      this.setClock();
    }
    return this.#ask(running, { kind: 'invoke', event, timeoutMs, context }, timeoutMs);
  }

  /** Waits for the answer to a message, and ends the process when it takes too long. */
  async #ask(running: ChildProcess, message: object, maxMs: number): Promise<Outcome> {
    const stop = new AbortController();
    const timer = setTimeout(() => running.kill('SIGKILL'), maxMs);
    const answered = once(running, 'message', stop).then(([answer]) => outcomeSchema.parse(answer));
    const ended = once(running, 'exit', stop).then((): Outcome => ({
      ok: false,
      error: `ended, or took longer than ${maxMs} ms`,
    }));
    try {
      running.send(message);
      return await Promise.race([answered, ended]);
    } catch (error) {
      // It is gone already, could not be started, or answers what is no outcome.
      running.kill('SIGKILL');
      return { ok: false, error: String(error) };
    } finally {
      clearTimeout(timer);
      stop.abort();
      await Promise.allSettled([answered, ended]);
    }
  }

  async #end(): Promise<void> {
    const running = this.#process;
    if (running === undefined) return;
    // It was never there: nothing will tell that it ended.
    if (running.pid === undefined) {
      this.#process = undefined;
      return;
    }
    const exited = once(running, 'exit');
    running.kill('SIGKILL');
    await exited;
  }

  #start(): ChildProcess {
    const { folder, handler, memoryMb, env } = this.lambda;
    const { endpoints, siteUrl, siteAt } = this.#surroundings;
    const [file = '', exported = ''] = handler.split('.');
    const url = pathToFileURL(join(folder, `${file}.mjs`)).href;
    const running = fork(RUNTIME, [url, exported, siteUrl, siteAt], {
      cwd: folder,
      env: { ...env, ...envOfLambda(this.lambda), ...endpoints },
      // It may read its own folder only: what is missing in a bundle must not be found in the project's packages.
      execArgv: [
        '--permission',
        `--allow-fs-read=${folder}/*`,
        `--allow-fs-read=${RUNTIME}`,
        `--max-old-space-size=${memoryMb}`,
      ],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [running.stdout, running.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.log += chunk.toString();
      });
    }
    running.on('error', (error) => {
      this.log += `${String(error)}\n`;
    });
    running.once('exit', () => {
      this.#process = undefined;
    });
    this.starts += 1;
    return running;
  }
}

/** What Lambda itself sets. */
function envOfLambda(lambda: Lambda): Record<string, string> {
  const { name, region, functionName, memoryMb, handler, folder, logGroup } = lambda;
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split('.', 1).join('')}.x`,
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: '2026/11/29/[$LATEST]rehearsal',
    // By its credentials a stand-in knows who asks.
    AWS_ACCESS_KEY_ID: name,
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
    AWS_SESSION_TOKEN: 'rehearsal',
    LAMBDA_TASK_ROOT: folder,
    _HANDLER: handler,
    LONG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}

/** What Lambda gives a function beside its event. */
const contextOf = ({ region, functionName, memoryMb, logGroup }: Lambda): object => ({
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:${region}:${ACCOUNT}:function:${functionName}`,
  memoryLimitInMB: String(memoryMb),
  awsRequestId: randomUUID(),
  logGroupName: logGroup,
  logStreamName: '2026/11/29/[$LATEST]rehearsal',
});

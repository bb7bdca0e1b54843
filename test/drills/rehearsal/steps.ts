/** One thing that was tried, and how it went. */
export type Step = {
  readonly what: string;
  readonly ms: number;
  /** Nothing when it went as it should. */
  readonly error: string | undefined;
};

/** A step that takes longer never ends: every call of a function is bounded, and this is many of them on a busy machine. */
const MAX_STEP_MS = 120_000;

/** A step did not end. */
export class StepTooLong extends Error {
  readonly code = 'step-too-long';
  constructor(maxMs: number, waitsFor: readonly string[]) {
    const what = waitsFor.length > 0 ? waitsFor.join(', ') : 'something that is no function';
    super(`did not end within ${maxMs / 1_000} s; it waits for ${what}`);
    this.name = 'StepTooLong';
  }
}

type Options = {
  readonly tell?: ((step: Step) => void) | undefined;
  /** What is under way, for whoever must find why a step did not end. */
  readonly waitsFor?: () => readonly string[];
  readonly maxMs?: number | undefined;
};

/** What was done so far. A step that fails ends the rehearsal: those after it build on it. */
export class Steps {
  readonly done: Step[] = [];
  readonly #tell: (step: Step) => void;
  readonly #waitsFor: () => readonly string[];
  readonly #maxMs: number;

  constructor({ tell = () => undefined, waitsFor = () => [], maxMs = MAX_STEP_MS }: Options = {}) {
    this.#tell = tell;
    this.#waitsFor = waitsFor;
    this.#maxMs = maxMs;
  }

  /** @throws Error that the step throws, or StepTooLong, once it is written down */
  async take<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    const note = (error: string | undefined): void => {
      const step = { what, ms: Math.round(performance.now() - start), error };
      this.done.push(step);
      this.#tell(step);
    };
    try {
      const result = await this.#inTime(act());
      note(undefined);
      return result;
    } catch (error) {
      note(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  async #inTime<Result>(work: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        fail(new StepTooLong(this.#maxMs, this.#waitsFor()));
      }, this.#maxMs);
    });
    return Promise.race([work, tooLong]).finally(() => {
      clearTimeout(timer);
    });
  }
}

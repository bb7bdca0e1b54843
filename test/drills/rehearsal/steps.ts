/** One thing that was tried, and how it went. */
export type Step = {
  readonly what: string;
  readonly ms: number;
  /** Nothing when it went as it should. */
  readonly error: string | undefined;
};

/** What was done so far. A step that fails ends the rehearsal: those after it build on it. */
export class Steps {
  readonly done: Step[] = [];
  readonly #tell: (step: Step) => void;

  constructor(tell: (step: Step) => void = () => undefined) {
    this.#tell = tell;
  }

  /** @throws Error that the step throws, once it is written down */
  async take<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
    const begin = performance.now();
    const note = (error: string | undefined): void => {
      const step = { what, ms: Math.round(performance.now() - begin), error };
      this.done.push(step);
      this.#tell(step);
    };
    try {
      const result = await act();
      note(undefined);
      return result;
    } catch (error) {
      note(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }
}

import { describe, expect, it } from 'vitest';
import { Steps, StepTooLong } from './steps.ts';

describe('a step of a rehearsal', () => {
  it('that never ends fails, and names what it waits for', async () => {
    const steps = new Steps({ maxMs: 20, waitsFor: () => ['1 calls of indienen'] });
    const step = steps.take('an aanvraag comes in', () => new Promise(() => undefined));
    await expect(step).rejects.toBeInstanceOf(StepTooLong);
    expect(steps.done.map(({ what, error }) => [what, error])).toEqual([
      ['an aanvraag comes in', 'did not end within 0.02 s; it waits for 1 calls of indienen'],
    ]);
  });

  it('that ends in time gives its result', async () => {
    const steps = new Steps({ maxMs: 60_000 });
    expect(await steps.take('the pages are there', () => Promise.resolve(5))).toBe(5);
    expect(steps.done).toMatchObject([{ what: 'the pages are there', error: undefined }]);
  });
});

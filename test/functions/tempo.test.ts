import { afterEach, describe, expect, it, vi } from 'vitest';
import { Tempo } from '../../functions/post/tempo.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Moves the clock on the wall by so much; the one that never jumps goes on. */
function verzetKlok(ms: number): void {
  const echt = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => echt() + ms);
}

/** How long it takes until a mail may go, at most two seconds. */
async function wachttijd(tempo: Tempo): Promise<number> {
  const begin = performance.now();
  expect(await tempo.wachtOpBeurt(1, 2_000)).toBe(true);
  return performance.now() - begin;
}

describe('the pace at which mail goes', () => {
  it('is as fast as it can be while SES takes everything', async () => {
    const tempo = new Tempo();
    for (let mail = 0; mail < 1_000; mail += 1) {
      expect(await tempo.wachtOpBeurt(3, 100)).toBe(true);
      tempo.ging();
    }
  });

  it('slows down when SES refuses, and is never waited for longer than there is time', async () => {
    const tempo = new Tempo();
    tempo.teSnel();
    const begin = performance.now();
    expect(await tempo.wachtOpBeurt(50, 500)).toBe(false);
    expect(performance.now() - begin).toBeLessThan(1_500);
  });

  it('does not stand still after the clock was put back an hour, again and again', async () => {
    const tempo = new Tempo();
    tempo.teSnel();
    await wachttijd(tempo);
    for (const uren of [-1, 1, -2]) {
      verzetKlok(uren * 3_600_000);
      tempo.teSnel();
      expect(await wachttijd(tempo)).toBeLessThan(2_000);
      vi.restoreAllMocks();
    }
  });
});

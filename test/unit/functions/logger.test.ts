import { describe, expect, it } from 'vitest';
import { errorData } from '../../../functions/runtime/logger.ts';

class Unreachable extends Error {
  readonly code = 'onbereikbaar';
}

/** What a library may have put into its message, also in the form of a line of a stack. */
const typed = ['j.devries@example.nl', '    at j.devries@example.nl (file:///x.ts:1:2)'];

describe('what the log says of a fault', () => {
  it.each(typed.map((line) => `Not accepted:\n${line}`))('holds nothing of %o', (message) => {
    const fault = new Unreachable('Away', { cause: new TypeError(message) });
    const wrapped = new Unreachable(message, { cause: fault });
    expect(JSON.stringify(errorData(wrapped))).not.toContain('devries');
  });

  it('names the kind, the code and the place of it and of its cause', () => {
    const { place, ...fault } = errorData(
      new Unreachable('Away', { cause: new TypeError('No address') }),
    );
    expect(fault).toMatchObject({
      name: 'Error',
      code: 'onbereikbaar',
      cause: { name: 'TypeError' },
    });
    expect(place).toEqual(
      expect.arrayContaining([expect.stringMatching(/^at .*logger\.test\.ts/)]),
    );
  });

  it('is only what kind of value was thrown when it was no error', () => {
    expect(errorData('j.devries@example.nl')).toEqual({ name: 'string' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable, unlinkable } from '../../../web/mail/breakable.ts';

describe('the parts of a text in a mail', () => {
  const texts = fc.array(
    fc.oneof(
      fc.constantFrom(' ', '\n', 'woord ', 'é', 'e\u0301', '🏫', 'a.nl', 'jan@x.nl'),
      fc.nat(100).map((length) => 'x'.repeat(length)),
    ),
  );

  it('together are the text, and hold no run that is longer than a line', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const text = all.join('');
        for (const parts of [breakable(text), unlinkable(text)]) {
          expect(parts.join('')).toBe(text);
          for (const run of parts.flatMap((part) => part.split(/\s/u))) {
            expect(Array.from(run.normalize('NFC')).length).toBeLessThanOrEqual(40);
          }
          for (const part of parts) expect(part).not.toMatch(/^\p{M}/u);
        }
      }),
    );
  });

  it('are one where nothing is long and nothing could be an address', () => {
    const text = 'Samenwerkingsverband Zuid, t.a.v. de heer J. de Vries';
    expect(breakable(text)).toEqual([text]);
    expect(unlinkable('Rengerslaan 10')).toEqual(['Rengerslaan 10']);
    expect(unlinkable('j.devries@example.nl')).toEqual(['j.', 'devries@', 'example.', 'nl']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSecret } from './generated-secret.ts';

describe('a generated secret', () => {
  it('has the length that was asked, of the kinds that were left, each of them', () => {
    const options = fc.record({
      PasswordLength: fc.integer({ min: 4, max: 80 }),
      ExcludePunctuation: fc.boolean(),
      ExcludeNumbers: fc.boolean(),
      ExcludeUppercase: fc.boolean(),
    });
    fc.assert(
      fc.property(options, (generator) => {
        const made = generateSecret(generator);
        expect(made).toHaveLength(generator.PasswordLength);
        expect(/[a-z]/.test(made)).toBe(true);
        expect(/[A-Z]/.test(made)).toBe(!generator.ExcludeUppercase);
        expect(/\d/.test(made)).toBe(!generator.ExcludeNumbers);
        expect(/[^a-zA-Z\d]/.test(made)).toBe(!generator.ExcludePunctuation);
      }),
    );
  });

  it('stands beside what its template holds', () => {
    const generator = { SecretStringTemplate: '{"current":"a"}', GenerateStringKey: 'a' };
    const made = JSON.parse(generateSecret(generator)) as Record<string, string>;
    expect(Object.keys(made)).toEqual(['current', 'a']);
    expect(made['a']).toHaveLength(32);
  });

  it.each([
    { GenerateStringKey: 'a' },
    { PasswordLength: 0 },
    { PasswordLength: 2 },
    { Unknown: true },
  ])('is not made by %j', (generator) => {
    expect(() => generateSecret(generator)).toThrow();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailboxKey } from '../../../../shared/aanvraag/mailbox-key.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,12}$/);
const tag = fc.stringMatching(/^[A-Za-z0-9.+-]{0,12}$/);

describe('the mailbox that an address ends up in', () => {
  it.each([
    ['Jan@Example.NL', 'jan@example.nl'],
    ['jan+school@example.nl', 'jan@example.nl'],
    ['jan+a+b@example.nl', 'jan@example.nl'],
    ['foo.bar@gmail.com', 'foobar@gmail.com'],
    ['f.o.o.b.a.r+x@googlemail.com', 'foobar@gmail.com'],
    ['FooBar@GoogleMail.com', 'foobar@gmail.com'],
    // Elsewhere a dot may tell two people apart.
    ['foo.bar@example.nl', 'foo.bar@example.nl'],
    ['foo.bar@mail.gmail.com', 'foo.bar@mail.gmail.com'],
    ['foo.bar@gmail.com.example.nl', 'foo.bar@gmail.com.example.nl'],
    // There is nothing before the tag: it is the name.
    ['+jan@example.nl', '+jan@example.nl'],
  ])('of %s is %s', (address, mailbox) => {
    expect(mailboxKey(address)).toBe(mailbox);
  });

  it('does not change with case, tags and, at Gmail, dots; and is its own', () => {
    fc.assert(
      fc.property(name, tag, fc.constantFrom('example.nl', 'gmail.com'), (own, extra, domain) => {
        const address = `${own}@${domain}`;
        expect(mailboxKey(address)).toBe(address);
        expect(mailboxKey(`${own.toUpperCase()}+${extra}@${domain.toUpperCase()}`)).toBe(address);
        const dotted = `${Array.from(own).join('.')}@googlemail.com`;
        if (domain === 'gmail.com') expect(mailboxKey(dotted)).toBe(address);
        expect(mailboxKey(mailboxKey(address))).toBe(mailboxKey(address));
      }),
    );
  });
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoSesEvent, readSesEvents } from '../../../functions/mail/ses-event.ts';
import { DossierUnreadable, toItem, fromItem } from '../../../functions/store/item.ts';
import { nummerFrom } from '../../../functions/dossier/signatory-number.ts';
import { createToken, type KeyRing, tokenMatches } from '../../../functions/security/tokens.ts';
import { readSource, UnknownSource } from '../../../functions/mail/event-source.ts';
import { toForm, fromForm } from '../../../shared/aanvraag/form.ts';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { kenmerkSchema, readKenmerk } from '../../../shared/dossier/kenmerk.ts';
import { readLink } from '../../../web/dossier/link.ts';
import { parseDraft } from '../../../web/pages/aanvragen/form/state/draft.ts';
import { createDossierWithTwo } from '../../fixtures/dossiers.ts';
import { bounce, viaEventBridge, viaSns } from '../../fixtures/ses.ts';
import { BODIES, SEED } from './size.ts';
import { asText, mangled } from './mutilate.ts';
import { allHostileTeksten, deep, CANARY, longTeksten } from './hostile.ts';

const options = { numRuns: Math.ceil(BODIES / 5), seed: SEED };

const text = fc.oneof(
  fc.constantFrom(...allHostileTeksten, ...longTeksten),
  fc.string({ unit: 'binary' }),
  fc.string(),
);

const dossier = createDossierWithTwo();
const scope = { purpose: 'status', kenmerk: dossier.kenmerk, subject: '' } as const;

/** Everything of a fault that a platform may print: not its cause. */
const visible = (error: unknown): string => {
  const { message, stack, name } = error as Error;
  return JSON.stringify({ message, stack, name, ...(error as object) });
};

describe('a token', () => {
  const key = () => randomBytes(32).toString('base64url');
  const keyRing: KeyRing = { current: 'a', keys: { a: key(), b: key() } };
  const good = createToken(keyRing, scope);

  it('is only itself', () => {
    const almost = fc
      .tuple(fc.nat(good.length - 1), fc.constantFrom('', 'A', '=', '+', '.', '\u0000', '\u212A'))
      .map(([place, character]) => good.slice(0, place) + character + good.slice(place + 1));
    fc.assert(
      fc.property(fc.oneof(text, almost, fc.mixedCase(fc.constant(good))), (token) => {
        expect(tokenMatches(keyRing, token, scope)).toBe(token === good);
      }),
      options,
    );
  });

  it('made with a key that is none opens nothing', () => {
    for (const id of ['__proto__', 'constructor', 'toString', '', 'current']) {
      expect(tokenMatches(keyRing, `${id}.${good.slice(2)}`, scope)).toBe(false);
    }
  });
});

describe('a kenmerk', () => {
  it('is read as one that can be stored, or not at all', () => {
    const almost = fc
      .mixedCase(fc.constant(dossier.kenmerk))
      .chain((kenmerk) =>
        fc
          .tuple(
            fc.nat(kenmerk.length),
            fc.constantFrom('-', ' ', 'O', 'l', '\u0131', '\u2010', ''),
          )
          .map(([place, character]) => kenmerk.slice(0, place) + character + kenmerk.slice(place)),
      );
    fc.assert(
      fc.property(fc.oneof(text, almost), (input) => {
        const read = readKenmerk(input);
        if (read === undefined) return;
        expect(read).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        expect(kenmerkSchema.safeParse(read).success).toBe(true);
      }),
      options,
    );
  });
});

describe('the number of a signatory', () => {
  it('is 1 to 9 or none', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(nummerFrom(input)).toBe(/^[1-9]$/.test(input) ? Number(input) : undefined);
      }),
      options,
    );
  });
});

describe('the fields of a form', () => {
  it('become an object of their own, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 20 }), (pairs) => {
        const { input, nameOf } = fromForm(Object.fromEntries(pairs));
        expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
        expect(({} as Record<string, unknown>)['heeftEherkenning']).toBeUndefined();
        expect(nameOf('#/beheerder/email')).toBe('beheerder.email');
      }),
      options,
    );
  });
});

describe('a copy of an aanvraag', () => {
  it('fills in texts and never throws, whatever it is a copy of', () => {
    const copies = fc.oneof(
      mangled(fc.constant(dossier.aanvraag)),
      fc.constantFrom<unknown>(
        { beheerautorisaties: [{ rol: { toString: 1 }, actie: 'toekennen' }] },
        JSON.parse(deep(9_000, 'lijst')),
        JSON.parse(deep(9_000, 'object')),
      ),
    );
    fc.assert(
      fc.property(copies, (copy) => {
        for (const value of Object.values(toForm(copy))) {
          expect(value).toBeTypeOf('string');
        }
      }),
      options,
    );
  });
});

describe('the fragment of a link', () => {
  it('holds a token that can stand in a header, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => `#4FA1-SPEP-6TFX.${rest}`),
        ),
        (fragment) => {
          const link = readLink(fragment);
          if (link !== undefined) expect(link.token).toMatch(/^[\x21-\x7E]+$/);
        },
      ),
      options,
    );
  });
});

describe('a draft from a file', () => {
  const concept = { sleutel: crypto.randomUUID(), velden: { 'beheerder.naam': CANARY } };
  it('is a key and texts, or no draft', () => {
    const files = fc.oneof(
      asText(fc.oneof(fc.constant<unknown>(concept), mangled(fc.constant(concept)))).map(String),
      fc.constantFrom(deep(20_000, 'lijst'), deep(20_000, 'object'), 'null', '""'),
    );
    fc.assert(
      fc.property(files, (file) => {
        const read = parseDraft(file);
        if (read === undefined) return;
        expect(read.sleutel).toMatch(/^[\x21-\x7E]{8,128}$/);
        for (const value of Object.values(read.velden)) expect(value).toBeTypeOf('string');
        expect(Object.keys(read)).toEqual(['sleutel', 'velden']);
      }),
      options,
    );
  });
});

describe('a record of the stream', () => {
  const item = toItem(dossier);
  const stream = { Records: [{ eventName: 'INSERT', dynamodb: { NewImage: item } }] };

  it('is read, counted as unreadable, or comes from somewhere else', () => {
    fc.assert(
      fc.property(fc.oneof(mangled(fc.constant(stream)), fc.jsonValue()), (event) => {
        try {
          const source = readSource(event);
          if (source.soort === 'stroom') source.items.forEach(readWithoutError);
        } catch (error) {
          expect(error).toBeInstanceOf(UnknownSource);
        }
      }),
      options,
    );
  });

  it('whose item is no dossier says where it is wrong and not what stood there', () => {
    fc.assert(fc.property(mangled(fc.constant(item)), readWithoutError), options);
  });

  function readWithoutError(value: unknown): void {
    try {
      const read = fromItem(value as typeof item);
      expect(dossierSchema.safeParse(read).success).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(DossierUnreadable);
      expect(visible(error)).not.toContain(CANARY);
    }
  }
});

describe('an event of SES', () => {
  const gebeurtenis = bounce(dossier.kenmerk, '3', 'Permanent');
  const events = fc.oneof(
    mangled(fc.constant(gebeurtenis)).map(viaEventBridge),
    mangled(fc.constant(gebeurtenis)).map(viaSns),
    asText(fc.constant(gebeurtenis)).map((bericht) => viaSns(String(bericht))),
    mangled(fc.constant(viaSns(gebeurtenis))),
    fc.jsonValue(),
  );

  it('is about a mail of ours, or is refused without a word of what it said', () => {
    fc.assert(
      fc.property(events, (event) => {
        try {
          for (const read of readSesEvents(event)) {
            if (read.soort === 'niet-van-ons') continue;
            expect(kenmerkSchema.safeParse(read.kenmerk).success).toBe(true);
            expect(read.bericht).toMatch(/^\d+$/);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(NoSesEvent);
          expect(visible(error)).not.toContain(CANARY);
        }
      }),
      options,
    );
  });
});

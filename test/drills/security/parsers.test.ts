import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GeenSesgebeurtenis, leesSesgebeurtenissen } from '../../../functions/mail/ses-event.ts';
import { DossierOnleesbaar, naarItem, uitItem } from '../../../functions/store/item.ts';
import { nummerUit } from '../../../functions/dossier/signatory-number.ts';
import { maakToken, type Sleutelbos, tokenKlopt } from '../../../functions/security/tokens.ts';
import { leesBron, OnbekendeBron } from '../../../functions/mail/event-source.ts';
import { naarFormulier, uitFormulier } from '../../../shared/aanvraag/form.ts';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { kenmerkSchema, leesKenmerk } from '../../../shared/dossier/kenmerk.ts';
import { leesLink } from '../../../web/dossier/link.ts';
import { parseDraft } from '../../../web/pages/aanvragen/form/state/draft.ts';
import { maakDossierMetTwee } from '../../fixtures/dossiers.ts';
import { bounce, viaEventBridge, viaSns } from '../../fixtures/ses.ts';
import { LICHAMEN, ZAAD } from './size.ts';
import { alsTekst, verminkt } from './mutilate.ts';
import { alleVijandigeTeksten, diep, KANARIE, langeTeksten } from './hostile.ts';

const opties = { numRuns: Math.ceil(LICHAMEN / 5), seed: ZAAD };

const tekst = fc.oneof(
  fc.constantFrom(...alleVijandigeTeksten, ...langeTeksten),
  fc.string({ unit: 'binary' }),
  fc.string(),
);

const dossier = maakDossierMetTwee();
const bereik = { doel: 'status', kenmerk: dossier.kenmerk, onderwerp: '' } as const;

/** Everything of a fault that a platform may print: not its cause. */
const zichtbaar = (fout: unknown): string => {
  const { message, stack, name } = fout as Error;
  return JSON.stringify({ message, stack, name, ...(fout as object) });
};

describe('a token', () => {
  const sleutel = () => randomBytes(32).toString('base64url');
  const bos: Sleutelbos = { huidig: 'a', sleutels: { a: sleutel(), b: sleutel() } };
  const goed = maakToken(bos, bereik);

  it('is only itself', () => {
    const bijna = fc
      .tuple(fc.nat(goed.length - 1), fc.constantFrom('', 'A', '=', '+', '.', '\u0000', '\u212A'))
      .map(([plaats, teken]) => goed.slice(0, plaats) + teken + goed.slice(plaats + 1));
    fc.assert(
      fc.property(fc.oneof(tekst, bijna, fc.mixedCase(fc.constant(goed))), (token) => {
        expect(tokenKlopt(bos, token, bereik)).toBe(token === goed);
      }),
      opties,
    );
  });

  it('made with a key that is none opens nothing', () => {
    for (const id of ['__proto__', 'constructor', 'toString', '', 'huidig']) {
      expect(tokenKlopt(bos, `${id}.${goed.slice(2)}`, bereik)).toBe(false);
    }
  });
});

describe('a kenmerk', () => {
  it('is read as one that can be stored, or not at all', () => {
    const bijna = fc
      .mixedCase(fc.constant(dossier.kenmerk))
      .chain((kenmerk) =>
        fc
          .tuple(
            fc.nat(kenmerk.length),
            fc.constantFrom('-', ' ', 'O', 'l', '\u0131', '\u2010', ''),
          )
          .map(([plaats, teken]) => kenmerk.slice(0, plaats) + teken + kenmerk.slice(plaats)),
      );
    fc.assert(
      fc.property(fc.oneof(tekst, bijna), (invoer) => {
        const gelezen = leesKenmerk(invoer);
        if (gelezen === undefined) return;
        expect(gelezen).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        expect(kenmerkSchema.safeParse(gelezen).success).toBe(true);
      }),
      opties,
    );
  });
});

describe('the number of a signatory', () => {
  it('is 1 to 9 or none', () => {
    fc.assert(
      fc.property(tekst, (invoer) => {
        expect(nummerUit(invoer)).toBe(/^[1-9]$/.test(invoer) ? Number(invoer) : undefined);
      }),
      opties,
    );
  });
});

describe('the fields of a form', () => {
  it('become an object of their own, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(tekst, tekst), { maxLength: 20 }), (paren) => {
        const { invoer, naamVan } = uitFormulier(Object.fromEntries(paren));
        expect(Object.getPrototypeOf(invoer)).toBe(Object.prototype);
        expect(({} as Record<string, unknown>)['heeftEherkenning']).toBeUndefined();
        expect(naamVan('#/beheerder/email')).toBe('beheerder.email');
      }),
      opties,
    );
  });
});

describe('a copy of an aanvraag', () => {
  it('fills in texts and never throws, whatever it is a copy of', () => {
    const kopieen = fc.oneof(
      verminkt(fc.constant(dossier.aanvraag)),
      fc.constantFrom<unknown>(
        { beheerautorisaties: [{ rol: { toString: 1 }, actie: 'toekennen' }] },
        JSON.parse(diep(9_000, 'lijst')),
        JSON.parse(diep(9_000, 'object')),
      ),
    );
    fc.assert(
      fc.property(kopieen, (kopie) => {
        for (const waarde of Object.values(naarFormulier(kopie))) {
          expect(waarde).toBeTypeOf('string');
        }
      }),
      opties,
    );
  });
});

describe('the fragment of a link', () => {
  it('holds a token that can stand in a header, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          tekst,
          tekst.map((rest) => `#4FA1-SPEP-6TFX.${rest}`),
        ),
        (fragment) => {
          const link = leesLink(fragment);
          if (link !== undefined) expect(link.token).toMatch(/^[\x21-\x7E]+$/);
        },
      ),
      opties,
    );
  });
});

describe('a draft from a file', () => {
  const concept = { sleutel: crypto.randomUUID(), velden: { 'beheerder.naam': KANARIE } };
  it('is a key and texts, or no draft', () => {
    const bestanden = fc.oneof(
      alsTekst(fc.oneof(fc.constant<unknown>(concept), verminkt(fc.constant(concept)))).map(String),
      fc.constantFrom(diep(20_000, 'lijst'), diep(20_000, 'object'), 'null', '""'),
    );
    fc.assert(
      fc.property(bestanden, (bestand) => {
        const gelezen = parseDraft(bestand);
        if (gelezen === undefined) return;
        expect(gelezen.sleutel).toMatch(/^[\x21-\x7E]{8,128}$/);
        for (const waarde of Object.values(gelezen.velden)) expect(waarde).toBeTypeOf('string');
        expect(Object.keys(gelezen)).toEqual(['sleutel', 'velden']);
      }),
      opties,
    );
  });
});

describe('a record of the stream', () => {
  const item = naarItem(dossier);
  const stroom = { Records: [{ eventName: 'INSERT', dynamodb: { NewImage: item } }] };

  it('is read, counted as unreadable, or comes from somewhere else', () => {
    fc.assert(
      fc.property(fc.oneof(verminkt(fc.constant(stroom)), fc.jsonValue()), (event) => {
        try {
          const bron = leesBron(event);
          if (bron.soort === 'stroom') bron.items.forEach(leesZonderFout);
        } catch (fout) {
          expect(fout).toBeInstanceOf(OnbekendeBron);
        }
      }),
      opties,
    );
  });

  it('whose item is no dossier says where it is wrong and not what stood there', () => {
    fc.assert(fc.property(verminkt(fc.constant(item)), leesZonderFout), opties);
  });

  function leesZonderFout(waarde: unknown): void {
    try {
      const gelezen = uitItem(waarde as typeof item);
      expect(dossierSchema.safeParse(gelezen).success).toBe(true);
    } catch (fout) {
      expect(fout).toBeInstanceOf(DossierOnleesbaar);
      expect(zichtbaar(fout)).not.toContain(KANARIE);
    }
  }
});

describe('an event of SES', () => {
  const gebeurtenis = bounce(dossier.kenmerk, '3', 'Permanent');
  const events = fc.oneof(
    verminkt(fc.constant(gebeurtenis)).map(viaEventBridge),
    verminkt(fc.constant(gebeurtenis)).map(viaSns),
    alsTekst(fc.constant(gebeurtenis)).map((bericht) => viaSns(String(bericht))),
    verminkt(fc.constant(viaSns(gebeurtenis))),
    fc.jsonValue(),
  );

  it('is about a mail of ours, or is refused without a word of what it said', () => {
    fc.assert(
      fc.property(events, (event) => {
        try {
          for (const gelezen of leesSesgebeurtenissen(event)) {
            if (gelezen.soort === 'niet-van-ons') continue;
            expect(kenmerkSchema.safeParse(gelezen.kenmerk).success).toBe(true);
            expect(gelezen.bericht).toMatch(/^\d+$/);
          }
        } catch (fout) {
          expect(fout).toBeInstanceOf(GeenSesgebeurtenis);
          expect(zichtbaar(fout)).not.toContain(KANARIE);
        }
      }),
      opties,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type Dossier, dossierSchema } from '../../../../shared/dossier/dossier.ts';
import {
  emailFor,
  emailOf,
  stillOpen,
  unreachable,
} from '../../../../shared/dossier/ondertekenaars.ts';
import { ondertekenaarSchema } from '../../../../shared/dossier/ondertekenaar.ts';
import { createAanvraag, onPapier, withValue } from '../../../fixtures/aanvragen.ts';
import { afterMail } from '../../../fixtures/beheer.ts';
import {
  createDossier,
  createDossierWithTwo,
  DOCUMENT_HASH,
  START,
  after,
} from '../../../fixtures/dossiers.ts';
import { clock, livesOf, dispatched } from '../../../fixtures/lives.ts';
import { askAgain, bounce, correct, reasonOf, refuse, sign, withdraw } from './acts.ts';

const fresh = (): Dossier => createDossierWithTwo();
const [A, B] = ['a.bakker@example.nl', 'c.jansen@example.org'];

describe('the address of a signatory', () => {
  it('is the one that was given, or the last that it was corrected to', () => {
    expect([1, 2, 3, 0].map((wie) => emailOf(fresh(), wie))).toEqual([A, B, undefined, undefined]);
    const twice = after(
      after(fresh(), correct(2, 'een@example.nl')),
      correct(2, 'twee@example.nl'),
    );
    expect([1, 2].map((wie) => emailOf(twice, wie))).toEqual([A, 'twee@example.nl']);
  });

  it('does not exist on paper', () => {
    expect(emailOf(createDossier(onPapier(createAanvraag())), 1)).toBeUndefined();
  });

  it('may be one that another had before, but not one that another has', () => {
    const moved = after(fresh(), correct(1));
    expect(reasonOf(moved, correct(2, 'NIEUW@example.nl'))).toBe('adres-van-ander');
    expect(reasonOf(moved, correct(2, 'nieuw@EXAMPLE.nl'))).toBe('adres-van-ander');
    expect(reasonOf(moved, correct(2, A))).toBe('ok');
    expect(reasonOf(moved, correct(1, B))).toBe('adres-van-ander');
  });
});

describe('the address that a mail is for', () => {
  const corrected = (): Dossier => after(dispatched(fresh()), correct(1));

  it('is that of the beheerder, of nobody for the SSD, and of the signatory at that time', () => {
    const addresses = corrected().berichten.map(
      (bericht) => `${bericht.soort} ${emailFor(corrected(), bericht) ?? '-'}`,
    );
    expect(addresses).toEqual([
      'ontvangst j.devries@example.nl',
      'melding -',
      `verzoek ${A}`,
      `verzoek ${B}`,
      `verzoek-ingetrokken ${A}`,
      'verzoek nieuw@example.nl',
    ]);
  });

  it('is none for a signatory who is not there', () => {
    expect(emailFor(corrected(), { id: '1', aan: 'ondertekenaar 5' })).toBeUndefined();
  });
});

describe('who still has to sign', () => {
  it('is everybody who neither signed nor refused', () => {
    expect(stillOpen(fresh())).toEqual([1, 2]);
    expect(stillOpen(after(fresh(), sign(1)))).toEqual([2]);
    expect(stillOpen(after(fresh(), refuse(2)))).toEqual([1]);
    expect(stillOpen(after(after(fresh(), sign(2)), sign(1)))).toEqual([]);
  });
});

describe('who cannot be reached', () => {
  const sent = (): Dossier => dispatched(fresh());

  it('is who still has to sign and of whose address as it is now a mail came back', () => {
    expect(unreachable(sent())).toEqual([]);
    const bounced = after(sent(), bounce('4'));
    expect(unreachable(bounced)).toEqual([2]);
    expect(unreachable(after(bounced, bounce('3')))).toEqual([1, 2]);
    expect(unreachable(after(bounced, correct(2)))).toEqual([]);
    expect(unreachable(after(bounced, sign(2)))).toEqual([]);
    expect(unreachable(after(bounced, withdraw))).toEqual([]);
  });

  it('is nobody when a mail to the beheerder or the SSD came back', () => {
    expect(unreachable(after(after(sent(), bounce('1')), bounce('2')))).toEqual([]);
  });

  it('is told once to the beheerder for each address, and a second time for the next one', () => {
    const told = (dossier: Dossier): number =>
      dossier.berichten.filter(({ soort }) => soort === 'adres-werkt-niet').length;
    const bounced = after(sent(), bounce('3'));
    expect(told(bounced)).toBe(1);
    const again = afterMail(after(bounced, askAgain(1)), 2, true);
    const newest = again.berichten.at(-1)?.id ?? '';
    expect(told(after(again, bounce(newest)))).toBe(1);
    const corrected = afterMail(after(bounced, correct(1)), 2, true);
    expect(told(after(corrected, bounce(corrected.berichten.at(-1)?.id ?? '')))).toBe(2);
  });
});

describe('the address before a correction', () => {
  const hears = (dossier: Dossier, wie: number): boolean =>
    after(dossier, correct(wie)).berichten.some(({ soort }) => soort === 'verzoek-ingetrokken');
  const sentOnly = (...ids: string[]): Dossier => {
    const all = dispatched(fresh()).berichten;
    return {
      ...fresh(),
      berichten: fresh().berichten.map((bericht, index) =>
        ids.includes(bericht.id) ? (all[index] ?? bericht) : bericht,
      ),
    };
  };

  it('hears of it only when it was asked itself', () => {
    expect(hears(sentOnly('3'), 1)).toBe(true);
    expect(hears(sentOnly('3'), 2)).toBe(false);
    expect(hears(sentOnly('1', '2'), 1)).toBe(false);
  });

  it('hears of it when it was only reminded', () => {
    const reminded = after(fresh(), clock, 7);
    const { lease: _lease, ...waiting } = reminded;
    const berichten = waiting.berichten.map((bericht) =>
      bericht.soort === 'herinnering'
        ? (dispatched({ ...waiting, berichten: [bericht] }).berichten[0] ?? bericht)
        : bericht,
    );
    expect(hears({ ...waiting, berichten }, 1)).toBe(true);
  });

  it('hears nothing of a request that lapsed before it went', () => {
    const corrected = after(fresh(), correct(1, 'eerst@example.nl'));
    expect(hears(corrected, 1)).toBe(false);
    expect(corrected.berichten.find(({ id }) => id === '3')?.status).toBe('vervallen');
  });

  it('is kept with the last mail that was for it', () => {
    expect(after(fresh(), correct(1)).ondertekenaars[0]).toStrictEqual({
      state: 'open',
      requestedAgainAt: [],
      gecorrigeerdeEmail: 'nieuw@example.nl',
      correctedAfterBericht: 4,
      previousEmails: [{ email: A, lastBericht: 4 }],
    });
    const heard = after(dispatched(fresh()), correct(1));
    expect(heard.ondertekenaars[0]).toMatchObject({
      correctedAfterBericht: 5,
      previousEmails: [{ email: A, lastBericht: 5 }],
    });
  });
});

describe('a stored signatory', () => {
  const before = {
    gecorrigeerdeEmail: 'nieuw@example.nl',
    correctedAfterBericht: 5,
    previousEmails: [{ email: A, lastBericht: 5 }],
    requestedAgainAt: [START],
  };

  it.each([
    { ...before, state: 'open' },
    { ...before, state: 'geweigerd', geweigerdOp: START, reden: 'Nee.' },
    {
      ...before,
      ...{ state: 'getekend', getekendOp: START, email: 'nieuw@example.nl' },
      ...{ verklaringVersion: '1', documentHash: DOCUMENT_HASH },
    },
  ])('who stands at $state is read back whole', (stored) => {
    expect(ondertekenaarSchema().parse(stored)).toStrictEqual(stored);
  });
});

describe('a stored dossier', () => {
  /** Made anew: otherwise it is made once, by the first test that reads a dossier. */
  const schema = () => dossierSchema.def.getter();

  it('can be read back whole, however its life went', () => {
    const { waiting, further } = livesOf(fresh());
    for (const dossier of [...waiting, ...further]) {
      const stored: unknown = JSON.parse(JSON.stringify(dossier));
      expect(schema().parse(stored)).toStrictEqual(stored);
    }
  });

  it('was of before there was anything to look at', () => {
    const { signalen: _none, ...older } = fresh();
    expect(schema().parse(older).signalen).toEqual([]);
  });

  const { kenmerk, ingediendOp, berichten } = createDossierWithTwo();
  const withNumber = (anders: object): unknown =>
    withValue(createAanvraag('anders'), ['organisatie', 'nummers', 'anders'], anders);
  it.each<[string, object]>([
    [
      'a signatory of an unknown kind',
      { ondertekenaars: [{ state: 'weg', requestedAgainAt: [] }] },
    ],
    [
      'a signature without proof',
      { ondertekenaars: [{ state: 'getekend', requestedAgainAt: [] }] },
    ],
    [
      'a refusal without a moment',
      { ondertekenaars: [{ state: 'geweigerd', requestedAgainAt: [] }] },
    ],
    ['an aanvraag without an organisatie', { aanvraag: {} }],
    [
      'a mail that was sent at no moment',
      { berichten: [{ ...berichten[0], status: 'verstuurd' }] },
    ],
    ['a mail of an unknown kind', { berichten: [{ ...berichten[0], soort: 'reclame' }] }],
    [
      'something unknown that happened',
      { gebeurtenissen: [{ soort: 'gevallen', tijd: ingediendOp }] },
    ],
    ['something that happened at no moment', { gebeurtenissen: [{ soort: 'ingediend' }] }],
    ['a version below one', { versie: 0 }],
    ['a hash that is none', { documentHash: 'b'.repeat(63) }],
    ['a hash with more behind it', { documentHash: 'b'.repeat(65) }],
    ['a number of another kind without its number', { aanvraag: withNumber({ soort: 'Anders' }) }],
    ['a kenmerk in lower case', { kenmerk: kenmerk.toLowerCase() }],
    ['a signaal without words', { signalen: [{ code: 'zelfde-postbus' }] }],
    ['a lease without an end', { lease: { turn: 'b' } }],
    ['a time without milliseconds', { ingediendOp: '2026-10-01T09:00:00Z' }],
  ])('with %s is not read', (_, other) => {
    expect(schema().safeParse({ ...fresh(), ...other }).success).toBe(false);
  });
});

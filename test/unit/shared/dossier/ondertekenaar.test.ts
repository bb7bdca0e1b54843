import { describe, expect, it } from 'vitest';
import { type Dossier, dossierSchema } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../../../shared/dossier/life.ts';
import {
  emailFor,
  emailVan,
  nogOpen,
  onbereikbaar,
} from '../../../../shared/dossier/ondertekenaars.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import { naPost } from '../../../fixtures/beheer.ts';
import { maakDossier, maakDossierMetTwee, momentNa, na } from '../../../fixtures/dossiers.ts';
import { levensVan, verzonden } from '../../../fixtures/lives.ts';

const nieuw = maakDossierMetTwee();
const [A, B] = ['a.bakker@example.nl', 'c.jansen@example.org'];
const correct = (wie: number, email: string): Gebeurtenis => ({
  soort: 'corrigeer-adres',
  wie,
  email,
});
const sign = (wie: number): Gebeurtenis => ({
  soort: 'teken',
  wie,
  documentHash: nieuw.documentHash,
  verklaringVersie: '1',
});
const bounce = (bericht: string): Gebeurtenis => ({ soort: 'niet-bezorgd', bericht, sesId: 's' });
const reden = (dossier: Dossier, gebeurtenis: Gebeurtenis): string => {
  const uitkomst = verwerk(dossier, gebeurtenis, momentNa(3_000));
  return uitkomst.ok ? 'ok' : uitkomst.reden;
};

describe('the address of a signatory', () => {
  it('is the one that was given, or the last that it was corrected to', () => {
    expect([1, 2, 3, 0].map((wie) => emailVan(nieuw, wie))).toEqual([A, B, undefined, undefined]);
    const twice = na(na(nieuw, correct(2, 'een@example.nl')), correct(2, 'twee@example.nl'));
    expect([1, 2].map((wie) => emailVan(twice, wie))).toEqual([A, 'twee@example.nl']);
  });

  it('does not exist on paper', () => {
    expect(emailVan(maakDossier(opPapier(maakAanvraag())), 1)).toBeUndefined();
  });

  it('may be one that another had before, but not one that another has', () => {
    const moved = na(nieuw, correct(1, 'nieuw@example.nl'));
    expect(reden(moved, correct(2, 'NIEUW@example.nl'))).toBe('adres-van-ander');
    expect(reden(moved, correct(2, 'nieuw@EXAMPLE.nl'))).toBe('adres-van-ander');
    expect(reden(moved, correct(2, A))).toBe('ok');
    expect(reden(moved, correct(1, B))).toBe('adres-van-ander');
  });
});

describe('the address that a mail is for', () => {
  const corrected = na(verzonden(nieuw), correct(1, 'nieuw@example.nl'));

  it('is that of the beheerder, of nobody for the SSD, and of the signatory at that time', () => {
    const addresses = corrected.berichten.map(
      (bericht) => `${bericht.soort} ${emailFor(corrected, bericht) ?? '-'}`,
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
    expect(emailFor(corrected, { id: '1', aan: 'ondertekenaar 5' })).toBeUndefined();
  });
});

describe('who still has to sign', () => {
  it('is everybody who neither signed nor refused', () => {
    expect(nogOpen(nieuw)).toEqual([1, 2]);
    expect(nogOpen(na(nieuw, sign(1)))).toEqual([2]);
    expect(nogOpen(na(nieuw, { soort: 'weiger', wie: 2, reden: 'Nee.' }))).toEqual([1]);
    expect(nogOpen(na(na(nieuw, sign(2)), sign(1)))).toEqual([]);
  });
});

describe('who cannot be reached', () => {
  const sent = verzonden(nieuw);

  it('is who still has to sign and of whose address as it is now a mail came back', () => {
    expect(onbereikbaar(sent)).toEqual([]);
    const bounced = na(sent, bounce('4'));
    expect(onbereikbaar(bounced)).toEqual([2]);
    expect(onbereikbaar(na(bounced, bounce('3')))).toEqual([1, 2]);
    expect(onbereikbaar(na(bounced, correct(2, 'nieuw@example.nl')))).toEqual([]);
    expect(onbereikbaar(na(bounced, sign(2)))).toEqual([]);
    expect(onbereikbaar(na(bounced, { soort: 'trek-in' }))).toEqual([]);
  });

  it('is nobody when a mail to the beheerder or the SSD came back', () => {
    expect(onbereikbaar(na(na(sent, bounce('1')), bounce('2')))).toEqual([]);
  });

  it('is told once to the beheerder for each address, and a second time for the next one', () => {
    const told = (dossier: Dossier): number =>
      dossier.berichten.filter(({ soort }) => soort === 'adres-werkt-niet').length;
    const bounced = na(sent, bounce('3'));
    expect(told(bounced)).toBe(1);
    const again = naPost(na(bounced, { soort: 'vraag-opnieuw', wie: 1 }), 2, true);
    const newest = again.berichten.at(-1)?.id ?? '';
    expect(told(na(again, bounce(newest)))).toBe(1);
    const corrected = naPost(na(bounced, correct(1, 'nieuw@example.nl')), 2, true);
    expect(told(na(corrected, bounce(corrected.berichten.at(-1)?.id ?? '')))).toBe(2);
  });
});

describe('the address before a correction', () => {
  const hears = (dossier: Dossier, wie: number): boolean =>
    na(dossier, correct(wie, 'nieuw@example.nl')).berichten.some(
      ({ soort }) => soort === 'verzoek-ingetrokken',
    );
  const sentOnly = (...ids: string[]): Dossier => {
    const all = verzonden(nieuw).berichten;
    return {
      ...nieuw,
      berichten: nieuw.berichten.map((bericht, index) =>
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
    const reminded = na(nieuw, { soort: 'verzending-begonnen', beurt: 'b' }, 7);
    const { verzending: _lease, ...waiting } = reminded;
    const berichten = waiting.berichten.map((bericht) =>
      bericht.soort === 'herinnering'
        ? (verzonden({ ...waiting, berichten: [bericht] }).berichten[0] ?? bericht)
        : bericht,
    );
    expect(hears({ ...waiting, berichten }, 1)).toBe(true);
  });

  it('hears nothing of a request that lapsed before it went', () => {
    const corrected = na(nieuw, correct(1, 'eerst@example.nl'));
    expect(hears(corrected, 1)).toBe(false);
    expect(corrected.berichten.find(({ id }) => id === '3')?.status).toBe('vervallen');
  });

  it('is kept with the last mail that was for it', () => {
    expect(na(nieuw, correct(1, 'nieuw@example.nl')).ondertekenaars[0]).toStrictEqual({
      staat: 'open',
      opnieuwGevraagdOp: [],
      gecorrigeerdeEmail: 'nieuw@example.nl',
      gecorrigeerdNaBericht: 4,
      previousEmails: [{ email: A, lastBericht: 4 }],
    });
    const heard = na(verzonden(nieuw), correct(1, 'nieuw@example.nl'));
    expect(heard.ondertekenaars[0]).toMatchObject({
      gecorrigeerdNaBericht: 5,
      previousEmails: [{ email: A, lastBericht: 5 }],
    });
  });
});

describe('a stored dossier', () => {
  const { wachtend, verder } = levensVan(nieuw);

  it.each([...wachtend, ...verder].map((dossier, index) => [index, dossier] as const))(
    'can be read back whole, however its life went (%i)',
    (_, dossier) => {
      expect(dossierSchema.parse(JSON.parse(JSON.stringify(dossier)))).toStrictEqual(
        JSON.parse(JSON.stringify(dossier)),
      );
    },
  );

  it.each<[string, object]>([
    [
      'a signatory of an unknown kind',
      { ondertekenaars: [{ staat: 'weg', opnieuwGevraagdOp: [] }] },
    ],
    [
      'a signature without proof',
      { ondertekenaars: [{ staat: 'getekend', opnieuwGevraagdOp: [] }] },
    ],
    [
      'a refusal without a moment',
      { ondertekenaars: [{ staat: 'geweigerd', opnieuwGevraagdOp: [] }] },
    ],
    ['an aanvraag without an organisatie', { aanvraag: {} }],
    [
      'a mail that was sent at no moment',
      { berichten: [{ ...nieuw.berichten[0], status: 'verstuurd' }] },
    ],
    ['a mail of an unknown kind', { berichten: [{ ...nieuw.berichten[0], soort: 'reclame' }] }],
    [
      'something unknown that happened',
      { gebeurtenissen: [{ soort: 'gevallen', tijd: nieuw.ingediendOp }] },
    ],
    ['something that happened at no moment', { gebeurtenissen: [{ soort: 'ingediend' }] }],
    ['a version below one', { versie: 0 }],
    ['a hash that is none', { documentHash: 'b'.repeat(63) }],
    ['a hash with more behind it', { documentHash: 'b'.repeat(65) }],
    ['a kenmerk in lower case', { kenmerk: nieuw.kenmerk.toLowerCase() }],
    ['a signaal without words', { signalen: [{ code: 'zelfde-postbus' }] }],
    ['a lease without an end', { verzending: { beurt: 'b' } }],
    ['a time without milliseconds', { ingediendOp: '2026-10-01T09:00:00Z' }],
  ])('with %s is not read', (_, other) => {
    expect(dossierSchema.safeParse({ ...nieuw, ...other }).success).toBe(false);
  });
});

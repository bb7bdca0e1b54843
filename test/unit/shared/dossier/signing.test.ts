import { describe, expect, it } from 'vitest';
import { nieuwBericht } from '../../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../../../shared/dossier/life.ts';
import { emailFor } from '../../../../shared/dossier/ondertekenaars.ts';
import { verlooptOp } from '../../../../shared/dossier/signing-period.ts';
import type { Reden } from '../../../../shared/dossier/outcome.ts';
import { MAX_OPTIONAL_BYTES } from '../../../../shared/dossier/bounds.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import {
  BEGIN,
  maakDossier,
  maakDossierMetTwee,
  minutenLater,
  momentNa,
} from '../../../fixtures/dossiers.ts';
import { verzonden } from '../../../fixtures/lives.ts';

const metTwee = maakDossierMetTwee();
const { documentHash } = metTwee;
/** The last whole minute before midnight of the last day; winter time began meanwhile. */
const LAST_MINUTE = (8 * 7 * 24 + 14) * 60 - 1;

const teken = (wie: number, hash = documentHash): Gebeurtenis => ({
  soort: 'teken',
  wie,
  documentHash: hash,
  verklaringVersie: '1',
});

function na(dossier: Dossier, gebeurtenis: Gebeurtenis, minuten = 1): Dossier {
  const uitkomst = verwerk(dossier, gebeurtenis, momentNa(minuten));
  if (!uitkomst.ok) throw new Error(`Refused: ${uitkomst.reden}`);
  return uitkomst.dossier;
}

const reden = (dossier: Dossier, gebeurtenis: Gebeurtenis, minuten = 2): Reden | 'ok' => {
  const uitkomst = verwerk(dossier, gebeurtenis, momentNa(minuten));
  return uitkomst.ok ? 'ok' : uitkomst.reden;
};

const post = (dossier: Dossier): string[] =>
  dossier.berichten.map(({ soort, aan, status }) =>
    status === 'vervallen' ? `(${soort} ${aan})` : `${soort} ${aan}`,
  );

describe('signing', () => {
  it('asks every signatory by mail as soon as the aanvraag comes in', () => {
    expect(post(metTwee)).toEqual([
      'ontvangst beheerder',
      'melding ssd',
      'verzoek ondertekenaar 1',
      'verzoek ondertekenaar 2',
    ]);
  });

  it('by one of two keeps waiting, keeps the evidence, and lapses the request that is no longer needed', () => {
    const een = na(metTwee, teken(2));
    expect(een.status).toBe('wacht-op-ondertekening');
    expect(een.ondertekenaars[1]).toEqual({
      staat: 'getekend',
      getekendOp: minutenLater(1),
      email: 'c.jansen@example.org',
      verklaringVersie: '1',
      documentHash,
      opnieuwGevraagdOp: [],
    });
    expect(post(een)).toContain('(verzoek ondertekenaar 2)');
    expect(post(een).at(-1)).toBe('bevestiging ondertekenaar 2');
  });

  it('by the last one completes it once, in any order', () => {
    for (const volgorde of [
      [1, 2],
      [2, 1],
    ]) {
      const klaar = volgorde.reduce((dossier, wie) => na(dossier, teken(wie)), metTwee);
      expect(klaar.status).toBe('ondertekend');
      const soorten = klaar.gebeurtenissen.map(({ soort }) => soort);
      expect(soorten).toEqual(['ingediend', 'getekend', 'getekend', 'ondertekend']);
      expect(post(klaar).slice(-2)).toEqual(['ondertekend beheerder', 'ondertekend-ssd ssd']);
      expect(klaar.oppakkenVoor).toBe(minutenLater(1 + 5 * 24 * 60));
    }
  });

  it('twice is one signature', () => {
    expect(reden(na(metTwee, teken(1)), teken(1))).toBe('al-gedaan');
  });

  it.each<[string, Dossier, Gebeurtenis, number, Reden]>([
    ['something else', metTwee, teken(1, 'c'.repeat(64)), 2, 'andere-inhoud'],
    ['by nobody who was asked', metTwee, teken(3), 2, 'geen-ondertekenaar'],
    ['after the last moment', metTwee, teken(1), LAST_MINUTE + 1, 'past-niet-bij-status'],
    [
      'after it was withdrawn',
      na(metTwee, { soort: 'trek-in' }),
      teken(1),
      2,
      'past-niet-bij-status',
    ],
  ])('%s is refused', (_, dossier, gebeurtenis, minuten, verwacht) => {
    expect(reden(dossier, gebeurtenis, minuten)).toBe(verwacht);
  });

  it('is possible up to the last moment', () => {
    expect(verlooptOp(metTwee)).toBe('2026-11-26T22:59:59.999Z');
    expect(reden(metTwee, teken(1), LAST_MINUTE)).toBe('ok');
  });
});

describe('refusing', () => {
  it('ends the aanvraag, says why, and tells everybody who was asked', () => {
    const af = na(verzonden(metTwee), { soort: 'weiger', wie: 1, reden: 'Verkeerde rol' });
    expect(af.status).toBe('geweigerd');
    expect(af.gebeurtenissen.at(-1)).toEqual({
      soort: 'geweigerd',
      tijd: minutenLater(1),
      wie: 1,
      toelichting: 'Verkeerde rol',
    });
    expect(post(af).slice(-4)).toEqual([
      'geweigerd beheerder',
      'geweigerd ssd',
      'vervallen ondertekenaar 1',
      'vervallen ondertekenaar 2',
    ]);
    expect(reden(af, teken(2))).toBe('past-niet-bij-status');
  });

  it('after signing is not possible', () => {
    const getekend = na(metTwee, teken(1));
    expect(reden(getekend, { soort: 'weiger', wie: 1, reden: 'Toch niet' })).toBe(
      'past-niet-bij-status',
    );
  });
});

describe('how it ended', () => {
  const toldOf = (dossier: Dossier): string[] =>
    post(dossier).filter((mail) => mail.startsWith('vervallen'));
  const oneSigned = na(verzonden(metTwee), teken(1));
  const withdraw: Gebeurtenis = { soort: 'trek-in' };

  it.each<[string, Dossier]>([
    ['withdrawn', na(oneSigned, withdraw)],
    ['refused', na(oneSigned, { soort: 'weiger', wie: 2, reden: 'Nee' })],
    ['expired', na(oneSigned, { soort: 'verzending-begonnen', beurt: 'b' }, LAST_MINUTE + 1)],
    ['rejected', na(oneSigned, { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Nee' })],
    [
      'rejected once all signed',
      na(na(oneSigned, teken(2)), { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Nee' }),
    ],
  ])('is told to who signed and to who did not: %s', (_, dossier) => {
    expect(toldOf(dossier)).toEqual(['vervallen ondertekenaar 1', 'vervallen ondertekenaar 2']);
  });

  it('is not told to who never got a request, nor to an address that it was withdrawn from', () => {
    expect(toldOf(na(metTwee, withdraw))).toEqual([]);
    const corrected = na(oneSigned, { soort: 'corrigeer-adres', wie: 2, email: 'nu@example.nl' });
    expect(toldOf(na(corrected, withdraw))).toEqual(['vervallen ondertekenaar 1']);
    expect(toldOf(na(verzonden(corrected), withdraw))).toHaveLength(2);
  });

  it('is told also where an operator has a request sent again that had failed', () => {
    // The attempt that nobody heard of may have arrived after all.
    const failed = verzonden(metTwee).berichten.map((bericht) =>
      bericht.id === '4' ? nieuwBericht('4', 'verzoek', 'ondertekenaar 2', BEGIN) : bericht,
    );
    const again = {
      ...metTwee,
      berichten: failed.map((bericht) => ({ ...bericht, opnieuwOp: BEGIN })),
    };
    expect(toldOf(na(again, withdraw))).toContain('vervallen ondertekenaar 2');
  });
});

describe('a corrected address', () => {
  const corrigeer = (email: string): Gebeurtenis => ({ soort: 'corrigeer-adres', wie: 1, email });

  it('gets a new request, and stands beside the frozen aanvraag', () => {
    const verder = na(metTwee, corrigeer('nieuw@example.nl'));
    expect(verder.aanvraag).toEqual(metTwee.aanvraag);
    expect(verder.documentHash).toBe(documentHash);
    expect(verder.ondertekenaars[0]?.gecorrigeerdeEmail).toBe('nieuw@example.nl');
    expect(post(verder)).toContain('(verzoek ondertekenaar 1)');
    expect(post(verder).at(-1)).toBe('verzoek ondertekenaar 1');
  });

  it.each<[string, Dossier, string, Reden]>([
    ['of another signatory', metTwee, 'C.Jansen@example.org', 'adres-van-ander'],
    ['that is the same', metTwee, 'A.Bakker@example.nl', 'al-gedaan'],
    ['of who signed', na(metTwee, teken(1)), 'nieuw@example.nl', 'past-niet-bij-status'],
  ])('%s is refused', (_, dossier, email, verwacht) => {
    expect(reden(dossier, corrigeer(email))).toBe(verwacht);
  });
});

describe('the address before a correction', () => {
  const corrigeer = (email: string): Gebeurtenis => ({ soort: 'corrigeer-adres', wie: 1, email });
  const nieuw = corrigeer('nieuw@example.nl');
  const notices = (dossier: Dossier): string[] =>
    dossier.berichten.flatMap((bericht) =>
      bericht.soort === 'verzoek-ingetrokken' ? [`${emailFor(dossier, bericht)}`] : [],
    );
  const begonnen = na(metTwee, { soort: 'verzending-begonnen', beurt: 'b' });
  const afgerond = (gelukt: boolean): Dossier =>
    na(begonnen, {
      soort: 'verzending-afgerond',
      beurt: 'b',
      uitkomsten: begonnen.berichten.map(({ id }) =>
        gelukt ? { id, gelukt, sesId: 's' } : { id, gelukt },
      ),
    });
  const bounced = na(afgerond(true), { soort: 'niet-bezorgd', bericht: '3', sesId: 's' });

  it.each<[string, Dossier, string[]]>([
    ['hears that its request is withdrawn', afgerond(true), ['a.bakker@example.nl']],
    ['hears it too when the request is going out', begonnen, ['a.bakker@example.nl']],
    ['hears it too when it may have gone out', afgerond(false), ['a.bakker@example.nl']],
    ['hears nothing when the request was never sent', metTwee, []],
    ['hears nothing when it does not exist', bounced, []],
  ])('%s', (_, dossier, verwacht) => {
    const verder = na(dossier, nieuw);
    expect(notices(verder)).toEqual(verwacht);
    // The new one gets the request, whoever hears of it.
    const laatste = verder.berichten.at(-1);
    expect(laatste && [laatste.soort, emailFor(verder, laatste)]).toEqual([
      'verzoek',
      'nieuw@example.nl',
    ]);
  });

  it('is each time the one of that time, also when the first comes back', () => {
    const heen = na(verzonden(metTwee), nieuw);
    const weer = na(verzonden(heen), corrigeer('derde@example.nl'));
    const terug = na(verzonden(weer), corrigeer('A.Bakker@example.nl'));
    expect(notices(terug)).toEqual(['a.bakker@example.nl', 'nieuw@example.nl', 'derde@example.nl']);
  });

  it('is not what bounces tell of: the beheerder hears only of the address as it is now', () => {
    const verder = verzonden(na(afgerond(true), nieuw));
    const notice = verder.berichten.find(({ soort }) => soort === 'verzoek-ingetrokken');
    const terug = na(verder, { soort: 'niet-bezorgd', bericht: notice?.id ?? '', sesId: 's' });
    expect(terug.berichten).toHaveLength(verder.berichten.length);
  });
});

describe('the corrections of an address', () => {
  const corrigeer = (wie: number, nummer: number): Gebeurtenis => ({
    soort: 'corrigeer-adres',
    wie,
    email: `nieuw-${nummer}@example.nl`,
  });

  it('are five for each signatory, however long one waits; the others still have theirs', () => {
    const vijf = [1, 2, 3, 4, 5].reduce(
      (dossier, nummer) => na(dossier, corrigeer(1, nummer)),
      metTwee,
    );
    const uitkomst = verwerk(vijf, corrigeer(1, 6), momentNa(7 * 24 * 60));
    expect(uitkomst).toEqual({ ok: false, reden: 'te-vaak' });
    expect(reden(vijf, corrigeer(2, 6))).toBe('ok');
    expect(reden(vijf, teken(1))).toBe('ok');
    expect(reden(vijf, { soort: 'trek-in' })).toBe('ok');
  });
});

describe('asking once more', () => {
  const opnieuw: Gebeurtenis = { soort: 'vraag-opnieuw', wie: 1 };

  it('is possible three times in 24 hours', () => {
    const drie = [1, 2, 3].reduce((dossier, minuut) => na(dossier, opnieuw, minuut), metTwee);
    expect(verwerk(drie, opnieuw, momentNa(24 * 60))).toEqual({
      ok: false,
      reden: 'te-vaak',
      retryAt: minutenLater(24 * 60 + 1),
    });
    expect(reden(drie, opnieuw, 24 * 60 + 1)).toBe('ok');
    expect(drie.gebeurtenissen.map(({ tijd }) => tijd)).toEqual([
      BEGIN,
      ...[1, 2, 3].map(minutenLater),
    ]);
  });

  it('is possible fifteen times for a dossier, and waiting does not help then', () => {
    const vaak = Array.from({ length: 15 }, (_, index) => index).reduce(
      (dossier, keer) => na(dossier, { ...opnieuw, wie: (keer % 2) + 1 }, keer * 12 * 60),
      metTwee,
    );
    expect(vaak.status).toBe('wacht-op-ondertekening');
    expect(verwerk(vaak, opnieuw, momentNa(50 * 24 * 60))).toEqual({ ok: false, reden: 'te-vaak' });
  });
});

/** Five people who sign by a link. */
const metVijf = maakDossier({
  ...maakAanvraag(),
  ondertekening: {
    wijze: 'digitaal',
    ondertekenaars: ['A', 'B', 'C', 'D', 'E'].map((letter) => ({
      naam: `${letter}. Bakker`,
      functie: 'Bestuurder',
      email: `${letter}@example.nl`,
    })),
  },
});
const opPapierMetEen = maakDossier(opPapier(maakAanvraag()));
const weiger = (wie: number): Gebeurtenis => ({ soort: 'weiger', wie, reden: 'Nee.' });
const corrigeer = (wie: number, email = 'nieuw@example.nl'): Gebeurtenis => ({
  soort: 'corrigeer-adres',
  wie,
  email,
});
const opnieuw = (wie: number): Gebeurtenis => ({ soort: 'vraag-opnieuw', wie });
const trekIn: Gebeurtenis = { soort: 'trek-in' };

describe.each<[string, (wie: number) => Gebeurtenis]>([
  ['signing', (wie) => teken(wie)],
  ['refusing', weiger],
  ['correcting an address', corrigeer],
  ['asking once more', opnieuw],
])('%s', (_, act) => {
  it('is for nobody who is not there, nor for who signs on paper', () => {
    for (const wie of [0, 3, -1]) expect(reden(metTwee, act(wie))).toBe('geen-ondertekenaar');
    expect(reden(opPapierMetEen, act(1))).toBe('geen-ondertekenaar');
  });

  it('is too late once it ended, or once that person answered', () => {
    expect(reden(na(metTwee, trekIn), act(1))).toBe('past-niet-bij-status');
    expect(reden(na(metTwee, weiger(2)), act(1))).toBe('past-niet-bij-status');
    expect(reden(metTwee, act(1), LAST_MINUTE + 1)).toBe('past-niet-bij-status');
    const getekend = na(metTwee, teken(1));
    expect(reden(getekend, act(1))).not.toBe('ok');
    expect(reden(getekend, act(2))).toBe('ok');
  });
});

describe('what a signatory did', () => {
  it('is said once', () => {
    expect(reden(na(metTwee, weiger(1)), weiger(1))).toBe('al-gedaan');
    expect(reden(na(metTwee, weiger(1)), weiger(2))).toBe('past-niet-bij-status');
    expect(reden(na(metTwee, trekIn), trekIn)).toBe('al-gedaan');
    const getekend = na(na(metTwee, teken(1)), teken(2));
    expect(reden(getekend, teken(2))).toBe('al-gedaan');
    expect(reden(getekend, trekIn)).toBe('past-niet-bij-status');
    expect(reden(getekend, teken(1, 'c'.repeat(64)))).toBe('andere-inhoud');
  });

  it('keeps to which addresses they were asked, and how often', () => {
    const gevraagd = na(na(verzonden(metTwee), opnieuw(1)), corrigeer(1), 2);
    const before = {
      gecorrigeerdeEmail: 'nieuw@example.nl',
      gecorrigeerdNaBericht: 6,
      previousEmails: [{ email: 'a.bakker@example.nl', lastBericht: 6 }],
      opnieuwGevraagdOp: [minutenLater(1)],
    };
    expect(gevraagd.ondertekenaars[0]).toStrictEqual({ staat: 'open', ...before });
    expect(na(gevraagd, teken(1), 3).ondertekenaars[0]).toStrictEqual({
      ...before,
      staat: 'getekend',
      getekendOp: minutenLater(3),
      email: 'nieuw@example.nl',
      verklaringVersie: '1',
      documentHash,
    });
    expect(na(gevraagd, weiger(1), 3).ondertekenaars).toStrictEqual([
      { ...before, staat: 'geweigerd', geweigerdOp: minutenLater(3), reden: 'Nee.' },
      metTwee.ondertekenaars[1],
    ]);
    expect(na(metTwee, weiger(2)).ondertekenaars).toStrictEqual([
      metTwee.ondertekenaars[0],
      { staat: 'geweigerd', geweigerdOp: minutenLater(1), reden: 'Nee.', opnieuwGevraagdOp: [] },
    ]);
  });

  it('is written down with whose it was', () => {
    const last = (gebeurtenis: Gebeurtenis) => na(metTwee, gebeurtenis).gebeurtenissen.at(-1);
    const tijd = minutenLater(1);
    expect(last(teken(2))).toStrictEqual({ soort: 'getekend', tijd, wie: 2 });
    expect(last(corrigeer(2))).toStrictEqual({ soort: 'adres-gecorrigeerd', tijd, wie: 2 });
    expect(last(opnieuw(1))).toStrictEqual({ soort: 'opnieuw-gevraagd', tijd, wie: 1 });
    expect(last(trekIn)).toStrictEqual({ soort: 'ingetrokken', tijd });
  });
});

describe('what an applicant may have mailed', () => {
  const address = (nummer: number): string => `nieuw-${nummer}@example.nl`;

  it('is fifteen corrections of all signatories together', () => {
    let dossier = metVijf;
    for (let nummer = 0; nummer < 15; nummer += 1) {
      expect(reden(dossier, corrigeer((nummer % 5) + 1, address(nummer)))).toBe('ok');
      dossier = na(dossier, corrigeer((nummer % 5) + 1, address(nummer)));
    }
    expect(reden(dossier, corrigeer(1, address(99)))).toBe('te-vaak');
    expect(reden(dossier, corrigeer(1, address(10)))).toBe('al-gedaan');
    expect(reden(dossier, corrigeer(1, address(11)))).toBe('adres-van-ander');
  });

  it('is three requests a day for each signatory, from the first of them on', () => {
    const drie = [10, 20, 30].reduce((dossier, minuut) => na(dossier, opnieuw(1), minuut), metVijf);
    expect(reden(drie, opnieuw(2), 40)).toBe('ok');
    const dag = 24 * 60;
    expect(reden(drie, opnieuw(1), dag + 9)).toBe('te-vaak');
    const vierde = na(drie, opnieuw(1), dag + 10);
    // The second of the day is the first that still counts.
    expect(verwerk(vierde, opnieuw(1), momentNa(dag + 11))).toEqual({
      ok: false,
      reden: 'te-vaak',
      retryAt: minutenLater(dag + 20),
    });
    expect(reden(vierde, opnieuw(1), dag + 20)).toBe('ok');
  });

  it('stops when the dossier would have too little room left for its end', () => {
    const groot: Dossier = {
      ...metTwee,
      aanvraag: { ...metTwee.aanvraag, opmerking: 'x'.repeat(MAX_OPTIONAL_BYTES) },
    };
    expect(reden(groot, corrigeer(1))).toBe('dossier-vol');
    expect(reden(groot, opnieuw(1))).toBe('dossier-vol');
    for (const end of [teken(1), weiger(1), trekIn]) expect(reden(groot, end)).toBe('ok');
  });
});

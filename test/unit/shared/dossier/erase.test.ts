import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import { withoutPersonalData } from '../../../../shared/dossier/erase.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  START,
  createDossier,
  createDossierWithTwo,
  MINUTES_PER_DAY,
  minutesLater,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';
import { dispatched } from '../../../fixtures/lives.ts';

const days = (number: number): string => minutesLater(number * MINUTES_PER_DAY);
const again = { soort: 'vraag-opnieuw', wie: 1 } as const satisfies Gebeurtenis;

/** Both were asked once more, the first signed at another address, and the second refused. */
function ended(): Dossier {
  let dossier = after(dispatched(createDossierWithTwo()), again);
  dossier = after(dossier, { ...again, wie: 2 });
  dossier = after(dossier, { soort: 'corrigeer-adres', wie: 1, email: 'ander@example.nl' });
  const { documentHash } = dossier;
  dossier = after(dossier, { soort: 'teken', wie: 1, documentHash, verklaringVersion: '1' }, 2);
  return dispatched(after(dossier, { soort: 'weiger', wie: 2, reden: 'Ik ken haar niet.' }, 3));
}

describe('what stays of a dossier without its personal data', () => {
  it('is how it went, to the word', () => {
    const before = ended();
    expect(withoutPersonalData(before, days(4))).toStrictEqual({
      kenmerk: before.kenmerk,
      documentHash: before.documentHash,
      versie: before.versie,
      status: 'geweigerd',
      ingediendOp: START,
      // The hash of no key, so that the same aanvraag is a new dossier.
      keyHash: '0'.repeat(64),
      erasedAt: days(4),
      aanvraag: {
        soort: 'aanmelding',
        organisatie: {
          type: 'onderwijsinstelling',
          nummers: {},
          naam: '',
          adres: { straat: '', huisnummer: '', postcode: '', woonplaats: '' },
        },
        beheerder: {
          naam: '',
          functie: '',
          telefoon: '',
          email: '',
          heeftAccount: false,
          heeftEherkenning: false,
        },
        beheerautorisaties: before.aanvraag.beheerautorisaties,
        ondertekening: {
          wijze: 'digitaal',
          ondertekenaars: [
            { naam: '', functie: '' },
            { naam: '', functie: '' },
          ],
        },
        opmerking: '',
      },
      ondertekenaars: [
        {
          state: 'getekend',
          getekendOp: days(2),
          email: '',
          verklaringVersion: '1',
          documentHash: before.documentHash,
          requestedAgainAt: [days(1)],
        },
        { state: 'geweigerd', geweigerdOp: days(3), reden: '', requestedAgainAt: [days(1)] },
      ],
      berichten: before.berichten.map((bericht) => ({ ...bericht, sesId: '' })),
      signalen: before.signalen.map(({ code }) => ({ code, detail: '' })),
      gebeurtenissen: [
        { soort: 'ingediend', tijd: START },
        { soort: 'opnieuw-gevraagd', tijd: days(1), wie: 1 },
        { soort: 'opnieuw-gevraagd', tijd: days(1), wie: 2 },
        { soort: 'adres-gecorrigeerd', tijd: days(1), wie: 1 },
        { soort: 'getekend', tijd: days(2), wie: 1 },
        { soort: 'geweigerd', tijd: days(3), wie: 2 },
      ],
    });
    expect(before.signalen.length).toBeGreaterThan(0);
  });

  it('leaves no lease, nor an id of SES in a mail that has none', () => {
    const busy = after(
      after(createDossierWithTwo(), { soort: 'trek-in' }),
      { soort: 'verzending-begonnen', turn: 'b' },
      2,
    );
    expect(busy.lease).toBeDefined();
    const empty = withoutPersonalData(busy, days(3));
    expect('lease' in empty).toBe(false);
    expect(empty.berichten).toStrictEqual(busy.berichten);
    expect(empty.ondertekenaars).toStrictEqual(
      Array(2).fill({ state: 'open', requestedAgainAt: [] }),
    );
  });

  it('keeps of a signatory who never answered when they were asked again, and no address', () => {
    const requested = after(dispatched(createDossierWithTwo()), again);
    const corrected = after(requested, {
      soort: 'corrigeer-adres',
      wie: 1,
      email: 'nieuw@example.nl',
    });
    const [first] = withoutPersonalData(corrected, days(2)).ondertekenaars;
    expect(first).toStrictEqual({ state: 'open', requestedAgainAt: [days(1)] });
  });
});

describe('erasing', () => {
  const door = 'operator-1';
  it('changes nothing but how a mail went that was out already', () => {
    const ready = dispatched(after(createDossier(createAanvraag()), { soort: 'trek-in' }));
    const empty = after(ready, { soort: 'wis', evenWithOpenBerichten: false, door }, 2);
    expect(empty.gebeurtenissen.at(-1)).toStrictEqual({ soort: 'gewist', tijd: days(2), door });
    const allow = { soort: 'verzending-afgerond', turn: 'b', outcomes: [] } as const;
    expect(apply(empty, allow, momentAfter(3 * MINUTES_PER_DAY)).ok).toBe(true);
    for (const gebeurtenis of [{ soort: 'trek-in' }, again] as const) {
      expect(apply(empty, gebeurtenis, momentAfter(3 * MINUTES_PER_DAY))).toEqual({
        ok: false,
        reden: 'niets-te-doen',
      });
    }
  });
});

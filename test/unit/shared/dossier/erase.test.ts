import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../../../shared/dossier/life.ts';
import { zonderPersoonsgegevens } from '../../../../shared/dossier/erase.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  BEGIN,
  maakDossier,
  maakDossierMetTwee,
  MINUTEN_PER_DAG,
  minutenLater,
  momentNa,
  na,
} from '../../../fixtures/dossiers.ts';
import { verzonden } from '../../../fixtures/lives.ts';

const days = (number: number): string => minutenLater(number * MINUTEN_PER_DAG);
const again = { soort: 'vraag-opnieuw', wie: 1 } as const satisfies Gebeurtenis;

/** Both were asked once more, the first signed at another address, and the second refused. */
function ended(): Dossier {
  let dossier = na(verzonden(maakDossierMetTwee()), again);
  dossier = na(dossier, { ...again, wie: 2 });
  dossier = na(dossier, { soort: 'corrigeer-adres', wie: 1, email: 'ander@example.nl' });
  const { documentHash } = dossier;
  dossier = na(dossier, { soort: 'teken', wie: 1, documentHash, verklaringVersie: '1' }, 2);
  return verzonden(na(dossier, { soort: 'weiger', wie: 2, reden: 'Ik ken haar niet.' }, 3));
}

describe('what stays of a dossier without its personal data', () => {
  const voor = ended();
  const over = zonderPersoonsgegevens(voor, days(4));

  it('is how it went, to the word', () => {
    expect(over).toStrictEqual({
      kenmerk: voor.kenmerk,
      documentHash: voor.documentHash,
      versie: voor.versie,
      status: 'geweigerd',
      ingediendOp: BEGIN,
      // The hash of no key, so that the same aanvraag is a new dossier.
      sleutelHash: '0'.repeat(64),
      gewistOp: days(4),
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
        beheerautorisaties: voor.aanvraag.beheerautorisaties,
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
          staat: 'getekend',
          getekendOp: days(2),
          email: '',
          verklaringVersie: '1',
          documentHash: voor.documentHash,
          opnieuwGevraagdOp: [days(1)],
        },
        { staat: 'geweigerd', geweigerdOp: days(3), reden: '', opnieuwGevraagdOp: [days(1)] },
      ],
      berichten: voor.berichten.map((bericht) => ({ ...bericht, sesId: '' })),
      signalen: voor.signalen.map(({ code }) => ({ code, detail: '' })),
      gebeurtenissen: [
        { soort: 'ingediend', tijd: BEGIN },
        { soort: 'opnieuw-gevraagd', tijd: days(1), wie: 1 },
        { soort: 'opnieuw-gevraagd', tijd: days(1), wie: 2 },
        { soort: 'adres-gecorrigeerd', tijd: days(1), wie: 1 },
        { soort: 'getekend', tijd: days(2), wie: 1 },
        { soort: 'geweigerd', tijd: days(3), wie: 2 },
      ],
    });
    expect(voor.signalen.length).toBeGreaterThan(0);
  });

  it('leaves no lease, nor an id of SES in a mail that has none', () => {
    const bezig = na(
      na(maakDossierMetTwee(), { soort: 'trek-in' }),
      { soort: 'verzending-begonnen', beurt: 'b' },
      2,
    );
    expect(bezig.verzending).toBeDefined();
    const leeg = zonderPersoonsgegevens(bezig, days(3));
    expect('verzending' in leeg).toBe(false);
    expect(leeg.berichten).toStrictEqual(bezig.berichten);
    expect(leeg.ondertekenaars).toStrictEqual(
      Array(2).fill({ staat: 'open', opnieuwGevraagdOp: [] }),
    );
  });

  it('keeps of a signatory who never answered when they were asked again, and no address', () => {
    const gevraagd = na(verzonden(maakDossierMetTwee()), again);
    const gecorrigeerd = na(gevraagd, {
      soort: 'corrigeer-adres',
      wie: 1,
      email: 'nieuw@example.nl',
    });
    const [eerste] = zonderPersoonsgegevens(gecorrigeerd, days(2)).ondertekenaars;
    expect(eerste).toStrictEqual({ staat: 'open', opnieuwGevraagdOp: [days(1)] });
  });
});

describe('erasing', () => {
  const door = 'operator-1';
  it('changes nothing but how a mail went that was out already', () => {
    const klaar = verzonden(na(maakDossier(maakAanvraag()), { soort: 'trek-in' }));
    const leeg = na(klaar, { soort: 'wis', ookMetOpenstaandeBerichten: false, door }, 2);
    expect(leeg.gebeurtenissen.at(-1)).toStrictEqual({ soort: 'gewist', tijd: days(2), door });
    const laat = { soort: 'verzending-afgerond', beurt: 'b', uitkomsten: [] } as const;
    expect(verwerk(leeg, laat, momentNa(3 * MINUTEN_PER_DAG)).ok).toBe(true);
    for (const gebeurtenis of [{ soort: 'trek-in' }, again] as const) {
      expect(verwerk(leeg, gebeurtenis, momentNa(3 * MINUTEN_PER_DAG))).toEqual({
        ok: false,
        reden: 'niets-te-doen',
      });
    }
  });
});

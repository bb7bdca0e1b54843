import { describe, expect, it } from 'vitest';
import { gegevensVan, rollenVan, rolTekst } from '../../../../shared/dossier/betrokkene.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../../shared/dossier/life.ts';
import { zonderPersoonsgegevens } from '../../../../shared/dossier/erase.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import {
  BEGIN,
  maakDossier,
  maakDossierMetTwee,
  MINUTEN_PER_DAG,
  minutenLater,
  na,
} from '../../../fixtures/dossiers.ts';
import { verzonden } from '../../../fixtures/lives.ts';

const days = (number: number): string => minutenLater(number * MINUTEN_PER_DAG);

const corrected = (dossier: Dossier, email: string): Dossier =>
  na(verzonden(dossier), { soort: 'corrigeer-adres', wie: 1, email });

/** The first signatory had three addresses, one after the other. */
const dossier = verzonden(
  corrected(corrected(maakDossierMetTwee(), 'tweede@example.nl'), 'derde@example.nl'),
);
const addresses = ['a.bakker@example.nl', 'Tweede@Example.nl', 'derde@example.nl'];

describe('the data about somebody who had an address for a while', () => {
  it.each(addresses)('is found by %s', (email) => {
    expect(rollenVan(dossier, email)).toEqual([
      { rol: 'ondertekenaar', nummer: 1, isVervangen: email !== 'derde@example.nl' },
    ]);
  });

  it.each(addresses)('holds of %s its own mails, and the address of nobody else', (email) => {
    const gegevens = gegevensVan(dossier, email);
    const soorten = gegevens?.berichten.map(({ soort }) => soort);
    const isNow = email === 'derde@example.nl';
    expect(soorten).toEqual(isNow ? ['verzoek'] : ['verzoek', 'verzoek-ingetrokken']);
    const text = JSON.stringify(gegevens).toLowerCase();
    for (const other of addresses.filter((address) => address !== email)) {
      expect(text).not.toContain(other.toLowerCase());
    }
    expect(text).toContain(email.toLowerCase());
  });

  it('says that an address was replaced, as it stands in the dossier, and nothing of who has it now', () => {
    const ondertekeningen = (email: string) => gegevensVan(dossier, email)?.ondertekeningen;
    const naamEnFunctie = { naam: 'A. Bakker', functie: 'Voorzitter college van bestuur' };
    expect(ondertekeningen('A.BAKKER@example.nl')).toStrictEqual([
      { nummer: 1, ...naamEnFunctie, email: 'a.bakker@example.nl', isVervangen: true },
    ]);
    expect(ondertekeningen('TWEEDE@example.nl')).toStrictEqual([
      { nummer: 1, ...naamEnFunctie, email: 'tweede@example.nl', isVervangen: true },
    ]);
    expect(ondertekeningen('derde@example.nl')).toStrictEqual([
      {
        nummer: 1,
        ...naamEnFunctie,
        email: 'derde@example.nl',
        staat: 'open',
        opnieuwGevraagdOp: [],
      },
    ]);
  });

  it('tells that something happened to the dossier, not that it was about who has the address now', () => {
    const gebeurd = gegevensVan(dossier, 'tweede@example.nl')?.gebeurtenissen;
    expect(gebeurd).toStrictEqual([
      { soort: 'ingediend', tijd: BEGIN },
      { soort: 'adres-gecorrigeerd', tijd: days(1) },
      { soort: 'adres-gecorrigeerd', tijd: days(1) },
    ]);
    const now = gegevensVan(dossier, 'derde@example.nl')?.gebeurtenissen;
    expect(now?.map((een) => een.wie)).toEqual([undefined, 1, 1]);
  });

  it('is erased with the rest, and what the SSD should look at as well', () => {
    expect(dossier.signalen).toHaveLength(1);
    const text = JSON.stringify(zonderPersoonsgegevens(dossier, BEGIN)).toLowerCase();
    for (const email of addresses) expect(text).not.toContain(email.toLowerCase());
    expect(text).not.toContain('veranderd');
  });
});

/** The beheerder sent it in, the first signed, and the second refused. */
const nieuw = verzonden(maakDossierMetTwee());
const { documentHash } = nieuw;
const getekend = {
  soort: 'teken',
  wie: 1,
  documentHash,
  verklaringVersie: '1',
} as const satisfies Gebeurtenis;
const reden = 'Ik ken haar niet.';
const geweigerd = na(na(nieuw, getekend), { soort: 'weiger', wie: 2, reden }, 2);

const kern = {
  kenmerk: nieuw.kenmerk,
  status: 'geweigerd',
  soort: 'aanmelding',
  ingediendOp: BEGIN,
  organisatie: { type: 'onderwijsinstelling', naam: 'NHL Stenden Hogeschool' },
};
const sent = (id: string, soort: string, aan: string) => ({
  ...{ id, soort, aan, aangemaaktOp: BEGIN, status: 'verstuurd' },
  ...{ verstuurdOp: BEGIN, sesId: `ses-${id}` },
});
const owed = (id: string, soort: string, aan: string, op: string) => ({
  ...{ id, soort, aan, aangemaaktOp: op, status: 'te-versturen', versturenOp: op },
});

describe('the data about the beheerder', () => {
  it('is the aanvraag without who signs, the mails to them, and what happened to all', () => {
    const { ondertekening: _anderen, ...aanvraag } = nieuw.aanvraag;
    expect(gegevensVan(geweigerd, 'J.deVries@Example.nl')).toStrictEqual({
      ...kern,
      als: ['beheerder'],
      aanvraag,
      ondertekeningen: [],
      berichten: [
        sent('1', 'ontvangst', 'beheerder'),
        owed('6', 'geweigerd', 'beheerder', days(2)),
      ],
      gebeurtenissen: [
        { soort: 'ingediend', tijd: BEGIN },
        { soort: 'getekend', tijd: days(1) },
        { soort: 'geweigerd', tijd: days(2) },
      ],
    });
  });

  it('holds what the SSD wrote to them, and not which operator looked', () => {
    const toelichting = 'Onbekend in het register.';
    const af = na(nieuw, {
      soort: 'neem-stap',
      stap: 'afgewezen',
      toelichting,
      door: 'operator-1',
    });
    const gezien = na(af, { soort: 'leg-inzage-vast', wat: 'ingezien', door: 'operator-1' }, 2);
    expect(gegevensVan(gezien, 'j.devries@example.nl')?.gebeurtenissen.slice(1)).toStrictEqual([
      { soort: 'afgewezen', tijd: days(1), toelichting },
      { soort: 'ingezien', tijd: days(2) },
    ]);
    expect(gegevensVan(gezien, 'a.bakker@example.nl')?.gebeurtenissen.slice(1)).toStrictEqual([
      { soort: 'afgewezen', tijd: days(1) },
      { soort: 'ingezien', tijd: days(2) },
    ]);
  });
});

describe('the data about a signatory', () => {
  it('who signed is what they signed, and no word of who refused', () => {
    expect(gegevensVan(geweigerd, 'a.bakker@example.nl')).toStrictEqual({
      ...kern,
      als: ['ondertekenaar 1'],
      ondertekeningen: [
        {
          nummer: 1,
          naam: 'A. Bakker',
          functie: 'Voorzitter college van bestuur',
          email: 'a.bakker@example.nl',
          staat: 'getekend',
          getekendOp: days(1),
          verklaringVersie: '1',
          documentHash,
          opnieuwGevraagdOp: [],
        },
      ],
      berichten: [
        sent('3', 'verzoek', 'ondertekenaar 1'),
        owed('5', 'bevestiging', 'ondertekenaar 1', days(1)),
        owed('8', 'vervallen', 'ondertekenaar 1', days(2)),
      ],
      gebeurtenissen: [
        { soort: 'ingediend', tijd: BEGIN },
        { soort: 'getekend', tijd: days(1), wie: 1 },
        { soort: 'geweigerd', tijd: days(2) },
      ],
    });
  });

  it('who refused is their own words', () => {
    const gegevens = gegevensVan(geweigerd, 'c.jansen@example.org');
    expect(gegevens?.als).toEqual(['ondertekenaar 2']);
    expect(gegevens?.gebeurtenissen).toStrictEqual([
      { soort: 'ingediend', tijd: BEGIN },
      { soort: 'getekend', tijd: days(1) },
      { soort: 'geweigerd', tijd: days(2), wie: 2, toelichting: reden },
    ]);
  });
});

describe('somebody in a dossier', () => {
  it('can be in it in two parts', () => {
    const aanvraag = maakAanvraag();
    aanvraag.ondertekening.ondertekenaars[0] = {
      naam: 'J. de Vries',
      functie: 'Bestuurder',
      email: aanvraag.beheerder.email,
    };
    const rollen = rollenVan(maakDossier(aanvraag), aanvraag.beheerder.email);
    expect(rollen).toStrictEqual([
      { rol: 'beheerder' },
      { rol: 'ondertekenaar', nummer: 1, isVervangen: false },
    ]);
    expect(rollen.map(rolTekst)).toEqual(['beheerder', 'ondertekenaar 1']);
    const gegevens = gegevensVan(maakDossier(aanvraag), aanvraag.beheerder.email);
    expect(gegevens?.aanvraag?.beheerder).toEqual(aanvraag.beheerder);
    expect(gegevens?.ondertekeningen).toHaveLength(1);
    expect(gegevens?.berichten.map(({ soort }) => soort)).toEqual(['ontvangst', 'verzoek']);
    const getekendDoor = na(maakDossier(aanvraag), { ...getekend, wie: 1 });
    expect(gegevensVan(getekendDoor, aanvraag.beheerder.email)?.gebeurtenissen).toStrictEqual([
      { soort: 'ingediend', tijd: BEGIN },
      { soort: 'getekend', tijd: days(1), wie: 1 },
      { soort: 'ondertekend', tijd: days(1) },
    ]);
  });

  it('is nobody with another address, and nobody without one', () => {
    for (const email of ['iemand@example.nl', '']) {
      expect(rollenVan(nieuw, email)).toEqual([]);
      expect(gegevensVan(nieuw, email)).toBeUndefined();
    }
    const opPapierGetekend = maakDossier(opPapier(maakAanvraag()));
    expect(rollenVan(opPapierGetekend, 'a.bakker@example.nl')).toEqual([]);
    const gewist = zonderPersoonsgegevens(geweigerd, days(3));
    expect(rollenVan(gewist, '')).toEqual([]);
  });
});

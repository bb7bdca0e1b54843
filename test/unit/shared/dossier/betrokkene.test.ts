import { describe, expect, it } from 'vitest';
import { dataOf, rollenOf, rolText } from '../../../../shared/dossier/betrokkene.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { withoutPersonalData } from '../../../../shared/dossier/erase.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import {
  START,
  createDossier,
  createDossierWithTwo,
  DOCUMENT_HASH,
  MINUTES_PER_DAY,
  minutesLater,
  after,
} from '../../../fixtures/dossiers.ts';
import { dispatched } from '../../../fixtures/lives.ts';
import { refuse, sign } from './acts.ts';

const days = (number: number): string => minutesLater(number * MINUTES_PER_DAY);

const corrected = (dossier: Dossier, email: string): Dossier =>
  after(dispatched(dossier), { soort: 'corrigeer-adres', wie: 1, email });

/** The first signatory had three addresses, one after the other. */
const dossier = (): Dossier =>
  dispatched(corrected(corrected(createDossierWithTwo(), 'tweede@example.nl'), 'derde@example.nl'));
const addresses = ['a.bakker@example.nl', 'Tweede@Example.nl', 'derde@example.nl'];

describe('the data about somebody who had an address for a while', () => {
  it.each(addresses)('is found by %s', (email) => {
    expect(rollenOf(dossier(), email)).toEqual([
      { rol: 'ondertekenaar', nummer: 1, isVervangen: email !== 'derde@example.nl' },
    ]);
  });

  it.each(addresses)('holds of %s its own mails, and the address of nobody else', (email) => {
    const data = dataOf(dossier(), email);
    const soorten = data?.berichten.map(({ soort }) => soort);
    const isNow = email === 'derde@example.nl';
    expect(soorten).toEqual(isNow ? ['verzoek'] : ['verzoek', 'verzoek-ingetrokken']);
    const text = JSON.stringify(data).toLowerCase();
    for (const other of addresses.filter((address) => address !== email)) {
      expect(text).not.toContain(other.toLowerCase());
    }
    expect(text).toContain(email.toLowerCase());
  });

  it('says that an address was replaced, as it stands in the dossier, and nothing of who has it now', () => {
    const ondertekeningen = (email: string) => dataOf(dossier(), email)?.ondertekeningen;
    const nameAndFunctie = { naam: 'A. Bakker', functie: 'Voorzitter college van bestuur' };
    expect(ondertekeningen('A.BAKKER@example.nl')).toStrictEqual([
      { nummer: 1, ...nameAndFunctie, email: 'a.bakker@example.nl', isVervangen: true },
    ]);
    expect(ondertekeningen('TWEEDE@example.nl')).toStrictEqual([
      { nummer: 1, ...nameAndFunctie, email: 'tweede@example.nl', isVervangen: true },
    ]);
    expect(ondertekeningen('derde@example.nl')).toStrictEqual([
      {
        nummer: 1,
        ...nameAndFunctie,
        email: 'derde@example.nl',
        state: 'open',
        requestedAgainAt: [],
      },
    ]);
  });

  it('tells that something happened to the dossier, not that it was about who has the address now', () => {
    const event = dataOf(dossier(), 'tweede@example.nl')?.gebeurtenissen;
    expect(event).toStrictEqual([
      { soort: 'ingediend', tijd: START },
      { soort: 'adres-gecorrigeerd', tijd: days(1) },
      { soort: 'adres-gecorrigeerd', tijd: days(1) },
    ]);
    const now = dataOf(dossier(), 'derde@example.nl')?.gebeurtenissen;
    expect(now?.map((one) => one.wie)).toEqual([undefined, 1, 1]);
  });

  it('is erased with the rest, and what the SSD should look at as well', () => {
    expect(dossier().signalen).toHaveLength(1);
    const text = JSON.stringify(withoutPersonalData(dossier(), START)).toLowerCase();
    for (const email of addresses) expect(text).not.toContain(email.toLowerCase());
    expect(text).not.toContain('veranderd');
  });
});

/** The beheerder sent it in, the first signed, and the second refused. */
const fresh = (): Dossier => dispatched(createDossierWithTwo());
const reden = 'Ik ken haar niet.';
const geweigerd = (): Dossier => after(after(fresh(), sign(1)), refuse(2, reden), 2);

const core = {
  kenmerk: createDossier().kenmerk,
  status: 'geweigerd',
  soort: 'aanmelding',
  ingediendOp: START,
  organisatie: { type: 'onderwijsinstelling', naam: 'NHL Stenden Hogeschool' },
};
const sent = (id: string, soort: string, aan: string) => ({
  ...{ id, soort, aan, createdAt: START, status: 'verstuurd' },
  ...{ sentAt: START, sesId: `ses-${id}` },
});
const owed = (id: string, soort: string, aan: string, at: string) => ({
  ...{ id, soort, aan, createdAt: at, status: 'te-versturen', dispatchAt: at },
});

describe('the data about the beheerder', () => {
  it('is the aanvraag without who signs, the mails to them, and what happened to all', () => {
    const { ondertekening: _others, ...aanvraag } = fresh().aanvraag;
    expect(dataOf(geweigerd(), 'J.deVries@Example.nl')).toStrictEqual({
      ...core,
      als: ['beheerder'],
      aanvraag,
      ondertekeningen: [],
      berichten: [
        sent('1', 'ontvangst', 'beheerder'),
        owed('6', 'geweigerd', 'beheerder', days(2)),
      ],
      gebeurtenissen: [
        { soort: 'ingediend', tijd: START },
        { soort: 'getekend', tijd: days(1) },
        { soort: 'geweigerd', tijd: days(2) },
      ],
    });
  });

  it('holds what the SSD wrote to them, and not which operator looked', () => {
    const toelichting = 'Onbekend in het register.';
    const off = after(fresh(), {
      soort: 'neem-stap',
      stap: 'afgewezen',
      toelichting,
      door: 'operator-1',
    });
    const seen = after(off, { soort: 'leg-inzage-vast', what: 'ingezien', door: 'operator-1' }, 2);
    expect(dataOf(seen, 'j.devries@example.nl')?.gebeurtenissen.slice(1)).toStrictEqual([
      { soort: 'afgewezen', tijd: days(1), toelichting },
      { soort: 'ingezien', tijd: days(2) },
    ]);
    expect(dataOf(seen, 'a.bakker@example.nl')?.gebeurtenissen.slice(1)).toStrictEqual([
      { soort: 'afgewezen', tijd: days(1) },
      { soort: 'ingezien', tijd: days(2) },
    ]);
  });
});

describe('the data about a signatory', () => {
  it('who signed is what they signed, and no word of who refused', () => {
    expect(dataOf(geweigerd(), 'a.bakker@example.nl')).toStrictEqual({
      ...core,
      als: ['ondertekenaar 1'],
      ondertekeningen: [
        {
          nummer: 1,
          naam: 'A. Bakker',
          functie: 'Voorzitter college van bestuur',
          email: 'a.bakker@example.nl',
          state: 'getekend',
          getekendOp: days(1),
          verklaringVersion: '1',
          documentHash: DOCUMENT_HASH,
          requestedAgainAt: [],
        },
      ],
      berichten: [
        sent('3', 'verzoek', 'ondertekenaar 1'),
        owed('5', 'bevestiging', 'ondertekenaar 1', days(1)),
        owed('8', 'vervallen', 'ondertekenaar 1', days(2)),
      ],
      gebeurtenissen: [
        { soort: 'ingediend', tijd: START },
        { soort: 'getekend', tijd: days(1), wie: 1 },
        { soort: 'geweigerd', tijd: days(2) },
      ],
    });
  });

  it('who refused is their own words', () => {
    const data = dataOf(geweigerd(), 'c.jansen@example.org');
    expect(data?.als).toEqual(['ondertekenaar 2']);
    expect(data?.gebeurtenissen).toStrictEqual([
      { soort: 'ingediend', tijd: START },
      { soort: 'getekend', tijd: days(1) },
      { soort: 'geweigerd', tijd: days(2), wie: 2, toelichting: reden },
    ]);
  });
});

describe('somebody in a dossier', () => {
  it('can be in it in two parts', () => {
    const aanvraag = createAanvraag();
    aanvraag.ondertekening.ondertekenaars[0] = {
      naam: 'J. de Vries',
      functie: 'Bestuurder',
      email: aanvraag.beheerder.email,
    };
    const rollen = rollenOf(createDossier(aanvraag), aanvraag.beheerder.email);
    expect(rollen).toStrictEqual([
      { rol: 'beheerder' },
      { rol: 'ondertekenaar', nummer: 1, isVervangen: false },
    ]);
    expect(rollen.map(rolText)).toEqual(['beheerder', 'ondertekenaar 1']);
    const data = dataOf(createDossier(aanvraag), aanvraag.beheerder.email);
    expect(data?.aanvraag?.beheerder).toEqual(aanvraag.beheerder);
    expect(data?.ondertekeningen).toHaveLength(1);
    expect(data?.berichten.map(({ soort }) => soort)).toEqual(['ontvangst', 'verzoek']);
    const signedBy = after(createDossier(aanvraag), sign(1));
    expect(dataOf(signedBy, aanvraag.beheerder.email)?.gebeurtenissen).toStrictEqual([
      { soort: 'ingediend', tijd: START },
      { soort: 'getekend', tijd: days(1), wie: 1 },
      { soort: 'ondertekend', tijd: days(1) },
    ]);
  });

  it('is nobody with another address, and nobody without one', () => {
    for (const email of ['iemand@example.nl', '']) {
      expect(rollenOf(fresh(), email)).toEqual([]);
      expect(dataOf(fresh(), email)).toBeUndefined();
    }
    const onPapierSigned = createDossier(onPapier(createAanvraag()));
    expect(rollenOf(onPapierSigned, 'a.bakker@example.nl')).toEqual([]);
    const erased = withoutPersonalData(geweigerd(), days(3));
    expect(rollenOf(erased, '')).toEqual([]);
  });
});

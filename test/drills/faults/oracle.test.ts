import { beforeEach, describe, expect, it } from 'vitest';
import { type Item, naarItem } from '../../../functions/store/item.ts';
import { documentHash } from '../../../functions/security/hash.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { maakDossierNu } from '../../fixtures/dossiers.ts';
import { verzonden } from '../../fixtures/lives.ts';
import { Brievenbus } from './mailbox.ts';
import { nieuweRekening, type Rekening } from './ledger.ts';
import { gebreken } from './oracle.ts';

let dossier: Dossier;
let rekening: Rekening;
let brievenbus: Brievenbus;
let items: Item[];
let agenda: Item[];

beforeEach(() => {
  const nieuw = maakDossierNu(1);
  dossier = verzonden({ ...nieuw, documentHash: documentHash(nieuw.aanvraag) });
  const { kenmerk, ingediendOp, aanvraag } = dossier;
  rekening = nieuweRekening(1, aanvraag);
  rekening.ontvangen = { kenmerk, ingediendOp };
  rekening.klaar = true;
  brievenbus = new Brievenbus();
  [aanvraag.beheerder.email, ssd.email, 'a.bakker@example.nl'].forEach((naar, index) => {
    bezorg(`${kenmerk}-${index + 1}`, naar);
  });
  items = [naarItem(dossier)];
  agenda = [...items];
});

const bezorg = (berichtId: string, naar: string, onderwerp = 'x'): unknown =>
  brievenbus.bezorgd.set(berichtId, [{ berichtId, naar, tijd: 0, onderwerp }]);

/** What it finds, when the engine last acknowledged what the dossier was. */
const vind = (): string[] => {
  const laatste = new Map([[dossier.kenmerk, naarItem(dossier)]]);
  return gebreken({ rekeningen: [rekening], items, agenda, laatste, brievenbus });
};

const BO = { subject: 'bo', name: 'Bo Behandelaar' };
const CAS = { subject: 'cas', name: 'Cas Controleur' };
const NOTE = { soort: 'genoteerd', subject: 'bo', text: 'Gebeld' } as const;
const tijd = '2026-11-24T10:00:00.000Z';
const noted = { soort: 'genoteerd', tijd, toelichting: 'Gebeld', door: BO } as const;
const taken = { soort: 'opgepakt', tijd, door: BO } as const;

/** As the engine has it then. */
function changeDossier(change: (changed: Dossier) => unknown): void {
  dossier = structuredClone(dossier);
  change(dossier);
  items = [naarItem(dossier)];
}

describe('the oracle of the drill', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(vind()).toEqual([]);
  });

  const schade: [string, RegExp, () => unknown][] = [
    ['an aanvraag that is lost', /acknowledged and is lost/, () => (items = [])],
    [
      'a signature that is lost',
      /lost: .*getekend/,
      () => rekening.feiten.push({ soort: 'getekend', wie: 1, getekendOp: dossier.ingediendOp }),
    ],
    [
      'a mail that is lost',
      /mail \S+-2 \(melding\) is lost/,
      () => brievenbus.bezorgd.delete(`${dossier.kenmerk}-2`),
    ],
    [
      'a mail to somebody else',
      /went astray/,
      () => bezorg(`${dossier.kenmerk}-1`, 'x@example.nl'),
    ],
    [
      'a mail that nobody is owed',
      /owed by no dossier/,
      () => bezorg(`${dossier.kenmerk}-4`, ssd.email),
    ],
    [
      'an item that is half there',
      /half-written/,
      () => items.forEach((item) => delete item['berichten']),
    ],
    [
      'an item that is not what was written last',
      /not what was written last/,
      () => items.forEach((item) => (item['versie'] = { N: '1' })),
    ],
    [
      'a note that is lost',
      /genoteerd by bo Gebeld: 0 times, told 1/,
      () => (rekening.deskFacts = [{ ...NOTE, isAcknowledged: true }]),
    ],
    [
      'a note that is there twice',
      /genoteerd by bo Gebeld: 2 times, told 1/,
      () => {
        rekening.deskFacts = [{ ...NOTE, isAcknowledged: true }];
        changeDossier(({ gebeurtenissen }) => gebeurtenissen.push(noted, noted));
      },
    ],
    [
      'a note that nobody wrote',
      /genoteerd by bo Gebeld: never asked for/,
      () => changeDossier(({ gebeurtenissen }) => gebeurtenissen.push(noted)),
    ],
    [
      'a claim that took it from somebody',
      /cas took it from bo/,
      () =>
        changeDossier(({ gebeurtenissen }) => gebeurtenissen.push(taken, { ...taken, door: CAS })),
    ],
    [
      'a claim of which only the event is there',
      /held by undefined, taken up by bo/,
      () => changeDossier(({ gebeurtenissen }) => gebeurtenissen.push(taken)),
    ],
    ['a dossier that is off the agenda', /not on the agenda/, () => (agenda = [])],
    ['a life that was not finished', /not lived to its end/, () => (rekening.klaar = false)],
    [
      'an answer that should not be',
      /life 1: indienen/,
      () => rekening.vreemd.push('indienen: 409'),
    ],
  ];

  it.each(schade)('finds %s', (_, gebrek, beschadig) => {
    beschadig();
    expect(vind().join('\n')).toMatch(gebrek);
  });
});

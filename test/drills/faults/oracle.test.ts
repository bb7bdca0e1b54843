import { beforeEach, describe, expect, it } from 'vitest';
import { type Item, toItem } from '../../../functions/store/item.ts';
import { documentHash } from '../../../functions/security/hash.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { createDossierNow } from '../../fixtures/dossiers.ts';
import { dispatched } from '../../fixtures/lives.ts';
import { LetterBox } from './mailbox.ts';
import { newAccount, type Account } from './ledger.ts';
import { lacks } from './oracle.ts';

let dossier: Dossier;
let account: Account;
let letterBox: LetterBox;
let items: Item[];
let agenda: Item[];

beforeEach(() => {
  const fresh = createDossierNow(1);
  dossier = dispatched({ ...fresh, documentHash: documentHash(fresh.aanvraag) });
  const { kenmerk, ingediendOp, aanvraag } = dossier;
  account = newAccount(1, aanvraag);
  account.received = { kenmerk, ingediendOp };
  account.ready = true;
  letterBox = new LetterBox();
  [aanvraag.beheerder.email, ssd.email, 'a.bakker@example.nl'].forEach((naar, index) => {
    deliver(`${kenmerk}-${index + 1}`, naar);
  });
  items = [toItem(dossier)];
  agenda = [...items];
});

const deliver = (berichtId: string, naar: string, subject = 'x'): unknown =>
  letterBox.delivered.set(berichtId, [{ berichtId, naar, tijd: 0, subject }]);

/** What it finds, when the engine last acknowledged what the dossier was. */
const find = (): string[] => {
  const last = new Map([[dossier.kenmerk, toItem(dossier)]]);
  return lacks({ accounts: [account], items, agenda, last, letterBox });
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
  items = [toItem(dossier)];
}

describe('the oracle of the drill', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(find()).toEqual([]);
  });

  const damage: [string, RegExp, () => unknown][] = [
    ['an aanvraag that is lost', /acknowledged and is lost/, () => (items = [])],
    [
      'a signature that is lost',
      /lost: .*getekend/,
      () => account.facts.push({ soort: 'getekend', wie: 1, getekendOp: dossier.ingediendOp }),
    ],
    [
      'a mail that is lost',
      /mail \S+-2 \(melding\) is lost/,
      () => letterBox.delivered.delete(`${dossier.kenmerk}-2`),
    ],
    [
      'a mail to somebody else',
      /went astray/,
      () => deliver(`${dossier.kenmerk}-1`, 'x@example.nl'),
    ],
    [
      'a mail that nobody is owed',
      /owed by no dossier/,
      () => deliver(`${dossier.kenmerk}-4`, ssd.email),
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
      () => (account.deskFacts = [{ ...NOTE, isAcknowledged: true }]),
    ],
    [
      'a note that is there twice',
      /genoteerd by bo Gebeld: 2 times, told 1/,
      () => {
        account.deskFacts = [{ ...NOTE, isAcknowledged: true }];
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
    ['a life that was not finished', /not lived to its end/, () => (account.ready = false)],
    [
      'an answer that should not be',
      /life 1: indienen/,
      () => account.foreign.push('indienen: 409'),
    ],
  ];

  it.each(damage)('finds %s', (_, lack, damage) => {
    damage();
    expect(find().join('\n')).toMatch(lack);
  });
});

import { describe, expect, it } from 'vitest';
import { gegevensVan, rollenVan } from '../../../shared/dossier/betrokkene.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { zonderPersoonsgegevens } from '../../../shared/dossier/erase.ts';
import { BEGIN, maakDossierMetTwee, na } from '../../fixtures/dossiers.ts';
import { verzonden } from '../../fixtures/levens.ts';

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

  it('is erased with the rest, and what the SSD should look at as well', () => {
    expect(dossier.signalen).toHaveLength(1);
    const text = JSON.stringify(zonderPersoonsgegevens(dossier, BEGIN)).toLowerCase();
    for (const email of addresses) expect(text).not.toContain(email.toLowerCase());
    expect(text).not.toContain('veranderd');
  });
});

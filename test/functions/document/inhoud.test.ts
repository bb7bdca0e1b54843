import { describe, expect, it } from 'vitest';
import { maakDocument } from '../../../functions/pdf/pdf.ts';
import { TYPEN_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';
import { leesbareTijd } from '../../../shared/time/readable-time.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { BEWIJSKRACHT } from '../../../shared/dossier/verklaring.ts';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { KENMERK, maakGegevens, maakGetekend, metOndertekenaars } from './gegevens.ts';
import { alleTekst, elementen, leesPdf, zonderWit } from './lees.ts';

const tekstVan = async (gegevens: Parameters<typeof maakDocument>[0]): Promise<string> =>
  alleTekst(await leesPdf(await maakDocument(gegevens)));

const NAMEN = ['A. Bakker', 'B. van den Berg'];
const digitaal = metOndertekenaars(maakAanvraag(), 'digitaal', NAMEN);
const papier = metOndertekenaars(maakAanvraag(), 'papier', NAMEN);

describe('what the document holds', () => {
  it.each(TYPEN_ORGANISATIE)('every label and value of the samenvatting for %s', async (type) => {
    const gegevens = maakGegevens(maakAanvraag(type, 'wijziging'));
    const tekst = await tekstVan(gegevens);
    for (const { titel, regels } of gegevens.delen) {
      expect(tekst).toContain(zonderWit(titel));
      for (const { label, waarde } of regels) {
        expect(tekst).toContain(zonderWit(label) + zonderWit(waarde));
      }
    }
  });

  it('a header cell with the number and the label beside a cell with the value', async () => {
    const gegevens = maakGegevens();
    const pdf = await leesPdf(await maakDocument(gegevens));
    const cellen = elementen(pdf, 'TR').map(({ kinderen }) =>
      kinderen.map(({ soort, tekst }) => `${soort} ${tekst.trim()}`),
    );
    expect(cellen).toContainEqual(['TH 1.2 Brincode (instellingscode)', 'TD 31FR']);
    expect(cellen).toContainEqual(['TH Functie', 'TD Informatiemanager']);
    expect(cellen).toContainEqual(['TH 3 Beheerder HO (Hoger Onderwijs)', 'TD Toekennen']);
    for (const { label, waarde } of gegevens.delen.flatMap(({ regels }) => regels)) {
      const rij = cellen.find(
        ([th, td]) => zonderWit(th ?? '').endsWith(zonderWit(label)) && td === `TD ${waarde}`,
      );
      expect(rij, label).toBeDefined();
    }
  });

  it('the kenmerk, the status, the whole hash, and what signing means', async () => {
    const gegevens = maakGegevens();
    const tekst = await tekstVan(gegevens);
    const { status, documentHash, ingediendOp, verlooptOp, verklaring } = gegevens;
    const momenten = [leesbareTijd(ingediendOp), leesbareTijd(verlooptOp)];
    for (const deel of [KENMERK, status, documentHash, ...momenten, ...verklaring]) {
      expect(tekst).toContain(zonderWit(deel));
    }
  });
});

describe('the version on paper', () => {
  it('has room for every signature, and says where it goes', async () => {
    const pdf = await leesPdf(await maakDocument(maakGegevens(papier)));
    const secties = elementen(pdf, 'Sect').map(({ kinderen }) =>
      kinderen.map(({ tekst }) => tekst.trim()),
    );
    expect(secties).toEqual([
      ['Ondertekenaar 1 van 2 A. Bakker', 'Bestuurslid 1', 'Plaats', 'Datum', 'Handtekening'],
      ['Ondertekenaar 2 van 2 B. van den Berg', 'Bestuurslid 2', 'Plaats', 'Datum', 'Handtekening'],
    ]);
    const tekst = alleTekst(pdf);
    for (const regel of [...ssd.retouradres, ssd.email]) expect(tekst).toContain(zonderWit(regel));
  });

  it('does not ask for a signature once nobody can sign any more', async () => {
    const tekst = await tekstVan(
      maakGegevens(papier, { status: 'Ingetrokken', kanTekenen: false }),
    );
    for (const vraag of ['Plaats', 'Datum', 'Tekenen kan tot', ssd.retouradres[2], 'Stuur']) {
      expect(tekst).not.toContain(zonderWit(vraag));
    }
  });
});

describe('the version signed by a link', () => {
  it('shows the evidence of each, and what it is worth', async () => {
    const gegevens = maakGetekend(digitaal);
    const tekst = await tekstVan(gegevens);
    for (const { naam, functie, getekend } of gegevens.ondertekenaars) {
      const [op, email] = [leesbareTijd(getekend?.op ?? ''), getekend?.email ?? ''];
      expect(tekst).toContain(zonderWit(`${naam} Functie ${functie} Getekend op ${op}`));
      expect(tekst).toContain(zonderWit(`Getekend via de link naar ${email}`));
    }
    expect(tekst).toContain('Getekendopvrijdag2oktober2026om15:05');
    expect(tekst.split(zonderWit('Versie van de verklaring 2026-11-24'))).toHaveLength(3);
    expect(tekst).toContain(zonderWit(BEWIJSKRACHT));
    expect(tekst).not.toContain('Tekenenkantot');
  });

  it('says of the others that they did not sign, without room to sign on paper', async () => {
    const { ondertekenaars } = maakGetekend(digitaal);
    const [eerste, tweede] = ondertekenaars;
    if (!eerste || !tweede) throw new Error('The example has two signatories');
    const open = { naam: tweede.naam, functie: tweede.functie };
    const half = maakGegevens(digitaal, { ondertekenaars: [eerste, open] });
    const tekst = await tekstVan(half);
    expect(tekst).toContain('Heeftnognietgetekend.');
    expect(tekst).not.toContain('Plaats');
    expect(await tekstVan({ ...half, kanTekenen: false })).toContain('Heeftnietgetekend.');
  });
});

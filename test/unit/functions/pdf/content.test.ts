import { describe, expect, it } from 'vitest';
import { documentVan } from '../../../../functions/pdf/dossier-document.ts';
import { maakDocument } from '../../../../functions/pdf/pdf.ts';
import { TYPEN_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { leesbareTijd } from '../../../../shared/time/readable-time.ts';
import { ssd } from '../../../../shared/aanvraag/contact.ts';
import { CALL_BACK, signaalSentences } from '../../../../shared/dossier/signaal-texts.ts';
import { BEWIJSKRACHT, BEWIJSKRACHT_TO_SSD } from '../../../../shared/dossier/verklaring.ts';
import type { Houder } from '../../../../functions/security/holder.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import { maakDossierMetTwee, MINUTEN_PER_DAG, na } from '../../../fixtures/dossiers.ts';
import { KENMERK, maakGegevens, maakGetekend, metOndertekenaars } from './document-data.ts';
import { alleTekst, elementen, leesPdf, zonderWit } from './read-pdf.ts';

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
    const { status, documentHash, ingediendOp, lastDay, verklaring } = gegevens;
    const momenten = [leesbareTijd(ingediendOp), lastDay];
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
    for (const vraag of ['Plaats', 'Datum', 'Op zijn laatst', ssd.retouradres[2], 'Stuur']) {
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
      expect(tekst).toContain(zonderWit(`${naam} Functie ${functie} Ondertekend op ${op}`));
      expect(tekst).toContain(zonderWit(`Ondertekend via de link naar ${email}`));
    }
    expect(tekst).toContain('Ondertekendopvrijdag2oktober2026om15.05uur');
    expect(tekst.split(zonderWit('Versie van de verklaring 2026-11-24'))).toHaveLength(3);
    expect(tekst).toContain(zonderWit(BEWIJSKRACHT));
    expect(tekst).not.toContain('Ondertekenenkan');
  });

  it('says of the others that they did not sign, without room to sign on paper', async () => {
    const { ondertekenaars } = maakGetekend(digitaal);
    const [eerste, tweede] = ondertekenaars;
    if (!eerste || !tweede) throw new Error('The example has two signatories');
    const open = { naam: tweede.naam, functie: tweede.functie };
    const half = maakGegevens(digitaal, { ondertekenaars: [eerste, open] });
    const tekst = await tekstVan(half);
    expect(tekst).toContain('Heeftnognietondertekend.');
    expect(tekst).not.toContain('Plaats');
    expect(await tekstVan({ ...half, kanTekenen: false })).toContain('Heeftnietondertekend.');
  });
});

describe('what each reader gets', () => {
  const signed = na(
    maakDossierMetTwee(),
    { soort: 'teken', wie: 2, documentHash: 'b'.repeat(64), verklaringVersie: '2026-11-29' },
    1 / MINUTEN_PER_DAG,
  );
  const textFor = async (reader: Houder): Promise<string> =>
    alleTekst(await leesPdf(await documentVan(signed, reader)));

  it('of the SSD begins with what to look at, and that it calls back', async () => {
    const text = await textFor({ rol: 'ssd' });
    const first = signaalSentences(signed.signalen).map(zonderWit);
    expect(first).toHaveLength(1);
    for (const sentence of [...first, zonderWit(CALL_BACK)]) {
      expect(text.indexOf(sentence)).toBeGreaterThan(-1);
      expect(text.indexOf(sentence)).toBeLessThan(text.indexOf('Soortaanvraag'));
    }
    expect(text).toContain(zonderWit(BEWIJSKRACHT_TO_SSD));
  });

  it.each([{ rol: 'aanvrager' }, { rol: 'ondertekenaar', nummer: 1 }] as const)(
    'of %j has none of that',
    async (reader) => {
      const text = await textFor(reader);
      for (const sentence of [...signaalSentences(signed.signalen), CALL_BACK]) {
        expect(text).not.toContain(zonderWit(sentence));
      }
      expect(text).toContain(zonderWit(BEWIJSKRACHT));
    },
  );

  it('of a signatory has no e-mail address of the others', async () => {
    const [own, other] = ['a.bakker@example.nl', 'c.jansen@example.org'];
    const text = await textFor({ rol: 'ondertekenaar', nummer: 1 });
    expect(text).toContain(own);
    expect(text).not.toContain(other);
    expect(text).toContain('C.Jansen');
    expect(await textFor({ rol: 'ondertekenaar', nummer: 2 })).toContain(
      zonderWit(`Ondertekend via de link naar ${other}`),
    );
    expect(await textFor({ rol: 'aanvrager' })).toContain(other);
  });
});

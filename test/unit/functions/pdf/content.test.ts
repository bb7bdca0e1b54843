import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../functions/pdf/dossier-document.ts';
import { createPdf } from '../../../../functions/pdf/pdf.ts';
import { TYPES_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { readableTime } from '../../../../shared/time/readable-time.ts';
import { ssd } from '../../../../shared/aanvraag/contact.ts';
import { CALL_BACK, signaalSentences } from '../../../../shared/dossier/signaal-texts.ts';
import {
  WHAT_A_LINK_PROVES,
  WHAT_A_LINK_PROVES_TO_SSD,
} from '../../../../shared/dossier/verklaring.ts';
import type { Holder } from '../../../../functions/security/holder.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { createDossierWithTwo, MINUTES_PER_DAY, after } from '../../../fixtures/dossiers.ts';
import { KENMERK, createData, createSigned, withOndertekenaars } from './document-data.ts';
import { allText, elements, readPdf, withoutBlanks } from './read-pdf.ts';

const textOf = async (data: Parameters<typeof createPdf>[0]): Promise<string> =>
  allText(await readPdf(await createPdf(data)));

const NAMES = ['A. Bakker', 'B. van den Berg'];
const digitaal = withOndertekenaars(createAanvraag(), 'digitaal', NAMES);
const papier = withOndertekenaars(createAanvraag(), 'papier', NAMES);

describe('what the document holds', () => {
  it.each(TYPES_ORGANISATIE)('every label and value of the samenvatting for %s', async (type) => {
    const data = createData(createAanvraag(type, 'wijziging'));
    const text = await textOf(data);
    for (const { titel, regels } of data.sections) {
      expect(text).toContain(withoutBlanks(titel));
      for (const { label, waarde } of regels) {
        expect(text).toContain(withoutBlanks(label) + withoutBlanks(waarde));
      }
    }
  });

  it('a header cell with the number and the label beside a cell with the value', async () => {
    const data = createData();
    const pdf = await readPdf(await createPdf(data));
    const cells = elements(pdf, 'TR').map(({ children }) =>
      children.map(({ soort, text }) => `${soort} ${text.trim()}`),
    );
    expect(cells).toContainEqual(['TH 1.2 Brincode (instellingscode)', 'TD 31FR']);
    expect(cells).toContainEqual(['TH Functie', 'TD Informatiemanager']);
    expect(cells).toContainEqual(['TH 3 Beheerder HO (Hoger Onderwijs)', 'TD Toekennen']);
    for (const { label, waarde } of data.sections.flatMap(({ regels }) => regels)) {
      const row = cells.find(
        ([th, td]) =>
          withoutBlanks(th ?? '').endsWith(withoutBlanks(label)) && td === `TD ${waarde}`,
      );
      expect(row, label).toBeDefined();
    }
  });

  it('the kenmerk, the status, the whole hash, and what signing means', async () => {
    const data = createData();
    const text = await textOf(data);
    const { status, documentHash, ingediendOp, lastDay, verklaring } = data;
    const moments = [readableTime(ingediendOp), lastDay];
    for (const section of [KENMERK, status, documentHash, ...moments, ...verklaring]) {
      expect(text).toContain(withoutBlanks(section));
    }
  });
});

describe('the version on paper', () => {
  it('has room for every signature, and says where it goes', async () => {
    const pdf = await readPdf(await createPdf(createData(papier)));
    const sections = elements(pdf, 'Sect').map(({ children }) =>
      children.map(({ text }) => text.trim()),
    );
    expect(sections).toEqual([
      ['Ondertekenaar 1 van 2 A. Bakker', 'Bestuurslid 1', 'Plaats', 'Datum', 'Handtekening'],
      ['Ondertekenaar 2 van 2 B. van den Berg', 'Bestuurslid 2', 'Plaats', 'Datum', 'Handtekening'],
    ]);
    const text = allText(pdf);
    for (const line of [...ssd.returnAddress, ssd.email])
      expect(text).toContain(withoutBlanks(line));
  });

  it('does not ask for a signature once nobody can sign any more', async () => {
    const text = await textOf(createData(papier, { status: 'Ingetrokken', canSign: false }));
    for (const question of ['Plaats', 'Datum', 'Op zijn laatst', ssd.returnAddress[2], 'Stuur']) {
      expect(text).not.toContain(withoutBlanks(question));
    }
  });
});

describe('the version signed by a link', () => {
  it('shows the evidence of each, and what it is worth', async () => {
    const data = createSigned(digitaal);
    const text = await textOf(data);
    for (const { naam, functie, getekend } of data.ondertekenaars) {
      const [at, email] = [readableTime(getekend?.at ?? ''), getekend?.email ?? ''];
      expect(text).toContain(withoutBlanks(`${naam} Functie ${functie} Ondertekend op ${at}`));
      expect(text).toContain(withoutBlanks(`Ondertekend via de link naar ${email}`));
    }
    expect(text).toContain('Ondertekendopvrijdag2oktober2026om15.05uur');
    expect(text.split(withoutBlanks('Versie van de verklaring 2026-11-24'))).toHaveLength(3);
    expect(text).toContain(withoutBlanks(WHAT_A_LINK_PROVES));
    expect(text).not.toContain('Ondertekenenkan');
  });

  it('says of the others that they did not sign, without room to sign on paper', async () => {
    const { ondertekenaars } = createSigned(digitaal);
    const [first, second] = ondertekenaars;
    if (!first || !second) throw new Error('The example has two signatories');
    const open = { naam: second.naam, functie: second.functie };
    const half = createData(digitaal, { ondertekenaars: [first, open] });
    const text = await textOf(half);
    expect(text).toContain('Heeftnognietondertekend.');
    expect(text).not.toContain('Plaats');
    expect(await textOf({ ...half, canSign: false })).toContain('Heeftnietondertekend.');
  });
});

describe('what each reader gets', () => {
  const signed = after(
    createDossierWithTwo(),
    { soort: 'teken', wie: 2, documentHash: 'b'.repeat(64), verklaringVersion: '2026-11-29' },
    1 / MINUTES_PER_DAY,
  );
  const textFor = async (reader: Holder): Promise<string> =>
    allText(await readPdf(await documentOf(signed, reader)));

  it('of the SSD begins with what to look at, and that it calls back', async () => {
    const text = await textFor({ rol: 'ssd' });
    const first = signaalSentences(signed.signalen).map(withoutBlanks);
    expect(first).toHaveLength(1);
    for (const sentence of [...first, withoutBlanks(CALL_BACK)]) {
      expect(text.indexOf(sentence)).toBeGreaterThan(-1);
      expect(text.indexOf(sentence)).toBeLessThan(text.indexOf('Soortaanvraag'));
    }
    expect(text).toContain(withoutBlanks(WHAT_A_LINK_PROVES_TO_SSD));
  });

  it.each([{ rol: 'aanvrager' }, { rol: 'ondertekenaar', nummer: 1 }] as const)(
    'of %j has none of that',
    async (reader) => {
      const text = await textFor(reader);
      for (const sentence of [...signaalSentences(signed.signalen), CALL_BACK]) {
        expect(text).not.toContain(withoutBlanks(sentence));
      }
      expect(text).toContain(withoutBlanks(WHAT_A_LINK_PROVES));
    },
  );

  it('of a signatory has no e-mail address of the others', async () => {
    const [own, other] = ['a.bakker@example.nl', 'c.jansen@example.org'];
    const text = await textFor({ rol: 'ondertekenaar', nummer: 1 });
    expect(text).toContain(own);
    expect(text).not.toContain(other);
    expect(text).toContain('C.Jansen');
    expect(await textFor({ rol: 'ondertekenaar', nummer: 2 })).toContain(
      withoutBlanks(`Ondertekend via de link naar ${other}`),
    );
    expect(await textFor({ rol: 'aanvrager' })).toContain(other);
  });
});

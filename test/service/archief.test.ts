import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { documentHash } from '../../functions/security/hash.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { dossierWith, ingetrokken, papierdossier } from '../fixtures/beheer.ts';
import { after } from '../fixtures/dossiers.ts';
import { allText, readPdf } from '../unit/functions/pdf/read-pdf.ts';
import { readObjects } from '../unit/functions/pdf/pdf-objects.ts';
import { beheer, type BeheerTable, objects, openBeheerTable } from '../local/beheer.ts';
import { cleanUp, startService } from '../local/service.ts';
import { submitAanvraag, withLink } from '../local/requests.ts';

/** A name that is no XML as it stands. */
const NAME = 'Stichting Jan & Piet <Verzonnen> “Scholen” ]]>';

/** Signed by a link and dealt with, with something in it that no archive needs to be told twice. */
function dealtWith(number: number): Dossier {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.organisatie.naam = NAME;
  const hash = documentHash(aanvraag);
  const before = { ...dossierWith(number, aanvraag), documentHash: hash };
  const step = (stap: 'in-behandeling' | 'verwerkt') =>
    ({ soort: 'neem-stap', stap, toelichting: '' }) as const;
  const sign = { soort: 'teken', wie: 1, documentHash: hash, verklaringVersion: '1' } as const;
  return after(after(after(before, sign, 1), step('in-behandeling'), 2), step('verwerkt'), 3);
}

const done = dealtWith(1);
const onPaper = ingetrokken(papierdossier(2));
const open = dossierWith(3);

let desk: BeheerTable;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beheerdersloket-archief-'));
  desk = await openBeheerTable();
  await desk.save(done, onPaper, open);
});
afterAll(async () => {
  await desk.stop();
  await rm(folder, { recursive: true });
});

const readAll = async (path: string): Promise<Map<string, Buffer>> => {
  const names = await readdir(path);
  const files = names.map(async (name): Promise<[string, Buffer]> => [
    name,
    await readFile(join(path, name)),
  ]);
  return new Map(await Promise.all(files));
};

const archive = async (kenmerk: string, into: string) => {
  const path = join(folder, into);
  const run = await desk.run(`archief ${kenmerk} --naar ${path} --door records --json`);
  return { run, path };
};

/** The schema that `MDTO_XSD` names, or what it says of the elements that we write. */
const schema = await readFile(
  process.env['MDTO_XSD'] ?? join(import.meta.dirname, '../fixtures/mdto/mdto-subset.xsd'),
  'utf8',
);

const faultsOf = async (xml: string): Promise<string[]> => {
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message }) => message);
};

const mdtoOf = (files: Map<string, Buffer>): [string, string][] =>
  [...files]
    .filter(([name]) => name.endsWith('.mdto.xml'))
    .map(([name, bytes]) => [name, bytes.toString('utf8')]);

describe('a dossier for the archive', () => {
  it('is the PDF/A, the JSON, the events, and metadata that the schema of MDTO accepts', async () => {
    const { kenmerk } = done;
    const { run, path } = await archive(kenmerk, 'done');
    expect(run.code).toBe(0);
    const files = await readAll(path);
    const names = [
      `aanvraag-${kenmerk}.pdf`,
      `aanvraag-${kenmerk}.json`,
      `gebeurtenissen-${kenmerk}.json`,
    ];
    const metadata = [...names.map((name) => `${name}.mdto.xml`), `aanvraag-${kenmerk}.mdto.xml`];
    expect([...files.keys()].sort()).toEqual([...names, ...metadata].sort());
    const read = (name: string): Buffer => files.get(name) ?? Buffer.of();

    const { xmp, attachments } = await readObjects(read(names[0] ?? ''));
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(attachments).toHaveLength(1);
    expect(allText(await readPdf(read(names[0] ?? '')))).toContain(done.documentHash);
    expect(JSON.parse(read(names[1] ?? '').toString())).toMatchObject({
      kenmerk,
      status: 'verwerkt',
      aanvraag: done.aanvraag,
      ondertekeningen: [{ naam: 'A. Bakker' }],
    });
    expect(JSON.parse(read(names[2] ?? '').toString())).toEqual({
      kenmerk,
      gebeurtenissen: done.gebeurtenissen,
    });

    for (const [name, xml] of mdtoOf(files)) expect(await faultsOf(xml), name).toEqual([]);
    for (const name of names) {
      const sha256 = createHash('sha256').update(read(name)).digest('hex');
      const xml = read(`${name}.mdto.xml`).toString();
      expect(xml).toContain(`<checksumWaarde>${sha256}</checksumWaarde>`);
      expect(xml).toContain(`<omvang>${read(name).length}</omvang>`);
      expect(objects(run)).toContainEqual({ bestand: name, bytes: read(name).length, sha256 });
    }
  });

  it('names in its metadata no person, and who wrote it out', async () => {
    const { path } = await archive(done.kenmerk, 'names');
    const metadata = mdtoOf(await readAll(path));
    const all = metadata.map(([, xml]) => xml).join('');
    const { beheerder, ondertekening } = done.aanvraag;
    for (const { naam, email } of [beheerder, ...ondertekening.ondertekenaars]) {
      expect(all).not.toContain(naam);
      expect(all).not.toContain(email);
    }
    expect(all).toContain('Jan &amp; Piet &lt;Verzonnen&gt;');
    expect(all).toContain('<verwijzingNaam>Ondertekenaar 1</verwijzingNaam>');
    expect(all.replace(/\s+/g, '')).toContain(
      '<eventVerantwoordelijkeActor><verwijzingNaam>records</verwijzingNaam>',
    );
  });

  it('leaves the dossier as it was; that it was done is a line on the error output', async () => {
    desk.engine.commands.length = 0;
    const { run, path } = await archive(onPaper.kenmerk, 'paper');
    expect(desk.engine.commands.map(({ operation }) => operation)).toEqual(['GetItem']);
    expect(JSON.parse(run.error)).toMatchObject({
      gebeurtenis: 'gearchiveerd',
      kenmerk: onPaper.kenmerk,
      door: 'records',
    });
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(path)) {
      expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
    }
    const xml = (await readFile(join(path, `aanvraag-${onPaper.kenmerk}.mdto.xml`))).toString();
    expect(xml).toContain('De handtekeningen staan alleen op het papier');
    expect(await faultsOf(xml)).toEqual([]);
  });

  it('is refused while it is open, after it was erased, and into a folder that is there', async () => {
    const stillOpen = await archive(open.kenmerk, 'open');
    expect([stillOpen.run.code, objects(stillOpen.run)[0]?.['reden']]).toEqual([
      3,
      'past-niet-bij-status',
    ]);
    const erased = after(dealtWith(4), { soort: 'wis', door: 'x', evenWithOpenBerichten: true }, 4);
    await desk.save(erased);
    const gone = await archive(erased.kenmerk, 'erased');
    expect([gone.run.code, objects(gone.run)[0]?.['reden']]).toEqual([3, 'gewist']);
    await archive(done.kenmerk, 'twice');
    const again = await archive(done.kenmerk, 'twice');
    expect([again.run.code, again.run.output]).toEqual([1, '']);
    expect(again.run.error).toContain('map-niet-gemaakt');
    expect((await readdir(folder)).filter((name) => ['open', 'erased'].includes(name))).toEqual([]);
    expect((await desk.run('archief 4FA1-SPEP-6TFX --naar x')).code).toBe(4);
  });
});

describe('what the records officer decides', () => {
  const withSettings = async (into: string, settings: Readonly<Record<string, string>>) => {
    const own = await openBeheerTable(settings);
    try {
      await own.save(done);
      const path = join(folder, into);
      const run = await own.run(`archief ${done.kenmerk} --naar ${path}`);
      const name = `aanvraag-${done.kenmerk}.mdto.xml`;
      const xml = run.code === 0 ? (await readFile(join(path, name))).toString() : '';
      return { run, xml: xml.replace(/\n\s*/g, '') };
    } finally {
      await own.stop();
    }
  };

  it.each([
    [{}, '<begripCode>N</begripCode>', undefined],
    [{ ARCHIVE_RETENTION: 'blijvend' }, '<begripCode>B</begripCode>', undefined],
    // The dossier ended on 4 October 2026.
    [{ ARCHIVE_RETENTION: 'P7Y' }, '<begripCode>V</begripCode>', '2033-10-04'],
    [{ ARCHIVE_RETENTION: 'P1Y6M10D' }, '<begripCode>V</begripCode>', '2028-04-14'],
  ])('is how long it is kept, where that is known: %j', async (settings, code, end) => {
    const { run, xml } = await withSettings(`term-${Object.values(settings).join('')}`, settings);
    expect(run.code).toBe(0);
    expect(await faultsOf(xml)).toEqual([]);
    expect(/<waardering>.*<\/waardering>/.exec(xml)?.[0]).toContain(code);
    expect(/<termijnEinddatum>(.*)<\/termijnEinddatum>/.exec(xml)?.[1]).toBe(end);
  });

  it('is which category of which list it is, and whose archive', async () => {
    const { xml } = await withSettings('category', {
      ORGANISATION: 'Gemeente Voorbeeld',
      ARCHIVE_CATEGORY: '11.1 Toegang verlenen',
      ARCHIVE_SELECTION_LIST: 'Selectielijst 2020',
    });
    expect(await faultsOf(xml)).toEqual([]);
    expect(xml).toContain('<archiefvormer><verwijzingNaam>Gemeente Voorbeeld</verwijzingNaam>');
    expect(/<informatiecategorie>.*<\/informatiecategorie>/.exec(xml)?.[0]).toMatch(
      /11\.1 Toegang verlenen.*Selectielijst 2020/,
    );
  });

  it.each([
    [{ ARCHIVE_RETENTION: 'zeven jaar' }, 'ARCHIVE_RETENTION'],
    [{ ARCHIVE_RETENTION: 'P' }, 'ARCHIVE_RETENTION'],
    [{ ARCHIVE_CATEGORY: '11.1' }, 'ARCHIVE_CATEGORY, ARCHIVE_SELECTION_LIST'],
  ])('is refused by name where it cannot be: %j', async (settings, name) => {
    const { run } = await withSettings('wrong', settings);
    expect(run.code).toBe(2);
    expect(run.error).toContain(name);
  });
});

describe('the schema that the metadata is held to', () => {
  it('refuses what has no identification, and what stands in another order', async () => {
    const { path } = await archive(done.kenmerk, 'schema');
    const xml = (await readFile(join(path, `aanvraag-${done.kenmerk}.mdto.xml`))).toString();
    const part = (name: string): string =>
      new RegExp(` *<${name}>[\\s\\S]*?</${name}>\n`).exec(xml)?.[0] ?? '';
    const without = xml.replace(part('identificatie'), '');
    const swapped = xml
      .replace(part('waardering'), '')
      .replace(part('taal'), `${part('waardering')}${part('taal')}`);
    for (const wrong of [without, swapped]) expect(await faultsOf(wrong)).not.toEqual([]);
  });
});

describe('on this machine', () => {
  it('works on the service that runs here', async () => {
    const service = await startService({});
    try {
      const { kenmerk, statusToken } = (await submitAanvraag(service, createAanvraag())).content;
      const path = `/aanvragen/${kenmerk}/intrekking`;
      const withdrawn = await withLink(service, 'POST', path, statusToken, {});
      expect(withdrawn.status).toBe(201);
      const settings = {
        DYNAMO_PORT: new URL(service.dynamodb).port,
        DATA_DIR: service.dataFolder,
      };
      // Without --naar the folder has the name of the kenmerk.
      const run = await beheer(['archief', kenmerk, '--lokaal'], settings, '', folder);
      const into = join(folder, kenmerk);
      expect([run.code, (await readdir(into)).length]).toEqual([0, 7]);
      for (const [name, xml] of mdtoOf(await readAll(into))) {
        expect(await faultsOf(xml), name).toEqual([]);
      }
    } finally {
      await cleanUp(service);
    }
  });
});

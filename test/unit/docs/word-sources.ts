import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { acties, beheerrollen, sectoren } from '../../../shared/aanvraag/beheerautorisaties.ts';
import { meldingen, waarschuwingsteksten } from '../../../shared/aanvraag/messages.ts';
import { organisatietypen, TYPEN_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';
import { purposes } from '../../../shared/aanvraag/purposes.ts';
import { formulierdelen } from '../../../shared/aanvraag/samenvatting.ts';
import { soorten } from '../../../shared/aanvraag/soort.ts';
import { type Veld, velden } from '../../../shared/aanvraag/fields.ts';
import { wijzen } from '../../../shared/aanvraag/wijzen.ts';
import { requestFields } from '../../../shared/api/request-fields.ts';
import { requestMessages } from '../../../shared/api/request-messages.ts';
import { problemen } from '../../../shared/api/problems.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { registerTexts } from '../../../shared/registers/register-texts.ts';
import { CALL_BACK, signaalTexts } from '../../../shared/dossier/signaal-texts.ts';
import {
  BEWIJSKRACHT,
  BEWIJSKRACHT_TO_SSD,
  verklaring,
} from '../../../shared/dossier/verklaring.ts';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { alleMails } from '../../fixtures/berichten.ts';

/** A place where words are kept, with every text that comes out of it. */
export type Woordbron = { readonly bron: string; readonly teksten: readonly string[] };

const wortel = join(import.meta.dirname, '../../..');

/** The words of each page, of what pages share, and of the PDF. */
export async function uitPaginas(): Promise<Woordbron[]> {
  const paden: string[] = [];
  for await (const pad of glob('{web,functions}/**/teksten.ts', { cwd: wortel })) paden.push(pad);
  return Promise.all(
    paden.sort().map(async (bron) => {
      const module: unknown = await import(join(wortel, bron));
      return { bron, teksten: tekstenIn(module, bron) };
    }),
  );
}

/** The tables of words that pages, mails and the API share. */
export function uitTabellen(): Woordbron[] {
  const tabellen = {
    meldingen,
    waarschuwingsteksten,
    velden: Object.values<Veld>({ ...velden, ...requestFields }).map((veld) => ({
      ...veld,
      opdracht: `${veld.opdracht}.`,
    })),
    keuzes: { soorten, wijzen, organisatietypen, acties, formulierdelen, sectoren },
    beheerrollen,
    problemen,
    requestMessages,
    purposes,
    verklaring: [...allDeclarations(), BEWIJSKRACHT, BEWIJSKRACHT_TO_SSD],
    statusTexts,
    registerTexts,
    signaalTexts: [signaalTexts, CALL_BACK],
    contact: ssd,
  };
  return Object.entries(tabellen).map(([bron, tabel]) => ({
    bron,
    teksten: tekstenIn(tabel, bron),
  }));
}

/** What is declared for each type of organisation; what is asked stands in the table of purposes. */
const allDeclarations = (): string[] =>
  TYPEN_ORGANISATIE.flatMap((type) => verklaring(maakAanvraag(type)));

/** Every mail of every life, by kind. */
export const uitBerichten = (): Woordbron[] =>
  [...Map.groupBy(alleMails, ({ soort }) => soort)].map(([soort, gelijke]) => ({
    bron: `bericht ${soort}`,
    teksten: [...new Set(gelijke.flatMap(({ inhoud }) => tekstenIn(inhoud, soort)))],
  }));

/** What is for the program and not for people. */
const GEEN_WOORDEN = new Set(['bijlagen', 'deel', 'eenVan', 'href', 'nummer', 'sector', 'soort']);

/** A field that also stands for a plain word, for a function that takes both. */
const veld = { ...velden['organisatie.naam'], toString: () => '12' };

/** Plain arguments of each kind that the functions among the texts take. */
const VOORBEELDEN = ['Anna Bakker', 1, 3, '2026-11-24T09:00:00Z', veld];

/** Every text in a value: of lists, of objects, and of what its functions give. */
function tekstenIn(waarde: unknown, plaats: string): string[] {
  if (typeof waarde === 'string') return [waarde];
  if (typeof waarde === 'function') return uitkomstenVan(waarde as Tekstfunctie, plaats);
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde)
    .filter(([sleutel]) => !GEEN_WOORDEN.has(sleutel))
    .flatMap(([sleutel, deel]) => tekstenIn(deel, `${plaats} ${sleutel}`));
}

type Tekstfunctie = (...argumenten: unknown[]) => unknown;

/** What a function gives for each kind of argument that it takes. @throws Error when it takes none of them */
function uitkomstenVan(functie: Tekstfunctie, plaats: string): string[] {
  const pogingen = VOORBEELDEN.map((voorbeeld) => {
    try {
      return { uitkomst: functie(...Array<unknown>(functie.length).fill(voorbeeld)) };
    } catch (fout) {
      return { fout };
    }
  });
  const teksten = pogingen
    .flatMap((poging) => ('uitkomst' in poging ? tekstenIn(poging.uitkomst, plaats) : []))
    .filter((tekst) => !/undefined|NaN/.test(tekst));
  if (teksten.length === 0) throw new Error(`No example fits ${plaats}`, { cause: pogingen });
  return [...new Set(teksten)];
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toonFormulier, toonOntvangen, toonProbleem } from '#render/pages';
import { type DefaultTreeAdapterTypes as Boom, parse } from 'parse5';
import { naarFormulier } from '../../../shared/aanvraag/form.ts';
import { TYPEN_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';
import { maakProbleem } from '../../../shared/api/problems.ts';
import { maakAanvraag, opPapier } from '../../fixtures/aanvragen.ts';
import { BEGIN } from '../../fixtures/dossiers.ts';

/** An element as a browser would make it. */
export type Element = {
  readonly naam: string;
  readonly diepte: number;
  readonly attributen: Readonly<Record<string, string>>;
};

/** Every element in order, and all text, as a browser reads it: as a whole and piece by piece. */
export function leesHtml(html: string): {
  elementen: Element[];
  tekst: string;
  texts: readonly string[];
} {
  const elementen: Element[] = [];
  const tekst: string[] = [];
  const loop = (knoop: Boom.Node, diepte: number): void => {
    if ('tagName' in knoop) {
      const attributen = Object.fromEntries(knoop.attrs.map(({ name, value }) => [name, value]));
      elementen.push({ naam: knoop.tagName, diepte, attributen });
    }
    if ('value' in knoop) tekst.push(knoop.value);
    if ('childNodes' in knoop) knoop.childNodes.forEach((kind) => loop(kind, diepte + 1));
    if ('content' in knoop) loop(knoop.content, diepte + 1);
  };
  loop(parse(html), 0);
  return { elementen, tekst: tekst.join(''), texts: tekst };
}

/** What a page is made of, without what a visitor can fill in. */
export const geraamte = (html: string): string[] =>
  leesHtml(html).elementen.map(
    ({ naam, diepte, attributen }) =>
      `${diepte} ${naam} ${Object.keys(attributen).sort().join(' ')}`,
  );

const site = join(import.meta.dirname, '../../../dist/site');
const paren = (html: string): string[] =>
  leesHtml(html).elementen.flatMap(({ naam, attributen }) => [
    naam,
    ...Object.keys(attributen).map((attribuut) => `${naam} ${attribuut}`),
  ]);

const errors = Object.keys(naarFormulier(maakAanvraag())).map((name) => ({
  name,
  detail: 'Fout.',
}));
const ontvangen = { kenmerk: '4FA1-SPEP-6TFX', statusToken: 'a.b', ingediendOp: BEGIN };

/** Every element and attribute of the pages that nobody filled in, or somebody who means no harm. */
const bekend = new Set(
  [
    ...readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((naam) => naam.endsWith('.html'))
      .map((naam) => readFileSync(join(site, naam), 'utf8')),
    toonFormulier({ values: naarFormulier(maakAanvraag()), errors, key: 'sleutel-1' }),
    toonFormulier({
      values: naarFormulier(maakAanvraag('anders', 'wijziging')),
      errors: [],
      warnings: errors,
      key: 'sleutel-1',
    }),
    ...TYPEN_ORGANISATIE.flatMap((type) =>
      [maakAanvraag(type), opPapier(maakAanvraag(type))].map((aanvraag) =>
        toonOntvangen({ ...ontvangen, aanvraag }),
      ),
    ),
    toonProbleem(maakProbleem('te-groot')),
  ].flatMap(paren),
);

/** A page holds no element, attribute, script or address that was not ours. @throws AssertionError */
export function toetsPagina(html: string): void {
  for (const paar of paren(html)) assert.ok(bekend.has(paar), `a page with <${paar}>`);
  for (const { naam, attributen } of leesHtml(html).elementen) {
    for (const [attribuut, waarde] of Object.entries(attributen)) {
      assert.ok(!attribuut.startsWith('on') && attribuut !== 'style', `<${naam} ${attribuut}>`);
      if (['href', 'src', 'action', 'formaction'].includes(attribuut)) {
        assert.match(
          waarde,
          /^(#|\/(?!\/)|mailto:|tel:|https:\/\/(www\.)?(duo|eherkenning)\.nl)/,
          waarde,
        );
      }
    }
    if (naam === 'script') assert.match(attributen['src'] ?? '', /^\/assets\//);
  }
}

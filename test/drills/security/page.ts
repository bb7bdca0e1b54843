import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { showForm, showReceived, showProblem } from '#render/pages';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { toForm } from '../../../shared/aanvraag/form.ts';
import { TYPES_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';
import { createProblem } from '../../../shared/api/problems.ts';
import { createAanvraag, onPapier } from '../../fixtures/aanvragen.ts';
import { START } from '../../fixtures/dossiers.ts';

/** An element as a browser would make it. */
export type Element = {
  readonly naam: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
};

/** Every element in order, and all text, as a browser reads it: as a whole and piece by piece. */
export function readHtml(html: string): {
  elements: Element[];
  text: string;
  texts: readonly string[];
} {
  const elements: Element[] = [];
  const text: string[] = [];
  const loop = (node: Tree.Node, depth: number): void => {
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      elements.push({ naam: node.tagName, depth, attributes });
    }
    if ('value' in node) text.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach((kind) => loop(kind, depth + 1));
    if ('content' in node) loop(node.content, depth + 1);
  };
  loop(parse(html), 0);
  return { elements, text: text.join(''), texts: text };
}

/** What a page is made of, without what a visitor can fill in. */
export const outline = (html: string): string[] =>
  readHtml(html).elements.map(
    ({ naam, depth, attributes }) => `${depth} ${naam} ${Object.keys(attributes).sort().join(' ')}`,
  );

const site = join(import.meta.dirname, '../../../dist/site');
const pairs = (html: string): string[] =>
  readHtml(html).elements.flatMap(({ naam, attributes }) => [
    naam,
    ...Object.keys(attributes).map((attribute) => `${naam} ${attribute}`),
  ]);

const errors = Object.keys(toForm(createAanvraag())).map((name) => ({
  name,
  detail: 'Fout.',
}));
const received = { kenmerk: '4FA1-SPEP-6TFX', statusToken: 'a.b', ingediendOp: START };

/** Every element and attribute of the pages that nobody filled in, or somebody who means no harm. */
const known = new Set(
  [
    ...readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((naam) => naam.endsWith('.html'))
      .map((naam) => readFileSync(join(site, naam), 'utf8')),
    showForm({ values: toForm(createAanvraag()), errors, key: 'sleutel-1' }),
    showForm({
      values: toForm(createAanvraag('anders', 'wijziging')),
      errors: [],
      warnings: errors,
      key: 'sleutel-1',
    }),
    ...TYPES_ORGANISATIE.flatMap((type) =>
      [createAanvraag(type), onPapier(createAanvraag(type))].map((aanvraag) =>
        showReceived({ ...received, aanvraag }),
      ),
    ),
    showProblem(createProblem('te-groot')),
  ].flatMap(pairs),
);

/** A page holds no element, attribute, script or address that was not ours. @throws AssertionError */
export function checkPage(html: string): void {
  for (const pair of pairs(html)) assert.ok(known.has(pair), `a page with <${pair}>`);
  for (const { naam, attributes } of readHtml(html).elements) {
    for (const [attribute, value] of Object.entries(attributes)) {
      assert.ok(!attribute.startsWith('on') && attribute !== 'style', `<${naam} ${attribute}>`);
      if (['href', 'src', 'action', 'formaction'].includes(attribute)) {
        assert.match(
          value,
          /^(#|\/(?!\/)|mailto:|tel:|https:\/\/(www\.)?(duo|eherkenning)\.nl)/,
          value,
        );
      }
    }
    if (naam === 'script') assert.match(attributes['src'] ?? '', /^\/assets\//);
  }
}

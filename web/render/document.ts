import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** The built files of an entry, as paths from the root of the site. */
export type Files = { readonly script: string; readonly beforehand: readonly string[] };

/** Filled in by the build, from the manifest of the client's build. */
declare const __STYLE__: string;
declare const __SCRIPTS__: Readonly<Record<string, Files>>;

/**
 * A whole page. Svelte escapes every value; what stands here is fixed.
 * @param script the page whose script makes it interactive; none for a page without interaction
 */
export function document<Props extends Record<string, unknown>>(
  page: Component<Props>,
  props: Props,
  script?: string,
): string {
  const { head, body } = render(page as Component<Record<string, unknown>>, { props });
  const files = script === undefined ? undefined : __SCRIPTS__[script];
  const headings = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    `<link rel="stylesheet" href="${__STYLE__}">`,
    ...(files?.beforehand ?? []).map(
      (path) => `<link rel="modulepreload" fetchpriority="low" href="${path}">`,
    ),
    ...(files === undefined
      ? []
      : [`<script type="module" fetchpriority="low" src="${files.script}"></script>`]),
    head,
  ];
  return `<!doctype html>\n<html lang="nl"><head>${headings.join('')}</head><body>${body}</body></html>\n`;
}

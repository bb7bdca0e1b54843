import { render } from 'svelte/server';
import type { Berichtinhoud } from '../../shared/berichten/inhoud.ts';
import Bericht from '../bericht/Bericht.svelte';

/** A mail as HTML. Svelte escapes every value. */
export function renderBericht(inhoud: Berichtinhoud): string {
  const { body } = render(Bericht, { props: { inhoud } });
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head><body>${body}</body></html>`;
}

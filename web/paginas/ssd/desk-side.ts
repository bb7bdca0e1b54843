import type { Snippet } from 'svelte';
import type { Inzage } from '../../../shared/api/responses.ts';
import type { Stap } from '../../../shared/dossier/stappen.ts';
import type { Dossierstand } from '../../dossier/dossierstand.svelte.ts';

/** A text to begin with, which one changes before it is sent. */
export type StandardText = { readonly name: string; readonly text: string };
export type StandardTexts = Readonly<Partial<Record<Stap, readonly StandardText[]>>>;

/** What the page about a dossier has more when it is opened at the desk. */
export type DeskSide = {
  readonly dossier: Dossierstand;
  /** A lezer looks, and changes nothing. */
  readonly mayAct: boolean;
  readonly standardTexts: StandardTexts;
  /** Who has it, and how to take it up. */
  readonly whose: Snippet<[Inzage]>;
  /** What is checked, and what colleagues wrote. */
  readonly work: Snippet<[Inzage]>;
};

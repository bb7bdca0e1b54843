import type { Snippet } from 'svelte';
import type { Inzage } from '../../../shared/api/responses.ts';
import type { Dossierstand } from '../../dossier/dossier-state.svelte.ts';

/** What the page about a dossier has more when it is opened at the desk. */
export type DeskSide = {
  readonly dossier: Dossierstand;
  /** A lezer looks, and changes nothing. */
  readonly mayAct: boolean;
  /** Who has it, and how to take it up. */
  readonly whose: Snippet<[Inzage]>;
  /** What is checked, and what colleagues wrote. */
  readonly work: Snippet<[Inzage]>;
};

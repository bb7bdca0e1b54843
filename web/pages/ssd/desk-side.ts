import type { Snippet } from 'svelte';
import type { DossierView } from '../../../shared/api/responses.ts';
import type { DossierState } from '../../dossier/dossier-state.svelte.ts';

/** What the page about a dossier has more when it is opened at the desk. */
export type DeskSide = {
  readonly dossier: DossierState;
  /** A lezer looks, and changes nothing. */
  readonly mayAct: boolean;
  /** Who has it, and how to take it up. */
  readonly whose: Snippet<[DossierView]>;
  /** What is checked, and what colleagues wrote. */
  readonly work: Snippet<[DossierView]>;
};

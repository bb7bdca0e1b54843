import { createContext } from 'svelte';
import type { Formuliervelden } from '../../../shared/aanvraag/form.ts';

/** Something about one field of the screen. */
export type Plaatsbevinding = { readonly naam: string; readonly detail: string };

/** What the form is rendered with: nothing ahead; what was sent in, when the server answers a form with errors. */
export type Begin = {
  readonly waarden?: Formuliervelden;
  readonly fouten?: readonly Plaatsbevinding[];
  readonly waarschuwingen?: readonly Plaatsbevinding[];
};

/** What the fields of the form ask of it. */
export type Invulstand = {
  readonly waarde: (naam: string) => string;
  readonly fout: (naam: string) => string | undefined;
};

export const [invulstand, zetInvulstand] = createContext<Invulstand>();

export const invulstandVan = ({ waarden = {}, fouten = [] }: Begin): Invulstand => ({
  waarde: (naam) => waarden[naam] ?? '',
  fout: (naam) => fouten.find((fout) => fout.naam === naam)?.detail,
});

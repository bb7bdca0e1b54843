import { controleer, type Uitkomst } from '../../../../shared/aanvraag/check.ts';
import type { Fout } from '../../../../shared/aanvraag/errors.ts';
import { type Formuliervelden, uitFormulier } from '../../../../shared/aanvraag/form.ts';
import { zichtbareVelden } from './zichtbaar.ts';

/** Something about one field of the screen. */
export type Veldbevinding = {
  readonly naam: string;
  readonly code: string;
  readonly detail: string;
};

export type Controle = {
  readonly uitkomst: Uitkomst;
  readonly fouten: readonly Veldbevinding[];
  readonly waarschuwingen: readonly Veldbevinding[];
  /** The field of the screen for a place in the aanvraag, as the server names it. */
  readonly naamVan: (pointer: string) => string;
};

/** Checks what is filled in, as the server does, and says it by the fields of the screen. */
export function controleerVelden(waarden: Formuliervelden): Controle {
  const { invoer, naamVan } = uitFormulier(zichtbareVelden(waarden));
  const uitkomst = controleer(invoer);
  const perVeld = (bevindingen: readonly Fout[]) =>
    bevindingen.map(({ pointer, code, detail }) => ({ naam: naamVan(pointer), code, detail }));
  return {
    uitkomst,
    fouten: uitkomst.ok ? [] : perVeld(uitkomst.fouten),
    waarschuwingen: perVeld(uitkomst.waarschuwingen),
    naamVan,
  };
}

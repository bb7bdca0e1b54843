import { createContext } from 'svelte';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { controleer, type Fout, type Uitkomst } from '../../../shared/aanvraag/controleer.ts';
import { type Formuliervelden, uitFormulier } from '../../../shared/aanvraag/formulier.ts';
import { type Stapcode, stapVan } from './stappen.ts';
import { zichtbareVelden } from './zichtbaar.ts';

/** Something about one field of the screen. */
export type Veldbevinding = { readonly naam: string; readonly detail: string };

/** Where the form starts from: empty when rendered ahead, filled in when the server answers a form with errors. */
export type Begin = {
  readonly waarden?: Formuliervelden;
  readonly fouten?: readonly Veldbevinding[];
  readonly waarschuwingen?: readonly Veldbevinding[];
};

/** What is filled in, what is said about it, and which step is shown. The fields reach it by {@link formulierVan}. */
export class Formulier {
  waarden = $state<Record<string, string>>({});
  /** Errors that are shown, by the name of the field. */
  fouten = $state<Record<string, string | undefined>>({});
  /** Errors of the step that one tried to leave, in the form's order, for the summary. */
  overzicht = $state<readonly Veldbevinding[]>([]);
  waarschuwingen = $state<readonly Veldbevinding[]>([]);
  stap = $state<Stapcode>('organisatie');
  /** False on the server and until the page is ready: then the whole form is one long page that a browser can send. */
  interactief = $state(false);

  constructor({ waarden = {}, fouten = [], waarschuwingen = [] }: Begin = {}) {
    this.waarden = { ...waarden };
    this.waarschuwingen = waarschuwingen;
    this.toon(fouten);
  }

  waarde(naam: string): string {
    return this.waarden[naam] ?? '';
  }

  /** Shows these errors, at their fields and in the summary. */
  toon(bevindingen: readonly Veldbevinding[]): void {
    this.overzicht = bevindingen;
    this.fouten = {};
    for (const { naam, detail } of bevindingen) this.fouten[naam] ??= detail;
  }

  /** Checks a field that somebody leaves: only what was filled in wrongly is said, what is still empty waits. */
  verlaat(naam: string): void {
    const fout = this.#controle().fouten.find((bevinding) => bevinding.naam === naam);
    const isFout = fout !== undefined && this.waarde(naam).trim() !== '';
    this.fouten[naam] = isFout ? fout.detail : undefined;
  }

  /** @returns whether this step has no errors; they are shown when it has */
  magVerder(): boolean {
    const { fouten, waarschuwingen } = this.#controle();
    this.waarschuwingen = waarschuwingen;
    this.toon(fouten.filter(({ naam }) => stapVan(naam) === this.stap));
    return this.overzicht.length === 0;
  }

  /** The aanvraag in its stored form, once there are no errors left anywhere. */
  get aanvraag(): Aanvraag | undefined {
    const { uitkomst } = this.#controle();
    return uitkomst.ok ? uitkomst.aanvraag : undefined;
  }

  /** Everything that is wrong or odd, anywhere in the form. */
  get bevindingen(): { fouten: Veldbevinding[]; waarschuwingen: Veldbevinding[] } {
    return this.#controle();
  }

  /** The errors that the server gave, which the page did not find itself. */
  toonVanServer(fouten: readonly Fout[]): void {
    const { naamVan } = this.#invoer();
    this.toon(fouten.map(({ pointer, detail }) => ({ naam: naamVan(pointer), detail })));
  }

  #invoer() {
    return uitFormulier(zichtbareVelden(this.waarden));
  }

  #controle(): { uitkomst: Uitkomst; fouten: Veldbevinding[]; waarschuwingen: Veldbevinding[] } {
    const { invoer, naamVan } = this.#invoer();
    const uitkomst = controleer(invoer);
    const perVeld = (bevindingen: readonly Fout[]) =>
      bevindingen.map(({ pointer, detail }) => ({ naam: naamVan(pointer), detail }));
    return {
      uitkomst,
      fouten: uitkomst.ok ? [] : perVeld(uitkomst.fouten),
      waarschuwingen: perVeld(uitkomst.waarschuwingen),
    };
  }
}

export const [formulierVan, zetFormulier] = createContext<Formulier>();

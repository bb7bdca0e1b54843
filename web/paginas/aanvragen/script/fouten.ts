import { inScript } from '../teksten.ts';
import { veldenMet } from './velden.ts';

type Bevinding = { readonly naam: string; readonly detail: string };

/** Shows what is wrong: at each field, and together in the summary at the top of the step. */
export class Foutmeldingen {
  readonly #form: HTMLFormElement;
  readonly #overzicht: HTMLElement;
  readonly #getoond = new Map<string, string>();

  constructor(form: HTMLFormElement, overzicht: HTMLElement) {
    this.#form = form;
    this.#overzicht = overzicht;
  }

  /** What is said at fields now, one for each field. */
  get getoond(): Bevinding[] {
    return Array.from(this.#getoond, ([naam, detail]) => ({ naam, detail }));
  }

  /** Exactly these, in the order of the page; none clears everything. */
  toon(bevindingen: readonly Bevinding[]): void {
    for (const naam of this.#getoond.keys()) this.zet(naam, undefined);
    const opPagina = [...bevindingen].sort((een, ander) => plaats(een.naam) - plaats(ander.naam));
    for (const { naam, detail } of [...opPagina].reverse()) this.zet(naam, detail);
    this.#overzicht.querySelector('ul')?.replaceChildren(...opPagina.map(alsPunt));
    this.#overzicht.hidden = bevindingen.length === 0;
  }

  /** After somebody left a field: what is mended goes away, and only what was typed here may be said to be wrong. */
  verlaat(naam: string, isGetypt: boolean, fouten: readonly Bevinding[]): void {
    this.trekIn(fouten);
    if (isGetypt) this.zet(naam, fouten.find((fout) => fout.naam === naam)?.detail);
  }

  /** What is mended goes away; what is still wrong may be so for another reason. */
  trekIn(fouten: readonly Bevinding[]): void {
    for (const getoond of this.#getoond.keys()) {
      this.zet(getoond, fouten.find(({ naam }) => naam === getoond)?.detail);
    }
  }

  zet(naam: string, detail: string | undefined): void {
    const plek = document.getElementById(`${naam}-fout`);
    if (detail === undefined) this.#getoond.delete(naam);
    else this.#getoond.set(naam, detail);
    if (plek === null) return;
    plek.replaceChildren(...(detail === undefined ? [] : [alleenGelezen(inScript.fout), detail]));
    plek.hidden = detail === undefined;
    plek.parentElement?.classList.toggle('utrecht-form-field--invalid', detail !== undefined);
    for (const veld of veldenMet(this.#form, naam)) {
      if (veld.type !== 'radio') veld.ariaInvalid = detail === undefined ? null : 'true';
    }
  }
}

/** Where the message of a field stands on the page; what has no field comes first. */
function plaats(naam: string): number {
  return Array.from(document.querySelectorAll('.utrecht-form-field-error-message')).findIndex(
    ({ id }) => id === `${naam}-fout`,
  );
}

function alleenGelezen(tekst: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'alleen-gelezen';
  element.textContent = `${tekst} `;
  return element;
}

function alsPunt({ naam, detail }: Bevinding): HTMLElement {
  const punt = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${naam}`;
  link.textContent = detail;
  punt.append(link);
  return punt;
}

import { isStap, type Stapcode, stappen } from './stappen.ts';

/** Shows one step at a time. The step stands in the address, so that Back and Forward go through the steps. */
export class Stapper {
  readonly #pagina: HTMLElement;
  readonly #titel = document.title;
  huidige: Stapcode = stappen[0].code;

  constructor(pagina: HTMLElement) {
    this.#pagina = pagina;
  }

  /** The step that the address names: the first in an address without a place, none for another place on the page. */
  static uitAdres(): Stapcode | undefined {
    const code = location.hash.slice(1) || stappen[0].code;
    return isStap(code) ? code : undefined;
  }

  get element(): HTMLElement | null {
    return document.getElementById(this.huidige);
  }

  get volgende(): Stapcode | undefined {
    return stappen[this.#plaats + 1]?.code;
  }

  get vorige(): Stapcode | undefined {
    return stappen[this.#plaats - 1]?.code;
  }

  get #plaats(): number {
    return stappen.findIndex(({ code }) => code === this.huidige);
  }

  toon(code: Stapcode): void {
    this.huidige = code;
    for (const stap of this.#pagina.querySelectorAll<HTMLElement>('.stap')) {
      stap.hidden = stap.id !== code;
    }
    for (const link of this.#pagina.querySelectorAll<HTMLElement>('.stappen a')) {
      link.ariaCurrent = link.getAttribute('href') === `#${code}` ? 'step' : null;
    }
    const isLaatste = this.volgende === undefined;
    this.#zetZichtbaar('verder', !isLaatste);
    this.#zetZichtbaar('verstuur', isLaatste);
    this.#zetZichtbaar('terug', this.vorige !== undefined);
    this.zetTitel();
  }

  /** The title says which step this is, and first of all that something is wrong. */
  zetTitel(voor = ''): void {
    const kop = this.element?.querySelector('h2')?.textContent.trim() ?? '';
    const nummer = this.element?.querySelector('.stapnummer')?.textContent.trim() ?? '';
    document.title = `${voor}${kop}, ${nummer} – ${this.#titel}`;
  }

  #zetZichtbaar(doe: string, isZichtbaar: boolean): void {
    const knop = this.#pagina.querySelector<HTMLElement>(`.knoppen [data-doe="${doe}"]`);
    if (knop) knop.hidden = !isZichtbaar;
  }
}

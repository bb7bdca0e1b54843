import { aantalPlaatsen, haalPlaatsWeg } from './plaatsen.ts';
import { leesVelden, vulVelden } from './velden.ts';

/** The signatories: one at first, and each that somebody adds. */
export class Ondertekenaars {
  readonly #form: HTMLFormElement;
  readonly #plaatsen: HTMLElement[];
  readonly #erbij: HTMLElement | null;
  #aantal = 1;

  /** @param veranderd is called when a signatory came or went */
  constructor(form: HTMLFormElement, veranderd: () => void) {
    this.#form = form;
    this.#plaatsen = [...form.querySelectorAll<HTMLElement>('[data-plaats]')];
    this.#erbij = form.querySelector('[data-doe="erbij"]');
    this.#erbij?.addEventListener('click', () => {
      this.#toon(this.#aantal + 1);
      this.#plaatsen[this.#aantal - 1]?.querySelector('input')?.focus();
    });
    this.#plaatsen.forEach((element, plaats) => {
      element.querySelector('[data-doe="weg"]')?.addEventListener('click', () => {
        vulVelden(form, haalPlaatsWeg(leesVelden(form), plaats));
        this.#toon(this.#aantal - 1);
        this.#plaatsen[plaats - 1]?.querySelector('legend')?.focus();
        veranderd();
      });
    });
  }

  /** Shows as many as are filled in. */
  volg(): void {
    this.#toon(aantalPlaatsen(leesVelden(this.#form)));
  }

  #toon(aantal: number): void {
    this.#aantal = aantal;
    this.#plaatsen.forEach((element, plaats) => {
      element.hidden = plaats >= aantal;
    });
    if (this.#erbij) this.#erbij.hidden = aantal >= this.#plaatsen.length;
  }
}

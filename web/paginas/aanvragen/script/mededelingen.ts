import { richtOp } from './richten.ts';

/** What the page tells about what somebody did: it is read out, too. */
export class Mededelingen {
  readonly #gezegd: HTMLElement;
  readonly #melding: HTMLElement;

  /** @param gezegd at the top: what was done @param melding beside the buttons: what could not be done */
  constructor(gezegd: HTMLElement, melding: HTMLElement) {
    this.#gezegd = gezegd;
    this.#melding = melding;
  }

  zeg(tekst: string): void {
    this.#gezegd.textContent = tekst;
  }

  meld(tekst: string): void {
    this.#melding.textContent = tekst;
    if (tekst !== '') richtOp(this.#melding);
  }

  wis(): void {
    this.zeg('');
    this.meld('');
  }
}

import type { Locator, Page } from 'playwright-core';
import { heeftFocus } from './acts.ts';

/** No way through a page is longer: whoever has pressed Tab this often is lost, or trapped. */
const MAX_TABS = 60;

/** Somebody without a mouse. Counts the keys that get somewhere apart from those that type. */
export class Toetsenbord {
  readonly #page: Page;
  /** Keys to go somewhere or to choose. */
  navigatie = 0;
  /** Characters of what is filled in; a capital counts as one. */
  tekens = 0;
  /** Answers given: fields typed in and choices made. */
  antwoorden = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async druk(toets: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'Space' | 'Enter'): Promise<void> {
    this.navigatie += 1;
    await this.#page.keyboard.press(toets);
  }

  /** Tabs on until something has the focus. @throws Error when it cannot be reached, or when the focus is not in view */
  async naar(doel: Locator): Promise<void> {
    for (let keer = 0; keer < MAX_TABS; keer += 1) {
      if (await heeftFocus(doel)) return;
      await this.druk('Tab');
      await this.#moetInBeeld();
    }
    throw new Error(`Not reached with ${MAX_TABS} times Tab: ${doel.toString()}`);
  }

  /** The first answer of a question needs a press; each further one an arrow, which also chooses it. */
  async kies(antwoord: Locator, hoeveelste = 1): Promise<void> {
    const vraag = antwoord.locator('xpath=ancestor::fieldset[1]').getByRole('radio').first();
    await this.naar(vraag);
    if (hoeveelste === 1) await this.druk('Space');
    for (let stap = 1; stap < hoeveelste; stap += 1) await this.druk('ArrowDown');
    this.antwoorden += 1;
    if (!(await antwoord.isChecked())) throw new Error(`Not chosen: ${antwoord.toString()}`);
  }

  async vinkAan(vakje: Locator): Promise<void> {
    await this.naar(vakje);
    await this.druk('Space');
    this.antwoorden += 1;
    if (!(await vakje.isChecked())) throw new Error(`Not ticked: ${vakje.toString()}`);
  }

  async typ(veld: Locator, tekst: string): Promise<void> {
    await this.naar(veld);
    await this.#page.keyboard.type(tekst);
    this.tekens += tekst.length;
    this.antwoorden += 1;
  }

  async #moetInBeeld(): Promise<void> {
    const waar = await this.#page.evaluate(() => {
      const element = document.activeElement;
      // After the last element and before the first one the browser's own buttons have it.
      if (element === null || element === document.body) return '';
      const { top, bottom, width, height } = element.getBoundingClientRect();
      const isInBeeld = width > 1 && height > 1 && bottom > 0 && top < innerHeight;
      return isInBeeld ? '' : element.outerHTML.slice(0, 120);
    });
    if (waar !== '') throw new Error(`The focus is out of view: ${waar}`);
  }
}

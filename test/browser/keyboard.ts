import type { Locator, Page } from 'playwright-core';
import { hasFocus } from './acts.ts';

/** No way through a page is longer: whoever has pressed Tab this often is lost, or trapped. */
const MAX_TABS = 60;

/** Somebody without a mouse. Counts the keys that get somewhere apart from those that type. */
export class Keyboard {
  readonly #page: Page;
  /** Keys to go somewhere or to choose. */
  navigation = 0;
  /** Characters of what is filled in; a capital counts as one. */
  characters = 0;
  /** Answers given: fields typed in and choices made. */
  responses = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(check: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'Space' | 'Enter'): Promise<void> {
    this.navigation += 1;
    await this.#page.keyboard.press(check);
  }

  /** Tabs on until something has the focus. @throws Error when it cannot be reached, or when the focus is not in view */
  async naar(purpose: Locator): Promise<void> {
    for (let times = 0; times < MAX_TABS; times += 1) {
      if (await hasFocus(purpose)) return;
      await this.press('Tab');
      await this.#mustBeInView();
    }
    throw new Error(`Not reached with ${MAX_TABS} times Tab: ${purpose.toString()}`);
  }

  /** The first answer of a question needs a press; each further one an arrow, which also chooses it. */
  async choose(response: Locator, ordinal = 1): Promise<void> {
    const question = response.locator('xpath=ancestor::fieldset[1]').getByRole('radio').first();
    await this.naar(question);
    if (ordinal === 1) await this.press('Space');
    for (let step = 1; step < ordinal; step += 1) await this.press('ArrowDown');
    this.responses += 1;
    if (!(await response.isChecked())) throw new Error(`Not chosen: ${response.toString()}`);
  }

  async tick(checkbox: Locator): Promise<void> {
    await this.naar(checkbox);
    await this.press('Space');
    this.responses += 1;
    if (!(await checkbox.isChecked())) throw new Error(`Not ticked: ${checkbox.toString()}`);
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.naar(field);
    await this.#page.keyboard.type(text);
    this.characters += text.length;
    this.responses += 1;
  }

  async #mustBeInView(): Promise<void> {
    const where = await this.#page.evaluate(() => {
      const element = document.activeElement;
      // After the last element and before the first one the browser's own buttons have it.
      if (element === null || element === document.body) return '';
      const { top, bottom, width, height } = element.getBoundingClientRect();
      const isInView = width > 1 && height > 1 && bottom > 0 && top < innerHeight;
      return isInView ? '' : element.outerHTML.slice(0, 120);
    });
    if (where !== '') throw new Error(`The focus is out of view: ${where}`);
  }
}

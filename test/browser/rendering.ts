import type { Page } from 'playwright-core';

/** What sticks out of the screen to the side, or is cut off: a line for each element. */
export const whatDoesNotFit = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const viewportWidth = document.documentElement.clientWidth;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.className}: ${(element.textContent || '').trim().slice(0, 60)}`;
    const isHidden = (element: Element): boolean => getComputedStyle(element).clipPath !== 'none';
    const visible = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !isHidden(element) &&
        !(element.parentElement !== null && isHidden(element.parentElement)),
    );
    const sticksOut = visible.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > viewportWidth + 0.5);
    });
    const cutOff = visible.filter((element) => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (how: string): boolean => how === 'hidden' || how === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const shifts = (document.scrollingElement?.scrollWidth ?? 0) > viewportWidth;
    return [
      ...(shifts ? [`the page is ${document.scrollingElement?.scrollWidth} wide`] : []),
      ...sticksOut.map((element) => `sticks out | ${name(element)}`),
      ...cutOff.map((element) => `cut off | ${name(element)}`),
    ];
  });

/** Makes every text this many times as large, as a browser's own setting does. @returns how much larger it became */
export async function enlargeText(page: Page, times: number): Promise<number> {
  const fontSize = (): Promise<number> =>
    page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const before = await fontSize();
  await page.evaluate((factor) => {
    document.documentElement.style.fontSize = `${factor * 100}%`;
  }, times);
  return (await fontSize()) / before;
}

export const normalText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });

/** What can have the focus without showing it: a line for each element. */
export async function withoutFocusRing(page: Page): Promise<string[]> {
  // Only after a key was pressed does a browser show the focus of whatever gets it.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const candidates = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary',
      ),
    ].filter((element) => element.checkVisibility());
    return candidates.flatMap((element) => {
      element.focus();
      if (document.activeElement !== element) return [];
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const visible =
        outlineStyle !== 'none' &&
        parseFloat(outlineWidth) >= 2 &&
        !/, 0\)$/.test(outlineColor) &&
        Math.min(width, height) > 1;
      return visible
        ? []
        : [
            `${element.tagName.toLowerCase()}#${element.id}: ${outlineStyle} ${outlineWidth} ${outlineColor}, ${width} by ${height}`,
          ];
    });
  });
}

/** Errors beside a field that no field is described by, so that whoever hears the page does not hear them: a line for each. */
export const unheardErrors = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // The choices of a group are no fields of their own: the group is described.
    const described = new Set(
      [...document.querySelectorAll('fieldset, [role="group"], [aria-invalid="true"]')].flatMap(
        (field) => (field.getAttribute('aria-describedby') ?? '').split(' '),
      ),
    );
    return [...document.querySelectorAll('.utrecht-form-field-error-message[id]')]
      .filter((error) => error.checkVisibility() && !described.has(error.id))
      .map(({ id, textContent }) => `${id}: ${textContent.trim()}`);
  });

/**
 * In what somebody typed a long run may break anywhere. A longer word than this fits no phone in letters twice as large: it
 * gets a hyphen from a browser that knows Dutch, which this one does not.
 */
const MAX_LETTERS = 16;

/** Words that go on on a next line: a line for each. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate((longest) => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility()) continue;
      // An address is one word here, with all that is in it.
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d@.]+/gu)) {
        if (word.length > longest || word.includes('@')) continue;
        const range = document.createRange();
        // The hyphen that the line before ends with counts as part of the first letter.
        range.setStart(node, node.textContent?.[index - 1] === '\u00AD' ? index + 1 : index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`${word} in ${parent.tagName.toLowerCase()}`);
      }
    }
    return broken;
  }, MAX_LETTERS);

/** As large as a finger needs: WCAG 2.5.5. A link inside a sentence is as high as its line. */
const TARGET_PX = 44;

/** What one presses that is less high: a line for each. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const isInSentence = (element: Element): boolean =>
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent.trim() !== element.textContent.trim();
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !isInSentence(element))
      .filter((element) => !element.closest('.nl-skip-link'))
      .flatMap((element) => {
        const label = element.id && document.querySelector(`label[for="${element.id}"]`);
        const height = Math.max(
          element.getBoundingClientRect().height,
          label && element.matches('[type="radio"], [type="checkbox"]')
            ? label.getBoundingClientRect().height
            : 0,
        );
        return height < least - 0.5
          ? [
              `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}: ${height}`,
            ]
          : [];
      });
  }, TARGET_PX);

import type { Page } from 'playwright-core';

/** What sticks out of the screen to the side, or is cut off: a line for each element. */
export const watNietPast = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const breedte = document.documentElement.clientWidth;
    const naam = (element: Element): string =>
      `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.className}: ${(element.textContent || '').trim().slice(0, 60)}`;
    const isVerborgen = (element: Element): boolean =>
      getComputedStyle(element).clipPath !== 'none';
    const zichtbaar = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !isVerborgen(element) &&
        !(element.parentElement !== null && isVerborgen(element.parentElement)),
    );
    const steektUit = zichtbaar.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > breedte + 0.5);
    });
    const afgesneden = zichtbaar.filter((element) => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const verbergt = (hoe: string): boolean => hoe === 'hidden' || hoe === 'clip';
      return (
        (verbergt(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (verbergt(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const schuift = (document.scrollingElement?.scrollWidth ?? 0) > breedte;
    return [
      ...(schuift ? [`the page is ${document.scrollingElement?.scrollWidth} wide`] : []),
      ...steektUit.map((element) => `sticks out | ${naam(element)}`),
      ...afgesneden.map((element) => `cut off | ${naam(element)}`),
    ];
  });

/** Makes every text this many times as large, as a browser's own setting does. @returns how much larger it became */
export async function vergrootTekst(page: Page, maal: number): Promise<number> {
  const lettermaat = (): Promise<number> =>
    page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const voor = await lettermaat();
  await page.evaluate((factor) => {
    document.documentElement.style.fontSize = `${factor * 100}%`;
  }, maal);
  return (await lettermaat()) / voor;
}

export const normaleTekst = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });

/** What can have the focus without showing it: a line for each element. */
export async function zonderFocusrand(page: Page): Promise<string[]> {
  // Only after a key was pressed does a browser show the focus of whatever gets it.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const kandidaten = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary',
      ),
    ].filter((element) => element.checkVisibility());
    return kandidaten.flatMap((element) => {
      element.focus();
      if (document.activeElement !== element) return [];
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const zichtbaar =
        outlineStyle !== 'none' &&
        parseFloat(outlineWidth) >= 2 &&
        !/, 0\)$/.test(outlineColor) &&
        Math.min(width, height) > 1;
      return zichtbaar
        ? []
        : [
            `${element.tagName.toLowerCase()}#${element.id}: ${outlineStyle} ${outlineWidth} ${outlineColor}, ${width} by ${height}`,
          ];
    });
  });
}

/** Moves the focus, and what it is about into view: a screen reader reads from there. */
export function focusOn(element: HTMLElement | null): void {
  // A field may be in a part that is folded.
  for (
    let part = element?.closest('details');
    part;
    part = part.parentElement?.closest('details')
  ) {
    part.open = true;
  }
  (element?.closest('.utrecht-form-field') ?? element)?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/** Moves the focus to what was just said beside what was pressed, which need not move then. */
export function focusNearby(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}

/**
 * Waits until nobody holds a button down: a message that appears in between would move the button away from under the
 * press.
 */
export function afterPress(): (action: () => void) => void {
  let isDown = false;
  const waiting: (() => void)[] = [];
  document.addEventListener('pointerdown', () => (isDown = true), true);
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => {
      isDown = false;
      setTimeout(() => waiting.splice(0).forEach((action) => action()));
    });
  }
  return (action) => (isDown ? void waiting.push(action) : action());
}

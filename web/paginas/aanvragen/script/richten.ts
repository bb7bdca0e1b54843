/** Moves the focus, and what it is about into view: a screen reader reads from there. */
export function richtOp(element: HTMLElement | null | undefined): void {
  (element?.closest('.utrecht-form-field') ?? element)?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/**
 * Waits until nobody holds a button down: a message that appears in between would move the button away from under the
 * press.
 */
export function naDruk(): (doe: () => void) => void {
  let ingedrukt = false;
  const wachtend: (() => void)[] = [];
  document.addEventListener('pointerdown', () => (ingedrukt = true), true);
  for (const einde of ['pointerup', 'pointercancel']) {
    document.addEventListener(einde, () => {
      ingedrukt = false;
      setTimeout(() => wachtend.splice(0).forEach((doe) => doe()));
    });
  }
  return (doe) => (ingedrukt ? void wachtend.push(doe) : doe());
}

import type { Veldbevinding } from './controleren.ts';
import { veldenMet, zetWaarde } from './velden.ts';

/** Shows under a chosen role what else it needs, as soon as it is chosen. */
export function toonRolhulp(form: HTMLFormElement, bevindingen: readonly Veldbevinding[]): void {
  const nodig = new Set(bevindingen.map(({ naam, code }) => `${naam} ${code}`));
  for (const hulp of form.querySelectorAll<HTMLElement>('[data-nodig]')) {
    hulp.hidden = !nodig.has(hulp.dataset['nodig'] ?? '');
  }
}

/**
 * Offers such another role with one press. The focus then goes back to the role that needed it: the button is gone.
 * @param gekozen is called with the name of the role that was chosen
 */
export function verbindRolhulp(form: HTMLFormElement, gekozen: (rol: string) => void): void {
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { kies, voor } = target.dataset;
    if (kies === undefined || voor === undefined) return;
    for (const veld of veldenMet(form, kies)) zetWaarde(veld, 'toekennen');
    gekozen(target.textContent);
    veldenMet(form, voor)[0]?.focus();
  });
}

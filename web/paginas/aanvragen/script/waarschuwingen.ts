import type { Veldbevinding } from './controleren.ts';
import { uitSjabloon, vulIn } from './sjabloon.ts';
import { stapVan } from './stappen.ts';

/** Shows what is odd but allowed: at the end of its own step, and all of it on the check page. */
export function toonWaarschuwingen(
  form: HTMLFormElement,
  waarschuwingen: readonly Veldbevinding[],
): void {
  for (const plek of form.querySelectorAll<HTMLElement>('[data-waarschuwingen]')) {
    const stap = plek.dataset['waarschuwingen'];
    const hier = waarschuwingen.filter(({ naam }) => stap === 'controle' || stapVan(naam) === stap);
    const teksten = [...new Set(hier.map(({ detail }) => detail))];
    // A screen reader says again what is written again.
    if (plek.dataset['teksten'] === teksten.join()) continue;
    plek.dataset['teksten'] = teksten.join();
    plek.replaceChildren(...teksten.map(alsWaarschuwing));
  }
}

function alsWaarschuwing(detail: string): HTMLElement {
  const waarschuwing = uitSjabloon('sjabloon-waarschuwing');
  vulIn(waarschuwing, { detail });
  return waarschuwing;
}

import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { adressen } from '../adressen.ts';
import { uitSjabloon, vulIn } from './sjabloon.ts';

/** Shows everything once more, with every e-mail address large, and who gets which mail. */
export function toonControle(stap: HTMLElement, aanvraag: Aanvraag | undefined): void {
  const inhoud = stap.querySelector<HTMLElement>('[data-doe="controle"]');
  if (inhoud === null) return;
  inhoud.hidden = aanvraag === undefined;
  if (aanvraag === undefined) return;
  for (const { deel, regels } of samenvatting(aanvraag)) {
    inhoud
      .querySelector(`[data-deel="${deel}"] dl`)
      ?.replaceChildren(...regels.map(({ label, waarde }) => alsRegel(label, waarde)));
  }
  vulIn(inhoud, adressen(aanvraag));
}

function alsRegel(label: string, waarde: string): HTMLElement {
  const regel = uitSjabloon('sjabloon-regel');
  vulIn(regel, { label, waarde });
  regel.querySelector('dd')?.classList.toggle('email', waarde.includes('@'));
  return regel;
}

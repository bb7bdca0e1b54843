import { bewaarBestand } from '../../../verkeer/bestand.ts';
import { inScript } from '../teksten.ts';
import { alsBestand, type Concept, leesTekst } from './concept.ts';

type Later = {
  readonly concept: () => Concept;
  readonly open: (concept: Concept) => void;
  readonly wis: () => void;
};

/** Going on later: the draft as a file, opened again on any device; and wiping it from a shared computer. */
export function verbindLater(plek: HTMLElement, { concept, open, wis }: Later): void {
  const zeg = (tekst: string) => plek.querySelector('[data-doe="gezegd"]')?.replaceChildren(tekst);
  const bij = (doe: string, soort: string, doeDit: (veld: EventTarget | null) => void) =>
    plek
      .querySelector(`[data-doe="${doe}"]`)
      ?.addEventListener(soort, ({ currentTarget }) => doeDit(currentTarget));

  bij('bewaar', 'click', () => {
    bewaarBestand(alsBestand(concept()), inScript.bestandsnaam);
    zeg(inScript.bewaard);
  });
  bij('open', 'change', (veld) => {
    const bestand = veld instanceof HTMLInputElement ? veld.files?.[0] : undefined;
    if (bestand === undefined || !(veld instanceof HTMLInputElement)) return;
    void bestand.text().then((tekst) => {
      const gelezen = leesTekst(tekst);
      if (gelezen !== undefined) open(gelezen);
      zeg(gelezen === undefined ? inScript.geenConcept : inScript.geopend);
      // The same file can be chosen again.
      veld.value = '';
    });
  });
  bij('wis', 'click', () => {
    wis();
    zeg(inScript.gewist);
  });
}

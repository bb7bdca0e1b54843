import { inScript } from '../teksten.ts';
import { toonControle } from './controle.ts';
import type { Veldbevinding } from './controleren.ts';
import type { Invulling } from './invulling.ts';
import type { Mededelingen } from './mededelingen.ts';
import { richtOp } from './richten.ts';
import { isStap, type Stapcode, stappen, stapVan } from './stappen.ts';
import { Stapper } from './stapper.ts';
import { veldenMet } from './velden.ts';

/** The way through the steps: on, back, to a field, and to what is wrong. */
export class Gang {
  readonly stapper: Stapper;
  readonly #overzicht: HTMLElement;
  readonly #invulling: Invulling;
  readonly #mededelingen: Mededelingen;

  constructor(
    stapper: Stapper,
    overzicht: HTMLElement,
    invulling: Invulling,
    mededelingen: Mededelingen,
  ) {
    this.stapper = stapper;
    this.#overzicht = overzicht;
    this.#invulling = invulling;
    this.#mededelingen = mededelingen;
  }

  begin(): void {
    this.stapper.toon(Stapper.uitAdres() ?? stappen[0].code);
    this.#naToon();
  }

  verder(volgende: Stapcode): void {
    const fouten = this.#invulling
      .controleer()
      .fouten.filter(({ naam }) => stapVan(naam) === this.stapper.huidige);
    if (fouten.length === 0) this.naarStap(volgende);
    else this.toonFouten(fouten);
  }

  terug(): void {
    if (this.stapper.vorige) this.naarStap(this.stapper.vorige);
  }

  toonFouten(fouten: readonly Pick<Veldbevinding, 'naam' | 'detail'>[]): void {
    this.#invulling.fouten.toon(fouten);
    this.stapper.zetTitel(`${inScript.fout} `);
    richtOp(this.#overzicht);
  }

  naarStap(code: Stapcode): void {
    history.pushState(null, '', `#${code}`);
    this.toonStap(code);
  }

  toonStap(code: Stapcode): void {
    this.stapper.toon(code);
    this.#mededelingen.wis();
    this.#invulling.fouten.toon([]);
    richtOp(this.stapper.element?.querySelector('h2'));
    this.#naToon();
  }

  #naToon(): void {
    const { huidige, element } = this.stapper;
    if (huidige !== 'controle' || element === null) return;
    const { uitkomst, fouten } = this.#invulling.controleer();
    toonControle(element, uitkomst.ok ? uitkomst.aanvraag : undefined);
    if (fouten.length > 0) this.toonFouten(fouten);
  }

  /** A link to a field opens its step; coming from the check page, with what is wrong there. */
  volgVeldlink(gebeurtenis: Event): void {
    const link = gebeurtenis.target instanceof Element ? gebeurtenis.target.closest('a') : null;
    const naam = link?.hash.slice(1) ?? '';
    if (naam === '' || isStap(naam)) return;
    const { form, fouten } = this.#invulling;
    const doel =
      veldenMet(form, naam)[0] ?? form.querySelector<HTMLElement>(`[id="${CSS.escape(naam)}"]`);
    if (doel === null) return;
    gebeurtenis.preventDefault();
    const stap = stapVan(naam);
    if (stap !== this.stapper.huidige) {
      // The server may have said them: then they cannot be found again here.
      const hier = fouten.getoond.filter((fout) => stapVan(fout.naam) === stap);
      this.naarStap(stap);
      fouten.toon(hier);
    }
    richtOp(doel);
  }
}

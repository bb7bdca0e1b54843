import type { Formuliervelden } from '../../../../shared/aanvraag/form.ts';
import { opslagvorm } from '../../../../shared/aanvraag/stored-form.ts';
import { bewaarConcept, type Concept, nieuweSleutel, wisConcept } from './concept.ts';
import { type Controle, controleerVelden } from './controleren.ts';
import { Foutmeldingen } from './fouten.ts';
import { Ondertekenaars } from './ondertekenaars.ts';
import { toonRolhulp } from './rolhulp.ts';
import { wisselVarianten } from './varianten.ts';
import { alleVelden, isGetypt, leesVelden, type Veldelement, vulVelden } from './velden.ts';
import { toonWaarschuwingen } from './waarschuwingen.ts';

/** What is filled in: it stands in the page itself. This keeps the draft's key, and says what there is to say of it. */
export class Invulling {
  readonly form: HTMLFormElement;
  readonly fouten: Foutmeldingen;
  readonly #ondertekenaars: Ondertekenaars;
  #sleutel = nieuweSleutel();

  /** @param overzicht where all that is wrong stands together */
  constructor(form: HTMLFormElement, overzicht: HTMLElement) {
    this.form = form;
    this.fouten = new Foutmeldingen(form, overzicht);
    this.#ondertekenaars = new Ondertekenaars(form, () => {
      this.fouten.toon([]);
      this.bewaar();
    });
  }

  get concept(): Concept {
    return { sleutel: this.#sleutel, velden: leesVelden(this.form) };
  }

  controleer(): Controle {
    return controleerVelden(leesVelden(this.form));
  }

  bewaar(): void {
    bewaarConcept(this.concept);
  }

  vul({ sleutel, velden }: Concept): void {
    this.#sleutel = sleutel;
    // A form that is and stays empty has nothing to write or to check: most begin so, some of them on a slow phone.
    const isLeeg = [leesVelden(this.form), velden].every(zonderWaarden);
    if (!isLeeg) {
      vulVelden(this.form, velden);
      for (const veld of alleVelden(this.form)) zetInOpslagvorm(veld);
    }
    wisselVarianten(this.form);
    this.#ondertekenaars.volg();
    if (!isLeeg) this.toonHints();
  }

  /** @param concept nothing wipes what this tab keeps */
  begin(concept: Concept | undefined): void {
    this.vul(concept ?? { sleutel: nieuweSleutel(), velden: {} });
    if (concept === undefined) wisConcept();
    else this.bewaar();
  }

  /** What is sent from now on is an aanvraag of its own. */
  neemNieuweSleutel(): void {
    this.#sleutel = nieuweSleutel();
    this.bewaar();
  }

  /** Messages when leaving a field that was filled in wrongly, never while typing; what is right gets its stored form. */
  verlaat(veld: Veldelement): void {
    if (zetInOpslagvorm(veld)) this.bewaar();
    const controle = this.controleer();
    this.fouten.verlaat(veld.name, isGetypt(veld), controle.fouten);
    this.toonHints(controle);
  }

  /** A choice that the page made: what it mends goes away. */
  neemKeuze(): void {
    this.bewaar();
    const controle = this.controleer();
    this.fouten.trekIn(controle.fouten);
    this.toonHints(controle);
  }

  toonHints({ fouten, waarschuwingen }: Controle = this.controleer()): void {
    toonRolhulp(this.form, [...fouten, ...waarschuwingen]);
    toonWaarschuwingen(this.form, waarschuwingen);
  }
}

const zonderWaarden = (velden: Formuliervelden): boolean =>
  Object.values(velden).every((waarde) => waarde === '');

/** @returns whether it changed */
function zetInOpslagvorm(veld: Veldelement): boolean {
  const vorm = veld instanceof HTMLInputElement ? opslagvorm(veld.name, veld.value) : undefined;
  if (vorm === undefined || vorm === veld.value || veld.type === 'radio') return false;
  veld.value = vorm;
  return true;
}

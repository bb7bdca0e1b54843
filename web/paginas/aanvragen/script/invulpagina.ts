import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { opslagvorm } from '../../../../shared/aanvraag/opslagvorm.ts';
import { adressen } from '../adressen.ts';
import { inScript } from '../teksten.ts';
import { bewaarConcept, type Concept, leesConcept, nieuweSleutel, wisConcept } from './concept.ts';
import { toonControle } from './controle.ts';
import { type Controle, controleerVelden, type Veldbevinding } from './controleren.ts';
import { Foutmeldingen } from './fouten.ts';
import { verbindLater } from './later.ts';
import { Ondertekenaars } from './ondertekenaars.ts';
import {
  bewaarOntvangen,
  leesOntvangen,
  type Ontvangen,
  toonOntvangen,
  wisOntvangen,
} from './ontvangen.ts';
import { naDruk, richtOp } from './richten.ts';
import { toonRolhulp, verbindRolhulp } from './rolhulp.ts';
import { beginRekenen, vergeetRekenbewijs } from './rekenbewijs.ts';
import { isStap, type Stapcode, stappen, stapVan } from './stappen.ts';
import { Stapper } from './stapper.ts';
import { wisselVarianten } from './varianten.ts';
import { isGetypt, leesVelden, veldBij, type Veldelement, veldenMet, vulVelden } from './velden.ts';
import { verzend } from './verzenden.ts';
import { toonWaarschuwingen } from './waarschuwingen.ts';

/** What the address says once the aanvraag is in. */
const ONTVANGEN_PLEK = '#ontvangen';

/** The places of the page that the script speaks to. */
type Plekken = {
  /** What the confirmation takes the place of. */
  readonly pagina: HTMLElement;
  readonly form: HTMLFormElement;
  readonly overzicht: HTMLElement;
  /** What could not be done, beside the buttons. */
  readonly melding: HTMLElement;
  /** What was done, at the top. */
  readonly gezegd: HTMLElement;
  readonly later: HTMLElement;
};

/**
 * Makes of the long page that any browser can send a form that goes step by step, checks as the server does and keeps
 * a draft. What is filled in stands in the page itself; the script only keeps the step, the draft's key and whether
 * it is sending.
 */
export class Invulpagina {
  readonly #plekken: Plekken;
  readonly #form: HTMLFormElement;
  readonly #fouten: Foutmeldingen;
  readonly #stapper: Stapper;
  readonly #ondertekenaars: Ondertekenaars;
  readonly #naDruk = naDruk();
  #sleutel = nieuweSleutel();
  #bezig = false;
  #klaar = false;

  constructor(plekken: Plekken) {
    this.#plekken = plekken;
    this.#form = plekken.form;
    this.#fouten = new Foutmeldingen(plekken.form, plekken.overzicht);
    this.#stapper = new Stapper(plekken.pagina);
    this.#ondertekenaars = new Ondertekenaars(plekken.form, () => {
      this.#fouten.toon([]);
      this.#bewaar();
    });
  }

  begin(): void {
    // Not popstate: after that the browser still takes the focus away, for a place that cannot have it.
    addEventListener('hashchange', () => this.#volgAdres());
    const ontvangen = leesOntvangen();
    if (ontvangen !== undefined && location.hash === ONTVANGEN_PLEK) {
      this.#toonOntvangen(ontvangen);
      return;
    }
    wisOntvangen();
    const concept = leesConcept();
    // What somebody typed before the page was ready wins from an older draft.
    const getypt = Object.entries(leesVelden(this.#form)).filter(([, waarde]) => waarde !== '');
    this.#vul({ ...concept, velden: { ...concept.velden, ...Object.fromEntries(getypt) } });
    for (const element of this.#plekken.pagina.querySelectorAll<HTMLElement>('[data-script]')) {
      element.hidden = element.dataset['script'] === 'zonder';
    }
    this.#verbind();
    this.#stapper.toon(Stapper.uitAdres() ?? stappen[0].code);
    this.#naToon();
  }

  #verbind(): void {
    const { pagina, later } = this.#plekken;
    const form = this.#form;
    form.addEventListener('submit', (gebeurtenis) => {
      gebeurtenis.preventDefault();
      if (this.#stapper.volgende === undefined) void this.#verstuur();
      else this.#verder(this.#stapper.volgende);
    });
    form.querySelector('[data-doe="terug"]')?.addEventListener('click', () => {
      if (this.#stapper.vorige) this.#naarStap(this.#stapper.vorige);
    });
    form.addEventListener('input', () => this.#bewaar());
    form.addEventListener('input', beginRekenen, { once: true });
    form.addEventListener('change', (gebeurtenis) => {
      wisselVarianten(form);
      const veld = veldBij(gebeurtenis);
      if (veld) this.#naDruk(() => this.#verlaat(veld));
    });
    form.addEventListener('focusout', (gebeurtenis) => {
      const veld = veldBij(gebeurtenis);
      if (veld && veld.type !== 'radio') this.#naDruk(() => this.#verlaat(veld));
    });
    pagina.addEventListener('click', (gebeurtenis) => this.#volgVeldlink(gebeurtenis));
    verbindRolhulp(form, (rol) => {
      this.#zeg(inScript.gekozen(rol));
      this.#bewaar();
      const controle = this.#controle();
      this.#fouten.trekIn(controle.fouten);
      this.#toonHints(controle);
    });
    verbindLater(later, {
      concept: () => this.#concept,
      open: (concept) => this.#beginOpnieuw(concept, inScript.geopend),
      wis: () => this.#beginOpnieuw(undefined, inScript.gewist),
    });
  }

  get #concept(): Concept {
    return { sleutel: this.#sleutel, velden: leesVelden(this.#form) };
  }

  #controle(): Controle {
    return controleerVelden(leesVelden(this.#form));
  }

  #bewaar(): void {
    bewaarConcept(this.#concept);
  }

  #vul({ sleutel, velden }: Concept): void {
    this.#sleutel = sleutel;
    vulVelden(this.#form, velden);
    wisselVarianten(this.#form);
    this.#ondertekenaars.volg();
    this.#toonHints(this.#controle());
  }

  /** @param concept nothing wipes what this tab keeps */
  #beginOpnieuw(concept: Concept | undefined, tekst: string): void {
    this.#vul(concept ?? { sleutel: nieuweSleutel(), velden: {} });
    if (concept === undefined) wisConcept();
    else this.#bewaar();
    this.#naarStap('organisatie');
    this.#zeg(tekst);
  }

  #zeg(tekst: string): void {
    this.#plekken.gezegd.textContent = tekst;
  }

  /** Messages when leaving a field that was filled in wrongly, never while typing; what is right gets its stored form. */
  #verlaat(veld: Veldelement): void {
    const { name: naam } = veld;
    const vorm = veld instanceof HTMLInputElement ? opslagvorm(naam, veld.value) : undefined;
    if (vorm !== undefined && vorm !== veld.value && veld.type !== 'radio') {
      veld.value = vorm;
      this.#bewaar();
    }
    const controle = this.#controle();
    this.#fouten.verlaat(naam, isGetypt(veld), controle.fouten);
    this.#toonHints(controle);
  }

  #toonHints({ fouten, waarschuwingen }: Controle): void {
    toonRolhulp(this.#form, [...fouten, ...waarschuwingen]);
    toonWaarschuwingen(this.#form, waarschuwingen);
  }

  #verder(volgende: Stapcode): void {
    const fouten = this.#controle().fouten.filter(
      ({ naam }) => stapVan(naam) === this.#stapper.huidige,
    );
    if (fouten.length === 0) this.#naarStap(volgende);
    else this.#toonFouten(fouten);
  }

  #toonFouten(fouten: readonly Pick<Veldbevinding, 'naam' | 'detail'>[]): void {
    this.#fouten.toon(fouten);
    this.#stapper.zetTitel(`${inScript.fout} `);
    richtOp(this.#plekken.overzicht);
  }

  #naarStap(code: Stapcode): void {
    history.pushState(null, '', `#${code}`);
    this.#toonStap(code);
  }

  #toonStap(code: Stapcode): void {
    this.#stapper.toon(code);
    this.#zeg('');
    this.#meld('');
    this.#fouten.toon([]);
    richtOp(this.#stapper.element?.querySelector('h2'));
    this.#naToon();
  }

  #naToon(): void {
    const { huidige, element } = this.#stapper;
    if (huidige !== 'controle' || element === null) return;
    const { uitkomst, fouten } = this.#controle();
    toonControle(element, uitkomst.ok ? uitkomst.aanvraag : undefined);
    if (fouten.length > 0) this.#toonFouten(fouten);
  }

  #volgAdres(): void {
    const stap = Stapper.uitAdres();
    if (stap === undefined) {
      // The link past the header goes elsewhere on what is shown: a reload must show the same.
      const plek = this.#klaar ? ONTVANGEN_PLEK : `#${this.#stapper.huidige}`;
      history.replaceState(null, '', plek);
    } else if (this.#klaar) location.replace(location.pathname);
    else this.#toonStap(stap);
  }

  /** A link to a field opens its step, with what was said to be wrong there. */
  #volgVeldlink(gebeurtenis: Event): void {
    const link = gebeurtenis.target instanceof Element ? gebeurtenis.target.closest('a') : null;
    const naam = link?.hash.slice(1) ?? '';
    if (naam === '' || isStap(naam)) return;
    const doel =
      veldenMet(this.#form, naam)[0] ??
      this.#form.querySelector<HTMLElement>(`[id="${CSS.escape(naam)}"]`);
    if (doel === null) return;
    gebeurtenis.preventDefault();
    const stap = stapVan(naam);
    if (stap !== this.#stapper.huidige) {
      // The server may have said them: then they cannot be found again here.
      const fouten = this.#fouten.getoond.filter((fout) => stapVan(fout.naam) === stap);
      this.#naarStap(stap);
      this.#fouten.toon(fouten);
    }
    richtOp(doel);
  }

  #meld(tekst: string): void {
    this.#plekken.melding.textContent = tekst;
    if (tekst !== '') richtOp(this.#plekken.melding);
  }

  async #verstuur(): Promise<void> {
    const { uitkomst, fouten, naamVan } = this.#controle();
    if (!uitkomst.ok) {
      this.#toonFouten(fouten);
      return;
    }
    if (this.#bezig) return;
    this.#zetBezig(true);
    const { aanvraag } = uitkomst;
    const resultaat = await verzend(aanvraag, this.#sleutel);
    this.#zetBezig(false);
    if (resultaat.soort === 'ontvangen') this.#rondAf(aanvraag, resultaat);
    else if (resultaat.soort === 'ongeldig') {
      this.#toonFouten(
        resultaat.fouten.map(({ pointer, detail }) => ({ naam: naamVan(pointer), detail })),
      );
    } else if (resultaat.soort === 'eerder-ontvangen') {
      // Pressing once more sends this version as an aanvraag of its own.
      this.#sleutel = nieuweSleutel();
      this.#bewaar();
      this.#meld(inScript.eerderOntvangen);
    } else if (resultaat.soort === 'geweigerd') this.#meld(resultaat.detail);
    else this.#meld(inScript.mislukt[resultaat.soort]);
  }

  #rondAf(
    aanvraag: Aanvraag,
    antwoord: Pick<Ontvangen, 'kenmerk' | 'statusToken' | 'ingediendOp' | 'herhaald'>,
  ) {
    const ontvangen = {
      ...antwoord,
      wijze: aanvraag.ondertekening.wijze,
      ...adressen(aanvraag),
    };
    wisConcept();
    vergeetRekenbewijs();
    bewaarOntvangen(ontvangen);
    history.replaceState(null, '', ONTVANGEN_PLEK);
    this.#toonOntvangen(ontvangen);
  }

  #zetBezig(bezig: boolean): void {
    this.#bezig = bezig;
    this.#meld('');
    const knop = this.#form.querySelector<HTMLElement>('[data-doe="verstuur"]');
    if (knop) knop.ariaDisabled = bezig ? 'true' : null;
    this.#zeg(bezig ? inScript.bezig : '');
  }

  #toonOntvangen(ontvangen: Ontvangen): void {
    this.#klaar = true;
    toonOntvangen(this.#plekken.pagina, ontvangen);
    const kop = this.#plekken.pagina.querySelector('h1');
    this.#stapper.zetTitel(kop?.textContent ?? '');
    richtOp(kop);
  }
}

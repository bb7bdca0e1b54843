import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { adressen } from '../adressen.ts';
import { inScript } from '../teksten.ts';
import { type Concept, leesConcept, wisConcept } from './concept.ts';
import { Gang } from './gang.ts';
import { Invulling } from './invulling.ts';
import { verbindLater } from './later.ts';
import { Mededelingen } from './mededelingen.ts';
import {
  bewaarOntvangen,
  leesOntvangen,
  type Ontvangen,
  toonOntvangen,
  wisOntvangen,
} from './ontvangen.ts';
import { naDruk, richtOp } from './richten.ts';
import { verbindRolhulp } from './rolhulp.ts';
import { beginRekenen, vergeetRekenbewijs } from './rekenbewijs.ts';
import { Stapper } from './stapper.ts';
import { wisselVarianten } from './varianten.ts';
import { leesVelden, veldBij } from './velden.ts';
import { type Verzendresultaat, verzend } from './verzenden.ts';

/** What the address says once the aanvraag is in. */
const ONTVANGEN_PLEK = '#ontvangen';

/** The places of the page that the script speaks to. */
type Plekken = {
  /** What the confirmation takes the place of. */
  readonly pagina: HTMLElement;
  readonly form: HTMLFormElement;
  readonly overzicht: HTMLElement;
  readonly melding: HTMLElement;
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
  readonly #invulling: Invulling;
  readonly #mededelingen: Mededelingen;
  readonly #gang: Gang;
  readonly #naDruk = naDruk();
  #bezig = false;
  #klaar = false;

  constructor(plekken: Plekken) {
    const { pagina, form, overzicht, gezegd, melding } = plekken;
    this.#plekken = plekken;
    this.#invulling = new Invulling(form, overzicht);
    this.#mededelingen = new Mededelingen(gezegd, melding);
    this.#gang = new Gang(new Stapper(pagina), overzicht, this.#invulling, this.#mededelingen);
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
    const getypt = Object.entries(leesVelden(this.#plekken.form)).filter(
      ([, waarde]) => waarde !== '',
    );
    this.#invulling.vul({
      ...concept,
      velden: { ...concept.velden, ...Object.fromEntries(getypt) },
    });
    for (const element of this.#plekken.pagina.querySelectorAll<HTMLElement>('[data-script]')) {
      element.hidden = element.dataset['script'] === 'zonder';
    }
    this.#verbindVelden();
    this.#verbindKnoppen();
    this.#gang.begin();
  }

  #verbindVelden(): void {
    const { form } = this.#plekken;
    const verlaat = (gebeurtenis: Event): void => {
      const veld = veldBij(gebeurtenis);
      if (veld) this.#naDruk(() => this.#invulling.verlaat(veld));
    };
    form.addEventListener('input', () => this.#invulling.bewaar());
    form.addEventListener('input', beginRekenen, { once: true });
    form.addEventListener('change', (gebeurtenis) => {
      wisselVarianten(form);
      verlaat(gebeurtenis);
    });
    form.addEventListener('focusout', (gebeurtenis) => {
      if (veldBij(gebeurtenis)?.type !== 'radio') verlaat(gebeurtenis);
    });
  }

  #verbindKnoppen(): void {
    const { pagina, form, later } = this.#plekken;
    form.addEventListener('submit', (gebeurtenis) => {
      gebeurtenis.preventDefault();
      const { volgende } = this.#gang.stapper;
      if (volgende === undefined) void this.#verstuur();
      else this.#gang.verder(volgende);
    });
    form.querySelector('[data-doe="terug"]')?.addEventListener('click', () => this.#gang.terug());
    pagina.addEventListener('click', (gebeurtenis) => this.#gang.volgVeldlink(gebeurtenis));
    verbindRolhulp(form, (rol) => {
      this.#mededelingen.zeg(inScript.gekozen(rol));
      this.#invulling.neemKeuze();
    });
    verbindLater(later, {
      concept: () => this.#invulling.concept,
      open: (concept) => this.#beginOpnieuw(concept, inScript.geopend),
      wis: () => this.#beginOpnieuw(undefined, inScript.gewist),
    });
  }

  #beginOpnieuw(concept: Concept | undefined, tekst: string): void {
    this.#invulling.begin(concept);
    this.#gang.naarStap('organisatie');
    this.#mededelingen.zeg(tekst);
  }

  #volgAdres(): void {
    const stap = Stapper.uitAdres();
    if (stap === undefined) {
      // The link past the header goes elsewhere on what is shown: a reload must show the same.
      const plek = this.#klaar ? ONTVANGEN_PLEK : `#${this.#gang.stapper.huidige}`;
      history.replaceState(null, '', plek);
    } else if (this.#klaar) location.replace(location.pathname);
    else this.#gang.toonStap(stap);
  }

  async #verstuur(): Promise<void> {
    const { uitkomst, fouten, naamVan } = this.#invulling.controleer();
    if (!uitkomst.ok) {
      this.#gang.toonFouten(fouten);
      return;
    }
    if (this.#bezig) return;
    this.#zetBezig(true);
    const { aanvraag } = uitkomst;
    const resultaat = await verzend(aanvraag, this.#invulling.concept.sleutel);
    this.#zetBezig(false);
    if (resultaat.soort === 'ontvangen') this.#rondAf(aanvraag, resultaat);
    else if (resultaat.soort === 'ongeldig') {
      this.#gang.toonFouten(
        resultaat.fouten.map(({ pointer, detail }) => ({ naam: naamVan(pointer), detail })),
      );
    } else this.#meldMislukt(resultaat);
  }

  #meldMislukt(resultaat: Exclude<Verzendresultaat, { soort: 'ontvangen' | 'ongeldig' }>): void {
    if (resultaat.soort === 'geweigerd') this.#mededelingen.meld(resultaat.detail);
    else if (resultaat.soort === 'eerder-ontvangen') {
      // Pressing once more sends this version as an aanvraag of its own.
      this.#invulling.neemNieuweSleutel();
      this.#mededelingen.meld(inScript.eerderOntvangen);
    } else this.#mededelingen.meld(inScript.mislukt[resultaat.soort]);
  }

  #rondAf(
    aanvraag: Aanvraag,
    antwoord: Pick<Ontvangen, 'kenmerk' | 'statusToken' | 'ingediendOp' | 'herhaald'>,
  ): void {
    const { wijze } = aanvraag.ondertekening;
    const ontvangen = { ...antwoord, wijze, ...adressen(aanvraag) };
    // First of all: whatever fails after this, the kenmerk stands on the screen.
    this.#toonOntvangen(ontvangen);
    wisConcept();
    vergeetRekenbewijs();
    bewaarOntvangen(ontvangen);
    history.replaceState(null, '', ONTVANGEN_PLEK);
  }

  #zetBezig(bezig: boolean): void {
    this.#bezig = bezig;
    this.#mededelingen.wis();
    const knop = this.#plekken.form.querySelector<HTMLElement>('[data-doe="verstuur"]');
    if (knop) knop.ariaDisabled = bezig ? 'true' : null;
    this.#mededelingen.zeg(bezig ? inScript.bezig : '');
  }

  #toonOntvangen(ontvangen: Ontvangen): void {
    this.#klaar = true;
    toonOntvangen(this.#plekken.pagina, ontvangen);
    const kop = this.#plekken.pagina.querySelector('h1');
    this.#gang.stapper.zetTitel(kop?.textContent ?? '');
    richtOp(kop);
  }
}

import { createContext } from 'svelte';
import { focus } from '../componenten/focus.ts';
import { alsFragment, leesLink, type Link, zelfdeLink } from './link.ts';
import { dossier as teksten } from './teksten.ts';
import {
  haalDocument,
  type Opdracht,
  type Ophaling,
  type Opvraging,
  type Uitkomst,
  voerUit,
  vraagOp,
} from './verzoeken.ts';

/** What is said at the top of the page, after something was done. */
/** Refusals after which the page is still right: they are said where somebody pressed. */
const STAYS: readonly string[] = ['te-vaak', 'te-veel-post'];

export type Melding = { readonly soort: 'gelukt' | 'let-op'; readonly tekst: string };

/** The dossier that a page shows, and what is being done with it. The parts of the page reach it by {@link dossierVan}. */
export class Dossierstand {
  /** Nothing while it is being fetched. */
  opvraging = $state.raw<Opvraging | { readonly soort: 'geen-link' } | undefined>();
  melding = $state.raw<Melding | undefined>();
  /** The name of what is being done: nothing else can be done meanwhile, so that a double press does it once. */
  bezig = $state<string | undefined>();
  #link: Link | undefined;

  /** What opened it: a copy of it says what it replaces. */
  get link(): Link | undefined {
    return this.#link;
  }

  /** Shows the dossier of the link in the address. */
  async open(): Promise<void> {
    const link = leesLink(location.hash);
    this.#link = link;
    this.melding = undefined;
    this.opvraging = link === undefined ? { soort: 'geen-link' } : undefined;
    await this.ververs();
  }

  /** Another link in the same tab opens that; a jump within the page keeps the link in the address, for a reload. */
  async volgAdres(): Promise<void> {
    const link = leesLink(location.hash);
    const huidig = this.#link;
    if (link === undefined && huidig !== undefined) {
      history.replaceState(null, '', alsFragment(huidig));
    } else if (link === undefined || !zelfdeLink(huidig, link)) await this.open();
  }

  async probeerOpnieuw(): Promise<void> {
    this.opvraging = undefined;
    await this.ververs();
  }

  /** Does something and shows how the dossier stands after it. @returns nothing when something else is being done */
  async doe(naam: string, opdracht: Opdracht): Promise<Uitkomst | undefined> {
    const link = this.#link;
    if (this.bezig !== undefined || link === undefined) return undefined;
    this.bezig = naam;
    this.melding = undefined;
    const uitkomst = await voerUit(link, opdracht);
    if (uitkomst.soort === 'gelukt' || uitkomst.soort === 'geweigerd') await this.ververs();
    this.bezig = undefined;
    return uitkomst;
  }

  /** @returns nothing when something else is being done */
  async haalDocument(naam: string): Promise<Ophaling | undefined> {
    const link = this.#link;
    if (this.bezig !== undefined || link === undefined) return undefined;
    this.bezig = naam;
    const ophaling = await haalDocument(link);
    this.bezig = undefined;
    return ophaling;
  }

  /** Says it at the top of the page, where the focus goes: below it the page shows how it stands now. */
  async meld(soort: Melding['soort'], tekst: string): Promise<void> {
    this.melding = { soort, tekst };
    await focus('melding');
  }

  /** What is said about a failure: at the top when the page changed, else where somebody pressed. */
  async meldWeigering(
    uitkomst: Exclude<Uitkomst | Ophaling, { soort: 'gelukt' | 'ongeldig' }>,
  ): Promise<string> {
    const tekst = teksten.mislukt[uitkomst.soort === 'mislukt' ? uitkomst.reden : uitkomst.code];
    if (uitkomst.soort === 'mislukt' || STAYS.includes(uitkomst.code)) return tekst;
    await this.meld('let-op', tekst);
    return '';
  }

  async ververs(): Promise<void> {
    const link = this.#link;
    if (link === undefined) return;
    const opvraging = await vraagOp(link);
    if (link === this.#link) this.opvraging = opvraging;
  }
}

export const [dossierVan, zetDossier] = createContext<Dossierstand>();

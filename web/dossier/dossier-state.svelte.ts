import { createContext } from 'svelte';
import { focus } from '../components/focus.ts';
import { type DossierAccess, alsFragment, leesLink, type Link, zelfdeLink } from './link.ts';
import { dossier as teksten } from './teksten.ts';
import {
  haalDocument,
  type Opdracht,
  type Ophaling,
  type Opvraging,
  type Uitkomst,
  voerUit,
  vraagOp,
} from './requests.ts';

/** Refusals after which the page is still right: they are said where somebody pressed. */
const STAYS: readonly string[] = ['te-vaak', 'te-veel-post'];

/** What is said at the top of the page, after something was done. */
export type Melding = { readonly soort: 'gelukt' | 'let-op'; readonly tekst: string };

/** The desk opens a dossier without a link. */
export type DeskEntrance = {
  readonly kenmerk: string;
  /** Told after each answer whether somebody is signed in still. */
  readonly heard: (isSignedIn: boolean) => void;
};

/** The dossier that a page shows, and what is being done with it. The parts of the page reach it by {@link dossierVan}. */
export class Dossierstand {
  /** Nothing while it is being fetched. */
  opvraging = $state.raw<Opvraging | { readonly soort: 'geen-link' } | undefined>();
  melding = $state.raw<Melding | undefined>();
  /** The name of what is being done: nothing else can be done meanwhile, so that a double press does it once. */
  bezig = $state<string | undefined>();
  readonly #desk: DeskEntrance | undefined;
  #access: DossierAccess | undefined;

  /** @param desk left out where the link in the address opens it */
  constructor(desk?: DeskEntrance) {
    this.#desk = desk;
  }

  /** What opened it, where that was a link: a copy of it says what it replaces. */
  get link(): Link | undefined {
    const access = this.#access;
    return access?.token === undefined ? undefined : access;
  }

  /** Shows the dossier of the link in the address, or of the desk. */
  async open(): Promise<void> {
    const access =
      this.#desk === undefined ? leesLink(location.hash) : { kenmerk: this.#desk.kenmerk };
    this.#access = access;
    this.melding = undefined;
    this.opvraging = access === undefined ? { soort: 'geen-link' } : undefined;
    await this.ververs();
  }

  /** Another link in the same tab opens that; a jump within the page keeps the link in the address, for a reload. */
  async volgAdres(): Promise<void> {
    if (this.#desk !== undefined) return;
    const link = leesLink(location.hash);
    const huidig = this.#access;
    if (link === undefined && huidig?.token !== undefined) {
      history.replaceState(null, '', alsFragment(huidig));
    } else if (link === undefined || !zelfdeLink(huidig, link)) await this.open();
  }

  async probeerOpnieuw(): Promise<void> {
    this.opvraging = undefined;
    await this.ververs();
  }

  /** Does something and shows how the dossier stands after it. @returns nothing when something else is being done */
  async doe(naam: string, opdracht: Opdracht): Promise<Uitkomst | undefined> {
    const access = this.#access;
    if (this.bezig !== undefined || access === undefined) return undefined;
    this.bezig = naam;
    this.melding = undefined;
    const uitkomst = await voerUit(access, opdracht);
    // Without a session nothing can be shown anew, and what somebody typed must stay.
    if (REFRESHED.includes(uitkomst.soort) && !isSignedOut(uitkomst)) await this.ververs();
    this.bezig = undefined;
    return uitkomst;
  }

  /** @returns nothing when something else is being done */
  async haalDocument(naam: string): Promise<Ophaling | undefined> {
    const access = this.#access;
    if (this.bezig !== undefined || access === undefined) return undefined;
    this.bezig = naam;
    const ophaling = await haalDocument(access);
    this.bezig = undefined;
    return ophaling;
  }

  /** Says it at the top of the page, where the focus goes: below it the page shows how it stands now. */
  async meld(soort: Melding['soort'], tekst: string): Promise<void> {
    this.melding = { soort, tekst };
    await focus('melding');
  }

  /** What is said about a failure: at the top when the page changed, else where somebody pressed. */
  async meldWeigering(failure: Failure): Promise<string> {
    const tekst = this.wordsOf(failure);
    const isSaidHere =
      failure.soort === 'mislukt' || STAYS.includes(failure.code) || isSignedOut(failure);
    if (isSaidHere) return tekst;
    await this.meld('let-op', tekst);
    return '';
  }

  /** @returns nothing to say where the desk says it for all of its page */
  wordsOf(failure: Failure): string {
    if (isSignedOut(failure)) this.#desk?.heard(false);
    if (failure.soort === 'mislukt') return teksten.mislukt[failure.reden];
    if (failure.soort === 'geweigerd') return teksten.mislukt[failure.code];
    if (isSignedOut(failure)) return '';
    const { holder, tekst } = failure;
    return holder === undefined ? tekst : `${teksten.isHeldBy(holder)} ${tekst}`;
  }

  async ververs(): Promise<void> {
    const access = this.#access;
    if (access === undefined) return;
    const opvraging = await vraagOp(access);
    const isSignedIn = opvraging.soort !== 'signed-out';
    if (opvraging.soort !== 'niet-bereikbaar') this.#desk?.heard(isSignedIn);
    if (access === this.#access && (isSignedIn || this.opvraging === undefined)) {
      this.opvraging = opvraging;
    }
  }
}

const REFRESHED: readonly string[] = ['gelukt', 'geweigerd', 'work-refused'];

type Failure = Exclude<Uitkomst | Ophaling, { soort: 'gelukt' | 'ongeldig' }>;

const isSignedOut = (outcome: Uitkomst | Ophaling): boolean =>
  outcome.soort === 'work-refused' && outcome.code === 'niet-aangemeld';

export const [dossierVan, zetDossier] = createContext<Dossierstand>();

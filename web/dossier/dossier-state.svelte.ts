import { createContext } from 'svelte';
import { focus } from '../components/focus.ts';
import { type DossierAccess, asFragment, readLink, type Link, sameLink } from './link.ts';
import { dossier as teksten } from './teksten.ts';
import {
  fetchDocument,
  type ChangeRequest,
  type Fetch,
  type Query,
  type RequestOutcome,
  run,
  ask,
} from './requests.ts';

/** Refusals after which the page is still right: they are said where somebody pressed. */
const STAYS: readonly string[] = ['te-vaak', 'te-veel-post'];

/** What is said at the top of the page, after something was done. */
export type Melding = { readonly soort: 'succeeded' | 'let-op'; readonly text: string };

/** The desk opens a dossier without a link. */
export type DeskEntrance = {
  readonly kenmerk: string;
  /** Told after each answer whether somebody is signed in still. */
  readonly heard: (isSignedIn: boolean) => void;
};

/** The dossier that a page shows, and what is being done with it. The parts of the page reach it by {@link dossierOf}. */
export class DossierState {
  /** Nothing while it is being fetched. */
  query = $state.raw<Query | { readonly soort: 'geen-link' } | undefined>();
  melding = $state.raw<Melding | undefined>();
  /** The name of what is being done: nothing else can be done meanwhile, so that a double press does it once. */
  busy = $state<string | undefined>();
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
      this.#desk === undefined ? readLink(location.hash) : { kenmerk: this.#desk.kenmerk };
    this.#access = access;
    this.melding = undefined;
    this.query = access === undefined ? { soort: 'geen-link' } : undefined;
    await this.refresh();
  }

  /** Another link in the same tab opens that; a jump within the page keeps the link in the address, for a reload. */
  async followAdres(): Promise<void> {
    if (this.#desk !== undefined) return;
    const link = readLink(location.hash);
    const current = this.#access;
    if (link === undefined && current?.token !== undefined) {
      history.replaceState(null, '', asFragment(current));
    } else if (link === undefined || !sameLink(current, link)) await this.open();
  }

  async tryAgain(): Promise<void> {
    this.query = undefined;
    await this.refresh();
  }

  /** Does something and shows how the dossier stands after it. @returns nothing when something else is being done */
  async run(name: string, command: ChangeRequest): Promise<RequestOutcome | undefined> {
    const access = this.#access;
    if (this.busy !== undefined || access === undefined) return undefined;
    this.busy = name;
    this.melding = undefined;
    const outcome = await run(access, command);
    // Without a session nothing can be shown anew, and what somebody typed must stay.
    if (REFRESHED.includes(outcome.soort) && !isSignedOut(outcome)) await this.refresh();
    this.busy = undefined;
    return outcome;
  }

  /** @returns nothing when something else is being done */
  async fetchDocument(name: string): Promise<Fetch | undefined> {
    const access = this.#access;
    if (this.busy !== undefined || access === undefined) return undefined;
    this.busy = name;
    const fetched = await fetchDocument(access);
    this.busy = undefined;
    return fetched;
  }

  /** Says it at the top of the page, where the focus goes: below it the page shows how it stands now. */
  async report(soort: Melding['soort'], text: string): Promise<void> {
    this.melding = { soort, text };
    await focus('melding');
  }

  /** What is said about a failure: at the top when the page changed, else where somebody pressed. */
  async reportRefusal(failure: Failure): Promise<string> {
    const text = this.wordsOf(failure);
    const isSaidHere =
      failure.soort === 'mislukt' || STAYS.includes(failure.code) || isSignedOut(failure);
    if (isSaidHere) return text;
    await this.report('let-op', text);
    return '';
  }

  /** @returns nothing to say where the desk says it for all of its page */
  wordsOf(failure: Failure): string {
    if (isSignedOut(failure)) this.#desk?.heard(false);
    if (failure.soort === 'mislukt') return teksten.mislukt[failure.reden];
    if (failure.soort === 'geweigerd') return teksten.mislukt[failure.code];
    if (isSignedOut(failure)) return '';
    const { holder, text } = failure;
    return holder === undefined ? text : `${teksten.isHeldBy(holder)} ${text}`;
  }

  async refresh(): Promise<void> {
    const access = this.#access;
    if (access === undefined) return;
    const query = await ask(access);
    const isSignedIn = query.soort !== 'signed-out';
    if (query.soort !== 'niet-bereikbaar') this.#desk?.heard(isSignedIn);
    if (access === this.#access && (isSignedIn || this.query === undefined)) {
      this.query = query;
    }
  }
}

const REFRESHED: readonly string[] = ['succeeded', 'geweigerd', 'work-refused'];

type Failure = Exclude<RequestOutcome | Fetch, { soort: 'succeeded' | 'ongeldig' }>;

const isSignedOut = (outcome: RequestOutcome | Fetch): boolean =>
  outcome.soort === 'work-refused' && outcome.code === 'niet-aangemeld';

export const [dossierOf, putDossier] = createContext<DossierState>();

import { createContext } from 'svelte';
import { askSession, endSession, type SessionOutcome } from './requests.ts';

/** Before it ends somebody is told so, and can go on with one press: milliseconds. */
const WARN_MS = 2 * 60_000;

/** Who is signed in, as far as the page knows; the service decides at each request. */
export class DeskSession {
  /** Nothing while it is being asked. */
  outcome: SessionOutcome | undefined = $state.raw();
  /** It ended while the page was open: what somebody typed stays. */
  hasEnded = $state(false);
  endsSoon = $state(false);
  /** Signing out did not work. */
  isStuck = $state(false);
  /** For how long nothing may be asked. */
  #idleMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get name(): string {
    return this.outcome?.kind === 'signed-in' ? this.outcome.session.naam : '';
  }

  get mayAct(): boolean {
    return (
      this.outcome?.kind === 'signed-in' && this.outcome.session.rollen.includes('behandelaar')
    );
  }

  get isFourEyed(): boolean {
    return this.outcome?.kind === 'signed-in' && this.outcome.session.vierOgen;
  }

  async open(): Promise<void> {
    this.outcome = undefined;
    this.#keep(await askSession());
  }

  /** Somebody says that they are there still, or comes back from signing in in another tab. */
  async goOn(): Promise<void> {
    const outcome = await askSession();
    if (outcome.kind === 'signed-in') this.#keep(outcome);
    else if (outcome.kind === 'signed-out') this.heard(false);
  }

  #keep(outcome: SessionOutcome): void {
    this.outcome = outcome;
    if (outcome.kind !== 'signed-in') return;
    this.#idleMs = outcome.lastsMs;
    this.heard(true);
  }

  /** What an answer of the service says about it. Each request puts its end off. */
  readonly heard = (isSignedIn: boolean): void => {
    clearTimeout(this.#timer);
    this.endsSoon = false;
    this.hasEnded = !isSignedIn;
    if (isSignedIn) this.#timer = setTimeout(() => this.#warn(), this.#idleMs - WARN_MS);
  };

  #warn(): void {
    this.endsSoon = true;
    this.#timer = setTimeout(() => {
      this.endsSoon = false;
      this.hasEnded = true;
    }, WARN_MS);
  }

  /** Somebody has read it. What they try next says it again. */
  readonly dismiss = (): void => {
    this.hasEnded = false;
    this.endsSoon = false;
  };

  async signOut(): Promise<void> {
    this.isStuck = !(await endSession());
    if (this.isStuck) return;
    clearTimeout(this.#timer);
    this.outcome = { kind: 'signed-out' };
  }
}

export const [deskSession, setDeskSession] = createContext<DeskSession>();

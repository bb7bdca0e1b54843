import { createContext, flushSync } from 'svelte';
import { type FormFields, toForm } from '../../../../../shared/aanvraag/form.ts';
import { readFromTab, removeFromTab } from '../../../../api/tab-storage.ts';
import { sameOrganisation } from '../../../../received/same-organisation.ts';
import { receivedBasics as words } from '../../../../received/basics.ts';
import { adressen } from '../../addresses.ts';
import { ON_THE_PHONE } from '../../on-the-phone.ts';
import { inScript } from '../../teksten.ts';
import type { Start } from './start.ts';
import { type Draft, emptyDraft, readDraft, wipeDraft } from './draft.ts';
import { focusOn } from './focus.ts';
import { FormState } from './form-state.svelte.ts';
import { Navigation, placeInHistory } from './navigation.svelte.ts';
import { forgetProofOfWork } from './proof-of-work.ts';
import { ReceivedPage } from './received-page.svelte.ts';
import { findReceived, type Received, saveReceived, wipeReceived } from './received.ts';
import { send, type SendOutcome } from './send.ts';

/** What the address says once the aanvraag is in. */
const RECEIVED_PLACE = '#ontvangen';

/** The page of the form: what is filled in, where somebody is, and what became of sending it. */
export class PageState {
  readonly form: FormState;
  readonly navigation: Navigation;
  /** What was sent from here: then the page shows that, whatever place of it is asked for. */
  received: Received | undefined = $state.raw();
  readonly receivedPage = new ReceivedPage();
  isBusy = $state.raw(false);
  /** Why it was not sent: said beside the buttons. */
  failure = $state.raw('');
  /** The employee who fills it in for somebody who calls; nobody does unless they came here from the desk. */
  employee = $state.raw('');

  constructor(start: Start) {
    this.form = new FormState(start);
    this.navigation = new Navigation(this.form);
  }

  get title(): string {
    return this.received === undefined ? this.navigation.title : words.titel;
  }

  /**
   * Makes of the long page a form that goes step by step.
   * @param typed what somebody filled in before the page was ready: it wins from an older draft
   */
  start(typed: FormFields): void {
    // Not popstate: after that the browser still takes the focus away, for a place that cannot have it.
    addEventListener('hashchange', () => this.#followAddress());
    const employee = readFromTab(ON_THE_PHONE);
    this.employee = typeof employee === 'string' ? employee : '';
    const received = findReceived(placeInHistory().sleutel);
    if (received !== undefined) {
      this.#showReceived(received);
      return;
    }
    const draft = readDraft();
    this.#start({ ...draft, velden: { ...draft.velden, ...typed } });
    this.navigation.start();
  }

  #start(draft: Draft): void {
    this.form.isLive = true;
    this.form.fill(draft);
  }

  /** A draft from a file takes the place of what was filled in. */
  open(draft: Draft): void {
    this.form.fill(draft);
    this.form.save();
    this.navigation.lookAgain();
  }

  /** Leaves nothing behind: not in the page, and not in this tab. */
  wipe(): void {
    this.form.wipe();
    wipeReceived();
    this.navigation.startOver();
  }

  /** The button of the step: on, or send. */
  async submit(): Promise<void> {
    this.failure = '';
    if (this.navigation.step === 'controle') await this.#send();
    else this.navigation.goOn();
  }

  async #send(): Promise<void> {
    const { outcome, errors, nameOf } = this.form.check();
    if (!outcome.ok) {
      this.navigation.showErrors(errors);
      return;
    }
    if (this.isBusy) return;
    this.isBusy = true;
    const { sleutel: key } = this.form.draft;
    void this.receivedPage.fetch();
    const sent = await send(outcome.aanvraag, key);
    if (sent.kind === 'received') await this.receivedPage.arrival();
    this.isBusy = false;
    if (sent.kind === 'received') {
      const { aanvraag } = outcome;
      const { wijze } = aanvraag.ondertekening;
      const same = toForm(sameOrganisation(aanvraag));
      this.#finish({ ...sent, sleutel: key, wijze, same, ...adressen(aanvraag) });
    } else if (sent.kind === 'invalid') {
      this.navigation.showErrors(
        sent.errors.map(({ pointer, detail }) => ({ name: nameOf(pointer), detail })),
      );
    } else this.#fail(sent);
  }

  #fail(sent: Exclude<SendOutcome, { kind: 'received' | 'invalid' }>): void {
    if (sent.kind === 'refused') this.failure = sent.detail;
    else if (sent.kind === 'signed-out') this.failure = inScript.signedOut;
    else if (sent.kind === 'received-before') {
      // Pressing once more sends this version as an aanvraag of its own.
      this.form.takeNewKey();
      this.failure = inScript.earlierReceived;
    } else this.failure = inScript.mislukt[sent.kind];
    flushSync();
    focusOn(document.getElementById('melding'));
  }

  #finish(received: Received): void {
    // First of all: whatever fails after this, the kenmerk stands on the screen.
    this.#showReceived(received);
    wipeDraft();
    forgetProofOfWork();
    removeFromTab(ON_THE_PHONE);
    saveReceived(received);
    history.replaceState({ sleutel: received.sleutel }, '', RECEIVED_PLACE);
  }

  #showReceived(received: Received): void {
    this.received = received;
    flushSync();
    focusOn(document.querySelector('h1'));
    if (this.receivedPage.component === undefined) void this.#completeReceived();
  }

  async #completeReceived(): Promise<void> {
    await this.receivedPage.fetch();
    flushSync();
    focusOn(document.querySelector('h1'));
  }

  /** A next aanvraag, in the place of what was sent. */
  startNext(fields: FormFields): void {
    this.received = undefined;
    this.employee = '';
    this.#start(emptyDraft(fields));
    if (!this.form.isEmpty) this.form.save();
    this.navigation.goTo('organisatie');
  }

  #followAddress(): void {
    const { sleutel: key } = placeInHistory();
    const draft = this.form.isLive ? this.form.draft : readDraft();
    // A place of neither belongs to a draft that another one took the place of.
    this.received = findReceived(key) ?? (key === draft.sleutel ? undefined : this.received);
    if (this.received === undefined) {
      this.failure = '';
      if (!this.form.isLive) this.#start(draft);
      this.navigation.followAddress();
    } else {
      // Back, and the link past the header: a reload of this place must show the same.
      history.replaceState({ sleutel: this.received.sleutel }, '', RECEIVED_PLACE);
    }
  }
}

/** How the parts of the page reach it. */
export const [pageState, setPageState] = createContext<PageState>();

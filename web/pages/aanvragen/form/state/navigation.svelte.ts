import { flushSync } from 'svelte';
import * as z from 'zod/mini';
import { aanvragen } from '../../teksten.ts';
import { general } from '../../../teksten.ts';
import type { FieldFinding } from './start.ts';
import { focusOn } from './focus.ts';
import type { FormState } from './form-state.svelte.ts';
import { isStep, type StepCode, stepNumber, stepOf, steps } from './steps.ts';

/** What a place in the browser's history keeps. */
const placeSchema = z.object({
  /** The key of the draft that it belongs to. */
  sleutel: z.optional(z.string()),
  /** Somebody came from the check page to change something, and goes back there. */
  fromCheck: z.optional(z.boolean()),
});

export const placeInHistory = (): z.infer<typeof placeSchema> =>
  placeSchema.safeParse(history.state).data ?? {};

/** The step that the address names: the first in an address without a place, none for another place on the page. */
function stepInAddress(): StepCode | undefined {
  const code = location.hash.slice(1) || steps[0].code;
  return isStep(code) ? code : undefined;
}

/** The way through the steps: on, back, to a field, and to what is wrong. The step stands in the address. */
export class Navigation {
  step: StepCode = $state.raw(steps[0].code);
  isFromCheck = $state.raw(false);
  readonly next = $derived(steps[stepNumber(this.step)]?.code);
  readonly previous = $derived(steps[stepNumber(this.step) - 2]?.code);
  readonly #form: FormState;

  constructor(form: FormState) {
    this.#form = form;
  }

  /** Which step this is, and first of all that something is wrong. */
  readonly title = $derived.by(() => {
    const error = this.#form.summary.length > 0 ? `${general.error} ` : '';
    const { heading } = aanvragen[this.step];
    return `${error}${heading}, ${aanvragen.stepOf(stepNumber(this.step), steps.length)}`;
  });

  start(): void {
    // A browser that goes back to where it was scrolled to goes there on another step.
    history.scrollRestoration = 'manual';
    const named = location.hash === '' ? undefined : stepInAddress();
    this.step = named ?? steps[0].code;
    this.#rememberPlace(placeInHistory().fromCheck);
    flushSync();
    this.#look();
    if (named === undefined) return;
    this.#focusHeading();
    // Some browsers go to the fragment as they found it on the long page, once all has loaded.
    if (document.readyState !== 'complete') {
      addEventListener('load', () => setTimeout(() => this.#toHeading()), { once: true });
    }
  }

  /** Goes on from a step where nothing is wrong. */
  goOn(): void {
    const errors = this.#form.check().errors.filter(({ name }) => stepOf(name) === this.step);
    if (errors.length > 0) this.showErrors(errors);
    else if (this.isFromCheck) this.goTo('controle');
    else if (this.next) this.goTo(this.next);
  }

  goBack(): void {
    if (this.previous) this.goTo(this.previous);
  }

  goTo(step: StepCode, fromCheck = false): void {
    history.pushState(null, '', `#${step}`);
    this.#rememberPlace(fromCheck);
    this.#show(step);
  }

  /** After Back, Forward, or a link to another place on the page. */
  followAddress(): void {
    const step = stepInAddress();
    if (step === undefined) {
      // The link past the header goes elsewhere on what is shown: a reload must show the same.
      history.replaceState(history.state, '', `#${this.step}`);
    } else {
      this.#rememberPlace(placeInHistory().fromCheck);
      this.#show(step);
    }
  }

  /** A link to a field opens its step; coming from the check page, with what is wrong there. */
  goToField(name: string): void {
    const step = stepOf(name);
    if (step !== this.step) {
      // The server may have said them: then they cannot be found again here.
      const here = this.#form.errors.filter((error) => stepOf(error.name) === step);
      this.goTo(step, this.step === 'controle');
      this.#form.showErrors(here);
      flushSync();
    }
    focusOn(document.getElementById(name));
  }

  showErrors(errors: readonly FieldFinding[]): void {
    this.#form.showErrors(errors);
    flushSync();
    focusOn(document.getElementById('foutoverzicht'));
  }

  /** To the beginning of the form, which was emptied: the focus is the caller's. */
  startOver(): void {
    if (this.step === steps[0].code) return;
    history.pushState(null, '', `#${steps[0].code}`);
    this.#rememberPlace(false);
    this.step = steps[0].code;
  }

  /** Looks at the step anew, after the page filled something in. */
  lookAgain(): void {
    if (this.step === 'controle') this.#form.showErrors(this.#form.check().errors);
  }

  #show(step: StepCode): void {
    this.step = step;
    this.#form.showErrors([]);
    flushSync();
    this.#focusHeading();
    this.#look();
  }

  /** The check page says at once what is missing. */
  #look(): void {
    if (this.step !== 'controle') return;
    const { errors } = this.#form.check();
    if (errors.length > 0) this.showErrors(errors);
  }

  /** So that the place keeps to the draft that is filled in now. */
  #rememberPlace(fromCheck = false): void {
    const { sleutel: key } = this.#form.draft;
    this.isFromCheck = fromCheck;
    history.replaceState({ sleutel: key, fromCheck }, '');
  }

  #heading(): HTMLElement | null {
    return document.getElementById(`kop-${this.step}`);
  }

  #focusHeading(): void {
    focusOn(this.#heading());
  }

  #toHeading(): void {
    this.#heading()?.scrollIntoView({ block: 'start' });
  }
}

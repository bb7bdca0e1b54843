import type { FormFields } from '../../../../../shared/aanvraag/form.ts';
import { storedForm } from '../../../../../shared/aanvraag/stored-form.ts';
import { MAX_ONDERTEKENAARS } from '../../../../../shared/aanvraag/wijzen.ts';
import { RegisterHelp } from '../registers/register-help.svelte.ts';
import type { Start, FieldFinding } from './start.ts';
import { type Check, checkFields, type CodedFinding } from './check.ts';
import { type Draft, emptyDraft, saveDraft, wipeDraft } from './draft.ts';
import { inFormOrder } from './form-order.ts';
import { countPlaces, removePlace } from './signatory-places.ts';
import { chosenType } from './visible-fields.ts';

/**
 * What is filled in, and what there is to say of it. The server renders the form from it, and the page goes on with it:
 * until then the form is one long page.
 */
export class FormState {
  values: FormFields = $state.raw({});
  /** What is wrong and said at its field, in the order of the screen. */
  errors: readonly FieldFinding[] = $state.raw([]);
  /** What is odd but allowed. */
  warnings: readonly FieldFinding[] = $state.raw([]);
  /** Whether a script makes it go step by step. */
  isLive = $state.raw(false);
  /** How many signatories are shown. */
  places = $state.raw(MAX_ONDERTEKENAARS);
  readonly type = $derived(chosenType(this.values));
  readonly isWijziging = $derived(this.values['soort'] === 'wijziging');
  readonly registers = new RegisterHelp(() => this.refresh());
  #findings: readonly CodedFinding[] = $state.raw([]);
  /** Which fields the summary was made of. */
  #summarised: readonly string[] = $state.raw([]);
  #key = '';

  constructor({ values = {}, errors = [], warnings = [], key = '' }: Start) {
    this.values = values;
    this.warnings = warnings;
    this.#key = key;
    this.showErrors(errors);
  }

  /** What is wrong and stands in the summary: what is mended is gone from it. */
  readonly summary = $derived(this.errors.filter(({ name }) => this.#summarised.includes(name)));

  get draft(): Draft {
    return { sleutel: this.#key, velden: this.values };
  }

  get filledIn(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.values).filter(([, value]) => value !== ''));
  }

  get isEmpty(): boolean {
    return Object.keys(this.filledIn).length === 0;
  }

  value(name: string): string {
    return this.values[name] ?? '';
  }

  error(name: string): string | undefined {
    return this.errors.find((error) => error.name === name)?.detail;
  }

  /** Whether this was found at the last look, as a help while nothing is said to be wrong yet. */
  needs(name: string, code: string): boolean {
    return this.#findings.some((finding) => finding.name === name && finding.code === code);
  }

  check(): Check {
    return checkFields(this.values);
  }

  /** Takes in what somebody types or chooses. */
  set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
    if (!this.isLive) return;
    this.save();
    if (name.startsWith('organisatie.')) this.registers.follow(this.values);
  }

  /** Keeps the draft. */
  save(): void {
    saveDraft(this.draft);
  }

  /** Puts another draft in the place of what was filled in. */
  fill({ sleutel: key, velden: fields }: Draft): void {
    this.#key = key;
    // A form that is and stays empty has nothing to check: most begin so, some of them on a slow phone.
    const staysEmpty = this.isEmpty && Object.values(fields).every((value) => value === '');
    this.values = fields;
    this.places = countPlaces(this.values);
    this.showErrors([]);
    if (staysEmpty) return;
    for (const name of Object.keys(this.values)) this.#toStoredForm(name);
    this.registers.follow(this.values);
    this.refresh();
  }

  /** Empties the form, and what this tab keeps of it. */
  wipe(): void {
    this.fill(emptyDraft());
    wipeDraft();
  }

  /** What is sent from now on is an aanvraag of its own. */
  takeNewKey(): void {
    this.#key = emptyDraft().sleutel;
    this.save();
  }

  /**
   * Messages when leaving a field that was filled in wrongly, never while typing; what is right gets its stored form, and
   * what is mended goes away.
   * @param isTyped only what was typed here may be said to be wrong
   */
  leave(name: string, isTyped: boolean): void {
    if (this.#toStoredForm(name)) this.save();
    const check = this.check();
    const others = this.errors.map((error) => error.name).filter((other) => other !== name);
    const names = isTyped || others.length < this.errors.length ? [...others, name] : others;
    this.errors = inFormOrder(firstOfEach(check.errors, names));
    this.refresh(check);
  }

  /** Takes in a choice that the page made. */
  choose(values: FormFields): void {
    this.values = { ...this.values, ...values };
    this.registers.follow(this.values);
    this.save();
    this.leave('', false);
  }

  /** Looks anew at what there is to say beside errors. */
  refresh(check = this.check()): void {
    this.#findings = [...check.errors, ...check.warnings];
    const differences = this.registers.answer?.differencesWith(this.values) ?? [];
    this.warnings = [
      ...check.warnings,
      ...differences.map(({ pointer, detail }) => ({ name: check.nameOf(pointer), detail })),
    ];
  }

  /** Exactly these are wrong, at their fields and in the summary; none clears everything. */
  showErrors(errors: readonly FieldFinding[]): void {
    this.errors = inFormOrder(errors);
    this.#summarised = errors.map(({ name }) => name);
  }

  /** @returns the place of the new signatory, from 0 */
  addPlace(): number {
    this.places += 1;
    return this.places - 1;
  }

  removePlace(place: number): void {
    this.values = removePlace(this.values, place);
    this.places -= 1;
    this.showErrors([]);
    this.save();
    this.refresh();
  }

  /** @returns whether it changed */
  #toStoredForm(name: string): boolean {
    const stored = storedForm(name, this.value(name));
    if (stored === undefined || stored === this.value(name)) return false;
    this.values = { ...this.values, [name]: stored };
    return true;
  }
}

/** One error for each of these fields. */
const firstOfEach = (errors: readonly FieldFinding[], names: readonly string[]): FieldFinding[] =>
  names.flatMap((name) => errors.find((error) => error.name === name) ?? []);

import type { FormFields } from '../../../../../shared/aanvraag/form.ts';
import type { RegisterAnswer } from './offer.ts';

/** What decides about the registers that are looked in, and the numbers. */
const NAMES = [
  'organisatie.type',
  'organisatie.nummers.brincode',
  'organisatie.nummers.bestuursnummer',
  'organisatie.nummers.gemeentecode',
];

/**
 * Asks the public registers for what belongs to a number. A register helps, and refuses nobody: so their code comes with
 * the first number, apart from the page, and where it does not come nothing changes.
 */
export class RegisterHelp {
  answer: RegisterAnswer | undefined = $state.raw();
  #asked = '';
  readonly #onAnswer: () => void;

  /** @param onAnswer is called when there is something new to compare with */
  constructor(onAnswer: () => void) {
    this.#onAnswer = onAnswer;
  }

  follow(values: FormFields): void {
    const [type, ...numbers] = NAMES.map((name) => values[name] ?? '');
    const asked = [type, ...numbers].join(' ');
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.answer = undefined;
    if (type !== '' && numbers.some((number) => number !== '')) void this.#ask(values, asked);
  }

  async #ask(values: FormFields, asked: string): Promise<void> {
    try {
      const { askRegisters } = await import('./lookup.ts');
      const answer = await askRegisters(values);
      if (this.#asked !== asked) return;
      this.answer = answer;
      this.#onAnswer();
    } catch {
      // No connection: the SSD sees what differs all the same.
    }
  }
}

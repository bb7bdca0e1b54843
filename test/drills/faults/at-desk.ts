import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { subjectOfActor } from '../../../shared/desk/actor.ts';
import type { HttpResponse, Client } from './client.ts';

/** Somebody who is signed in at the desk, with the cookie of their session. */
export type Colleague = { readonly subject: string; readonly cookie: string };

/** What somebody did at the desk. Whoever gave up does not know whether it happened. */
export type DeskFact = {
  readonly soort: 'opgepakt' | 'teruggegeven' | 'genoteerd';
  readonly subject: string;
  readonly isAcknowledged: boolean;
  readonly text?: string;
};

/** What is done at the desk to one dossier: two people, both at once. */
export class DeskWork {
  readonly facts: DeskFact[] = [];
  /** Answers that nobody should get. */
  readonly strange: string[] = [];
  readonly #client: Client;
  readonly #kenmerk: string;
  readonly #pair: readonly [Colleague, Colleague];

  constructor(client: Client, kenmerk: string, pair: readonly [Colleague, Colleague]) {
    this.#client = client;
    this.#kenmerk = kenmerk;
    this.#pair = pair;
  }

  /** Both want it; who gets it gives it back; the other gives up waiting for an answer, and the first takes what is left. */
  async claim(): Promise<void> {
    const taken = await Promise.all(this.#pair.map((who) => this.#takeUp(who)));
    if (taken.filter(Boolean).length !== 1) this.#report('claim', `taken by ${String(taken)}`);
    const [first, second] =
      taken[0] === true ? this.#pair : ([...this.#pair].reverse() as [Colleague, Colleague]);
    const returned = await this.#client.ask(this.#request(first, 'DELETE', '/behandelaar'));
    if (returned.status === 200) this.#happened('teruggegeven', first);
    else this.#report('give back', returned);
    await this.#takeUpOrGiveUp(second);
    await this.#takeUp(first);
  }

  /** Each writes some notes, one after the other, and one that they do not ask after. */
  async note(round: number): Promise<void> {
    await Promise.all(
      this.#pair.map(async (who) => {
        for (const number of [1, 2]) await this.#write(who, `${who.subject} ${round}.${number}`);
        const text = `${who.subject} ${round}, given up`;
        const answer = await this.#client.tryOnce(this.#note(who, text));
        this.#happened('genoteerd', who, { text, isAcknowledged: answer?.status === 201 });
      }),
    );
  }

  async #write(who: Colleague, text: string): Promise<void> {
    const answer = await this.#client.ask(this.#note(who, text));
    if (answer.status === 201) this.#happened('genoteerd', who, { text });
    else this.#report('note', answer);
  }

  /** @returns whether they have it now */
  async #takeUp(who: Colleague): Promise<boolean> {
    const answer = await this.#client.ask(this.#request(who, 'PUT', '/behandelaar'));
    if (answer.status === 200) this.#happened('opgepakt', who);
    else if (answer.content['code'] !== 'al-opgepakt') this.#report('take up', answer);
    return answer.status === 200;
  }

  async #takeUpOrGiveUp(who: Colleague): Promise<void> {
    const answer = await this.#client.tryOnce(this.#request(who, 'PUT', '/behandelaar'));
    this.#happened('opgepakt', who, { isAcknowledged: answer?.status === 200 });
  }

  #note(who: Colleague, text: string) {
    return { ...this.#request(who, 'POST', '/notities'), content: { tekst: text } };
  }

  #request(who: Colleague, method: 'POST' | 'PUT' | 'DELETE', path: string) {
    return { method, path: `/aanvragen/${this.#kenmerk}${path}`, cookie: who.cookie };
  }

  #happened(
    soort: DeskFact['soort'],
    { subject }: Colleague,
    more: { text?: string; isAcknowledged?: boolean } = {},
  ): void {
    this.facts.push({ soort, subject, isAcknowledged: true, ...more });
  }

  #report(what: string, answer: HttpResponse | string): void {
    const said =
      typeof answer === 'string' ? answer : `${answer.status} ${String(answer.content['code'])}`;
    this.strange.push(`${what}: ${said}`);
  }
}

/**
 * What does not hold of the work at the desk: what was acknowledged is there once, what was given up once at most, nothing
 * else is there, and whoever has the dossier is who took it up last.
 */
export function deskFaults(facts: readonly DeskFact[], dossier: Dossier): string[] {
  const written = dossier.gebeurtenissen.flatMap(({ soort, door, toelichting = '' }) =>
    isDesk(soort) ? [keyOf(soort, subjectOfActor(door) ?? '', toelichting)] : [],
  );
  const told = Map.groupBy(facts, ({ soort, subject, text = '' }) => keyOf(soort, subject, text));
  const counted = [...told].flatMap(([key, all]) => {
    const least = all.filter(({ isAcknowledged }) => isAcknowledged).length;
    const times = written.filter((one) => one === key).length;
    return times < least || times > all.length ? [`${key}: ${times} times, told ${least}`] : [];
  });
  const strange = written.filter((key) => !told.has(key)).map((key) => `${key}: never asked for`);
  return [...counted, ...strange, ...holderFaults(dossier)];
}

const isDesk = (soort: string): boolean =>
  ['opgepakt', 'teruggegeven', 'genoteerd'].includes(soort);

const keyOf = (soort: string, subject: string, text: string): string =>
  `${soort} by ${subject} ${text}`.trim();

/** One person at a time has it. */
function holderFaults({ gebeurtenissen, behandelaar }: Dossier): string[] {
  const faults: string[] = [];
  let holder: string | undefined;
  for (const { soort, door } of gebeurtenissen) {
    const subject = subjectOfActor(door);
    if (soort === 'opgepakt' && holder !== undefined)
      faults.push(`${subject} took it from ${holder}`);
    if (soort === 'teruggegeven' && holder !== subject)
      faults.push(`${subject} gave back another's`);
    if (soort === 'opgepakt') holder = subject;
    if (soort === 'teruggegeven') holder = undefined;
  }
  return behandelaar?.subject === holder
    ? faults
    : [...faults, `held by ${behandelaar?.subject}, taken up by ${holder}`];
}

import type { Step } from '../../../shared/dossier/stappen.ts';
import type { LetterBox } from './mailbox.ts';
import type { Fact, Account } from './ledger.ts';
import type { HttpResponse, Client } from './client.ts';
import { type Colleague, DeskWork } from './at-desk.ts';
import type { Life } from './lives.ts';

type Deps = {
  readonly client: Client;
  readonly letterBox: LetterBox;
  /** Who works on it at the desk, if anybody. */
  readonly colleagues?: readonly [Colleague, Colleague];
};

/** Lives one life, by the API and the links in the mails, as the people around a dossier do. */
export async function live(life: Life, account: Account, deps: Deps): Promise<void> {
  const loop = new Loop(account, deps);
  if (!(await loop.submit(life.duplicate))) return;
  const { client, colleagues } = deps;
  const ending = () => outcome(life, loop);
  if (colleagues === undefined) await ending();
  else {
    const kenmerk = account.received?.kenmerk ?? '';
    await besideTheDesk(new DeskWork(client, kenmerk, colleagues), account, ending);
  }
  account.ready = true;
}

/** The notes go on while the others sign, refuse and withdraw. */
async function besideTheDesk(
  desk: DeskWork,
  account: Account,
  ending: () => Promise<void>,
): Promise<void> {
  await Promise.all([desk.claim(), desk.note(1)]);
  await Promise.all([ending(), desk.note(2)]);
  account.deskFacts = desk.facts;
  account.foreign.push(...desk.strange);
}

async function outcome({ outcome: end }: Life, loop: Loop): Promise<void> {
  switch (end) {
    case 'verwerkt':
      await loop.everyoneSign();
      await loop.stap('in-behandeling', '');
      return loop.stap('verwerkt', '');
    case 'afgewezen':
      return loop.stap('afgewezen', 'Niet bekend in het register.');
    case 'getekend':
      return loop.everyoneSign();
    case 'geweigerd':
      return loop.refuse(1);
    case 'ingetrokken':
      return loop.withdraw();
    case 'corrected':
      await loop.correct(1);
      return loop.everyoneSign();
    case 'opnieuw-gevraagd':
      await loop.askAgain(1);
      return loop.everyoneSign();
    case 'papier':
      await loop.stap('papier-ontvangen', '');
      return loop.stap('in-behandeling', 'Opgepakt.');
    case 'alleen-ingediend':
      return;
  }
}

class Loop {
  readonly #account: Account;
  readonly #client: Client;
  readonly #letterBox: LetterBox;
  readonly #adressen: (string | undefined)[];
  #statusToken = '';

  constructor(account: Account, { client, letterBox }: Deps) {
    this.#account = account;
    this.#client = client;
    this.#letterBox = letterBox;
    this.#adressen = account.aanvraag.ondertekening.ondertekenaars.map(({ email }) => email);
  }

  get #kenmerk(): string {
    return this.#account.received?.kenmerk ?? '';
  }

  /** @returns false when it was refused, which nothing in a life should be */
  async submit(duplicate: boolean): Promise<boolean> {
    const { aanvraag, nummer } = this.#account;
    const ask = () =>
      this.#client.ask({
        method: 'POST',
        path: '/aanvragen',
        key: `drill-leven-${nummer}`,
        content: aanvraag,
      });
    const first = ask();
    const responses = await Promise.all(duplicate ? [first, ask()] : [first]);
    for (const response of responses) this.#expected(response, 201, 'indienen');
    const { status, content: received } = await first;
    if (status !== 201) return false;
    const { kenmerk, ingediendOp, statusToken } = received as Record<string, string>;
    const equal = responses.every(({ content }) => content['ingediendOp'] === ingediendOp);
    if (!equal) this.#account.foreign.push('the same request was accepted twice');
    this.#account.received = { kenmerk: kenmerk ?? '', ingediendOp: ingediendOp ?? '' };
    this.#statusToken = statusToken ?? '';
    return true;
  }

  async everyoneSign(): Promise<void> {
    await Promise.all(this.#adressen.map((_, index) => this.#teken(index + 1)));
  }

  async #teken(wie: number): Promise<void> {
    const token = await this.#linkOf(wie);
    const seen = await this.#ask('GET', '', token, undefined);
    this.#expected(seen, 200, 'inzien');
    const documentHash = seen.content['documentHash'];
    const content = { akkoord: true, documentHash };
    const response = await this.#ask('POST', '/ondertekeningen', token, content);
    if (!this.#expected(response, 201, 'ondertekenen')) return;
    const getekendOp = String(response.content['getekendOp']);
    this.#fact({ soort: 'getekend', wie, getekendOp });
  }

  async refuse(wie: number): Promise<void> {
    const reden = 'Deze persoon werkt hier niet.';
    const token = await this.#linkOf(wie);
    const response = await this.#ask('POST', '/weigeringen', token, { reden });
    if (!this.#expected(response, 201, 'weigeren')) return;
    this.#fact({ soort: 'geweigerd', wie, toelichting: reden });
  }

  async withdraw(): Promise<void> {
    const response = await this.#ask('POST', '/intrekking', this.#statusToken, undefined);
    if (this.#expected(response, 201, 'intrekken')) this.#fact({ soort: 'ingetrokken' });
  }

  /** The link that went to the old address must open nothing from then on. */
  async correct(wie: number): Promise<void> {
    const old = await this.#linkOf(wie);
    const email = `nieuw-${this.#account.nummer}-${wie}@example.org`;
    const path = `/ondertekenaars/${wie}`;
    const response = await this.#ask('PATCH', path, this.#statusToken, { email });
    if (!this.#expected(response, 200, 'corrigeren')) return;
    this.#adressen[wie - 1] = email;
    this.#fact({ soort: 'adres-gecorrigeerd', wie, email });
    this.#expected(await this.#ask('GET', '', old, undefined), 404, 'the old link');
  }

  async askAgain(wie: number): Promise<void> {
    const response = await this.#client.ask({
      method: 'POST',
      path: `/aanvragen/${this.#kenmerk}/ondertekenaars/${wie}/verzoeken`,
      token: this.#statusToken,
      atAttempt: () => {
        this.#account.requestsToRepeat += 1;
      },
    });
    // Whoever got no answer and asks again may find that it is enough for today.
    if (response.status === 429 && this.#account.requestsToRepeat > 3) return;
    if (!this.#expected(response, 201, 'opnieuw vragen')) return;
    this.#fact({ soort: 'opnieuw-gevraagd', wie });
  }

  async stap(stap: Step, toelichting: string): Promise<void> {
    const token = await this.#letterBox.token('ssd', this.#kenmerk);
    const response = await this.#ask('POST', '/afhandelingen', token, { stap, toelichting });
    if (this.#expected(response, 201, stap)) this.#fact({ soort: stap, toelichting });
  }

  #linkOf(wie: number): Promise<string> {
    return this.#letterBox.token('ondertekenen', this.#kenmerk, this.#adressen[wie - 1]);
  }

  #ask(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    token: string,
    content: unknown,
  ): Promise<HttpResponse> {
    return this.#client.ask({
      method,
      path: `/aanvragen/${this.#kenmerk}${path}`,
      token,
      content,
    });
  }

  #expected({ status, content }: HttpResponse, expected: number, what: string): boolean {
    if (status === expected) return true;
    this.#account.foreign.push(`${what}: ${status} ${String(content['code'])}`);
    return false;
  }

  #fact(fact: Fact): void {
    this.#account.facts.push(fact);
  }
}

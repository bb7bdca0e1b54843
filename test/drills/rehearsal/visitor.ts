import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Challenge } from '../../../shared/api/proof-of-work.ts';
import { API_BASIS, PROOF_OF_WORK_HEADER } from '../../../shared/api/protocol.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { linkIn } from '../../local/mailbox.ts';
import { signInAtDesk } from './at-desk.ts';
import type { Deployed } from './deployed.ts';
import type { Mail } from './mailbox.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
};

type Options = {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** A dossier as whoever sent it in knows it. */
export type Sent = {
  readonly kenmerk: string;
  readonly statusToken: string;
  readonly aanvraag: Aanvraag;
};

type Bericht = { readonly soort: string; readonly aan: string; readonly status: string };

/** Everybody who uses the deployed service: by way of CloudFront, and by the links in their mails. */
export class Visitor {
  readonly #deployed: Deployed;
  /** What the log must never hold. */
  readonly secrets = new Set<string>();

  constructor(deployed: Deployed) {
    this.#deployed = deployed;
  }

  async call(method: string, path: string, options: Options = {}): Promise<Answer> {
    const { token, body, headers = {} } = options;
    const isForm = body instanceof URLSearchParams;
    const answer = await fetch(`${this.#deployed.front.site}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    // A HEAD says what there would be, and holds nothing.
    const isJson = text !== '' && /json/.test(answer.headers.get('content-type') ?? '');
    const json = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: answer.status, headers: answer.headers, text, json };
  }

  /** Something of the API. @throws AssertionError when it is answered otherwise */
  async api(status: number, method: string, path: string, options: Options = {}): Promise<Answer> {
    const answer = await this.call(method, `${API_BASIS}${path}`, options);
    assert.equal(answer.status, status, `${method} ${path}: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** The header with a proof of work. */
  async proof(): Promise<Record<string, string>> {
    const { json } = await this.api(200, 'GET', '/uitdaging');
    const challenge = json as unknown as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    return { [PROOF_OF_WORK_HEADER]: proof };
  }

  async sendIn(aanvraag: Aanvraag): Promise<Sent> {
    const headers = { 'idempotency-key': randomUUID(), ...(await this.proof()) };
    const { json } = await this.api(201, 'POST', '/aanvragen', { body: aanvraag, headers });
    return this.remember(json, aanvraag);
  }

  remember(json: Answer['json'], aanvraag: Aanvraag): Sent {
    const { kenmerk, statusToken } = json as { kenmerk: string; statusToken: string };
    this.secrets.add(statusToken);
    const { beheerder, ondertekening } = aanvraag;
    const people = [beheerder, ...ondertekening.ondertekenaars];
    for (const { email } of people) if (email !== undefined) this.secrets.add(email);
    return { kenmerk, statusToken, aanvraag };
  }

  async status({ kenmerk, statusToken }: Sent): Promise<Answer['json']> {
    return (await this.api(200, 'GET', `/aanvragen/${kenmerk}`, { token: statusToken })).json;
  }

  /**
   * Every mail that is owed went out once, and no other: as the status page says it, and as SES saw it.
   * @returns how many there were
   */
  async allSent(sent: Sent): Promise<number> {
    await this.#deployed.atRest();
    const { berichten } = (await this.status(sent)) as { berichten: Bericht[] };
    const waiting = berichten.filter(
      ({ status }) => !['verstuurd', 'niet-bezorgd'].includes(status),
    );
    assert.deepEqual(waiting, [], 'mails that did not go out');
    assert.equal(this.mails(sent.kenmerk).length, berichten.length, 'mails that SES took');
    return berichten.length;
  }

  mails(kenmerk: string): Mail[] {
    return this.#deployed.mailbox.mails.filter(({ tags }) => tags['kenmerk']?.[0] === kenmerk);
  }

  /** The last mail about a dossier to somebody. */
  mailTo(kenmerk: string, to: string): Mail {
    const mail = this.mails(kenmerk).findLast((one) => one.to === to);
    assert.ok(mail, `a mail to ${to}`);
    return mail;
  }

  /** The token in the link of the last mail to somebody, which leads to this page. */
  linkOf(kenmerk: string, to: string, page: 'status' | 'ondertekenen' | 'ssd'): string {
    const { text } = this.mailTo(kenmerk, to);
    assert.ok(text.includes(`${this.#site}/${page}/#${kenmerk}.`), `a link to ${page}`);
    const token = linkIn({ aan: to, subject: '', text, html: '' });
    this.secrets.add(token);
    return token;
  }

  /** How the SSD gets in from its last mail: by the link in it, or signed in where its button leads to the desk. */
  async asSsd(kenmerk: string): Promise<Options> {
    const { text } = this.mailTo(kenmerk, this.ssd);
    return text.includes(`${this.#site}/balie/#${kenmerk}`)
      ? { headers: await signInAtDesk(this.#deployed, this.#site) }
      : { token: this.linkOf(kenmerk, this.ssd, 'ssd') };
  }

  get #site(): string {
    return this.#deployed.process('versturen').lambda.env['SITE_URL'] ?? '';
  }

  /** The SSD's mailbox, as the stage has it. */
  get ssd(): string {
    return this.#deployed.process('versturen').lambda.env['SSD_EMAIL'] ?? '';
  }
}

/** An aanvraag that people sign whom no other dossier mails. */
export function aanvraagOf(who: string, signatories: number): Aanvraag {
  const aanvraag = createAanvraag();
  aanvraag.beheerder.email = `${who}@example.nl`;
  aanvraag.ondertekening.ondertekenaars = Array.from({ length: signatories }, (_, index) => ({
    naam: ['A. Bakker', 'C. Jansen'][index] ?? 'D. Smit',
    functie: 'Voorzitter',
    email: `${who}.tekent${index + 1}@example.org`,
  }));
  return aanvraag;
}

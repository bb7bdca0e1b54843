import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { toForm } from '../../../shared/aanvraag/form.ts';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { scopeOf } from '../../../functions/security/holder.ts';
import { createToken, type KeyRing, keyRingSchema } from '../../../functions/security/tokens.ts';
import { keyPath } from '../../../infra/local/keys.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import type { Service } from '../../local/service.ts';
import { proofOfWork } from '../../local/proof.ts';
import { submitAanvraag, withLink, sendForm } from '../../local/requests.ts';

/** A number by which something is chosen from what there is at that moment. */
const choice = fc.nat({ max: 999 });

/** One thing that whoever wants to fill a mailbox may do. */
const attacks = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('send'),
      addresses: fc.array(choice, { minLength: 2, maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('form'),
      addresses: fc.array(choice, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('correct'),
      dossier: choice,
      wie: choice,
      address: choice,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constant('repeat'), dossier: choice, wie: choice }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw'), dossier: choice }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('refuse'), dossier: choice, wie: choice }),
  },
);
type Attack = typeof attacks extends fc.Arbitrary<infer One> ? One : never;

/** Several at the very same moment, more often one after the other. */
export const waves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(attacks, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(attacks, { minLength: 2, maxLength: 8 }) },
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
);

/** Addresses that end up in one mailbox, and now and then one that does not. */
export function addressOf(victim: string, number: number): string {
  const dotted = `${victim.slice(0, 1 + (number % (victim.length - 1)))}.${victim.slice(1 + (number % (victim.length - 1)))}`;
  switch (number % 7) {
    case 0:
      return `${victim}+${number}@gmail.com`;
    case 1:
      return `${dotted}+${number}@gmail.com`;
    case 2:
      return `${victim.toUpperCase()}+x${number}@GMail.com`;
    case 3:
      return `${dotted}+${number}@googlemail.com`;
    case 6:
      return `${victim}.bystander${number}@example.org`;
    default:
      return `${victim}+a${number}@googlemail.com`;
  }
}

/** Where Gmail puts a mail, told apart from the code under test. */
export function mailboxOf(address: string): string {
  const [name = '', domain = ''] = address.toLowerCase().split('@');
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail
    ? `${(name.split('+')[0] ?? '').split('.').join('')}@gmail.com`
    : `${name}@${domain}`;
}

type Known = { readonly kenmerk: string; readonly emails: string[]; readonly token: string };
export type Answer = {
  readonly what: Attack['what'];
  readonly status: number;
  readonly code: string;
  readonly wait: string | null;
};

/** Whoever attacks one mailbox: they know every link of what they sent in, as if all its mailboxes were theirs. */
export class Attacker {
  readonly answers: Answer[] = [];
  readonly dossiers: Known[] = [];
  readonly #service: Service;
  readonly #victim: string;
  readonly #keys: KeyRing;

  private constructor(service: Service, victim: string, keys: KeyRing) {
    this.#service = service;
    this.#victim = victim;
    this.#keys = keys;
  }

  static async on(service: Service, victim: string): Promise<Attacker> {
    const keys: unknown = JSON.parse(await readFile(keyPath(service.dataFolder), 'utf8'));
    return new Attacker(service, victim, keyRingSchema.parse(keys));
  }

  async do(attack: Attack): Promise<void> {
    if ('addresses' in attack) return this.#send(attack);
    const dossier = this.dossiers[attack.dossier % Math.max(1, this.dossiers.length)];
    if (dossier === undefined) return;
    const who = 'wie' in attack ? (attack.wie % dossier.emails.length) + 1 : 0;
    const path = `/aanvragen/${dossier.kenmerk}`;
    switch (attack.what) {
      case 'correct': {
        const email = addressOf(this.#victim, attack.address);
        const answer = await this.#ask(
          attack,
          'PATCH',
          `${path}/ondertekenaars/${who}`,
          dossier.token,
          { email },
        );
        if (answer === 200) dossier.emails[who - 1] = email;
        return;
      }
      case 'repeat':
        await this.#ask(attack, 'POST', `${path}/ondertekenaars/${who}/verzoeken`, dossier.token);
        return;
      case 'withdraw':
        await this.#ask(attack, 'POST', `${path}/intrekking`, dossier.token);
        return;
      case 'refuse': {
        const scope = scopeOf(
          { rol: 'ondertekenaar', nummer: who },
          dossier.kenmerk as Kenmerk,
          dossier.emails[who - 1],
        );
        await this.#ask(attack, 'POST', `${path}/weigeringen`, createToken(this.#keys, scope), {
          reden: 'Nee',
        });
      }
    }
  }

  async #ask(
    { what }: Attack,
    method: 'POST' | 'PATCH',
    path: string,
    token: string,
    content?: object,
  ): Promise<number> {
    const {
      status,
      content: bodyOf,
      headers,
    } = await withLink(this.#service, method, path, token, content);
    const code = typeof bodyOf['code'] === 'string' ? bodyOf['code'] : '';
    this.answers.push({ what, status, code, wait: headers.get('retry-after') });
    return status;
  }

  async #send({ what, addresses }: Extract<Attack, { addresses: number[] }>): Promise<void> {
    const [beheerder = '', ...others] = addresses.map((number) => addressOf(this.#victim, number));
    const emails = [...new Map(others.map((email) => [email.toLowerCase(), email])).values()];
    const aanvraag: Aanvraag = {
      ...createAanvraag('bestuur'),
      // Each is another aanvraag, also as a form without a key.
      opmerking: `${this.dossiers.length} ${this.answers.length}`,
    };
    aanvraag.beheerder.email = beheerder;
    aanvraag.ondertekening.ondertekenaars = emails.map((email, index) => ({
      naam: `Persoon ${'I'.repeat(index + 1)}`,
      functie: 'Bestuurder',
      email,
    }));
    if (what === 'form') {
      const { status, html } = await sendForm(this.#service, toForm(aanvraag));
      this.answers.push({ what, status, code: '', wait: 'not looked at' });
      const link = /\/status\/#([^.]+)\.([^"]+)"/.exec(html);
      if (link !== null) this.#remember(link[1] ?? '', link[2] ?? '', emails);
      return;
    }
    const proof = await proofOfWork(this.#service);
    const {
      status,
      content: bodyOf,
      headers,
    } = await submitAanvraag(this.#service, aanvraag, undefined, proof);
    this.answers.push({ what, status, code: bodyOf.code, wait: headers.get('retry-after') });
    if (status === 201) this.#remember(bodyOf.kenmerk, bodyOf.statusToken, emails);
  }

  #remember(kenmerk: string, token: string, emails: string[]): void {
    this.dossiers.push({ kenmerk, token, emails });
  }
}

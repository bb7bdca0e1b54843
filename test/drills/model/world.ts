import assert from 'node:assert/strict';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../shared/dossier/life.ts';
import type { Moment } from '../../../shared/time/moment.ts';
import { guardAct, guardAcceptance, guardRefusal } from './acts.ts';
import type { ProxyServer } from './door.ts';
import { guardDesk } from './desk.ts';
import { monitor } from './invariants.ts';
import { guardNewMails, guardOldMails } from './mails.ts';
import { guardSending } from './sending.ts';
import { asText, DAY, guardTerms, MINUTE, type Time } from './timing.ts';
import type { Turn } from './dispatchers.ts';

/** Somebody who read the dossier and has yet to write what they want to happen to it. */
export type Actor = {
  readonly gebeurtenis: Gebeurtenis;
  /** The address to which a signatory's link went; once it is corrected the link opens nothing. */
  readonly link: string | undefined;
  seen: Dossier;
};

/** How an attempt of an actor ended: answered, or too late because somebody else was first. */
export type ActOutcome = 'klaar' | 'te-laat';

/** One dossier, everybody around it, and every version that was stored. */
export class World {
  /** No two writes of one item can succeed in the same millisecond, and it came in at 0. */
  now: Time = 1;
  /** How many commands were carried out. */
  done = 0;
  readonly actors: Actor[] = [];
  readonly turns: Turn[] = [];
  /** What SES was given and can report as bounced. */
  readonly offered: { readonly bericht: string; readonly sesId: string }[] = [];
  /** Whatever was asked before, to be asked again. */
  readonly requested: Pick<Actor, 'gebeurtenis' | 'link'>[] = [];
  /** What was stored, by versie. */
  readonly #dossiers: Dossier[];
  readonly proxy: ProxyServer;

  /** Whether who takes it up may not be who finishes it. */
  readonly fourEyes: boolean;

  constructor(proxy: ProxyServer, dossier: Dossier, fourEyes = false) {
    guardNewMails({ ...dossier, berichten: [], gebeurtenissen: [] }, dossier, undefined);
    this.proxy = proxy;
    this.fourEyes = fourEyes;
    this.#dossiers = [dossier];
  }

  /** The dossier that the store must hold now. */
  get dossier(): Dossier {
    return this.#dossiers.at(-1) as Dossier;
  }

  /** The dossier as it was this many writes ago; as a record on the stream that came late. */
  earlier(writes: number): Dossier {
    return this.#dossiers.at(-1 - (writes % this.#dossiers.length)) as Dossier;
  }

  moment(): Moment {
    return {
      now: asText(this.now),
      unitMs: MINUTE,
      workingDaysLater: (count) => asText(this.now + count * DAY),
    };
  }

  /** What the store holds, which must be what was last written. */
  async read(): Promise<Dossier> {
    const read = await this.proxy.read(this.dossier.kenmerk);
    assert.deepEqual(read, this.dossier);
    return this.dossier;
  }

  /** The same aanvraag under the same kenmerk is not stored again. */
  async submitAgain(): Promise<void> {
    assert.equal(await this.proxy.add(this.#dossiers[0] as Dossier), false, 'it is there already');
    await this.read();
  }

  /** What the core makes of it; nothing when it refuses. @throws AssertionError when it must not be so */
  decide(seen: Dossier, gebeurtenis: Gebeurtenis): Dossier | undefined {
    const outcome = apply(seen, gebeurtenis, this.moment());
    if (!outcome.ok) {
      guardRefusal(seen, gebeurtenis, outcome.reden, this.now);
      return undefined;
    }
    const { dossier } = outcome;
    guardAcceptance(seen, gebeurtenis, this.now);
    guardTerms(seen, dossier, gebeurtenis, this.now);
    guardAct(seen, dossier, gebeurtenis, this.now);
    guardNewMails(seen, dossier, gebeurtenis);
    guardOldMails(seen, dossier);
    guardSending(seen, dossier, gebeurtenis, this.now);
    return dossier;
  }

  /** Writes with the condition on versie, which must hold exactly when nobody was first. @returns whether it did */
  async write(dossier: Dossier): Promise<boolean> {
    const isStored = await this.proxy.replace(dossier);
    assert.equal(isStored, dossier.versie === this.dossier.versie + 1, 'the condition');
    if (isStored) this.#remember(dossier);
    return isStored;
  }

  /** Several writes at the very same moment. @returns which one was let through; nothing when none was */
  async writeAtOnce(proposals: readonly Dossier[]): Promise<Dossier | undefined> {
    const succeeded = await Promise.all(proposals.map((dossier) => this.proxy.replace(dossier)));
    const chances = proposals.map(({ versie }) => versie === this.dossier.versie + 1);
    const winners = proposals.filter((_, index) => succeeded[index] === true);
    assert.equal(winners.length, chances.includes(true) ? 1 : 0, 'one writer wins');
    const [winner] = winners;
    if (winner === undefined) return undefined;
    assert.equal(
      winner.versie,
      this.dossier.versie + 1,
      'nobody writes over what they did not read',
    );
    this.#remember(winner);
    return winner;
  }

  #remember(dossier: Dossier): void {
    monitor(this.dossier, dossier);
    guardDesk(this.dossier, dossier, this.fourEyes);
    this.#dossiers.push(dossier);
    // No two writes of one item can succeed in the same millisecond.
    this.now += 1;
  }
}

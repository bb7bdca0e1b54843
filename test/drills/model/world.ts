import assert from 'node:assert/strict';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../../shared/dossier/life.ts';
import type { Moment } from '../../../shared/time/moment.ts';
import { guardAct, guardAcceptance, guardRefusal } from './acts.ts';
import type { Deur } from './door.ts';
import { guardDesk } from './desk.ts';
import { bewaak } from './invariants.ts';
import { guardNewMails, guardOldMails } from './mails.ts';
import { guardSending } from './sending.ts';
import { alsTekst, DAG, guardTerms, MINUUT, type Tijd } from './timing.ts';
import type { Beurt } from './dispatchers.ts';

/** Somebody who read the dossier and has yet to write what they want to happen to it. */
export type Actor = {
  readonly gebeurtenis: Gebeurtenis;
  /** The address to which a signatory's link went; once it is corrected the link opens nothing. */
  readonly link: string | undefined;
  gezien: Dossier;
};

/** How an attempt of an actor ended: answered, or too late because somebody else was first. */
export type Afloop = 'klaar' | 'te-laat';

/** One dossier, everybody around it, and every version that was stored. */
export class Wereld {
  /** No two writes of one item can succeed in the same millisecond, and it came in at 0. */
  nu: Tijd = 1;
  /** How many commands were carried out. */
  gedaan = 0;
  readonly actoren: Actor[] = [];
  readonly beurten: Beurt[] = [];
  /** What SES was given and can report as bounced. */
  readonly aangeboden: { readonly bericht: string; readonly sesId: string }[] = [];
  /** Whatever was asked before, to be asked again. */
  readonly gevraagd: Pick<Actor, 'gebeurtenis' | 'link'>[] = [];
  /** What was stored, by versie. */
  readonly #dossiers: Dossier[];
  readonly deur: Deur;

  /** Whether who takes it up may not be who finishes it. */
  readonly fourEyes: boolean;

  constructor(deur: Deur, dossier: Dossier, fourEyes = false) {
    guardNewMails({ ...dossier, berichten: [], gebeurtenissen: [] }, dossier, undefined);
    this.deur = deur;
    this.fourEyes = fourEyes;
    this.#dossiers = [dossier];
  }

  /** The dossier that the store must hold now. */
  get dossier(): Dossier {
    return this.#dossiers.at(-1) as Dossier;
  }

  /** The dossier as it was this many writes ago; as a record on the stream that came late. */
  eerder(schrijfacties: number): Dossier {
    return this.#dossiers.at(-1 - (schrijfacties % this.#dossiers.length)) as Dossier;
  }

  moment(): Moment {
    return {
      nu: alsTekst(this.nu),
      eenheidMs: MINUUT,
      werkdagenLater: (aantal) => alsTekst(this.nu + aantal * DAG),
    };
  }

  /** What the store holds, which must be what was last written. */
  async lees(): Promise<Dossier> {
    const gelezen = await this.deur.lees(this.dossier.kenmerk);
    assert.deepEqual(gelezen, this.dossier);
    return this.dossier;
  }

  /** The same aanvraag under the same kenmerk is not stored again. */
  async dienNogEensIn(): Promise<void> {
    assert.equal(
      await this.deur.voegToe(this.#dossiers[0] as Dossier),
      false,
      'it is there already',
    );
    await this.lees();
  }

  /** What the core makes of it; nothing when it refuses. @throws AssertionError when it must not be so */
  beslis(gezien: Dossier, gebeurtenis: Gebeurtenis): Dossier | undefined {
    const uitkomst = verwerk(gezien, gebeurtenis, this.moment());
    if (!uitkomst.ok) {
      guardRefusal(gezien, gebeurtenis, uitkomst.reden, this.nu);
      return undefined;
    }
    const { dossier } = uitkomst;
    guardAcceptance(gezien, gebeurtenis, this.nu);
    guardTerms(gezien, dossier, gebeurtenis, this.nu);
    guardAct(gezien, dossier, gebeurtenis, this.nu);
    guardNewMails(gezien, dossier, gebeurtenis);
    guardOldMails(gezien, dossier);
    guardSending(gezien, dossier, gebeurtenis, this.nu);
    return dossier;
  }

  /** Writes with the condition on versie, which must hold exactly when nobody was first. @returns whether it did */
  async schrijf(dossier: Dossier): Promise<boolean> {
    const isOpgeslagen = await this.deur.vervang(dossier);
    assert.equal(isOpgeslagen, dossier.versie === this.dossier.versie + 1, 'the condition');
    if (isOpgeslagen) this.#onthoud(dossier);
    return isOpgeslagen;
  }

  /** Several writes at the very same moment. @returns which one was let through; nothing when none was */
  async schrijfTegelijk(voorstellen: readonly Dossier[]): Promise<Dossier | undefined> {
    const gelukt = await Promise.all(voorstellen.map((dossier) => this.deur.vervang(dossier)));
    const kansen = voorstellen.map(({ versie }) => versie === this.dossier.versie + 1);
    const winnaars = voorstellen.filter((_, index) => gelukt[index] === true);
    assert.equal(winnaars.length, kansen.includes(true) ? 1 : 0, 'one writer wins');
    const [winnaar] = winnaars;
    if (winnaar === undefined) return undefined;
    assert.equal(
      winnaar.versie,
      this.dossier.versie + 1,
      'nobody writes over what they did not read',
    );
    this.#onthoud(winnaar);
    return winnaar;
  }

  #onthoud(dossier: Dossier): void {
    bewaak(this.dossier, dossier);
    guardDesk(this.dossier, dossier, this.fourEyes);
    this.#dossiers.push(dossier);
    // No two writes of one item can succeed in the same millisecond.
    this.nu += 1;
  }
}

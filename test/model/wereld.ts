import assert from 'node:assert/strict';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../shared/dossier/life.ts';
import type { Moment } from '../../shared/time/moment.ts';
import { type Beeld, DAG, MINUUT, type Tijd } from './beeld.ts';
import type { Deur } from './deur.ts';
import { bewaak } from './invarianten.ts';
import { voorspel } from './orakel.ts';
import { alsTekst, vergelijk } from './vergelijken.ts';
import type { Beurt } from './verzenders.ts';

/** Somebody who read the dossier and has yet to write what they want to happen to it. */
export type Actor = {
  readonly gebeurtenis: Gebeurtenis;
  /** The address to which a signatory's link went; once it is corrected the link opens nothing. */
  readonly link: string | undefined;
  gezien: Dossier;
};

/** How an attempt of an actor ended: answered, or too late because somebody else was first. */
export type Afloop = 'klaar' | 'te-laat';

/** One dossier, everybody around it, and what it must be at each of its versions. */
export class Wereld {
  nu: Tijd = 0;
  /** How many commands were carried out. */
  gedaan = 0;
  readonly actoren: Actor[] = [];
  readonly beurten: Beurt[] = [];
  /** What SES was given and can report as bounced. */
  readonly aangeboden: { readonly bericht: string; readonly sesId: string }[] = [];
  /** Whatever was asked before, to be asked again. */
  readonly gevraagd: Pick<Actor, 'gebeurtenis' | 'link'>[] = [];
  /** What was stored and what it must look like, by versie. */
  readonly #dossiers: Dossier[];
  readonly #beelden: Beeld[];
  readonly deur: Deur;

  constructor(deur: Deur, dossier: Dossier, beeld: Beeld) {
    vergelijk(dossier, beeld);
    this.deur = deur;
    this.#dossiers = [dossier];
    this.#beelden = [beeld];
  }

  /** The dossier that the store must hold now. */
  get dossier(): Dossier {
    return this.#dossiers.at(-1) as Dossier;
  }

  get beeld(): Beeld {
    return this.#beelden.at(-1) as Beeld;
  }

  /** The dossier as it was this many writes ago; as a record on the stream that came late. */
  eerder(schrijfacties: number): Dossier {
    return this.#dossiers.at(-1 - (schrijfacties % this.#dossiers.length)) as Dossier;
  }

  beeldVan({ versie }: Dossier): Beeld {
    return this.#beelden[versie - 1] as Beeld;
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

  /** What the core makes of it, which must be what was predicted. @returns nothing when it refuses */
  beslis(gezien: Dossier, gebeurtenis: Gebeurtenis): Voorstel | undefined {
    const verwacht = voorspel(this.beeldVan(gezien), gebeurtenis, this.nu);
    const uitkomst = verwerk(gezien, gebeurtenis, this.moment());
    const reden = uitkomst.ok ? 'ok' : uitkomst.reden;
    assert.equal(reden, typeof verwacht === 'string' ? verwacht : 'ok', gebeurtenis.soort);
    if (!uitkomst.ok || typeof verwacht === 'string') return undefined;
    return { dossier: uitkomst.dossier, beeld: verwacht };
  }

  /** Writes with the condition on versie, which must hold exactly when nobody was first. @returns whether it did */
  async schrijf({ dossier, beeld }: Voorstel): Promise<boolean> {
    const isOpgeslagen = await this.deur.vervang(dossier);
    assert.equal(isOpgeslagen, dossier.versie === this.dossier.versie + 1, 'the condition');
    if (isOpgeslagen) this.#onthoud({ dossier, beeld });
    return isOpgeslagen;
  }

  /** Several writes at the very same moment. @returns which one was let through */
  async schrijfTegelijk(voorstellen: readonly Voorstel[]): Promise<number> {
    const gelukt = await Promise.all(voorstellen.map(({ dossier }) => this.deur.vervang(dossier)));
    const kansen = voorstellen.map(({ dossier }) => dossier.versie === this.dossier.versie + 1);
    const winnaars = gelukt.flatMap((ja, index) => (ja ? [index] : []));
    assert.equal(winnaars.length, kansen.includes(true) ? 1 : 0, 'one writer wins');
    const [winnaar = -1] = winnaars;
    const voorstel = voorstellen[winnaar];
    if (voorstel === undefined) return -1;
    assert.ok(kansen[winnaar], 'nobody writes over what they did not read');
    this.#onthoud(voorstel);
    return winnaar;
  }

  /** Holds what was stored against what it must be. */
  #onthoud({ dossier, beeld }: Voorstel): void {
    bewaak(this.dossier, dossier);
    vergelijk(dossier, beeld);
    this.#dossiers.push(dossier);
    this.#beelden.push(beeld);
    // No two writes of one item can succeed in the same millisecond.
    this.nu += 1;
  }
}

/** A change that is ready to be written, and what it must look like. */
export type Voorstel = { readonly dossier: Dossier; readonly beeld: Beeld };

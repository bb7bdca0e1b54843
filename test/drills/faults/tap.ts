import { type Deur, type Doorgang, startDeur, type Verzoek } from './proxy.ts';
import type { Deurnaam, Storing } from './faults.ts';

/** A door that a drill tells what to break, and that keeps what passed it. */
export abstract class Kijkdeur {
  /** Which fault comes next; nothing while the drill lets it alone. */
  plan: ((verzoek: Verzoek) => Storing | undefined) | undefined;
  #deur: Deur | undefined;

  protected async open(naam: Deurnaam, poort: number): Promise<this> {
    this.#deur = await startDeur({
      naam,
      poort,
      kies: (verzoek) => this.kies(verzoek),
      meld: (doorgang) => {
        this.meld(doorgang);
      },
    });
    return this;
  }

  get deur(): Deur {
    if (this.#deur === undefined) throw new Error('The door is not open yet');
    return this.#deur;
  }

  protected kies(verzoek: Verzoek): Promise<Storing | undefined> | Storing | undefined {
    return this.plan?.(verzoek);
  }

  protected abstract meld(doorgang: Doorgang): void;
}

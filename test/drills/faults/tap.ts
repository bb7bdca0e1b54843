import { type ProxyServer, type Passage, startProxy, type ProxyRequest } from './proxy.ts';
import type { ProxyName, Outage } from './faults.ts';

/** A door that a drill tells what to break, and that keeps what passed it. */
export abstract class Tap {
  /** Which fault comes next; nothing while the drill lets it alone. */
  plan: ((verzoek: ProxyRequest) => Outage | undefined) | undefined;
  #proxy: ProxyServer | undefined;

  protected async open(naam: ProxyName, port: number): Promise<this> {
    this.#proxy = await startProxy({
      naam,
      port,
      choose: (verzoek) => this.choose(verzoek),
      report: (passage) => {
        this.report(passage);
      },
    });
    return this;
  }

  get proxy(): ProxyServer {
    if (this.#proxy === undefined) throw new Error('The door is not open yet');
    return this.#proxy;
  }

  protected choose(verzoek: ProxyRequest): Promise<Outage | undefined> | Outage | undefined {
    return this.plan?.(verzoek);
  }

  protected abstract report(passage: Passage): void;
}

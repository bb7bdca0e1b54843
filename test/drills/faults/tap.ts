import { type ProxyServer, type Passage, startProxy, type ProxyRequest } from './proxy.ts';
import type { ProxyName, Outage } from './faults.ts';

/** A door that a drill tells what to break, and that keeps what passed it. */
export abstract class Tap {
  /** Which fault comes next; nothing while the drill lets it alone. */
  plan: ((request: ProxyRequest) => Outage | undefined) | undefined;
  #proxy: ProxyServer | undefined;

  protected async open(naam: ProxyName, port: number): Promise<this> {
    this.#proxy = await startProxy({
      naam,
      port,
      choose: (request) => this.choose(request),
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

  protected choose(request: ProxyRequest): Promise<Outage | undefined> | Outage | undefined {
    return this.plan?.(request);
  }

  protected abstract report(passage: Passage): void;
}

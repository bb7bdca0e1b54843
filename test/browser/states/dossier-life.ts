import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Step } from '../../../shared/dossier/stappen.ts';
import type { SignedInEmployee } from '../../../functions/desk/session.ts';
import { askAtDesk } from '../../local/desk.ts';
import { linkOfSsd, sendIn, tokenFrom, requestTo } from '../../local/dossier-links.ts';
import type { Service } from '../../local/service.ts';
import { reportUndeliverable } from '../../local/bounces.ts';
import { startSession } from '../../local/session.ts';
import { createOlder } from '../../local/time-shift.ts';
import { withLink, ask } from '../../local/requests.ts';
import { until } from '../../local/wait.ts';

/** A dossier and everybody's link to it. */
export type DossierLinks = {
  readonly kenmerk: string;
  readonly aanvrager: string;
  readonly ssd: string;
  /** In the order of the aanvraag; none on paper. */
  readonly ondertekenaars: readonly string[];
};

/** What can be done to a dossier, by its links, as people do it. */
export class DossierLife {
  readonly #service: Service;
  links: DossierLinks;

  constructor(service: Service, links: DossierLinks) {
    this.#service = service;
    this.links = links;
  }

  async sign(nummer: number): Promise<void> {
    const { documentHash } = await this.#view();
    await this.#run(this.#signingLink(nummer), 'ondertekeningen', { akkoord: true, documentHash });
  }

  refuse = (nummer: number, reden: string): Promise<void> =>
    this.#run(this.#signingLink(nummer), 'weigeringen', { reden });

  withdraw = (): Promise<void> => this.#run(this.links.aanvrager, 'intrekking');

  settle = (stap: Step, toelichting = ''): Promise<void> =>
    this.#run(this.links.ssd, 'afhandelingen', { stap, toelichting });

  answer = (antwoord: string): Promise<void> =>
    this.#run(this.links.aanvrager, 'aanvullingen', { antwoord });

  /** The old link dies; the one that goes to the new address takes its place. */
  async improveAdres(nummer: number, email: string): Promise<void> {
    await this.#run(this.links.aanvrager, `ondertekenaars/${nummer}`, { email }, 'PATCH');
    const link = await requestTo(this.#service, this.links.kenmerk, email);
    const ondertekenaars = this.links.ondertekenaars.with(nummer - 1, link);
    this.links = { ...this.links, ondertekenaars };
  }

  comesBack = (nummer: 1 | 2): Promise<void> =>
    reportUndeliverable(this.#service, this.links.kenmerk, `ondertekenaar ${nummer}`);

  /** Signed in at the desk. @param path what follows the kenmerk */
  async atDesk(
    who: SignedInEmployee,
    [method, path]: readonly [string, string],
    body?: unknown,
  ): Promise<void> {
    const full = `/aanvragen/${this.links.kenmerk}/${path}`;
    const session = await startSession(this.#service, who);
    const { status } = await askAtDesk(this.#service, session, [method, full], body);
    if (status >= 300) throw new Error(`${path} was not possible at the desk: ${status}`);
  }

  becomesOlder = (days: number): Promise<true> =>
    createOlder(this.#service, this.links.kenmerk, days);

  async expires(): Promise<void> {
    await this.becomesOlder(60);
    await until(async () => ((await this.#view()).status === 'verlopen' ? true : undefined), {
      what: 'the service to let it expire',
    });
  }

  /** Until every mail that is owed has gone. */
  async toRest(): Promise<void> {
    await until(
      async () =>
        (await this.#view()).berichten.every(({ status }) => status !== 'te-versturen')
          ? true
          : undefined,
      { what: `the mails about ${this.links.kenmerk}` },
    );
  }

  #signingLink(nummer: number): string {
    const link = this.links.ondertekenaars[nummer - 1];
    if (link === undefined) throw new Error(`Nobody signs as number ${nummer}`);
    return link;
  }

  async #view() {
    const { kenmerk, aanvrager } = this.links;
    const { content } = await ask(this.#service, kenmerk, tokenFrom(aanvrager));
    return content as { status: string; documentHash: string; berichten: { status: string }[] };
  }

  async #run(
    link: string,
    path: string,
    content?: Record<string, unknown>,
    method: 'POST' | 'PATCH' = 'POST',
  ): Promise<void> {
    const complete = `/aanvragen/${this.links.kenmerk}/${path}`;
    const { status } = await withLink(this.#service, method, complete, tokenFrom(link), content);
    if (status >= 300) throw new Error(`${path} was not possible: ${status}`);
  }
}

/**
 * Sends in an aanvraag and collects the links from its mails.
 * @param name makes its kenmerk the same every time
 * @param filledInBy the employee who does it, for somebody who calls
 */
export async function start(
  service: Service,
  name: string,
  aanvraag: Aanvraag,
  filledInBy?: SignedInEmployee,
): Promise<DossierLife> {
  const session = filledInBy && (await startSession(service, filledInBy));
  const { kenmerk, statusLink } = await sendIn(service, aanvraag, `toestand-${name}`, session);
  const adressen = aanvraag.ondertekening.ondertekenaars.flatMap(({ email }) => email ?? []);
  const [ssd, ...ondertekenaars] = await Promise.all([
    linkOfSsd(service, kenmerk),
    ...adressen.map((adres) => requestTo(service, kenmerk, adres)),
  ]);
  return new DossierLife(service, { kenmerk, aanvrager: statusLink, ssd, ondertekenaars });
}

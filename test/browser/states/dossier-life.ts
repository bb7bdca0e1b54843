import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Stap } from '../../../shared/dossier/stappen.ts';
import type { SignedInEmployee } from '../../../functions/desk/session.ts';
import { askAtDesk } from '../../local/desk.ts';
import { linkVanSsd, stuurIn, tokenUit, verzoekAan } from '../../local/dossier-links.ts';
import type { Loket } from '../../local/service.ts';
import { meldOnbestelbaar } from '../../local/bounces.ts';
import { startSession } from '../../local/session.ts';
import { maakOuder } from '../../local/time-shift.ts';
import { metLink, vraagOp } from '../../local/requests.ts';
import { totdat } from '../../local/wait.ts';

/** A dossier and everybody's link to it. */
export type Dossierlinks = {
  readonly kenmerk: string;
  readonly aanvrager: string;
  readonly ssd: string;
  /** In the order of the aanvraag; none on paper. */
  readonly ondertekenaars: readonly string[];
};

/** What can be done to a dossier, by its links, as people do it. */
export class Dossierleven {
  readonly #loket: Loket;
  links: Dossierlinks;

  constructor(loket: Loket, links: Dossierlinks) {
    this.#loket = loket;
    this.links = links;
  }

  async teken(nummer: number): Promise<void> {
    const { documentHash } = await this.#inzage();
    await this.#doe(this.#tekenlink(nummer), 'ondertekeningen', { akkoord: true, documentHash });
  }

  weiger = (nummer: number, reden: string): Promise<void> =>
    this.#doe(this.#tekenlink(nummer), 'weigeringen', { reden });

  trekIn = (): Promise<void> => this.#doe(this.links.aanvrager, 'intrekking');

  handelAf = (stap: Stap, toelichting = ''): Promise<void> =>
    this.#doe(this.links.ssd, 'afhandelingen', { stap, toelichting });

  vulAan = (antwoord: string): Promise<void> =>
    this.#doe(this.links.aanvrager, 'aanvullingen', { antwoord });

  /** The old link dies; the one that goes to the new address takes its place. */
  async verbeterAdres(nummer: number, email: string): Promise<void> {
    await this.#doe(this.links.aanvrager, `ondertekenaars/${nummer}`, { email }, 'PATCH');
    const link = await verzoekAan(this.#loket, this.links.kenmerk, email);
    const ondertekenaars = this.links.ondertekenaars.with(nummer - 1, link);
    this.links = { ...this.links, ondertekenaars };
  }

  komtTerug = (nummer: 1 | 2): Promise<void> =>
    meldOnbestelbaar(this.#loket, this.links.kenmerk, `ondertekenaar ${nummer}`);

  /** Signed in at the desk. @param path what follows the kenmerk */
  async atDesk(
    who: SignedInEmployee,
    [method, path]: readonly [string, string],
    body?: unknown,
  ): Promise<void> {
    const full = `/aanvragen/${this.links.kenmerk}/${path}`;
    const session = await startSession(this.#loket, who);
    const { status } = await askAtDesk(this.#loket, session, [method, full], body);
    if (status >= 300) throw new Error(`${path} was not possible at the desk: ${status}`);
  }

  becomesOlder = (days: number): Promise<true> => maakOuder(this.#loket, this.links.kenmerk, days);

  async verloopt(): Promise<void> {
    await this.becomesOlder(60);
    await totdat(async () => ((await this.#inzage()).status === 'verlopen' ? true : undefined), {
      wat: 'the service to let it expire',
    });
  }

  /** Until every mail that is owed has gone. */
  async totRust(): Promise<void> {
    await totdat(
      async () =>
        (await this.#inzage()).berichten.every(({ status }) => status !== 'te-versturen')
          ? true
          : undefined,
      { wat: `the mails about ${this.links.kenmerk}` },
    );
  }

  #tekenlink(nummer: number): string {
    const link = this.links.ondertekenaars[nummer - 1];
    if (link === undefined) throw new Error(`Nobody signs as number ${nummer}`);
    return link;
  }

  async #inzage() {
    const { kenmerk, aanvrager } = this.links;
    const { inhoud } = await vraagOp(this.#loket, kenmerk, tokenUit(aanvrager));
    return inhoud as { status: string; documentHash: string; berichten: { status: string }[] };
  }

  async #doe(
    link: string,
    pad: string,
    inhoud?: Record<string, unknown>,
    methode: 'POST' | 'PATCH' = 'POST',
  ): Promise<void> {
    const volledig = `/aanvragen/${this.links.kenmerk}/${pad}`;
    const { status } = await metLink(this.#loket, methode, volledig, tokenUit(link), inhoud);
    if (status >= 300) throw new Error(`${pad} was not possible: ${status}`);
  }
}

/**
 * Sends in an aanvraag and collects the links from its mails.
 * @param naam makes its kenmerk the same every time
 * @param filledInBy the employee who does it, for somebody who calls
 */
export async function begin(
  loket: Loket,
  naam: string,
  aanvraag: Aanvraag,
  filledInBy?: SignedInEmployee,
): Promise<Dossierleven> {
  const session = filledInBy && (await startSession(loket, filledInBy));
  const { kenmerk, statuslink } = await stuurIn(loket, aanvraag, `toestand-${naam}`, session);
  const adressen = aanvraag.ondertekening.ondertekenaars.flatMap(({ email }) => email ?? []);
  const [ssd, ...ondertekenaars] = await Promise.all([
    linkVanSsd(loket, kenmerk),
    ...adressen.map((adres) => verzoekAan(loket, kenmerk, adres)),
  ]);
  return new Dossierleven(loket, { kenmerk, aanvrager: statuslink, ssd, ondertekenaars });
}

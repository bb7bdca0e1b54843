import type { Stap } from '../../../shared/dossier/stappen.ts';
import type { Brievenbus } from './mailbox.ts';
import type { Feit, Rekening } from './ledger.ts';
import type { Antwoord, Klant } from './client.ts';
import { type Colleague, DeskWork } from './at-desk.ts';
import type { Leven } from './lives.ts';

type Middelen = {
  readonly klant: Klant;
  readonly brievenbus: Brievenbus;
  /** Who works on it at the desk, if anybody. */
  readonly colleagues?: readonly [Colleague, Colleague];
};

/** Lives one life, by the API and the links in the mails, as the people around a dossier do. */
export async function leef(leven: Leven, rekening: Rekening, middelen: Middelen): Promise<void> {
  const loop = new Loop(rekening, middelen);
  if (!(await loop.dienIn(leven.dubbel))) return;
  const { klant, colleagues } = middelen;
  const ending = () => afloop(leven, loop);
  if (colleagues === undefined) await ending();
  else {
    const kenmerk = rekening.ontvangen?.kenmerk ?? '';
    await besideTheDesk(new DeskWork(klant, kenmerk, colleagues), rekening, ending);
  }
  rekening.klaar = true;
}

/** The notes go on while the others sign, refuse and withdraw. */
async function besideTheDesk(
  desk: DeskWork,
  rekening: Rekening,
  ending: () => Promise<void>,
): Promise<void> {
  await Promise.all([desk.claim(), desk.note(1)]);
  await Promise.all([ending(), desk.note(2)]);
  rekening.deskFacts = desk.facts;
  rekening.vreemd.push(...desk.strange);
}

async function afloop({ afloop: einde }: Leven, loop: Loop): Promise<void> {
  switch (einde) {
    case 'verwerkt':
      await loop.allenTekenen();
      await loop.stap('in-behandeling', '');
      return loop.stap('verwerkt', '');
    case 'afgewezen':
      return loop.stap('afgewezen', 'Niet bekend in het register.');
    case 'getekend':
      return loop.allenTekenen();
    case 'geweigerd':
      return loop.weiger(1);
    case 'ingetrokken':
      return loop.trekIn();
    case 'gecorrigeerd':
      await loop.corrigeer(1);
      return loop.allenTekenen();
    case 'opnieuw-gevraagd':
      await loop.vraagOpnieuw(1);
      return loop.allenTekenen();
    case 'papier':
      await loop.stap('papier-ontvangen', '');
      return loop.stap('in-behandeling', 'Opgepakt.');
    case 'alleen-ingediend':
      return;
  }
}

class Loop {
  readonly #rekening: Rekening;
  readonly #klant: Klant;
  readonly #brievenbus: Brievenbus;
  readonly #adressen: (string | undefined)[];
  #statusToken = '';

  constructor(rekening: Rekening, { klant, brievenbus }: Middelen) {
    this.#rekening = rekening;
    this.#klant = klant;
    this.#brievenbus = brievenbus;
    this.#adressen = rekening.aanvraag.ondertekening.ondertekenaars.map(({ email }) => email);
  }

  get #kenmerk(): string {
    return this.#rekening.ontvangen?.kenmerk ?? '';
  }

  /** @returns false when it was refused, which nothing in a life should be */
  async dienIn(dubbel: boolean): Promise<boolean> {
    const { aanvraag, nummer } = this.#rekening;
    const vraag = () =>
      this.#klant.vraag({
        methode: 'POST',
        pad: '/aanvragen',
        sleutel: `drill-leven-${nummer}`,
        inhoud: aanvraag,
      });
    const eerste = vraag();
    const antwoorden = await Promise.all(dubbel ? [eerste, vraag()] : [eerste]);
    for (const antwoord of antwoorden) this.#verwacht(antwoord, 201, 'indienen');
    const { status, inhoud: ontvangen } = await eerste;
    if (status !== 201) return false;
    const { kenmerk, ingediendOp, statusToken } = ontvangen as Record<string, string>;
    const gelijk = antwoorden.every(({ inhoud }) => inhoud['ingediendOp'] === ingediendOp);
    if (!gelijk) this.#rekening.vreemd.push('the same request was accepted twice');
    this.#rekening.ontvangen = { kenmerk: kenmerk ?? '', ingediendOp: ingediendOp ?? '' };
    this.#statusToken = statusToken ?? '';
    return true;
  }

  async allenTekenen(): Promise<void> {
    await Promise.all(this.#adressen.map((_, index) => this.#teken(index + 1)));
  }

  async #teken(wie: number): Promise<void> {
    const token = await this.#linkVan(wie);
    const gezien = await this.#vraag('GET', '', token, undefined);
    this.#verwacht(gezien, 200, 'inzien');
    const documentHash = gezien.inhoud['documentHash'];
    const inhoud = { akkoord: true, documentHash };
    const antwoord = await this.#vraag('POST', '/ondertekeningen', token, inhoud);
    if (!this.#verwacht(antwoord, 201, 'ondertekenen')) return;
    const getekendOp = String(antwoord.inhoud['getekendOp']);
    this.#feit({ soort: 'getekend', wie, getekendOp });
  }

  async weiger(wie: number): Promise<void> {
    const reden = 'Deze persoon werkt hier niet.';
    const token = await this.#linkVan(wie);
    const antwoord = await this.#vraag('POST', '/weigeringen', token, { reden });
    if (!this.#verwacht(antwoord, 201, 'weigeren')) return;
    this.#feit({ soort: 'geweigerd', wie, toelichting: reden });
  }

  async trekIn(): Promise<void> {
    const antwoord = await this.#vraag('POST', '/intrekking', this.#statusToken, undefined);
    if (this.#verwacht(antwoord, 201, 'intrekken')) this.#feit({ soort: 'ingetrokken' });
  }

  /** The link that went to the old address must open nothing from then on. */
  async corrigeer(wie: number): Promise<void> {
    const oud = await this.#linkVan(wie);
    const email = `nieuw-${this.#rekening.nummer}-${wie}@example.org`;
    const pad = `/ondertekenaars/${wie}`;
    const antwoord = await this.#vraag('PATCH', pad, this.#statusToken, { email });
    if (!this.#verwacht(antwoord, 200, 'corrigeren')) return;
    this.#adressen[wie - 1] = email;
    this.#feit({ soort: 'adres-gecorrigeerd', wie, email });
    this.#verwacht(await this.#vraag('GET', '', oud, undefined), 404, 'the old link');
  }

  async vraagOpnieuw(wie: number): Promise<void> {
    const antwoord = await this.#klant.vraag({
      methode: 'POST',
      pad: `/aanvragen/${this.#kenmerk}/ondertekenaars/${wie}/verzoeken`,
      token: this.#statusToken,
      bijPoging: () => {
        this.#rekening.verzoekenOmHerhaling += 1;
      },
    });
    // Whoever got no answer and asks again may find that it is enough for today.
    if (antwoord.status === 429 && this.#rekening.verzoekenOmHerhaling > 3) return;
    if (!this.#verwacht(antwoord, 201, 'opnieuw vragen')) return;
    this.#feit({ soort: 'opnieuw-gevraagd', wie });
  }

  async stap(stap: Stap, toelichting: string): Promise<void> {
    const token = await this.#brievenbus.token('ssd', this.#kenmerk);
    const antwoord = await this.#vraag('POST', '/afhandelingen', token, { stap, toelichting });
    if (this.#verwacht(antwoord, 201, stap)) this.#feit({ soort: stap, toelichting });
  }

  #linkVan(wie: number): Promise<string> {
    return this.#brievenbus.token('ondertekenen', this.#kenmerk, this.#adressen[wie - 1]);
  }

  #vraag(
    methode: 'GET' | 'POST' | 'PATCH',
    pad: string,
    token: string,
    inhoud: unknown,
  ): Promise<Antwoord> {
    return this.#klant.vraag({ methode, pad: `/aanvragen/${this.#kenmerk}${pad}`, token, inhoud });
  }

  #verwacht({ status, inhoud }: Antwoord, verwacht: number, wat: string): boolean {
    if (status === verwacht) return true;
    this.#rekening.vreemd.push(`${wat}: ${status} ${String(inhoud['code'])}`);
    return false;
  }

  #feit(feit: Feit): void {
    this.#rekening.feiten.push(feit);
  }
}

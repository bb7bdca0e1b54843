import { randomUUID } from 'node:crypto';
import { type Item, naarItem } from '../../functions/opslag/item.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../shared/dossier/leven.ts';
import { VERKLARING_VERSIE } from '../../shared/dossier/verklaring.ts';
import { itembytes, leeseenheden } from '../../infra/kosten/itemgrootte.ts';
import { geschreven, type Geschreven, samen, type Verbruik } from '../../infra/kosten/verbruik.ts';
import { maakDossier, MINUTEN_PER_DAG, momentNa } from '../fixtures/dossiers.ts';
import { brievenVan } from '../security/brieven.ts';
import { gebouwdePaginas, gewicht, gzipBytes } from '../web/gebouwd.ts';

/**
 * A life as most are: one signature by a link, the SSD takes it up and marks it as done. The beheerder looks at the status
 * after sending in and once more later, the signatory opens one link, the SSD its own twice and the PDF once.
 */
const BEZOEKEN = { inzien: 5, document: 1 } as const;
const PAGINAS = ['index', 'aanvragen/index', 'status/index', 'ondertekenen/index', 'ssd/index'];
/** The icon, beside the page with its script and its style. */
const LOSSE_BESTANDEN = 1;

/** Against misuse: who gets mail because of it, and the proof of work. Each is a write of less than a kilobyte. */
const TELLINGEN = 2 + 1;

/** Lives such a life with the code of the service. @returns what it takes of AWS */
export async function meetVerbruik(): Promise<Verbruik> {
  const leven = new Leven();
  await leven.verstuur();
  const totVerzonden = samen([tellingen, ...leven.schrijfacties]);
  const eersteMails = leven.mails.length;
  leven.gebeurt({
    soort: 'teken',
    wie: 1,
    documentHash: leven.dossier.documentHash,
    verklaringVersie: VERKLARING_VERSIE,
  });
  await leven.verstuur();
  leven.gebeurt({ soort: 'neem-stap', stap: 'in-behandeling', toelichting: '' });
  leven.gebeurt({ soort: 'neem-stap', stap: 'verwerkt', toelichting: '' });
  await leven.verstuur();
  const stappen = { ondertekenen: 1, afhandelen: 2 };
  const api = { uitdaging: 1, indienen: 1, ...BEZOEKEN, ...stappen };
  const bewaard = itembytes(naarItem(leven.dossier));
  const lezingen = som([...Object.values(BEZOEKEN), ...Object.values(stappen)]);
  return {
    bijAannemen: samen([tellingen, ...leven.schrijfacties.slice(0, 1)]),
    totVerzonden,
    heleLeven: samen([tellingen, ...leven.schrijfacties]),
    leeseenheden: lezingen * leeseenheden(bewaard),
    bewaard,
    eersteMails,
    mails: leven.mails.length,
    mailbytes: som(leven.mails),
    aanroepen: { ...api, versturen: leven.opDeStroom, bezorging: leven.mails.length },
    apiVerzoeken: som(Object.values(api)),
    apiVerzoekenBijAannemen: api.uitdaging + api.indienen,
    ...paginaverbruik(),
  };
}

const tellingen: Geschreven = { tabel: TELLINGEN, agenda: 0, agendaMetSleutels: 0 };

/** A dossier, what was written to get where it is, and the mails that went out. */
class Leven {
  dossier: Dossier = maakDossier();
  readonly schrijfacties: Geschreven[] = [];
  /** How large each was: bytes. */
  readonly mails: number[] = [];
  /** The table's stream tells of each write that leaves something to do. */
  opDeStroom = 0;
  #item: Item | undefined;
  #minuten = 0;

  constructor() {
    this.#schrijf(this.dossier);
  }

  gebeurt(gebeurtenis: Gebeurtenis): void {
    this.#minuten += MINUTEN_PER_DAG;
    this.#verwerk(gebeurtenis);
  }

  /** The lease, the mails, and what became of them. */
  async verstuur(): Promise<void> {
    const beurt = randomUUID();
    const brieven = await brievenVan(this.dossier);
    this.#verwerk({ soort: 'verzending-begonnen', beurt });
    this.mails.push(...brieven.map(({ ruw }) => ruw.length));
    const uitkomsten = brieven.map(({ bericht: { id } }) => ({
      id,
      gelukt: true as const,
      sesId: SES_ID,
    }));
    this.#verwerk({ soort: 'verzending-afgerond', beurt, uitkomsten });
  }

  #verwerk(gebeurtenis: Gebeurtenis): void {
    const uitkomst = verwerk(this.dossier, gebeurtenis, momentNa(this.#minuten));
    if (!uitkomst.ok) throw new Error(`${gebeurtenis.soort}: ${uitkomst.reden}`);
    this.#schrijf(uitkomst.dossier);
  }

  #schrijf(dossier: Dossier): void {
    const item = naarItem(dossier);
    this.schrijfacties.push(geschreven(this.#item, item));
    if (item['agendaTijd'] !== undefined) this.opDeStroom += 1;
    this.dossier = dossier;
    this.#item = item;
  }
}

/** As long as SES's are. */
const SES_ID = `0107${'0'.repeat(12)}-${randomUUID()}-000000`;

/** Everyone comes for the first time, with nothing in the cache. */
function paginaverbruik(): Pick<Verbruik, 'paginaverzoeken' | 'paginabytes'> {
  const paginas = gebouwdePaginas();
  const bezocht = PAGINAS.map((naam) => {
    const pagina = paginas[`${naam}.html`];
    if (pagina === undefined) throw new Error(`${naam}.html was not built`);
    return pagina;
  });
  return {
    paginaverzoeken: som(
      bezocht.map(({ scripts, stijlen }) => 1 + scripts.length + stijlen.length + LOSSE_BESTANDEN),
    ),
    paginabytes: som(
      bezocht.map(
        ({ html, scripts, stijlen }) => gzipBytes(html) + gewicht([...scripts, ...stijlen]),
      ),
    ),
  };
}

const som = (getallen: readonly number[]): number =>
  getallen.reduce((tot, getal) => tot + getal, 0);

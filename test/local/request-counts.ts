import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { MAX_ONDERTEKENAARS } from '../../shared/aanvraag/wijzen.ts';
import type { Uitdaging } from '../../shared/api/proof-of-work.ts';
import { REKENBEWIJS_HEADER } from '../../shared/api/protocol.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from './service.ts';
import { type Motor, type Opdracht, startMotor } from './engine.ts';
import { aantalEersteBrieven, linkIn, wachtOpBrief, wachtOpBrieven } from './mailbox.ts';
import { dienIn, metLink, vraagOp } from './requests.ts';
import { totdat } from './wait.ts';

/** Requests to the engine, by operation. */
export type Kosten = Readonly<Partial<Record<string, number>>>;

/**
 * What each thing asks of the engine, in requests. The tests hold the service to it, the benchmark shows it and reckons
 * with it: this is the one place where these numbers stand.
 */
export const kosten = {
  'accept an aanvraag': { PutItem: 1 },
  'accept with a proof of work and two recipients counted': {
    GetItem: 3,
    PutItem: 2,
    UpdateItem: 2,
  },
  'accept with a proof of work and six recipients counted': {
    GetItem: 7,
    PutItem: 2,
    UpdateItem: 6,
  },
  'send the three mails that are due of a dossier': { PutItem: 2 },
  'send the seven mails that are due of a dossier': { PutItem: 2 },
  'read a dossier': { GetItem: 1 },
  sign: { GetItem: 1, PutItem: 1 },
  'a step of the SSD': { GetItem: 1, PutItem: 1 },
  'a minute of the schedule in which nothing is due': { Query: 8 },
  'a whole life: sent in, read and signed by one, taken up, done': { GetItem: 4, PutItem: 10 },
} as const satisfies Record<string, Kosten>;
export type Handeling = keyof typeof kosten;

/** Of all operations together. */
export const somVan = (gevraagd: Kosten): number =>
  Object.values(gevraagd).reduce<number>((tot, aantal) => tot + (aantal ?? 0), 0);

/** What was counted, and how many items the minute with nothing due got back. */
export type Meting = {
  readonly geteld: Readonly<Record<Handeling, Kosten>>;
  readonly gevondenInRust: number;
};

/** No tick of the schedule comes between. */
const LANGE_MINUUT = { RETRY_UNIT_SECONDS: '3600' };
/** Nothing was asked for so long: then nothing more comes, milliseconds. */
const STIL_MS = 400;

/** Lets the real service do each of these things once, and counts what it asks of the engine. */
export async function telKosten(): Promise<Meting> {
  const motor = await startMotor();
  try {
    const gewoon = await metLoket(motor, {}, (loket) => telGewoon(new Teller(motor), loket));
    const grenzen = { PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: '20' };
    // By now there are dossiers, done and waiting: nothing of them is due when this one looks at the agenda.
    return await metLoket(motor, grenzen, async (loket) => {
      const teller = new Teller(motor);
      const rust = motor.opdrachten.filter(({ operatie }) => !operatie.endsWith('Table'));
      const gevondenInRust = rust.reduce((tot, { gevonden = NaN }) => tot + gevonden, 0);
      const metGrenzen = await telMetGrenzen(teller, loket);
      const inRust = { 'a minute of the schedule in which nothing is due': perOperatie(rust) };
      return { geteld: { ...gewoon, ...metGrenzen, ...inRust }, gevondenInRust };
    });
  } finally {
    await motor.stop();
  }
}

async function metLoket<Uitkomst>(
  motor: Motor,
  omgeving: Record<string, string>,
  doe: (loket: Loket) => Promise<Uitkomst>,
): Promise<Uitkomst> {
  motor.opdrachten.length = 0;
  const loket = await startLoket({
    AWS_ENDPOINT_URL_DYNAMODB: motor.url,
    ...LANGE_MINUUT,
    ...omgeving,
  });
  try {
    // The schedule looks at the agenda as soon as the service runs.
    await totdat(() => motor.opdrachten.some(({ operatie }) => operatie === 'Query') || undefined);
    await new Teller(motor).totStil();
    return await doe(loket);
  } finally {
    await ruimOp(loket);
  }
}

async function telGewoon(teller: Teller, loket: Loket) {
  const aanvraag = maakAanvraag();
  const { kenmerk, kosten: eerste } = await neemAan(teller, loket, aanvraag);
  const veel = await neemAan(teller, loket, getekendDoor(MAX_ONDERTEKENAARS));
  const tekenlink = linkIn(await wachtOpBrief(loket, kenmerk, tekenaarVan(aanvraag)));
  const ssdLink = linkIn(await wachtOpBrief(loket, kenmerk, ssd.email));

  const lezen = await teller.tel(async () => {
    const { inhoud } = await vraagOp(loket, kenmerk, tekenlink);
    return String(inhoud['documentHash']);
  });
  const tekenen = await teller.tel(() => {
    const body = { akkoord: true, documentHash: lezen.uitkomst };
    return doe(loket, `/aanvragen/${kenmerk}/ondertekeningen`, tekenlink, body);
  });
  const zetStap = (stap: string) =>
    teller.tel(() =>
      doe(loket, `/aanvragen/${kenmerk}/afhandelingen`, ssdLink, { stap, toelichting: '' }),
    );
  const opgepakt = await zetStap('in-behandeling');
  const klaar = await zetStap('verwerkt');
  const leven = [eerste, lezen, tekenen, opgepakt, klaar].flatMap(({ opdrachten }) => opdrachten);
  return {
    'accept an aanvraag': perOperatie(eerste.zelf),
    'send the three mails that are due of a dossier': perOperatie(eerste.daarna),
    'send the seven mails that are due of a dossier': perOperatie(veel.kosten.daarna),
    'read a dossier': perOperatie(lezen.opdrachten),
    sign: perOperatie(tekenen.zelf),
    'a step of the SSD': perOperatie(opgepakt.opdrachten),
    'a whole life: sent in, read and signed by one, taken up, done': perOperatie(leven),
  };
}

async function telMetGrenzen(teller: Teller, loket: Loket) {
  const een = await neemAan(teller, loket, maakAanvraag(), await bewijs(loket));
  const vijf = getekendDoor(MAX_ONDERTEKENAARS);
  const veel = await neemAan(teller, loket, vijf, await bewijs(loket));
  return {
    'accept with a proof of work and two recipients counted': perOperatie(een.kosten.zelf),
    'accept with a proof of work and six recipients counted': perOperatie(veel.kosten.zelf),
  };
}

/** Sends an aanvraag in, and waits until its mails went out. @throws Error when it is not accepted */
async function neemAan(
  teller: Teller,
  loket: Loket,
  aanvraag: Aanvraag,
  headers: Record<string, string> = {},
): Promise<{ kenmerk: string; kosten: Geteld<string> }> {
  const geteld = await teller.tel(async () => {
    const { status, inhoud } = await dienIn(loket, aanvraag, undefined, headers);
    if (status !== 201) throw new Error(`Not accepted: ${status} ${inhoud.code}`);
    await wachtOpBrieven(loket, inhoud.kenmerk, aantalEersteBrieven(aanvraag));
    return inhoud.kenmerk;
  });
  return { kenmerk: geteld.uitkomst, kosten: geteld };
}

async function doe(loket: Loket, pad: string, token: string, body: unknown): Promise<void> {
  const { status, inhoud } = await metLink(loket, 'POST', pad, token, body);
  if (status !== 201) throw new Error(`${pad}: ${status} ${String(inhoud['code'])}`);
}

async function bewijs(loket: Loket): Promise<Record<string, string>> {
  const antwoord = await fetch(`${loket.site}/api/v1/uitdaging`);
  const challenge = (await antwoord.json()) as Uitdaging;
  const solution = await solveChallenge({ challenge, deriveKey });
  const inhoud = JSON.stringify({ challenge, solution });
  return { [REKENBEWIJS_HEADER]: Buffer.from(inhoud).toString('base64') };
}

function getekendDoor(aantal: number): Aanvraag {
  const aanvraag = maakAanvraag();
  aanvraag.ondertekening.ondertekenaars = Array.from({ length: aantal }, (_, index) => ({
    naam: `A. Bakker ${'I'.repeat(index + 1)}`,
    functie: 'Bestuurder',
    email: `bakker-${index + 1}@example.nl`,
  }));
  return aanvraag;
}

const tekenaarVan = ({ ondertekening }: Aanvraag): string =>
  ondertekening.ondertekenaars[0]?.email ?? '';

/** What was asked for something, all of it, and that up to and including its own write, after which its mails go out. */
type Geteld<Uitkomst> = {
  readonly uitkomst: Uitkomst;
  readonly opdrachten: readonly Opdracht[];
  readonly zelf: readonly Opdracht[];
  readonly daarna: readonly Opdracht[];
};

class Teller {
  readonly #motor: Motor;

  constructor(motor: Motor) {
    this.#motor = motor;
  }

  /** @param doe what to do; all that it makes happen is counted, until nothing is asked any more */
  async tel<Uitkomst>(doe: () => Promise<Uitkomst>): Promise<Geteld<Uitkomst>> {
    const vanaf = this.#motor.opdrachten.length;
    const uitkomst = await doe();
    await this.totStil();
    const opdrachten = this.#motor.opdrachten.slice(vanaf);
    const eigen = opdrachten.findIndex(schrijftDossier) + 1;
    return {
      uitkomst,
      opdrachten,
      zelf: opdrachten.slice(0, eigen),
      daarna: opdrachten.slice(eigen),
    };
  }

  async totStil(): Promise<void> {
    let gezien = -1;
    while (gezien !== this.#motor.opdrachten.length) {
      gezien = this.#motor.opdrachten.length;
      await wacht(STIL_MS);
    }
  }
}

const EIGEN = new Set(['attribute_not_exists(kenmerk)', 'versie = :vorige']);
const schrijftDossier = ({ operatie, inhoud }: Opdracht): boolean =>
  operatie === 'PutItem' && EIGEN.has(String(inhoud['ConditionExpression']));

function perOperatie(opdrachten: readonly Opdracht[]): Record<string, number> {
  const geteld: Record<string, number> = {};
  for (const { operatie } of opdrachten) geteld[operatie] = (geteld[operatie] ?? 0) + 1;
  return geteld;
}

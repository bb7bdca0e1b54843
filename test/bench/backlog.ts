import { setTimeout as wacht } from 'node:timers/promises';
import { join } from 'node:path';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { type Item, naarItem } from '../../functions/store/item.ts';
import { AGENDAVAKKEN } from '../../shared/dossier/kenmerk.ts';
import { maakDossierMetTwee } from '../fixtures/dossiers.ts';
import { verzonden } from '../fixtures/lives.ts';
import { vanDagenGeleden } from '../fixtures/times.ts';
import { legOndergrond, type Ondergrond, TABEL } from './env.ts';
import { startProces } from './process.ts';
import type { Sesstand } from './ses-process.ts';
import { type Onderdeel, type Regel, regelVan, type Uitslag } from './result.ts';
import type { Aanroep } from './dispatch-process.ts';
import { metEigenheid, vul } from './fill.ts';

const MINUUT_MS = 60_000;

/** What is due, how SES answers, and for how many minutes of the schedule at most. */
type Proef = {
  readonly dossiers: number;
  readonly mailsPerDossier: number;
  readonly item: Item;
  readonly ses: { readonly perSeconde: number; readonly traagMs: number };
  readonly minuten: number;
};
type Uitkomst = {
  readonly ses: Sesstand;
  readonly aanroepen: readonly Aanroep[];
  /** Mails that were given up, and attempts that counted as failed. */
  readonly opgegeven: number;
  readonly misluktePogingen: number;
};

/** A reminder to both signatories, which the clock makes due: mails without a PDF. */
const herinnering = (): Item => naarItem(vanDagenGeleden(verzonden(maakDossierMetTwee()), 8));

/**
 * Wakes `versturen` by the schedule, every minute, until everything went out: in a process of its own each time that the
 * call before is not done yet, as Lambda does.
 */
async function beproef(proef: Proef): Promise<Uitkomst> {
  const ondergrond = await legOndergrond();
  const module = join(import.meta.dirname, 'dispatch-process.ts');
  const { perSeconde } = proef.ses;
  const omgeving = { ...ondergrond.omgeving, MAILS_PER_SECOND: String(perSeconde) };
  const lambdas = await Promise.all([0, 1].map(() => startProces(module, [], omgeving)));
  try {
    const { client, ses } = ondergrond;
    const nummers = { van: 0, tot: proef.dossiers };
    await vul(client, TABEL, nummers, (nummer) => metEigenheid(proef.item, nummer));
    await ses.vraag({ stel: proef.ses });
    const isKlaar = async (): Promise<boolean> =>
      ((await ses.vraag({})) as Sesstand).mails >= proef.dossiers * proef.mailsPerDossier;
    const onderweg: Promise<unknown>[] = [];
    for (let minuut = 0; minuut < proef.minuten && !(await isKlaar()); minuut += 1) {
      onderweg.push(lambdas[minuut % 2]?.vraag({ source: 'aws.events' }) ?? Promise.resolve());
      const einde = performance.now() + MINUUT_MS;
      while (performance.now() < einde && !(await isKlaar())) await wacht(500);
    }
    const aanroepen = (await Promise.all(onderweg)) as Aanroep[];
    const stand = (await ses.vraag({})) as Sesstand;
    return { ses: stand, aanroepen, ...(await telOver(ondergrond)) };
  } finally {
    await Promise.all(lambdas.map((lambda) => lambda.stop()));
    await ondergrond.stop();
  }
}

async function telOver({
  client,
}: Ondergrond): Promise<Pick<Uitkomst, 'opgegeven' | 'misluktePogingen'>> {
  const over = { opgegeven: 0, misluktePogingen: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: TABEL })) {
    for (const bericht of Items.flatMap(({ berichten }) => berichten?.L ?? [])) {
      if (bericht.M?.['status']?.S === 'mislukt') over.opgegeven += 1;
      over.misluktePogingen += Number(bericht.M?.['misluktePogingen']?.N ?? 0);
    }
  }
  return over;
}

/** SES's rate in the measurement with a limit: mails a second. */
const SES_PER_SECONDE = 100;

/** 10,000 mails that are due at once. */
const proef: Proef = {
  ...{ dossiers: 5_000, mailsPerDossier: 2, item: herinnering(), minuten: 8 },
  ses: { perSeconde: SES_PER_SECONDE, traagMs: 50 },
};

/** 10,000 mails due at once, at the rate that SES takes. */
export const onderdeel: Onderdeel = {
  titel: 'Dispatch: 10,000 mails due at once',
  meet: async (): Promise<Uitslag> => {
    const uitkomst = await beproef(proef);
    return {
      regels: [...regelsVan(uitkomst), een('CPU for each mail', 'ms', cpuPerMail(uitkomst))],
    };
  },
};

const een = (wat: string, eenheid: Regel['eenheid'], waarde: number, hoogstens?: number): Regel =>
  regelVan(wat, eenheid, [waarde], hoogstens);

/** SES's rate over SES's own time: what is used of it. */
function regelsVan(uitkomst: Uitkomst): Regel[] {
  const { ses, opgegeven, misluktePogingen } = uitkomst;
  const { dossiers, mailsPerDossier } = proef;
  const perVak = AGENDAVAKKEN.map((vak) => ses.perVak[vak] ?? 0);
  const gemiddeld = ses.mails / AGENDAVAKKEN.length;
  return [
    een(
      `rate of 99% of them, to SES's own, ${SES_PER_SECONDE} a second`,
      '×',
      snelheid(uitkomst) / SES_PER_SECONDE,
    ),
    een('until the last one', 's', ses.seconden),
    een('mails not sent', 'mails', dossiers * mailsPerDossier - ses.mails, 0),
    een('mails given up', 'mails', opgegeven, 0),
    een('mails sent twice', 'mails', ses.dubbel, 0),
    een('refusals by SES, to mails', '×', ses.gesmoord / ses.mails),
    een('attempts that counted as failed', 'mails', misluktePogingen),
    regelVan(
      'mails of each of the 8 partitions, to an even share',
      '×',
      perVak.map((aantal) => aantal / gemiddeld),
    ),
  ];
}

/** Of 99 in a hundred: the last ones wait for the next minutes of the schedule. */
const snelheid = ({ ses }: Uitkomst): number => (0.99 * ses.mails) / ses.seconden99;

const cpuPerMail = ({ ses, aanroepen }: Uitkomst): number =>
  aanroepen.reduce((tot, { cpuMs }) => tot + cpuMs, 0) / ses.mails;

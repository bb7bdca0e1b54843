import * as z from 'zod/mini';
import { type Fout, foutenVan } from '../../shared/aanvraag/errors.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../shared/dossier/life.ts';
import { deferMails, mailsOfAct } from '../../shared/dossier/owed-mails.ts';
import type { Moment } from '../../shared/time/moment.ts';
import { dossiersUit } from '../opslag/client.ts';
import { Grenzen } from '../opslag/grenzen.ts';
import { type Afloop, type Reservation, wijzig } from '../opslag/wijzig.ts';
import { dynamoClient } from '../opslag/verbinding.ts';
import { type Antwoord, probleemAntwoord, retryAfter } from './antwoord.ts';
import { sha256Hex } from './hash.ts';
import type { Houder } from './houder.ts';
import { httpFunctie, type Verzoek } from './http.ts';
import { type Kalender, momentNu } from './klok.ts';
import { logboek } from './logboek.ts';
import { leesOmgeving, misbruikOmgeving, tijdOmgeving } from './omgeving.ts';
import { countOnFirstDays, countToday } from './ontvangers.ts';
import { sleutelbosUit } from './sleutelbos.ts';
import { geefToegang, omgevingSchema as toegangsomgeving } from './toegang.ts';

/** What every function that changes a dossier reads from the environment. */
export const omgevingSchema = z.extend(toegangsomgeving, {
  ...tijdOmgeving,
  MAILS_PER_ADDRESS_PER_DAY: misbruikOmgeving.MAILS_PER_ADDRESS_PER_DAY,
});

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = dossiersUit(omgeving);
const grenzen = new Grenzen(dynamoClient, omgeving.TABEL);
const sleutelbos = sleutelbosUit(omgeving);

/** A function that changes a dossier. */
export type Wijziging<Schema extends z.ZodMiniType, Rol extends Houder['rol']> = {
  /** Whose link opens it; to every other it does not exist. */
  readonly rol: Rol;
  /** Only where an aanvraag can become ondertekend. */
  readonly kalender?: Kalender;
  /** The body; refused as a whole when it does not fit. */
  readonly schema: Schema;
  /**
   * What becomes of it when somebody who gets mail because of it got the day's number already: refused, where one can do
   * without it; else the mail goes out on a later day. Left out for the SSD, whose mail is not counted.
   */
  readonly withoutRoom?: 'refuse' | 'defer';
  /** What happens. */
  readonly gebeurtenis: (request: {
    readonly body: z.infer<Schema>;
    readonly holder: Extract<Houder, { rol: Rol }>;
    readonly parameters: Verzoek['parameters'];
  }) => Gebeurtenis;
  /** @param dossier as it is after it, also when exactly this had happened before */
  readonly antwoord: (dossier: Dossier, houder: Extract<Houder, { rol: Rol }>) => Antwoord;
};

/** Somebody waits for the answer. */
const MAX_POGINGEN = 8;

/** One read and one write: load, decide in the pure core, write with a condition; again when somebody was first. */
export function dossierFunctie<Schema extends z.ZodMiniType, Rol extends Houder['rol']>(
  wijziging: Wijziging<Schema, Rol>,
) {
  const { rol, kalender, schema, withoutRoom, gebeurtenis, antwoord } = wijziging;
  return httpFunctie(
    async (verzoek) => {
      const toegang = await geefToegangAls(rol, verzoek);
      if (toegang === undefined) return probleemAntwoord('niet-gevonden');
      const { dossier, houder } = toegang;
      const reserve = reserveFor(withoutRoom);
      const gelezen = schema.safeParse(verzoek.lichaam, { reportInput: true });
      if (!gelezen.success) return ongeldig(foutenVan(gelezen.error));
      const { parameters } = verzoek;
      const wat = gebeurtenis({ body: gelezen.data, holder: houder, parameters });
      const moment = () => momentNu(omgeving.RETRY_UNIT_SECONDS, kalender);
      const afloop = await wijzig(dossier, wat, {
        dossiers,
        moment,
        // What was first may have closed the link: a correction of the address does.
        lees: async () => (await geefToegangAls(rol, verzoek))?.dossier,
        ...(reserve === undefined ? {} : { reserve }),
        maxPogingen: MAX_POGINGEN,
      });
      if (afloop === undefined) return probleemAntwoord('niet-gevonden');
      return antwoordOp(afloop, moment().nu, (na) => antwoord(na, houder));
    },
    { lichaam: 'json-of-niets' },
  );
}

/** How room is found for the mails of one request; nothing where none is counted. */
function reserveFor(withoutRoom: 'refuse' | 'defer' | undefined) {
  const maximum = omgeving.MAILS_PER_ADDRESS_PER_DAY;
  if (withoutRoom === undefined || maximum === undefined) return undefined;
  return async (before: Dossier, after: Dossier, moment: Moment): Promise<Reservation> => {
    const mails = mailsOfAct(before, after, moment);
    // By what would be stored: two requests that come to the very same are stored once, and count once.
    const id = sha256Hex(JSON.stringify(after));
    const count = withoutRoom === 'refuse' ? countToday : countOnFirstDays;
    const counted = await count({ mails, id, nu: moment.nu, maximum }, await sleutelbos(), grenzen);
    if ('retryAt' in counted) return counted;
    const { deferred, takeBack } = counted;
    return { dossier: deferMails(after, deferred), takeBack };
  };
}

/** Nothing too when the link is somebody else's. */
async function geefToegangAls<Rol extends Houder['rol']>(
  rol: Rol,
  verzoek: Verzoek,
): Promise<{ dossier: Dossier; houder: Extract<Houder, { rol: Rol }> } | undefined> {
  const toegang = await geefToegang(verzoek);
  if (toegang === undefined || !isVan(toegang.houder, rol)) return undefined;
  return { dossier: toegang.dossier, houder: toegang.houder };
}

const isVan = <Rol extends Houder['rol']>(
  houder: Houder,
  rol: Rol,
): houder is Extract<Houder, { rol: Rol }> => houder.rol === rol;

function antwoordOp(
  { dossier, reden, retryAt }: Afloop,
  nu: string,
  antwoord: (dossier: Dossier) => Antwoord,
): Antwoord {
  if (reden === 'al-gedaan') return antwoord(dossier);
  if (reden !== undefined) return weigering(reden, retryAfter(retryAt, nu));
  const { kenmerk, status, gebeurtenissen } = dossier;
  logboek.info('dossier-gewijzigd', { kenmerk, gebeurtenis: gebeurtenissen.at(-1)?.soort, status });
  return antwoord(dossier);
}

function weigering(
  reden: Exclude<Afloop['reden'], 'al-gedaan' | undefined>,
  headers: ReturnType<typeof retryAfter>,
): Antwoord {
  switch (reden) {
    case 'geen-ondertekenaar':
      return probleemAntwoord('niet-gevonden');
    case 'te-vaak':
    case 'te-veel-post':
      return probleemAntwoord(reden, { headers });
    case 'dossier-vol':
      return probleemAntwoord('te-vaak');
    case 'adres-van-ander':
      return ongeldig([
        { pointer: '#/email', code: 'ondertekenaar-dubbel', detail: meldingen.ondertekenaarDubbel },
      ]);
    case 'andere-inhoud':
      return probleemAntwoord('andere-inhoud');
    case 'niets-te-doen':
    case 'berichten-open':
    case 'wordt-verstuurd':
    case 'past-niet-bij-status':
      return probleemAntwoord('past-niet-bij-status');
  }
}

const ongeldig = (errors: readonly Fout[]): Antwoord =>
  probleemAntwoord('ongeldige-inhoud', { errors });

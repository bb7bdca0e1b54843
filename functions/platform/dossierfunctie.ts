import * as z from 'zod/mini';
import type { Fout } from '../../shared/aanvraag/controleer.ts';
import { foutenVan } from '../../shared/aanvraag/controleer.ts';
import { meldingen } from '../../shared/aanvraag/meldingen.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { leesKenmerk } from '../../shared/dossier/kenmerk.ts';
import type { Gebeurtenis } from '../../shared/dossier/leven.ts';
import type { Reden } from '../../shared/dossier/uitkomst.ts';
import { dynamoClient } from '../opslag/client.ts';
import { Dossiers } from '../opslag/dossiers.ts';
import { type Afloop, wijzig } from '../opslag/wijzig.ts';
import { type Antwoord, probleemAntwoord } from './antwoord.ts';
import { type Houder, houderVan } from './houder.ts';
import { httpFunctie, type Verzoek } from './http.ts';
import { type Kalender, momentNu } from './klok.ts';
import { logboek } from './logboek.ts';
import { leesOmgeving, opslagOmgeving, sleutelOmgeving, tijdOmgeving } from './omgeving.ts';
import { sleutelbosUit } from './sleutelbos.ts';

/** What every function about one dossier reads from the environment. */
export const omgevingSchema = z.object({ ...opslagOmgeving, ...sleutelOmgeving, ...tijdOmgeving });

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = new Dossiers(dynamoClient, omgeving.TABEL);
const sleutelbos = sleutelbosUit(omgeving);

const BEARER = /^Bearer ([\x21-\x7E]{1,200})$/i;

/** The dossier of a request and whoever asks; nothing when the link opens nothing. */
export type Toegang = { readonly dossier: Dossier; readonly houder: Houder };

/**
 * One consistent read. A wrong token, no token, an unknown kenmerk and a dossier that was erased all take the same way
 * to the same answer.
 */
export async function geefToegang({ headers, parameters }: Verzoek): Promise<Toegang | undefined> {
  const kenmerk = leesKenmerk(parameters['kenmerk'] ?? '');
  if (kenmerk === undefined) return undefined;
  const token = BEARER.exec(headers['authorization'] ?? '')?.[1] ?? '';
  const [gelezen, bos] = await Promise.all([dossiers.lees(kenmerk), sleutelbos()]);
  const dossier = gelezen?.gewistOp === undefined ? gelezen : undefined;
  const houder = houderVan(bos, token, kenmerk, dossier);
  return houder === undefined || dossier === undefined ? undefined : { dossier, houder };
}

/** A function that changes a dossier. */
export type Wijziging<Schema extends z.ZodMiniType, Rol extends Houder['rol']> = {
  /** Whose link opens it; to every other it does not exist. */
  readonly rol: Rol;
  /** Only where an aanvraag can become ondertekend. */
  readonly kalender?: Kalender;
  /** The body; refused as a whole when it does not fit. */
  readonly schema: Schema;
  /** What happens. */
  readonly gebeurtenis: (
    inhoud: z.infer<Schema>,
    houder: Extract<Houder, { rol: Rol }>,
    parameters: Verzoek['parameters'],
  ) => Gebeurtenis;
  /** @param dossier as it is after it, also when exactly this had happened before */
  readonly antwoord: (dossier: Dossier, houder: Extract<Houder, { rol: Rol }>) => Antwoord;
};

/** Somebody waits for the answer. */
const MAX_POGINGEN = 8;

/** One read and one write: load, decide in the pure core, write with a condition; again when somebody was first. */
export function dossierFunctie<Schema extends z.ZodMiniType, Rol extends Houder['rol']>(
  wijziging: Wijziging<Schema, Rol>,
) {
  const { rol, kalender, schema, gebeurtenis, antwoord } = wijziging;
  return httpFunctie(
    async (verzoek) => {
      const toegang = await geefToegangAls(rol, verzoek);
      if (toegang === undefined) return probleemAntwoord('niet-gevonden');
      const { dossier, houder } = toegang;
      const gelezen = schema.safeParse(verzoek.lichaam, { reportInput: true });
      if (!gelezen.success) return ongeldig(foutenVan(gelezen.error));
      const afloop = await wijzig(dossier, gebeurtenis(gelezen.data, houder, verzoek.parameters), {
        dossiers,
        moment: () => momentNu(omgeving.RETRY_UNIT_SECONDS, kalender),
        // What was first may have closed the link: a correction of the address does.
        lees: async () => (await geefToegangAls(rol, verzoek))?.dossier,
        maxPogingen: MAX_POGINGEN,
      });
      if (afloop === undefined) return probleemAntwoord('niet-gevonden');
      return antwoordOp(afloop, (na) => antwoord(na, houder));
    },
    { lichaam: 'json-of-niets' },
  );
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
  { dossier, reden }: Afloop,
  antwoord: (dossier: Dossier) => Antwoord,
): Antwoord {
  if (reden === 'al-gedaan') return antwoord(dossier);
  if (reden !== undefined) return weigering(reden);
  const { kenmerk, status, gebeurtenissen } = dossier;
  logboek.info('dossier-gewijzigd', { kenmerk, gebeurtenis: gebeurtenissen.at(-1)?.soort, status });
  return antwoord(dossier);
}

const DAG_SECONDEN = 24 * 60 * 60;

function weigering(reden: Exclude<Reden, 'al-gedaan'>): Antwoord {
  switch (reden) {
    case 'geen-ondertekenaar':
      return probleemAntwoord('niet-gevonden');
    case 'te-vaak':
      return probleemAntwoord('te-vaak', { headers: { 'retry-after': String(DAG_SECONDEN) } });
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

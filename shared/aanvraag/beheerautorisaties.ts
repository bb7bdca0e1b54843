import * as z from 'zod/mini';
import { ACTIES } from './acties.ts';
import { choiceField } from './choice-field.ts';
import { meldingen } from './messages.ts';

// Apart, so that a page about a dossier carries what is asked for a role and not the explanation of each.
export { acties, ACTIES, type Actie, actiesFor } from './acties.ts';

/** What a role asks for beside itself: one of these other roles, and a bestuursnummer. */
type Needed = { readonly oneOf: readonly string[]; readonly bestuursnummer: true };

type Beheerrol = {
  /** The form's own term. */
  readonly label: string;
  /** The short name, for a sentence that lists several roles. */
  readonly short: string;
  /** The sector under which the screen groups it. */
  readonly sector: Sector;
  /** What accounts this beheerder gives out, in our own words. BOP, OWP, TMB and TMO have no public long form. */
  readonly explanation: string;
  readonly needed?: Needed;
};

export const sectoren = {
  'po-vo': 'Basisonderwijs en voortgezet onderwijs',
  'mbo-ho': 'Mbo, hbo en universiteit',
  all: 'Alle onderwijssectoren',
  remaining: 'Gemeenten en andere organisaties',
} as const;
export type Sector = keyof typeof sectoren;

const ALL_SECTOR_ROLLEN = ['po', 'vo', 'bve', 'mbo-nbo', 'ho', 'ho-nbo'] as const;
const MBO_AND_HO_ROLLEN = ['bve', 'mbo-nbo', 'ho', 'ho-nbo'] as const;

/** Section 3: the fourteen roles, in the form's order, with what each needs. */
export const beheerrollen = {
  po: {
    label: 'Beheerder PO (Primair Onderwijs)',
    short: 'PO',
    sector: 'po-vo',
    explanation:
      'Geeft accounts uit voor het Onderwijs Service Register (OSR) en PO-informatiediensten.',
  },
  vo: {
    label: 'Beheerder VO (Voortgezet Onderwijs)',
    short: 'VO',
    sector: 'po-vo',
    explanation:
      "Geeft accounts uit voor BRON-VO, het Onderwijs Service Register (OSR) en Mijn Diploma's. Ook voor examensecretaris en verzuimmelder.",
  },
  bve: {
    label: 'Beheerder BVE (Middelbaar Beroepsonderwijs)',
    short: 'BVE',
    sector: 'mbo-ho',
    explanation:
      "Geeft accounts uit voor BRON BVE (soms ook VAVO), het Onderwijs Service Register (OSR) en Mijn Diploma's. Ook voor examensecretaris en verzuimmelder.",
  },
  'mbo-nbo': {
    label: 'Beheerder MBO NBO (voor niet bekostigd onderwijs)',
    short: 'MBO NBO',
    sector: 'mbo-ho',
    explanation:
      "Geeft accounts uit voor rollen in BRON BVE, het Onderwijs Service Register (OSR) en Mijn Diploma's. Ook voor examensecretaris en verzuimmelder. De rollen in BRON BVE gaan over TMB, TMO, studentdossier, inschrijvingen, registercontrole en handmatige mutatie.",
  },
  ho: {
    label: 'Beheerder HO (Hoger Onderwijs)',
    short: 'HO',
    sector: 'mbo-ho',
    explanation:
      "Geeft accounts uit voor HO behandelaar, het Onderwijs Service Register (OSR), CROHO en Mijn Diploma's.",
  },
  'ho-nbo': {
    label: 'Beheerder HO NBO (voor niet bekostigd onderwijs)',
    short: 'HO NBO',
    sector: 'mbo-ho',
    explanation:
      "Geeft accounts uit voor HO NBO-rollen, het Onderwijs Service Register (OSR) en Mijn Diploma's. Die rollen gaan over TMB, TMO, studentdossier, handmatige mutatie, NBI bekijken en registratie-overzicht.",
  },
  'bekostiging-en-opleidingen': {
    label: 'Beheerder Bekostiging en Opleidingen (Alle Onderwijssectoren)',
    short: 'Bekostiging en Opleidingen',
    sector: 'all',
    explanation:
      'Geeft accounts uit voor medewerkers bekostiging en medewerkers opleidingen. Ook voor wie zaakdossiers over bijzondere bekostiging leest.',
  },
  'rio-algemeen': {
    label: 'Beheerder RIO Algemeen',
    short: 'RIO Algemeen',
    sector: 'all',
    explanation:
      'Geeft accounts uit voor algemene rollen in Registratie Instellingen en Opleidingen (RIO). Daarmee voert iemand bijvoorbeeld contactgegevens in.',
    needed: { oneOf: ALL_SECTOR_ROLLEN, bestuursnummer: true },
  },
  'rio-selfservice': {
    label: 'Beheerder RIO Selfservice',
    short: 'RIO Selfservice',
    sector: 'all',
    explanation: 'Geeft accounts uit aan instellingen die RIO zelf vullen via het portaal.',
    needed: { oneOf: ALL_SECTOR_ROLLEN, bestuursnummer: true },
  },
  'rio-opleidingseenheid': {
    label: 'Beheerder RIO Opleidingseenheid',
    short: 'RIO Opleidingseenheid',
    sector: 'all',
    explanation: 'Geeft accounts uit voor RIO in het mbo, het ho en bij particuliere instellingen.',
    needed: { oneOf: MBO_AND_HO_ROLLEN, bestuursnummer: true },
  },
  bop: {
    label: 'Beheerder BOP',
    short: 'BOP',
    sector: 'all',
    explanation: 'Geeft accounts uit voor bestanden over het Lerarenportfolio.',
  },
  owp: {
    label: 'Beheerder OWP',
    short: 'OWP',
    sector: 'all',
    explanation: 'Geeft accounts uit voor bestanden met gegevens over personeel.',
  },
  gemeente: {
    label: 'Beheerder Gemeente',
    short: 'Gemeente',
    sector: 'remaining',
    explanation: 'Geeft accounts uit voor RMC, GBA, LRK Portaal, verzuimloket en inburgering.',
  },
  bow: {
    label: 'Beheerder BOW (Blik-op-werk)',
    short: 'BOW',
    sector: 'remaining',
    explanation: 'Geeft accounts uit voor het uitwisselen van bestanden met Blik-op-werk.',
  },
} as const satisfies Record<string, Beheerrol>;

export type Rolcode = keyof typeof beheerrollen;
export const ROLCODES = Object.keys(beheerrollen) as Rolcode[];

/** What a role needs beside itself; nothing for most roles. */
export function rolNeeded(
  rol: Rolcode,
): { oneOf: readonly Rolcode[]; bestuursnummer: boolean } | undefined {
  const data = beheerrollen[rol];
  return 'needed' in data ? data.needed : undefined;
}

/** Section 3. That a role is there at all, once, with what it needs, is checked in `rules.ts`. */
export const beheerautorisatiesSchema = z.array(
  z.strictObject({
    rol: choiceField('beheerautorisaties', ROLCODES),
    actie: choiceField('beheerautorisaties', ACTIES),
  }),
  { error: ({ input }) => (input === undefined ? meldingen.rolRequired : meldingen.noList) },
);

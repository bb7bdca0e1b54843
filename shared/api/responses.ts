import * as z from 'zod/mini';
import { ACTIES } from '../aanvraag/acties.ts';
import { SOORTEN } from '../aanvraag/soort.ts';
import { WIJZEN } from '../aanvraag/wijzen.ts';
import { TYPES_ORGANISATIE } from '../aanvraag/organisatietypen.ts';
import { STEPS } from '../dossier/stappen.ts';
import { BERICHTSOORTEN, RECIPIENTS } from '../dossier/berichtsoorten.ts';
import { standardTextsSchema } from '../desk/standard-texts.ts';
import { DESK_EVENTS, PUBLIC_GEBEURTENISSEN, STATUSES } from '../dossier/transitions.ts';

const tijd = z.iso.datetime();
const actorNameSchema = z.object({ naam: z.string() });
const place = { pointer: z.string(), detail: z.string() };

/** Answer to an aanvraag that was accepted: stored, its mails owed. */
export const receivedSchema = z.object({
  kenmerk: z.string(),
  status: z.enum(STATUSES),
  ingediendOp: tijd,
  /** Opens the status page; not kept anywhere, and never in a path or a query. */
  statusToken: z.string(),
  waarschuwingen: z.array(z.object(place)),
});
export type ReceivedResponse = z.infer<typeof receivedSchema>;

/** A mail that has lapsed before it was sent is not shown: it never went. */
export const API_BERICHT_STATUSES = [
  'te-versturen',
  'verstuurd',
  'mislukt',
  'niet-bezorgd',
] as const;

const berichtSchema = z.object({
  soort: z.enum(BERICHTSOORTEN),
  aan: z.enum(RECIPIENTS),
  status: z.enum(API_BERICHT_STATUSES),
  tijd,
});

const ondertekenaarSchema = z.object({
  naam: z.string(),
  functie: z.string(),
  getekendOp: z.optional(tijd),
  geweigerdOp: z.optional(tijd),
  /** The address, when it was corrected after sending in: to the SSD, to the applicant, and to whoever it is of. */
  gecorrigeerdeEmail: z.optional(z.string()),
});

/** A dossier as whoever holds one of its links may see it. */
export const dossierViewSchema = z.object({
  kenmerk: z.string(),
  status: z.enum(STATUSES),
  soort: z.enum(SOORTEN),
  ingediendOp: tijd,
  /** The last moment to sign. */
  verlooptOp: tijd,
  documentHash: z.string(),
  /** Whose link this is; a signatory with their number, counted from 1. */
  houder: z.object({
    rol: z.enum(['aanvrager', 'ssd', 'ondertekenaar']),
    nummer: z.optional(z.int()),
  }),
  organisatie: z.object({ type: z.enum(TYPES_ORGANISATIE), naam: z.string() }),
  beheerder: z.string(),
  /** From these follow the words of what is asked and of what is signed. */
  beheerautorisaties: z.array(z.object({ rol: z.string(), actie: z.enum(ACTIES) })),
  wijze: z.enum(WIJZEN),
  samenvatting: z.array(
    z.object({
      titel: z.string(),
      regels: z.array(
        z.object({
          label: z.string(),
          waarde: z.string(),
          /** The name of the field, such as `organisatie.adres.straat`, and its number on the paper form. */
          veld: z.optional(z.string()),
          nummer: z.optional(z.string()),
        }),
      ),
    }),
  ),
  ondertekenaars: z.array(ondertekenaarSchema),
  gebeurtenissen: z.array(
    z.object({
      soort: z.enum([...PUBLIC_GEBEURTENISSEN, ...DESK_EVENTS]),
      tijd,
      wie: z.optional(z.int()),
      /** Why, what was asked or what was answered. Questions and answers not to a signatory. */
      toelichting: z.optional(z.string()),
      /** At the desk who did it; to anybody else that an employee did, never who. */
      door: z.optional(actorNameSchema),
      /** The last moment to answer a question. */
      tot: z.optional(tijd),
    }),
  ),
  /** Of an aanvraag that an employee filled in for somebody who called. */
  namens: z.optional(z.object({ door: actorNameSchema })),
  /** At the desk only: who has it. */
  behandelaar: z.optional(z.nullable(actorNameSchema)),
  /** At the desk only: texts to begin with, for the steps that ask one. */
  standaardteksten: z.optional(standardTextsSchema()),
  /** At the desk only, in order. */
  notities: z.optional(z.array(z.object({ tekst: z.string(), tijd, door: actorNameSchema }))),
  /** At the desk only: what was checked; `null` when nothing was written down yet. */
  controles: z.optional(
    z.nullable(
      z.object({
        handelsregister: z.boolean(),
        tekenbevoegd: z.boolean(),
        nummers: z.boolean(),
        teruggebeld: z.nullable(z.object({ nummer: z.string(), bron: z.string() })),
      }),
    ),
  ),
  /** Not to a signatory. */
  berichten: z.optional(z.array(berichtSchema)),
  /** To the SSD: the steps that fit the dossier now. */
  stappen: z.optional(z.array(z.enum(STEPS))),
  /** To the SSD: the dossier that this one replaces, and those that replace it. */
  vervangt: z.optional(z.string()),
  vervangenDoor: z.optional(z.array(z.string())),
  /** To the SSD: what to look at. More codes may come. */
  signalen: z.optional(z.array(z.object({ code: z.string(), detail: z.string() }))),
  /** To the applicant: as it was sent in, for a copy. */
  aanvraag: z.optional(z.unknown()),
});
export type DossierView = z.infer<typeof dossierViewSchema>;

/** What a signature leaves behind: the same answer however often it is sent. */
export const signedSchema = z.object({
  kenmerk: z.string(),
  naam: z.string(),
  functie: z.string(),
  getekendOp: tijd,
  documentHash: z.string(),
});

/** How the dossier stands after a request about it. */
export const stateSchema = z.object({ kenmerk: z.string(), status: z.enum(STATUSES) });

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  /** With `al-opgepakt`: who has it. */
  behandelaar: z.optional(z.object({ naam: z.string() })),
});

export const validationProblemSchema = z.extend(problemSchema, {
  errors: z.array(z.object({ ...place, code: z.string() })),
});

export const healthSchema = z.object({ status: z.literal('ok') });

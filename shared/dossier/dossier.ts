import * as z from 'zod/mini';
import { berichtSchema } from './bericht.ts';
import { storedAanvraagSchema } from './stored-aanvraag.ts';
import { actorSchema, employeeSchema } from '../desk/actor.ts';
import { storedChecksSchema } from '../desk/checks.ts';
import { kenmerkSchema } from './kenmerk.ts';
import { ondertekenaarSchema } from './ondertekenaar.ts';
import { GEBEURTENISSEN, STATUSES } from './transitions.ts';
import { signaalSchema } from './signaal-codes.ts';
import { timeSchema } from '../time/moment.ts';

/** SHA-256 in lower-case hexadecimal. */
const sha256Schema = () => z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Something that happened; `wie` is the signatory it was about, counted from 1. */
const eventSchema = () =>
  z.object({
    soort: z.enum(GEBEURTENISSEN),
    tijd: timeSchema,
    wie: z.optional(z.int()),
    /** Why: of a refusal, a rejection, or what the SSD noted; what the SSD asked, and the answer to it. */
    toelichting: z.optional(z.string()),
    /** The last moment to answer, of a question of the SSD. */
    tot: z.optional(timeSchema),
    /** Who did it, where that is known: an operator, an employee, or the link in the mail to the SSD. */
    door: z.optional(actorSchema()),
  });
export type DossierEvent = z.infer<ReturnType<typeof eventSchema>>;

/**
 * Everything about one aanvraag, as it is stored: one item, written as a whole, each write one `versie` further. Made when
 * the first one is read: whoever only takes an aanvraag in reads none.
 */
export const dossierSchema = z.lazy(() =>
  z.object({
    kenmerk: kenmerkSchema,
    versie: z.int().check(z.positive()),
    status: z.enum(STATUSES),
    /** Hash of the Idempotency-Key, which itself is not kept. */
    keyHash: sha256Schema(),
    /** SHA-256 of the aanvraag as canonical JSON (RFC 8785): what is signed, and what a repeated request is compared with. */
    documentHash: sha256Schema(),
    ingediendOp: timeSchema,
    /** Frozen once sent in. */
    aanvraag: storedAanvraagSchema(),
    /** Who filled it in at the desk, for somebody who called. It is no part of what is signed. */
    namens: z.optional(employeeSchema()),
    /** Who took it up at the desk; whoever had it last, once it has ended. */
    behandelaar: z.optional(employeeSchema()),
    /** What was checked at the desk. */
    controles: z.optional(storedChecksSchema()),
    /** The dossier that this one replaces, as who sent it in says and showed to hold. */
    vervangt: z.optional(kenmerkSchema),
    /** The dossiers that replace this one. */
    vervangenDoor: z.optional(z.array(kenmerkSchema)),
    /** How each signatory stands, in the order of the aanvraag. */
    ondertekenaars: z.array(ondertekenaarSchema()),
    /** When the SSD is reminded, once everything is signed. */
    takeUpBefore: z.optional(timeSchema),
    /** The outbox: what is owed and what was sent. */
    berichten: z.array(berichtSchema()),
    /** What happened, in order. */
    gebeurtenissen: z.array(eventSchema()),
    /** What the SSD should look at. */
    signalen: z._default(z.array(signaalSchema()), []),
    /** When sending was stopped, since how it went could not be recorded; only an operator lets it go on. */
    haltedAt: z.optional(timeSchema),
    /** The lease of whoever is sending; until `tot` nobody else does. */
    lease: z.optional(z.object({ turn: z.string(), tot: timeSchema })),
    /** When its personal data was erased. What is left opens by no link and owes nothing. */
    erasedAt: z.optional(timeSchema),
  }),
);
export type Dossier = z.infer<typeof dossierSchema>;

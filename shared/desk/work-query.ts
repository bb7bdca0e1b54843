import * as z from 'zod/mini';
import { TYPES_ORGANISATIE } from '../aanvraag/organisatietypen.ts';
import type { Kenmerk } from '../dossier/kenmerk.ts';
import { STATUSES } from '../dossier/transitions.ts';
import type { WorkRow } from './work-row.ts';

/** A line of the list, as it is stored. */
export type Listed = {
  readonly kenmerk: Kenmerk;
  readonly ingediendOp: string;
  readonly row: WorkRow;
};

/** A day in the Netherlands. */
const day = z.iso.date();

const MAX_PAGE = 100;
const DEFAULT_PAGE = 50;

const pageSize = z.pipe(
  z.pipe(z.string().check(z.regex(/^[1-9]\d{0,2}$/)), z.transform(Number)),
  z.number().check(z.maximum(MAX_PAGE)),
);

/** What can be asked of the list, as it stands behind the question mark. */
export const workQuerySchema = z
  .strictObject({
    toestand: z._default(z.enum(['open', 'dicht']), 'open'),
    status: z.optional(z.enum(STATUSES)),
    type: z.optional(z.enum(TYPES_ORGANISATIE)),
    behandelaar: z.optional(z.enum(['mij', 'niemand'])),
    /** A kenmerk, the beginning of a number, or part of a name. */
    zoek: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    /** The first and the last day on which it came in. */
    vanaf: z.optional(day),
    tot: z.optional(day),
    aantal: z._default(pageSize, DEFAULT_PAGE),
    /** Where the page before it ended. */
    na: z.optional(z.string().check(z.regex(/^[\w-]{1,2000}$/))),
  })
  .check(z.refine(({ vanaf, tot }) => vanaf === undefined || tot === undefined || vanaf <= tot));
export type WorkQuery = z.infer<typeof workQuerySchema>;
export type WorkFilter = Pick<WorkQuery, 'status' | 'type' | 'behandelaar' | 'zoek'>;

/** Whether what is asked leaves lines out that are read all the same. */
export const isFiltered = ({ status, type, behandelaar, zoek }: WorkFilter): boolean =>
  [status, type, behandelaar, zoek].some((one) => one !== undefined);

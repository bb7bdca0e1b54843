import * as z from 'zod/mini';
import { TYPES_ORGANISATIE } from '../aanvraag/organisatietypen.ts';
import { SOORTEN } from '../aanvraag/soort.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { agendaPartitionOf, AGENDA_PARTITIONS } from '../dossier/kenmerk.ts';
import { isFinal, STATUSES, statusAfter } from '../dossier/transitions.ts';
import type { Time } from '../time/moment.ts';
import { employeeSchema } from './actor.ts';

const text = z.string();
const maybe = z.optional(text);

/** What the list of the desk shows of a dossier, beside its kenmerk and when it came in: the columns of the index. */
export const workRowSchema = z.object({
  status: z.enum(STATUSES),
  soort: z.enum(SOORTEN),
  organisatie: z.object({
    type: z.enum(TYPES_ORGANISATIE),
    naam: text,
    nummers: z.object({
      brincode: maybe,
      bestuursnummer: maybe,
      gemeentecode: maybe,
      crediteurnummer: maybe,
      kvkNummer: maybe,
      anders: z.optional(z.object({ soort: text, nummer: text })),
    }),
  }),
  beheerder: z.object({ naam: text }),
  behandelaar: z.optional(employeeSchema()),
  /** Since when it has this status. */
  sinds: text,
  /** The codes: what exactly was seen stands in the dossier. */
  signalen: z.array(text),
});
export type WorkRow = z.infer<typeof workRowSchema>;

/**
 * The row of a dossier. What sends the mails changes nothing in it, so that the index is written when something happens and not
 * each time that a mail goes out.
 */
export function workRowOf(dossier: Dossier): WorkRow {
  const { status, aanvraag, behandelaar, signalen } = dossier;
  const { type, naam, nummers } = aanvraag.organisatie;
  return {
    status,
    soort: aanvraag.soort,
    organisatie: { type, naam, nummers },
    beheerder: { naam: aanvraag.beheerder.naam },
    ...(behandelaar === undefined ? {} : { behandelaar }),
    sinds: inStatusSince(dossier),
    signalen: signalen.map(({ code }) => code),
  };
}

/** When the status last became another one; a reminder leaves it as it is. */
export function inStatusSince({ gebeurtenissen, ingediendOp }: Dossier): Time {
  let since = ingediendOp;
  let before = statusAfter('ingediend', 'wacht-op-ondertekening');
  for (const { soort, tijd } of gebeurtenissen) {
    const status = statusAfter(soort, before);
    if (status !== before) since = tijd;
    before = status;
  }
  return since;
}

const CLOSED = 'closed#';

/** The partitions of all that is open. */
export const OPEN_PARTITIONS = AGENDA_PARTITIONS.map((number) => `open#${number}`);

/** The partition of what came in in a month and has ended. @param month such as `2026-11` */
export const closedPartition = (month: string): string => `${CLOSED}${month}`;

/** @returns nothing for what was erased: there is nothing left to list */
export function workPartitionOf(dossier: Dossier): string | undefined {
  if (dossier.erasedAt !== undefined) return undefined;
  return isFinal(dossier.status)
    ? closedPartition(dossier.ingediendOp.slice(0, 7))
    : `open#${agendaPartitionOf(dossier.kenmerk)}`;
}

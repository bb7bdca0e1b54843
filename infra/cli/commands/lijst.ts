import * as z from 'zod/mini';
import type { Unreadable, OverviewRow } from '../../../functions/store/overview.ts';
import { type Berichtstatus, isBouncedFromSsd } from '../../../shared/dossier/bericht.ts';
import { daysLater } from '../../../shared/time/moment.ts';
import { days, nothing, toggle, statusArgument } from '../arguments.ts';
import { command, type OutputLine } from '../command.ts';

/** Nothing that is printed is personal data, and nothing else is read. */
export const listCommand = command({
  rest: '',
  explanation: 'List dossiers by status, age or mails that went wrong, without personal data',
  options: {
    status: {
      type: 'string',
      multiple: true,
      what: 'STATUS',
      explanation: 'only these; may be repeated',
    },
    'ouder-dan': { type: 'string', what: 'DAYS', explanation: 'only what came in longer ago' },
    mislukt: { type: 'boolean', explanation: 'only with mails that were given up' },
    'ssd-niet-bezorgd': {
      type: 'boolean',
      explanation: 'only with mails that came back from the SSD and are still owed to it',
    },
  },
  schema: z.object({
    rest: nothing,
    status: z._default(z.array(statusArgument), []),
    'ouder-dan': z.optional(days),
    mislukt: toggle,
    'ssd-niet-bezorgd': toggle,
  }),
  run: async function* (input, deps) {
    const { status: statuses, 'ouder-dan': olderThan, mislukt } = input;
    const choice = {
      statuses,
      ...(olderThan === undefined
        ? {}
        : { ingediendBefore: daysLater(deps.moment().now, -olderThan) }),
    };
    for await (const found of deps.overview.lines(choice)) {
      if (mislukt && !hasFailed(found)) continue;
      if (input['ssd-niet-bezorgd'] && !owesBouncedToSsd(found)) continue;
      yield 'key' in found ? unreadable(found) : line(found);
    }
    return 'succeeded';
  },
});

const hasFailed = (found: OverviewRow | Unreadable): boolean =>
  'berichten' in found && found.berichten.some((bericht) => bericht.status === 'mislukt');

/** Of what was erased nothing is owed any more. */
const owesBouncedToSsd = (found: OverviewRow | Unreadable): boolean =>
  'berichten' in found && found.erasedAt === undefined && found.berichten.some(isBouncedFromSsd);

/** An item that is no dossier; it must not be missed in a list. */
export const unreadable = ({ key }: Unreadable): OutputLine => ({
  text: `${key}  cannot be read`,
  json: { kenmerk: key, onleesbaar: true },
});

const COUNTED = ['te-versturen', 'mislukt', 'niet-bezorgd'] as const satisfies Berichtstatus[];
const STATUS_WIDTH = 22;

function line({
  kenmerk,
  status,
  ingediendOp,
  erasedAt,
  haltedAt,
  agendaTijd,
  berichten,
}: OverviewRow): OutputLine {
  const counts = [
    ...COUNTED.map(
      (soort) => [soort, berichten.filter((bericht) => bericht.status === soort).length] as const,
    ),
    ['ssd-niet-bezorgd', berichten.filter(isBouncedFromSsd).length] as const,
  ];
  const mails = counts
    .filter(([, count]) => count > 0)
    .map(([soort, count]) => `${count} ${soort}`);
  const rest = [
    ...mails,
    ...(haltedAt === undefined ? [] : ['stopped']),
    ...(erasedAt === undefined ? [] : ['gewist']),
  ].join(', ');
  return {
    text: [kenmerk, status.padEnd(STATUS_WIDTH), ingediendOp, rest].join('  ').trimEnd(),
    json: {
      kenmerk,
      status,
      ingediendOp,
      gewistOp: erasedAt,
      haltedAt,
      agendaTijd,
      berichten: Object.fromEntries(counts),
    },
  };
}

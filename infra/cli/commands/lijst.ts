import * as z from 'zod/mini';
import type { Onleesbaar, Overzichtsregel } from '../../../functions/store/overview.ts';
import { type Berichtstatus, isBouncedFromSsd } from '../../../shared/dossier/bericht.ts';
import { dagenLater } from '../../../shared/time/moment.ts';
import { dagen, niets, schakelaar, status } from '../arguments.ts';
import { opdracht, type Regel } from '../command.ts';

/** Nothing that is printed is personal data, and nothing else is read. */
export const lijst = opdracht({
  rest: '',
  uitleg: 'List dossiers by status, age or mails that went wrong, without personal data',
  opties: {
    status: {
      type: 'string',
      multiple: true,
      wat: 'STATUS',
      uitleg: 'only these; may be repeated',
    },
    'ouder-dan': { type: 'string', wat: 'DAYS', uitleg: 'only what came in longer ago' },
    mislukt: { type: 'boolean', uitleg: 'only with mails that were given up' },
    'ssd-niet-bezorgd': {
      type: 'boolean',
      uitleg: 'only with mails that came back from the SSD and are still owed to it',
    },
  },
  schema: z.object({
    rest: niets,
    status: z._default(z.array(status), []),
    'ouder-dan': z.optional(dagen),
    mislukt: schakelaar,
    'ssd-niet-bezorgd': schakelaar,
  }),
  doe: async function* (invoer, middelen) {
    const { status: statussen, 'ouder-dan': ouderDan, mislukt } = invoer;
    const keuze = {
      statussen,
      ...(ouderDan === undefined
        ? {}
        : { ingediendVoor: dagenLater(middelen.moment().nu, -ouderDan) }),
    };
    for await (const gevonden of middelen.overzicht.regels(keuze)) {
      if (mislukt && !heeftMislukt(gevonden)) continue;
      if (invoer['ssd-niet-bezorgd'] && !owesBouncedToSsd(gevonden)) continue;
      yield 'sleutel' in gevonden ? onleesbaar(gevonden) : regel(gevonden);
    }
    return 'gelukt';
  },
});

const heeftMislukt = (gevonden: Overzichtsregel | Onleesbaar): boolean =>
  'berichten' in gevonden && gevonden.berichten.some((bericht) => bericht.status === 'mislukt');

/** Of what was erased nothing is owed any more. */
const owesBouncedToSsd = (gevonden: Overzichtsregel | Onleesbaar): boolean =>
  'berichten' in gevonden &&
  gevonden.gewistOp === undefined &&
  gevonden.berichten.some(isBouncedFromSsd);

/** An item that is no dossier; it must not be missed in a list. */
export const onleesbaar = ({ sleutel }: Onleesbaar): Regel => ({
  tekst: `${sleutel}  cannot be read`,
  json: { kenmerk: sleutel, onleesbaar: true },
});

const GETELD = ['te-versturen', 'mislukt', 'niet-bezorgd'] as const satisfies Berichtstatus[];
const STATUSBREEDTE = 22;

function regel({
  kenmerk,
  status,
  ingediendOp,
  gewistOp,
  haltedAt,
  agendaTijd,
  berichten,
}: Overzichtsregel): Regel {
  const aantallen = [
    ...GETELD.map(
      (soort) => [soort, berichten.filter((bericht) => bericht.status === soort).length] as const,
    ),
    ['ssd-niet-bezorgd', berichten.filter(isBouncedFromSsd).length] as const,
  ];
  const mails = aantallen
    .filter(([, aantal]) => aantal > 0)
    .map(([soort, aantal]) => `${aantal} ${soort}`);
  const rest = [
    ...mails,
    ...(haltedAt === undefined ? [] : ['stopped']),
    ...(gewistOp === undefined ? [] : ['gewist']),
  ].join(', ');
  return {
    tekst: [kenmerk, status.padEnd(STATUSBREEDTE), ingediendOp, rest].join('  ').trimEnd(),
    json: {
      kenmerk,
      status,
      ingediendOp,
      gewistOp,
      haltedAt,
      agendaTijd,
      berichten: Object.fromEntries(aantallen),
    },
  };
}

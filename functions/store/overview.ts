import {
  type AttributeValue,
  type DynamoDBClient,
  paginateScan,
  type ScanCommandInput,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { BERICHTSTATUSSEN } from '../../shared/dossier/bericht.ts';
import { ONTVANGERS } from '../../shared/dossier/berichtsoorten.ts';
import { type Kenmerk, kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import { actorSchema, employeeSchema } from '../../shared/desk/actor.ts';
import {
  type Dossierstatus,
  GEBEURTENISSEN,
  isDefinitief,
  STATUSSEN,
} from '../../shared/dossier/transitions.ts';
import { later, tijdstipSchema } from '../../shared/time/moment.ts';
import { MAX_ONDERTEKENAARS } from '../../shared/aanvraag/wijzen.ts';
import { metOpslag } from './errors.ts';
import { geenDossier } from './limits.ts';
import { tabel } from './table.ts';

const regelSchema = z.object({
  kenmerk: kenmerkSchema,
  status: z.enum(STATUSSEN),
  ingediendOp: tijdstipSchema,
  gewistOp: z.optional(tijdstipSchema),
  haltedAt: z.optional(tijdstipSchema),
  agendaTijd: z.optional(tijdstipSchema),
  berichten: z.array(
    z.object({ id: z.string(), aan: z.enum(ONTVANGERS), status: z.enum(BERICHTSTATUSSEN) }),
  ),
});

/** What a list shows of a dossier. Nothing in it is personal data, and no other attribute is read. */
export type Overzichtsregel = z.infer<typeof regelSchema>;
/** An item that is no dossier: only its key is known. */
export type Onleesbaar = { readonly sleutel: string };

export type Keuze = {
  readonly statussen?: readonly Dossierstatus[];
  /** Only what came in before this moment. */
  readonly ingediendVoor?: string;
};

const eventsSchema = z.object({
  kenmerk: kenmerkSchema,
  gebeurtenissen: z.array(
    z.object({
      soort: z.enum(GEBEURTENISSEN),
      tijd: tijdstipSchema,
      door: z.optional(actorSchema()),
    }),
  ),
});

const heldSchema = z.object({
  kenmerk: kenmerkSchema,
  behandelaar: z.optional(employeeSchema()),
});

const adressenSchema = z.object({ kenmerk: kenmerkSchema });

/**
 * All dossiers, for an operator. It reads the whole table: there is no index on status or address, since nothing else
 * asks for one. Page by page, so that whoever reads along sees the first at once.
 */
export class Overzicht {
  readonly #client: DynamoDBClient;
  readonly #tabel: string;

  constructor(client: DynamoDBClient, tabelnaam: string) {
    this.#client = client;
    this.#tabel = tabelnaam;
  }

  /** @throws OpslagOnbereikbaar */
  async *regels(keuze: Keuze = {}): AsyncGenerator<Overzichtsregel | Onleesbaar> {
    for await (const item of this.#items({ ...leesAlleen(VELDEN), ...filterVoor(keuze) })) {
      const gelezen = regelSchema.safeParse(unmarshall(item));
      yield gelezen.success ? gelezen.data : { sleutel: item[tabel.sleutel]?.S ?? '' };
    }
  }

  /**
   * The dossiers in which an address occurs that fits: of the beheerder, or any of a signatory. Only addresses are read.
   * @throws OpslagOnbereikbaar
   */
  async *metAdres(past: (adres: string) => boolean): AsyncGenerator<Kenmerk | Onleesbaar> {
    for await (const item of this.#items({ ...leesAlleen(ADRESSEN), ...filterVoor() })) {
      const inhoud = unmarshall(item);
      const gelezen = adressenSchema.safeParse(inhoud);
      if (!gelezen.success) yield { sleutel: item[tabel.sleutel]?.S ?? '' };
      else if (tekstenIn(inhoud).some(past)) yield gelezen.data.kenmerk;
    }
  }

  /**
   * What happened to every dossier that came in by then, with who did it.
   * @throws OpslagOnbereikbaar
   */
  async *events(until: string): AsyncGenerator<z.infer<typeof eventsSchema> | Onleesbaar> {
    const question = {
      ...leesAlleen(EVENTS),
      ...filterVoor({ ingediendVoor: later(until, 1, 1) }),
    };
    for await (const item of this.#items(question)) {
      const read = eventsSchema.safeParse(unmarshall(item));
      yield read.success ? read.data : { sleutel: item[tabel.sleutel]?.S ?? '' };
    }
  }

  /**
   * The open dossiers that somebody took up who is called this.
   * @throws OpslagOnbereikbaar
   */
  async *heldBy(name: string): AsyncGenerator<Kenmerk | Onleesbaar> {
    const question = { ...leesAlleen(HELD), ...filterVoor({ statussen: OPEN }) };
    for await (const item of this.#items(question)) {
      const read = heldSchema.safeParse(unmarshall(item));
      if (!read.success) yield { sleutel: item[tabel.sleutel]?.S ?? '' };
      else if (read.data.behandelaar?.name === name) yield read.data.kenmerk;
    }
  }

  async *#items(
    vraag: Omit<ScanCommandInput, 'TableName'>,
  ): AsyncGenerator<Record<string, AttributeValue>> {
    const bladzijden = paginateScan(
      { client: this.#client },
      { TableName: this.#tabel, ConsistentRead: true, ...vraag },
    );
    const volgende = () => metOpslag(() => bladzijden.next());
    for (let stap = await volgende(); !stap.done; stap = await volgende()) {
      yield* stap.value.Items ?? [];
    }
  }
}

const VELDEN = [
  ...['kenmerk', 'status', 'ingediendOp', 'gewistOp', 'haltedAt', 'agendaTijd', 'berichten'],
];

const OPEN = STATUSSEN.filter((status) => !isDefinitief(status));
const HELD = ['kenmerk', 'status', 'behandelaar'];
const EVENTS = ['kenmerk', 'ingediendOp', 'gebeurtenissen'];

const nummers = Array.from({ length: MAX_ONDERTEKENAARS }, (_, index) => index);
const ADRESSEN = [
  'kenmerk',
  'aanvraag.beheerder.email',
  ...nummers.flatMap((nummer) => [
    `aanvraag.ondertekening.ondertekenaars[${nummer}].email`,
    `ondertekenaars[${nummer}].gecorrigeerdeEmail`,
    `ondertekenaars[${nummer}].previousEmails`,
    `ondertekenaars[${nummer}].email`,
  ]),
];

/** `status` is a reserved word, so every name goes by an alias. */
function leesAlleen(
  paden: readonly string[],
): Pick<ScanCommandInput, 'ProjectionExpression' | 'ExpressionAttributeNames'> {
  const namen = new Set(paden.flatMap((pad) => pad.replaceAll(/\[\d\]/g, '').split('.')));
  const metAlias = (pad: string): string => pad.replaceAll(/[a-z]+/gi, (naam) => `#${naam}`);
  return {
    ProjectionExpression: paden.map(metAlias).join(', '),
    ExpressionAttributeNames: Object.fromEntries([...namen].map((naam) => [`#${naam}`, naam])),
  };
}

type Filter = Required<Pick<ScanCommandInput, 'FilterExpression' | 'ExpressionAttributeValues'>>;

/** Dossiers only: what is counted against misuse stands in the same table. */
function filterVoor({ statussen = [], ingediendVoor }: Keuze = {}): Filter {
  const waarden = statussen.map((status, index) => [`:s${index}`, { S: status }] as const);
  const anders = Object.entries(geenDossier).map(([naam, begin]) => [`:${naam}`, begin] as const);
  return {
    FilterExpression: [
      ...anders.map(([naam]) => `NOT begins_with(#kenmerk, ${naam})`),
      ...(waarden.length === 0 ? [] : [`#status IN (${waarden.map(([naam]) => naam).join(', ')})`]),
      ...(ingediendVoor === undefined ? [] : ['#ingediendOp < :voor']),
    ].join(' AND '),
    ExpressionAttributeValues: {
      ...Object.fromEntries(anders.map(([naam, begin]) => [naam, { S: begin }])),
      ...Object.fromEntries(waarden),
      ...(ingediendVoor === undefined ? {} : { ':voor': { S: ingediendVoor } }),
    },
  };
}

function tekstenIn(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.values(waarde).flatMap(tekstenIn);
}

import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import { BEWAARTERMIJNEN, type Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { metOpslag, schrijf } from './errors.ts';
import { type Item, naarItem, uitItem } from './item.ts';
import { tabel } from './table.ts';

type Voorwaarde = Required<Pick<PutItemCommandInput, 'ConditionExpression'>> &
  Pick<PutItemCommandInput, 'ExpressionAttributeValues'>;

/** The dossiers in DynamoDB: one item each, written as a whole, every write with a condition. */
export class Dossiers {
  readonly #client: DynamoDBClient;
  readonly #tabel: string;
  readonly #termijnen: Bewaartermijnen;

  constructor(client: DynamoDBClient, tabel: string, termijnen: Bewaartermijnen = BEWAARTERMIJNEN) {
    this.#client = client;
    this.#tabel = tabel;
    this.#termijnen = termijnen;
  }

  /** Stores a new dossier. @returns false when there is one with this kenmerk already */
  voegToe(dossier: Dossier): Promise<boolean> {
    return this.#zet(dossier, { ConditionExpression: 'attribute_not_exists(kenmerk)' });
  }

  /** Replaces a dossier by its next version. @returns false when somebody else was first */
  vervang(dossier: Dossier): Promise<boolean> {
    return this.#zet(dossier, {
      ConditionExpression: 'versie = :vorige',
      ExpressionAttributeValues: { ':vorige': { N: String(dossier.versie - 1) } },
    });
  }

  #zet(dossier: Dossier, voorwaarde: Voorwaarde): Promise<boolean> {
    return schrijf(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#tabel,
          Item: naarItem(dossier, this.#termijnen),
          ...voorwaarde,
        }),
      ),
    );
  }

  /** The dossier as it is now, by a consistent read; nothing when there is none. @throws DossierOnleesbaar */
  async lees(kenmerk: Kenmerk): Promise<Dossier | undefined> {
    const { Item: item } = await metOpslag(() =>
      this.#client.send(
        new GetItemCommand({
          TableName: this.#tabel,
          Key: { kenmerk: { S: kenmerk } },
          ConsistentRead: true,
        }),
      ),
    );
    return item === undefined ? undefined : uitItem(item);
  }

  /** The items in one partition of the agenda that are due by then, oldest first, page by page. */
  async *aanDeBeurt(agendaVak: string, tot: string): AsyncGenerator<Item[]> {
    const bladzijden = paginateQuery(
      { client: this.#client, pageSize: 50 },
      {
        TableName: this.#tabel,
        IndexName: tabel.agenda.naam,
        KeyConditionExpression: 'agendaVak = :vak AND agendaTijd <= :tot',
        ExpressionAttributeValues: { ':vak': { S: agendaVak }, ':tot': { S: tot } },
      },
    );
    const volgende = () => metOpslag(() => bladzijden.next());
    for (let stap = await volgende(); !stap.done; stap = await volgende()) {
      yield stap.value.Items ?? [];
    }
  }

  /**
   * Takes an item that cannot be read off the agenda, so that it never blocks its neighbours. The item itself stays.
   * @returns false when it changed meanwhile, or was off already
   */
  haalVanAgenda({ kenmerk, agendaTijd }: Item): Promise<boolean> {
    if (kenmerk === undefined || agendaTijd === undefined) return Promise.resolve(false);
    return schrijf(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tabel,
          Key: { kenmerk },
          UpdateExpression: 'REMOVE agendaVak, agendaTijd',
          ConditionExpression: 'agendaTijd = :tijd',
          ExpressionAttributeValues: { ':tijd': agendaTijd },
        }),
      ),
    );
  }

  /**
   * Stops the sending of a dossier: it leaves the agenda until an operator lets it go on. One version further, so that a
   * record of before that is late on the stream starts nothing.
   * @param as what must still hold: the turn that has the lease, or the version that was read
   * @returns false when somebody else got further meanwhile
   */
  halt(
    kenmerk: Kenmerk,
    as: { readonly beurt: string } | { readonly versie: number },
    nu: string,
  ): Promise<boolean> {
    const [condition, value] =
      'beurt' in as
        ? (['verzending.beurt = :as', { S: as.beurt }] as const)
        : (['versie = :as', { N: String(as.versie) }] as const);
    return schrijf(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tabel,
          Key: { kenmerk: { S: kenmerk } },
          UpdateExpression:
            'SET haltedAt = :nu, versie = versie + :one REMOVE agendaVak, agendaTijd',
          ConditionExpression: condition,
          ExpressionAttributeValues: { ':as': value, ':nu': { S: nu }, ':one': { N: '1' } },
        }),
      ),
    );
  }
}

import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/store/item.ts';
import type { Doorgang, Verzoek } from './proxy.ts';
import { Kijkdeur } from './tap.ts';
import type { Storing, Storingsoort } from './faults.ts';

/** What was asked about one dossier, as the door saw it. */
export type Handeling = {
  readonly operatie: string;
  readonly begin: number;
  readonly eind: number;
  readonly storing: Storingsoort | undefined;
  /** Of what was written; 0 for a read. */
  readonly versie: number;
  /** Whether the engine says that it is stored. */
  readonly opgeslagen: boolean;
  /** The lease that was written along. */
  readonly lease: { readonly beurt: string; readonly tot: string } | undefined;
};

type Inhoud = {
  Item?: Item;
  Key?: Item;
  TableName?: string;
  ConditionExpression?: string;
};

/** In front of DynamoDB's API: breaks it, and keeps what the engine itself acknowledged. */
export class Dynamodeur extends Kijkdeur {
  /** The last item of each dossier that the engine says it stored. */
  readonly laatste = new Map<string, Item>();
  readonly handelingen = new Map<string, Handeling[]>();
  readonly #stormen = new Map<string, number>();
  readonly #engine: DynamoDBClient;

  private constructor(enginePoort: number) {
    super();
    this.#engine = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${enginePoort}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'drill', secretAccessKey: 'drill' },
    });
  }

  static start(enginePoort: number): Promise<Dynamodeur> {
    return new Dynamodeur(enginePoort).open('dynamodb', enginePoort);
  }

  async stop(): Promise<void> {
    this.#engine.destroy();
    await this.deur.stop();
  }

  protected override async kies(verzoek: Verzoek): Promise<Storing | undefined> {
    const operatie = operatieVan(verzoek);
    // Without a table there is no service to test.
    if (this.plan === undefined || operatie.endsWith('Table')) return undefined;
    const inhoud = inhoudVan(verzoek);
    const kenmerk = kenmerkVan(inhoud);
    const kanBotsen = operatie === 'PutItem' && inhoud.ConditionExpression?.startsWith('versie');
    const bezig = this.#stormen.get(kenmerk) ?? 0;
    const storing = kanBotsen === true && bezig > 0 ? STORM : this.plan(verzoek);
    if (storing?.soort !== 'storm') return storing;
    if (kanBotsen !== true) return undefined;
    this.#stormen.set(kenmerk, bezig > 0 ? bezig - 1 : storing.duur - 1);
    return (await this.#wasEerder(inhoud)) ? storing : undefined;
  }

  /** Somebody else writes the dossier anew, one version further. @returns false when they were too late themselves */
  async #wasEerder({ TableName, Item }: Inhoud): Promise<boolean> {
    const kenmerk = Item?.['kenmerk'];
    if (kenmerk === undefined) return false;
    const { Item: huidig } = await this.#engine.send(
      new GetItemCommand({ TableName, Key: { kenmerk }, ConsistentRead: true }),
    );
    if (huidig === undefined) return false;
    const vorige = huidig['versie'] ?? { N: '0' };
    const nieuw = { ...huidig, versie: { N: String(Number(vorige.N) + 1) } };
    try {
      await this.#engine.send(
        new PutItemCommand({
          TableName,
          Item: nieuw,
          ConditionExpression: 'versie = :vorige',
          ExpressionAttributeValues: { ':vorige': vorige },
        }),
      );
    } catch (fout) {
      if (fout instanceof ConditionalCheckFailedException) return false;
      throw fout;
    }
    this.#onthoud(nieuw);
    return true;
  }

  protected override meld({ verzoek, storing, begin, eind, antwoord }: Doorgang): void {
    const operatie = operatieVan(verzoek);
    const inhoud = inhoudVan(verzoek);
    const kenmerk = kenmerkVan(inhoud);
    if (kenmerk === '') return;
    const opgeslagen = operatie === 'PutItem' && antwoord?.status === 200;
    if (opgeslagen && inhoud.Item !== undefined) this.#onthoud(inhoud.Item);
    const lease = leaseVan(inhoud.Item);
    const versie = Number(inhoud.Item?.['versie']?.N ?? 0);
    const handeling = { operatie, begin, eind, storing, versie, opgeslagen, lease };
    const eerder = this.handelingen.get(kenmerk);
    if (eerder === undefined) this.handelingen.set(kenmerk, [handeling]);
    else eerder.push(handeling);
  }

  /** Answers may overtake each other; versions do not. */
  #onthoud(item: Item): void {
    const kenmerk = item['kenmerk']?.S ?? '';
    const versie = Number(item['versie']?.N);
    if (versie > Number(this.laatste.get(kenmerk)?.['versie']?.N ?? 0)) {
      this.laatste.set(kenmerk, item);
    }
  }
}

const STORM: Storing = { soort: 'storm', ms: 0, duur: 1 };

const operatieVan = ({ headers }: Verzoek): string =>
  String(headers['x-amz-target']).split('.')[1] ?? '';

const inhoudVan = ({ lichaam }: Verzoek): Inhoud => JSON.parse(lichaam.toString()) as Inhoud;

const kenmerkVan = ({ Item, Key }: Inhoud): string => (Item ?? Key)?.['kenmerk']?.S ?? '';

function leaseVan(item: Item | undefined): Handeling['lease'] {
  const { beurt, tot } = item?.['verzending']?.M ?? {};
  return beurt?.S === undefined || tot?.S === undefined
    ? undefined
    : { beurt: beurt.S, tot: tot.S };
}

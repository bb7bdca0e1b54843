import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AllSessions } from '../../functions/desk/all-sessions.ts';
import { Dossiers } from '../../functions/store/dossiers.ts';
import { Overzicht } from '../../functions/store/overview.ts';
import { momentNu } from '../../functions/runtime/clock.ts';
import { werkdagenLater } from '../../shared/time/working-days.ts';
import { bijEersteGebruik } from '../../shared/time/lazy.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { ArchiveSettings } from './archive/settings.ts';
import { type Bevestiging, vraagBevestiging } from './confirmation.ts';
import { type KeyPurpose, kluisVan } from './key-vaults.ts';
import { operatorVan } from './operator.ts';
import { type Plek, plekOpAws, plekOpDezeMachine } from './installation.ts';
import { CONNECT, nameService } from './reach.ts';
import { RestoredTable } from './restored-table.ts';
import type { Sleutelkluis } from './key-vault.ts';

/** What a command works with. Nothing is made, and no setting is asked for, before a command uses it. */
export type Middelen = {
  /** @throws OmgevingKloptNiet */
  readonly dossiers: Dossiers;
  /** @throws OmgevingKloptNiet */
  readonly overzicht: Overzicht;
  readonly moment: () => Moment;
  /** Who does it. Asked once, and only by what writes something. */
  readonly operator: () => Promise<string>;
  readonly bevestiging: Bevestiging;
  /** @throws OmgevingKloptNiet */
  readonly sessions: AllSessions;
  /** Only for the commands about keys. @throws GeenSleutels */
  readonly kluis: (of: KeyPurpose) => Sleutelkluis;
  /** What an archive is told. @throws OmgevingKloptNiet */
  readonly archive: () => ArchiveSettings;
  /** A table that was restored beside the one of the service. */
  readonly restoredTable: (name: string) => RestoredTable;
  /** Ends what is still open. */
  readonly sluit: () => void;
};

type Keuze = {
  readonly lokaal: boolean;
  readonly door?: string | undefined;
  /** Whether the command works on a stage on AWS, and needs no table. */
  readonly onStage: boolean;
  readonly env: NodeJS.ProcessEnv;
};

export function maakMiddelen({ lokaal, door, onStage, env }: Keuze): Middelen {
  const plek = bijEersteGebruik<Plek>(() => (lokaal ? plekOpDezeMachine(env) : plekOpAws(env)));
  const opened: DynamoDBClient[] = [];
  const client = bijEersteGebruik(() => {
    const { tabel, dynamo: config } = plek();
    const dynamo = new DynamoDBClient({ ...config, requestHandler: CONNECT });
    nameService(dynamo, 'DynamoDB');
    opened.push(dynamo);
    return { tabel, dynamo };
  });
  const operator = bijEersteGebruik(() => operatorVan(door, onStage || plek().kentOperator));
  const bevestiging = vraagBevestiging(process.stdin, process.stderr);
  return {
    get dossiers() {
      const { tabel, dynamo } = client();
      return new Dossiers(dynamo, tabel, plek().bewaartermijnen);
    },
    get overzicht() {
      const { tabel, dynamo } = client();
      return new Overzicht(dynamo, tabel);
    },
    moment: () => momentNu(plek().eenheidSeconden, werkdagenLater),
    operator: () => operator()(),
    bevestiging,
    get sessions() {
      const { tabel, dynamo } = client();
      return new AllSessions(dynamo, tabel);
    },
    kluis: (of) => kluisVan(plek().sleutels, of),
    archive: () => plek().archive(),
    restoredTable: (name) => {
      const { tabel, dynamo } = client();
      return new RestoredTable(dynamo, name, tabel);
    },
    sluit: () => {
      bevestiging.sluit();
      for (const dynamo of opened) dynamo.destroy();
    },
  };
}

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AllSessions } from '../../functions/desk/all-sessions.ts';
import { Dossiers } from '../../functions/store/dossiers.ts';
import { Overview } from '../../functions/store/overview.ts';
import { momentNow } from '../../functions/runtime/clock.ts';
import { workingDaysLater } from '../../shared/time/working-days.ts';
import { lazy } from '../../shared/time/lazy.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { ArchiveSettings } from './archive/settings.ts';
import { type Confirmation, askConfirmation } from './confirmation.ts';
import { type KeyPurpose, vaultOf } from './key-vaults.ts';
import { operatorOf } from './operator.ts';
import { type Installation, placeOnAws, placeOnThisMachine } from './installation.ts';
import { CONNECT, nameService } from './reach.ts';
import { RestoredTable } from './restored-table.ts';
import type { KeyVault } from './key-vault.ts';

/** What a command works with. Nothing is made, and no setting is asked for, before a command uses it. */
export type CliDeps = {
  /** @throws InvalidEnv */
  readonly dossiers: Dossiers;
  /** @throws InvalidEnv */
  readonly overview: Overview;
  readonly moment: () => Moment;
  /** Who does it. Asked once, and only by what writes something. */
  readonly operator: () => Promise<string>;
  readonly confirmation: Confirmation;
  /** @throws InvalidEnv */
  readonly sessions: AllSessions;
  /** Only for the commands about keys. @throws NoKeys */
  readonly vault: (of: KeyPurpose) => KeyVault;
  /** What an archive is told. @throws InvalidEnv */
  readonly archive: () => ArchiveSettings;
  /** A table that was restored beside the one of the service. */
  readonly restoredTable: (name: string) => RestoredTable;
  /** Ends what is still open. */
  readonly close: () => void;
};

type Choice = {
  readonly lokaal: boolean;
  readonly door?: string | undefined;
  /** Whether the command works on a stage on AWS, and needs no table. */
  readonly onStage: boolean;
  readonly env: NodeJS.ProcessEnv;
};

export function createDeps({ lokaal: local, door, onStage, env }: Choice): CliDeps {
  const place = lazy<Installation>(() => (local ? placeOnThisMachine(env) : placeOnAws(env)));
  const opened: DynamoDBClient[] = [];
  const client = lazy(() => {
    const { table, dynamo: config } = place();
    const dynamo = new DynamoDBClient({ ...config, requestHandler: CONNECT });
    nameService(dynamo, 'DynamoDB');
    opened.push(dynamo);
    return { table, dynamo };
  });
  const operator = lazy(() => operatorOf(door, onStage || place().knowsOperator));
  const confirmation = askConfirmation(process.stdin, process.stderr);
  return {
    get dossiers() {
      const { table, dynamo } = client();
      return new Dossiers(dynamo, table, place().bewaartermijnen);
    },
    get overview() {
      const { table, dynamo } = client();
      return new Overview(dynamo, table);
    },
    moment: () => momentNow(place().unitSeconds, workingDaysLater),
    operator: () => operator()(),
    confirmation,
    get sessions() {
      const { table, dynamo } = client();
      return new AllSessions(dynamo, table);
    },
    vault: (of) => vaultOf(place().keys, of),
    archive: () => place().archive(),
    restoredTable: (name) => {
      const { table, dynamo } = client();
      return new RestoredTable(dynamo, name, table);
    },
    close: () => {
      confirmation.close();
      for (const dynamo of opened) dynamo.destroy();
    },
  };
}

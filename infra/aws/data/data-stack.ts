import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';
import { createTable } from './table.ts';
import { createTableKey } from './table-key.ts';
import { createTokenKeys } from './token-keys.ts';

type Props = StackProps & { readonly bewaartermijnen: Bewaartermijnen };

/** What must outlive every deploy: the dossiers, and the keys that make the links to them valid. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly bewaartermijnen: Bewaartermijnen;
  /** The table's stream of what changed. */
  readonly streamArn: string;
  readonly keys: Secret;

  constructor(scope: Construct, id: string, { bewaartermijnen, ...props }: Props) {
    super(scope, id, { ...props, terminationProtection: true });
    this.bewaartermijnen = bewaartermijnen;
    const key = createTableKey(this);
    this.table = createTable(this, key);
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error('The table has no stream');
    this.streamArn = tableStreamArn;
    this.keys = createTokenKeys(this);
    // Last, since it is protected against deletion: where anything else in a first deploy fails, the rest can be taken away.
    this.table.node.addDependency(this.keys);
    // What whoever works on the table by hand must know.
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'TableKeyArn', { value: key.keyArn });
    new CfnOutput(this, 'TokenKeysArn', { value: this.keys.secretArn });
  }
}

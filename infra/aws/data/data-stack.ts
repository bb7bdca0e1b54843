import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';
import { maakTabel } from './table.ts';
import { maakTabelsleutel } from './table-key.ts';
import { maakTokenSleutels } from './token-keys.ts';

type Props = StackProps & { readonly bewaartermijnen: Bewaartermijnen };

/** What must outlive every deploy: the dossiers, and the keys that make the links to them valid. */
export class DataStack extends Stack {
  readonly tabel: TableV2;
  readonly bewaartermijnen: Bewaartermijnen;
  /** The table's stream of what changed. */
  readonly stroomArn: string;
  readonly sleutels: Secret;

  constructor(scope: Construct, id: string, { bewaartermijnen, ...props }: Props) {
    super(scope, id, { ...props, terminationProtection: true });
    this.bewaartermijnen = bewaartermijnen;
    const key = maakTabelsleutel(this);
    this.tabel = maakTabel(this, key);
    const { tableStreamArn } = this.tabel;
    if (tableStreamArn === undefined) throw new Error('The table has no stream');
    this.stroomArn = tableStreamArn;
    this.sleutels = maakTokenSleutels(this);
    // Last, since it is protected against deletion: where anything else in a first deploy fails, the rest can be taken away.
    this.tabel.node.addDependency(this.sleutels);
    // What whoever works on the table by hand must know.
    new CfnOutput(this, 'TableName', { value: this.tabel.tableName });
    new CfnOutput(this, 'TableKeyArn', { value: key.keyArn });
    new CfnOutput(this, 'TokenKeysArn', { value: this.sleutels.secretArn });
  }
}

import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { tabel } from '../../../functions/opslag/tabel.ts';

/** What must outlive every deploy: the dossiers, and the keys that make the links to them valid. */
export class DataStack extends Stack {
  readonly tabel: TableV2;
  /** The table's stream of what changed. */
  readonly stroomArn: string;
  readonly sleutels: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id, { terminationProtection: true });
    this.tabel = maakTabel(this);
    const { tableStreamArn } = this.tabel;
    if (tableStreamArn === undefined) throw new Error('The table has no stream');
    this.stroomArn = tableStreamArn;
    this.sleutels = maakSleutels(this);
  }
}

function maakTabel(scope: Construct): TableV2 {
  const tekst = (name: string) => ({ name, type: AttributeType.STRING });
  const { sleutel, agenda, bewaarTot } = tabel;
  return new TableV2(scope, 'Dossiers', {
    partitionKey: tekst(sleutel),
    globalSecondaryIndexes: [
      {
        indexName: agenda.naam,
        partitionKey: tekst(agenda.vak),
        sortKey: tekst(agenda.tijd),
        projectionType: ProjectionType.ALL,
      },
    ],
    timeToLiveAttribute: bewaarTot,
    dynamoStream: StreamViewType.NEW_IMAGE,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/**
 * The token keys, in the form of `sleutelbosSchema`. Letters and digits only, so that 64 of them are also base64url.
 * Never change what is generated here: CloudFormation would make new keys, and every link that was mailed would die. A
 * rotation writes a new value of the secret instead.
 */
const maakSleutels = (scope: Construct): Secret =>
  new Secret(scope, 'TokenSleutels', {
    description: 'beheerdersloket: the keys that make and check the tokens of links',
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ huidig: 'a' }),
      generateStringKey: 'a',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });

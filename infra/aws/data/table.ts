import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableDefinition } from '../../../functions/store/table.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The dossiers. Nothing that a deploy does may replace or remove them. */
export function createTable(scope: Construct, tableKey: IKey): TableV2 {
  const { key, agenda, work, bewaarTot } = tableDefinition;
  return new TableV2(scope, 'Dossiers', {
    partitionKey: text(key),
    globalSecondaryIndexes: [
      {
        indexName: agenda.name,
        partitionKey: text(agenda.partition),
        sortKey: text(agenda.time),
        projectionType: ProjectionType.ALL,
      },
      {
        indexName: work.name,
        partitionKey: text(work.partition),
        sortKey: text(work.sort),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [work.row],
      },
    ],
    timeToLiveAttribute: bewaarTot,
    dynamoStream: StreamViewType.NEW_IMAGE,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(tableKey),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}

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
import { tabel } from '../../../functions/store/table.ts';

const tekst = (name: string) => ({ name, type: AttributeType.STRING });

/** The dossiers. Nothing that a deploy does may replace or remove them. */
export function maakTabel(scope: Construct, tabelsleutel: IKey): TableV2 {
  const { sleutel, agenda, work, bewaarTot } = tabel;
  return new TableV2(scope, 'Dossiers', {
    partitionKey: tekst(sleutel),
    globalSecondaryIndexes: [
      {
        indexName: agenda.naam,
        partitionKey: tekst(agenda.vak),
        sortKey: tekst(agenda.tijd),
        projectionType: ProjectionType.ALL,
      },
      {
        indexName: work.name,
        partitionKey: tekst(work.partition),
        sortKey: tekst(work.sort),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [work.row],
      },
    ],
    timeToLiveAttribute: bewaarTot,
    dynamoStream: StreamViewType.NEW_IMAGE,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(tabelsleutel),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}

import {
  CfnOutput,
  CrossStackReferences,
  ReferenceStrength,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { zoneOf } from '../dns/zone.ts';
import type { StageSettings } from '../settings/settings.ts';
import { assignName } from './site-records.ts';
import { createBucket, sayWhatThereIs } from './bucket.ts';
import { placeSite } from './deployment.ts';
import { type Entrance, createDistribution } from './distribution.ts';

type Props = StackProps & {
  readonly entrance: Entrance;
  readonly domain: StageSettings['domain'];
};

/** The site and, on the same origin, the API. */
export class SiteStack extends Stack {
  /** Where people find the service; no slash at the end. */
  readonly siteUrl: string;
  readonly distributionId: string;

  constructor(scope: Construct, id: string, { entrance, domain, ...props }: Props) {
    super(scope, id, props);
    // Before any child. A strong reference cannot cross regions without functions of CDK's own, and would keep what stands
    // before the site from ever being replaced.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const bucket = createBucket(this);
    const distribution = createDistribution(this, bucket, entrance);
    sayWhatThereIs(bucket, distribution);
    placeSite(this, bucket);
    if (domain !== undefined) {
      assignName(this, domain.name, distribution, zoneOf(this, domain));
    }
    this.distributionId = distribution.distributionId;
    this.siteUrl = `https://${domain?.name ?? distribution.distributionDomainName}`;
    new CfnOutput(this, 'SiteUrl', { value: this.siteUrl });
  }
}

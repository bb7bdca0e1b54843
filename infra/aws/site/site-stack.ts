import {
  CfnOutput,
  CrossStackReferences,
  ReferenceStrength,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { zoneVan } from '../dns/zone.ts';
import type { Instellingen } from '../settings/settings.ts';
import { wijsNaam } from './site-records.ts';
import { maakBucket, zegWatErIs } from './bucket.ts';
import { plaatsSite } from './deployment.ts';
import { type Ingang, maakVerdeling } from './distribution.ts';

type Props = StackProps & {
  readonly ingang: Ingang;
  readonly domain: Instellingen['domain'];
};

/** The site and, on the same origin, the API. */
export class SiteStack extends Stack {
  /** Where people find the service; no slash at the end. */
  readonly siteUrl: string;
  readonly verdelingId: string;

  constructor(scope: Construct, id: string, { ingang, domain, ...props }: Props) {
    super(scope, id, props);
    // Before any child. A strong reference cannot cross regions without functions of CDK's own, and would keep what stands
    // before the site from ever being replaced.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const bucket = maakBucket(this);
    const verdeling = maakVerdeling(this, bucket, ingang);
    zegWatErIs(bucket, verdeling);
    plaatsSite(this, bucket);
    if (domain !== undefined) {
      wijsNaam(this, domain.name, verdeling, zoneVan(this, domain));
    }
    this.verdelingId = verdeling.distributionId;
    this.siteUrl = `https://${domain?.name ?? verdeling.distributionDomainName}`;
    new CfnOutput(this, 'SiteUrl', { value: this.siteUrl });
  }
}

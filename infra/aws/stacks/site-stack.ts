import { CfnOutput, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { plaatsSite } from '../site/plaatsing.ts';
import { maakVerdeling } from '../site/verdeling.ts';

/** The site and, on the same origin, the API. */
export class SiteStack extends Stack {
  /** Where people find the service; no slash at the end. */
  readonly siteUrl: string;

  /**
   * @param props.api where the API answers
   * @param props.siteUrl where people find the service, when that is not CloudFront's own name
   */
  constructor(
    scope: Construct,
    id: string,
    { api, siteUrl }: { api: string; siteUrl: string | undefined },
  ) {
    super(scope, id);
    const bucket = maakBucket(this);
    const verdeling = maakVerdeling(this, bucket, api);
    plaatsSite(this, bucket);
    this.siteUrl = siteUrl ?? `https://${verdeling.distributionDomainName}`;
    new CfnOutput(this, 'SiteUrl', { value: this.siteUrl });
  }
}

/** Only CloudFront reads it. The cast: CDK's class does not fit its own interface under `exactOptionalPropertyTypes`. */
const maakBucket = (scope: Construct): IBucket =>
  new Bucket(scope, 'Bestanden', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
  }) as IBucket;

import { CfnOutput } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { Construct } from 'constructs';

/** Leads the name of the service to CloudFront, over IPv4 and IPv6; without a hosted zone, says what record does so. */
export function assignName(
  scope: Construct,
  name: string,
  distribution: IDistribution,
  zone: IHostedZone | undefined,
): void {
  if (zone === undefined) {
    new CfnOutput(scope, 'Address', {
      value: `${name} CNAME ${distribution.distributionDomainName}`,
    });
    return;
  }
  const record = {
    zone,
    recordName: `${name}.`,
    target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
  };
  new ARecord(scope, 'Ipv4', record);
  new AaaaRecord(scope, 'Ipv6', record);
}

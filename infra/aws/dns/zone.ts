import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Instellingen } from '../settings/settings.ts';

/** The hosted zone of the stage, if it has one. It is not ours to make: other names stand in it too. */
export function zoneVan(scope: Construct, domain: Instellingen['domain']): IHostedZone | undefined {
  const zone = domain?.zone;
  return (
    zone &&
    HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
      hostedZoneId: zone.id,
      zoneName: zone.name,
    })
  );
}

import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { StageSettings } from '../settings/settings.ts';

/** The hosted zone of the stage, if it has one. It is not ours to make: other names stand in it too. */
export function zoneOf(scope: Construct, domain: StageSettings['domain']): IHostedZone | undefined {
  const zone = domain?.zone;
  return (
    zone &&
    HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
      hostedZoneId: zone.id,
      zoneName: zone.name,
    })
  );
}

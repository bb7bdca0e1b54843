import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { EmailIdentity, type IConfigurationSet, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { domainOf } from '../settings/mail-address.ts';
import type { StageSettings } from '../settings/settings.ts';
import { type Dnsrecord, Dnsrecords } from '../dns/records.ts';
import { bounceDomain, mailRecords, reportRecords } from './mail-records.ts';

/**
 * The right to send as the service's domain, with what receivers check it by: DKIM, SPF of a bounce address below the
 * domain itself, and DMARC that has anything else refused.
 */
export function createSender(
  scope: Construct,
  settings: StageSettings,
  configurationSet: IConfigurationSet,
  zone: IHostedZone | undefined,
): void {
  const domain = domainOf(settings.mailFrom);
  const identity = new EmailIdentity(scope, 'Sender', {
    identity: Identity.domain(domain),
    configurationSet,
    mailFromDomain: bounceDomain(domain),
  });
  const dkim = identity.dkimRecords.map(({ name, value }, index): Dnsrecord => ({
    purpose: `Dkim${index + 1}`,
    naam: name,
    soort: 'CNAME',
    waarde: value,
  }));
  new Dnsrecords(scope, 'Dns', [...dkim, ...mailRecords(settings)], zone);
  new Dnsrecords(scope, 'DnsElsewhere', reportRecords(settings), undefined);
}

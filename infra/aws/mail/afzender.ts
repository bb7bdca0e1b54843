import { Stack } from 'aws-cdk-lib';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { EmailIdentity, type IConfigurationSet, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { domeinVan, type Instellingen } from '../instellingen/instellingen.ts';
import { type Dnsrecord, Dnsrecords } from '../dns/dnsrecords.ts';

type Wie = Pick<Instellingen, 'afzender' | 'alarmEmail'>;

/** Only SES sends for these names. */
const SPF = 'v=spf1 include:amazonses.com -all';

/**
 * The right to send as the service's domain, with what receivers check it by: DKIM, SPF of a bounce address below the
 * domain itself, and DMARC that has anything else refused.
 */
export function maakAfzender(
  scope: Construct,
  { afzender, alarmEmail }: Wie,
  configurationSet: IConfigurationSet,
  zone: IHostedZone | undefined,
): void {
  const domein = domeinVan(afzender);
  const retour = `post.${domein}`;
  const identiteit = new EmailIdentity(scope, 'Afzender', {
    identity: Identity.domain(domein),
    configurationSet,
    mailFromDomain: retour,
  });
  const dkim = identiteit.dkimRecords.map(({ name, value }, index): Dnsrecord => ({
    doel: `Dkim${index + 1}`,
    naam: name,
    soort: 'CNAME',
    waarde: value,
  }));
  const records: Dnsrecord[] = [
    ...dkim,
    {
      doel: 'RetourMx',
      naam: retour,
      soort: 'MX',
      waarde: `feedback-smtp.${Stack.of(scope).region}.amazonses.com`,
    },
    { doel: 'RetourSpf', naam: retour, soort: 'TXT', waarde: SPF },
    { doel: 'Spf', naam: domein, soort: 'TXT', waarde: SPF },
    {
      doel: 'Dmarc',
      naam: `_dmarc.${domein}`,
      soort: 'TXT',
      waarde: `v=DMARC1; p=reject; adkim=s; rua=mailto:${alarmEmail}`,
    },
  ];
  new Dnsrecords(scope, 'Dns', records, zone);
}

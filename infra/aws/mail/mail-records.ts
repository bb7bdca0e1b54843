import { isWithin } from '../dns/names.ts';
import type { Dnsrecord } from '../dns/records.ts';
import { domainOf } from '../settings/mail-address.ts';
import type { StageSettings } from '../settings/settings.ts';

type Settings = Pick<StageSettings, 'mailFrom' | 'alarmEmail' | 'domain' | 'region'>;

/** Only SES sends for these names. */
const SPF = 'v=spf1 include:amazonses.com -all';

/** The domain below the sender's that bounces come back to. */
export const bounceDomain = (sender: string): string => `post.${sender}`;

/**
 * The records by which receivers check our mail, DKIM apart. The sender's own name gets SPF and DMARC only where it belongs
 * to the service: on the main domain of an organisation they would have all its other mail refused.
 */
export function mailRecords(settings: Settings): Dnsrecord[] {
  const sender = domainOf(settings.mailFrom);
  const bounces = bounceDomain(sender);
  return [
    {
      purpose: 'BounceMx',
      naam: bounces,
      soort: 'MX',
      waarde: `feedback-smtp.${settings.region}.amazonses.com`,
    },
    { purpose: 'BounceSpf', naam: bounces, soort: 'TXT', waarde: SPF },
    ...(settings.domain === undefined ? [] : ownRecords(sender, settings)),
  ];
}

function ownRecords(sender: string, { alarmEmail, domain }: Settings): Dnsrecord[] {
  // Where the DNS is elsewhere this name is a CNAME to CloudFront, which stands alone (RFC 1034, 3.6.2). Receivers look at
  // the SPF of the bounce address; this one only tells those who look at the name in From as well.
  const isCname = sender === domain?.name && domain.zone === undefined;
  return [
    ...(isCname ? [] : [{ purpose: 'Spf', naam: sender, soort: 'TXT', waarde: SPF } as const]),
    {
      purpose: 'Dmarc',
      naam: `_dmarc.${sender}`,
      soort: 'TXT',
      waarde: `v=DMARC1; p=reject; adkim=s; rua=mailto:${alarmEmail}`,
    },
  ];
}

/**
 * What the domain of the DMARC reports must say where it is another organisation's: without it receivers send none
 * (RFC 7489, 7.1). It stands in the DNS of that domain, so it is never ours to make.
 */
export function reportRecords(settings: Settings): Dnsrecord[] {
  if (settings.domain === undefined) return [];
  const sender = domainOf(settings.mailFrom);
  const reports = domainOf(settings.alarmEmail);
  // Of a name below the other it is the same organisation.
  if (isWithin(sender, reports) || isWithin(reports, sender)) return [];
  return [
    {
      purpose: 'DmarcReport',
      naam: `${sender}._report._dmarc.${reports}`,
      soort: 'TXT',
      waarde: 'v=DMARC1',
    },
  ];
}

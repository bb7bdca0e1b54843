import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersPolicyProps,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';

type Headers = Readonly<Record<string, string>>;

/** CloudFront cannot send a header with this value. */
export class HeaderPastNiet extends Error {
  readonly code = 'header-past-niet';
  constructor(naam: string, waarde: string) {
    super(`CloudFront has no setting for '${naam}: ${waarde}'`);
    this.name = 'HeaderPastNiet';
  }
}

const override = true;

/** The headers that CloudFront wants as settings of their own: it refuses them as text. */
const eigenInstelling: Readonly<
  Record<string, (waarde: string) => ResponseSecurityHeadersBehavior>
> = {
  'content-security-policy': (contentSecurityPolicy) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override },
  }),
  'strict-transport-security': (waarde) => {
    const [, seconden, includeSubdomains, preload] =
      /^max-age=(\d+)(; includeSubDomains)?(; preload)?$/.exec(waarde) ?? [];
    if (seconden === undefined) throw new HeaderPastNiet('strict-transport-security', waarde);
    return {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(Number(seconden)),
        includeSubdomains: includeSubdomains !== undefined,
        preload: preload !== undefined,
        override,
      },
    };
  },
  'x-content-type-options': (waarde) => {
    if (waarde !== 'nosniff') throw new HeaderPastNiet('x-content-type-options', waarde);
    return { contentTypeOptions: { override } };
  },
  'x-frame-options': (waarde) => ({
    frameOptions: { frameOption: kies(HeadersFrameOption, 'x-frame-options', waarde), override },
  }),
  'referrer-policy': (waarde) => ({
    referrerPolicy: {
      referrerPolicy: kies(HeadersReferrerPolicy, 'referrer-policy', waarde),
      override,
    },
  }),
};

function kies<Optie extends string>(
  opties: Readonly<Record<string, Optie>>,
  naam: string,
  waarde: string,
): Optie {
  const optie = Object.values(opties).find((mogelijk) => mogelijk === waarde);
  if (optie === undefined) throw new HeaderPastNiet(naam, waarde);
  return optie;
}

/** The table of headers as CloudFront's policy. @throws HeaderPastNiet */
export function naarHeadersbeleid(headers: Headers): ResponseHeadersPolicyProps {
  const alle = Object.entries(headers);
  return {
    securityHeadersBehavior: Object.assign(
      {},
      ...alle.map(([naam, waarde]) => eigenInstelling[naam]?.(waarde)),
    ) as ResponseSecurityHeadersBehavior,
    customHeadersBehavior: {
      customHeaders: alle
        .filter(([naam]) => !Object.hasOwn(eigenInstelling, naam))
        .map(([header, value]) => ({ header, value, override })),
    },
  };
}

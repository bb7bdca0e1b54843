import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersPolicyProps,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';

type Headers = Readonly<Record<string, string>>;

/** CloudFront cannot send a header with this value. */
export class HeaderDoesNotFit extends Error {
  readonly code = 'header-past-niet';
  constructor(name: string, value: string) {
    super(`CloudFront has no setting for '${name}: ${value}'`);
    this.name = 'HeaderDoesNotFit';
  }
}

const override = true;

/** The headers that CloudFront wants as settings of their own: it refuses them as text. */
const ownSetting: Readonly<Record<string, (value: string) => ResponseSecurityHeadersBehavior>> = {
  'content-security-policy': (contentSecurityPolicy) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override },
  }),
  'strict-transport-security': (value) => {
    const [, seconds, includeSubdomains, preload] =
      /^max-age=(\d+)(; includeSubDomains)?(; preload)?$/.exec(value) ?? [];
    if (seconds === undefined) throw new HeaderDoesNotFit('strict-transport-security', value);
    return {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(Number(seconds)),
        includeSubdomains: includeSubdomains !== undefined,
        preload: preload !== undefined,
        override,
      },
    };
  },
  'x-content-type-options': (value) => {
    if (value !== 'nosniff') throw new HeaderDoesNotFit('x-content-type-options', value);
    return { contentTypeOptions: { override } };
  },
  'x-frame-options': (value) => ({
    frameOptions: { frameOption: choose(HeadersFrameOption, 'x-frame-options', value), override },
  }),
  'referrer-policy': (value) => ({
    referrerPolicy: {
      referrerPolicy: choose(HeadersReferrerPolicy, 'referrer-policy', value),
      override,
    },
  }),
};

function choose<ChoiceOption extends string>(
  options: Readonly<Record<string, ChoiceOption>>,
  name: string,
  value: string,
): ChoiceOption {
  const option = Object.values(options).find((possible) => possible === value);
  if (option === undefined) throw new HeaderDoesNotFit(name, value);
  return option;
}

/** The table of headers as CloudFront's policy. @throws HeaderDoesNotFit */
export function toHeadersPolicy(headers: Headers): ResponseHeadersPolicyProps {
  const all = Object.entries(headers);
  return {
    securityHeadersBehavior: Object.assign(
      {},
      ...all.map(([name, value]) => ownSetting[name]?.(value)),
    ) as ResponseSecurityHeadersBehavior,
    customHeadersBehavior: {
      customHeaders: all
        .filter(([name]) => !Object.hasOwn(ownSetting, name))
        .map(([header, value]) => ({ header, value, override })),
    },
  };
}

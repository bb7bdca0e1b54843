import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { handler } from '../../infra/aws/site/index-van-map.ts';
import { HeaderPastNiet, naarHeadersbeleid } from '../../infra/aws/site/headersbeleid.ts';
import { SiteStack } from '../../infra/aws/stacks/site-stack.ts';
import { beveiligingsheaders } from '../../infra/beveiligingsheaders.ts';
import { maakApp, vind } from './aws-sjabloon.ts';

const site = Template.fromStack(
  new SiteStack(maakApp('aws-site'), 'site', { api: 'api.example.org', siteUrl: undefined }),
);

describe('the bucket', () => {
  it('is private, encrypted, and readable by CloudFront only', () => {
    site.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: Match.anyValue(),
      WebsiteConfiguration: Match.absent(),
    });
    type Beleid = { PolicyDocument: { Statement: { Effect: string; Principal: unknown }[] } };
    const verklaringen = [...vind<Beleid>(site, 'AWS::S3::BucketPolicy').values()]
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');
    expect(verklaringen.map(({ Principal }) => Principal)).toEqual([
      { Service: 'cloudfront.amazonaws.com' },
    ]);
  });

  it('gets what has a hash in its name for a year, and everything else to be asked for anew', () => {
    for (const [Prune, cache] of [
      [false, 'public, max-age=31536000, immutable'],
      [true, 'no-cache'],
    ]) {
      site.hasResourceProperties('Custom::CDKBucketDeployment', {
        Prune,
        SystemMetadata: { 'cache-control': cache },
      });
    }
  });
});

describe('security.txt', () => {
  type Plaatsing = { Prune: boolean; Exclude?: string[]; SystemMetadata: Record<string, string> };
  const plaatsingen = [...vind<Plaatsing>(site, 'Custom::CDKBucketDeployment').values()];

  it('is placed as text whose charset is named, and never from a cache (RFC 9116)', () => {
    expect(plaatsingen.map(({ SystemMetadata }) => SystemMetadata)).toContainEqual({
      'cache-control': 'no-cache',
      'content-type': 'text/plain; charset=utf-8',
    });
  });

  it('is not taken away again by the placing of the pages', () => {
    const opruimend = plaatsingen.filter(({ Prune }) => Prune);
    expect(opruimend.map(({ Exclude }) => Exclude)).toEqual([['assets/*', '.well-known/*']]);
  });
});

describe('the distribution', () => {
  it('passes all of /api/ on to the API, uncached, with every header but Host', () => {
    const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
    site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: '/api/*',
            AllowedMethods: Match.arrayWith(['GET', 'PATCH', 'POST', 'DELETE']),
            CachePolicyId: CACHING_DISABLED,
            OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST,
            ViewerProtocolPolicy: 'https-only',
          }),
        ],
        Origins: Match.arrayWith([Match.objectLike({ DomainName: 'api.example.org' })]),
        CustomErrorResponses: Match.absent(),
      },
    });
  });

  it('sends the headers of the shared table, for the pages and for the API', () => {
    const [id, beleid] = [
      ...vind<Headersbeleid>(site, 'AWS::CloudFront::ResponseHeadersPolicy').entries(),
    ][0] ?? ['', undefined];
    expect(beleid && verzonden(beleid)).toEqual(beveiligingsheaders);
    const metHeaders = Match.objectLike({ ResponseHeadersPolicyId: { Ref: id } });
    site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: metHeaders, CacheBehaviors: [metHeaders] },
    });
  });

  it('refuses a header that it could not send as it stands in the table', () => {
    const anders = { ...beveiligingsheaders, 'strict-transport-security': 'max-age=1; immutable' };
    expect(() => naarHeadersbeleid(anders)).toThrow(HeaderPastNiet);
  });

  it.each([
    ['/', '/index.html'],
    ['/status/', '/status/index.html'],
    ['/status', '/status/index.html'],
    ['/assets/stijl-1a2b.css', '/assets/stijl-1a2b.css'],
    ['/v1.2/status', '/v1.2/status/index.html'],
    ['/.well-known/security.txt', '/.well-known/security.txt'],
  ])('shows for %s the file %s', (uri, bestand) => {
    expect(handler({ request: { uri } })).toEqual({ uri: bestand });
  });
});

type Headersbeleid = {
  ResponseHeadersPolicyConfig: {
    CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: string };
      FrameOptions: { FrameOption: string };
      ReferrerPolicy: { ReferrerPolicy: string };
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: number;
        IncludeSubdomains: boolean;
        Preload: boolean;
      };
      ContentTypeOptions?: object;
    };
  };
};

/** The headers that CloudFront sends by this policy. */
function verzonden({ ResponseHeadersPolicyConfig: beleid }: Headersbeleid): Record<string, string> {
  const { CustomHeadersConfig, SecurityHeadersConfig: eigen } = beleid;
  const hsts = eigen.StrictTransportSecurity;
  return {
    'content-security-policy': eigen.ContentSecurityPolicy.ContentSecurityPolicy,
    'strict-transport-security': [
      `max-age=${hsts.AccessControlMaxAgeSec}`,
      ...(hsts.IncludeSubdomains ? ['includeSubDomains'] : []),
      ...(hsts.Preload ? ['preload'] : []),
    ].join('; '),
    ...(eigen.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    'x-frame-options': eigen.FrameOptions.FrameOption,
    'referrer-policy': eigen.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

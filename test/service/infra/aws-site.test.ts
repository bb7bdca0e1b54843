import { globSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { lambdaCode, LambdaTooLong } from '../../../infra/aws/site/viewer-function-code.ts';
import { HeaderDoesNotFit, toHeadersPolicy } from '../../../infra/aws/site/headers-policy.ts';
import { securityHeaders } from '../../../infra/security-headers.ts';
import { encodedLinks } from '../../fixtures/links.ts';
import { sources, looseAt, templatesOf, find, type TemplateValue } from './templates.ts';

const templates = await templatesOf('voorbeeld');
const { site } = templates;
const withDomain = (await templatesOf('voorbeelddomein')).site;
const elsewhereDns = (await templatesOf('voorbeelddns')).site;

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
    type Policy = {
      PolicyDocument: { Statement: { Effect: string; Principal: unknown; Condition: unknown }[] };
    };
    const verklaringen = [...find<Policy>(site, 'AWS::S3::BucketPolicy').values()]
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');
    const cloudfront = { Service: 'cloudfront.amazonaws.com' };
    expect(verklaringen.map(({ Principal }) => Principal)).toEqual([cloudfront, cloudfront]);
    for (const { Condition } of verklaringen) {
      expect(JSON.stringify(Condition)).toContain(':distribution/');
    }
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
  type Deployment = { Prune: boolean; Exclude?: string[]; SystemMetadata: Record<string, string> };
  const deployments = [...find<Deployment>(site, 'Custom::CDKBucketDeployment').values()];

  it('is placed as text whose charset is named, and never from a cache (RFC 9116)', () => {
    expect(deployments.map(({ SystemMetadata }) => SystemMetadata)).toContainEqual({
      'cache-control': 'no-cache',
      'content-type': 'text/plain; charset=utf-8',
    });
  });

  it('is not taken away again by the placing of the pages', () => {
    const cleaning = deployments.filter(({ Prune }) => Prune);
    expect(cleaning.map(({ Exclude }) => Exclude)).toEqual([
      ['assets/*', '.well-known/*', 'registers/*'],
    ]);
  });
});

describe('the registers', () => {
  type Placing = {
    Prune: boolean;
    SystemMetadata: Record<string, string>;
    SourceObjectKeys: string[];
  };
  const type = 'content-type';
  const placings = [...find<Placing>(site, 'Custom::CDKBucketDeployment').values()].filter(
    ({ SystemMetadata }) => SystemMetadata[type] === 'application/json; charset=utf-8',
  );

  it('are kept for a year by their version and an hour by their index, and older ones stay', () => {
    expect(
      placings.map(({ Prune, SystemMetadata }) => [Prune, SystemMetadata['cache-control']]),
    ).toEqual([
      [false, 'public, max-age=31536000, immutable'],
      [false, 'public, max-age=3600'],
    ]);
  });

  it('get their index last, which leads to the version', () => {
    const resources = Object.entries(sources(site));
    const [, index] = resources.find(([id]) => id.startsWith('RegisterIndex')) ?? [];
    expect(JSON.stringify(index?.DependsOn)).toMatch(/"Registers[A-Z]/);
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
        CustomErrorResponses: Match.absent(),
      },
    });
  });

  it('sends the headers of the shared table, for the pages and for the API', () => {
    const [id, policy] = [
      ...find<HeadersPolicy>(site, 'AWS::CloudFront::ResponseHeadersPolicy').entries(),
    ][0] ?? ['', undefined];
    expect(policy && sent(policy)).toEqual(securityHeaders);
    const withHeaders = Match.objectLike({ ResponseHeadersPolicyId: { Ref: id } });
    site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: withHeaders, CacheBehaviors: [withHeaders] },
    });
  });

  it('refuses a header that it could not send as it stands in the table', () => {
    const anders = { ...securityHeaders, 'strict-transport-security': 'max-age=1; immutable' };
    expect(() => toHeadersPolicy(anders)).toThrow(HeaderDoesNotFit);
  });

  it('speaks HTTP/3 and IPv6, stands behind the firewall, and compresses', () => {
    site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        HttpVersion: 'http2and3',
        IPV6Enabled: true,
        WebACLId: { 'Fn::GetStackOutput': Match.objectLike({ Region: 'us-east-1' }) },
        DefaultCacheBehavior: { Compress: true, ViewerProtocolPolicy: 'redirect-to-https' },
      },
    });
  });

  it('shows the API where a request came from, by a secret that the template only points to', () => {
    type Distribution = {
      DistributionConfig: {
        Origins: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: TemplateValue }[] }[];
      };
    };
    const [distribution] = find<Distribution>(site, 'AWS::CloudFront::Distribution').values();
    const headers = distribution?.DistributionConfig.Origins.flatMap(
      ({ OriginCustomHeaders = [] }) => OriginCustomHeaders,
    );
    expect(headers).toHaveLength(1);
    expect(headers?.[0]?.HeaderName).toBe('x-herkomst');
    expect(looseAt(templates, site, headers?.[0]?.HeaderValue ?? '')).toMatch(
      /^\{\{resolve:secretsmanager:arn:aws:secretsmanager:[^}]*:secret:OriginSecret\w+:SecretString:a::\}\}$/,
    );
  });
});

describe('the name of the service', () => {
  const distribution = 'AWS::CloudFront::Distribution';

  it('is CloudFront’s own without a domain, and then has no certificate or record', () => {
    site.hasResourceProperties(distribution, {
      DistributionConfig: { Aliases: Match.absent(), ViewerCertificate: Match.absent() },
    });
    site.resourceCountIs('AWS::Route53::RecordSet', 0);
  });

  it.each([
    ['in Route 53', withDomain, 'loket.example.org'],
    ['elsewhere', elsewhereDns, 'loket.example.nl'],
  ])('is the domain’s where its DNS is %s, with TLS 1.2 (2021) or newer', (_, template, name) => {
    template.hasResourceProperties(distribution, {
      DistributionConfig: {
        Aliases: [name],
        ViewerCertificate: {
          AcmCertificateArn: Match.anyValue(),
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
      },
    });
  });

  it('leads to CloudFront over IPv4 and IPv6, by records or by an output that says which', () => {
    for (const Type of ['A', 'AAAA']) {
      withDomain.hasResourceProperties('AWS::Route53::RecordSet', {
        Type,
        Name: 'loket.example.org.',
        AliasTarget: Match.anyValue(),
      });
    }
    elsewhereDns.resourceCountIs('AWS::Route53::RecordSet', 0);
    const [output] = Object.values(elsewhereDns.findOutputs('Address'));
    expect(JSON.stringify(output)).toContain('loket.example.nl CNAME ');
  });
});

describe('what CloudFront runs for the site', () => {
  /** Runs the text that is deployed, as it stands in the template. */
  type Lambda = { Name: string; FunctionCode: string };
  const codes = [...find<Lambda>(site, 'AWS::CloudFront::Function').values()];
  const code = (name: string): string =>
    codes.find(({ Name }) => Name.includes(name))?.FunctionCode ?? '';
  const run = (name: string, event: object): { uri?: string; statusCode?: number } =>
    runInNewContext(`${code(name)}\nhandler(${JSON.stringify(event)})`) as { uri?: string };
  const onResponse = (uri: string) =>
    run('OnResponse', { request: { uri }, response: { statusCode: 200 } }).statusCode;

  it.each([
    ['/', '/index.html'],
    ['/status/', '/status/index.html'],
    ['/status', '/status/index.html'],
    ['/status/index.html', '/status/index.html'],
    ['/assets/stijl-1a2b.css', '/assets/stijl-1a2b.css'],
    ['/registers/index.json', '/registers/index.json'],
    // An older version than this one was made with.
    ['/registers/0123456789abcdef/brin/31.json', '/registers/0123456789abcdef/brin/31.json'],
    ['/robots.txt', '/robots.txt'],
    ['/.well-known/security.txt', '/.well-known/security.txt'],
  ])('gives for %s the file %s, as it is', (uri, file) => {
    expect(run('OnRequest', { request: { uri } })).toEqual({ uri: file });
    // At the answer the path may be the visitor's or the one that it was changed into.
    expect([onResponse(uri), onResponse(file)]).toEqual([200, 200]);
  });

  it.each([
    '/nergens',
    '/nergens/',
    '/status/x',
    '/status.html',
    '/constructor',
    '/__proto__/',
    '//',
  ])('gives for %s our own page that says so, with status 404', (uri) => {
    expect(run('OnRequest', { request: { uri } })).toEqual({ uri: '/404.html' });
    expect([onResponse(uri), onResponse('/404.html')]).toEqual([404, 404]);
  });

  it.each(encodedLinks)(
    'leads %s to the page, and keeps the link out of every path',
    (uri, page) => {
      expect(run('OnRequest', { request: { uri } })).toEqual({
        statusCode: 302,
        statusDescription: 'Found',
        headers: {
          location: { value: page },
          'cache-control': { value: 'no-store' },
          'referrer-policy': { value: 'no-referrer' },
        },
      });
    },
  );

  it('knows every page that was built', () => {
    const pages = globSync('**/index.html', { cwd: 'dist/site' });
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(onResponse(`/${page}`)).toBe(200);
  });

  it('is short enough for CloudFront, or is refused before anything is deployed', () => {
    for (const { FunctionCode } of codes)
      expect(Buffer.byteLength(FunctionCode)).toBeLessThan(10_240);
    const many = Array.from({ length: 500 }, (_, nummer) => `/pagina-${nummer}/index.html`);
    expect(() => lambdaCode('onRequest', many)).toThrow(LambdaTooLong);
  });
});

type HeadersPolicy = {
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
function sent({ ResponseHeadersPolicyConfig: policy }: HeadersPolicy): Record<string, string> {
  const { CustomHeadersConfig, SecurityHeadersConfig: own } = policy;
  const hsts = own.StrictTransportSecurity;
  return {
    'content-security-policy': own.ContentSecurityPolicy.ContentSecurityPolicy,
    'strict-transport-security': [
      `max-age=${hsts.AccessControlMaxAgeSec}`,
      ...(hsts.IncludeSubdomains ? ['includeSubDomains'] : []),
      ...(hsts.Preload ? ['preload'] : []),
    ].join('; '),
    ...(own.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    'x-frame-options': own.FrameOptions.FrameOption,
    'referrer-policy': own.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

import { SecretValue } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IResponseHeadersPolicy,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ORIGIN_HEADER } from '../../../functions/security/origin.ts';
import { securityHeaders } from '../../security-headers.ts';
import { assetFolder } from '../build.ts';
import { sitemap } from '../bundle.ts';
import { lambdaCode, pathsOf } from './viewer-function-code.ts';
import { toHeadersPolicy } from './headers-policy.ts';

/** The API as CloudFront reaches it. */
type ApiOrigin = {
  readonly domainName: string;
  /** The ARN of the secret with the values of the origin header, and which of the two is sent. */
  readonly originArn: string;
  readonly originKey: 'a' | 'b';
};

export type Entrance = {
  readonly api: ApiOrigin;
  readonly firewallArn: string;
  /** The name that people know it by, with its certificate; without it, CloudFront's own. */
  readonly domain?: { readonly name: string; readonly certificate: ICertificate } | undefined;
};

/**
 * The one way in: pages from the bucket, `/api/` from the API. There are no error responses of the distribution as a
 * whole: they would turn the API's problem details into HTML.
 */
export function createDistribution(
  scope: Construct,
  bucket: IBucket,
  entrance: Entrance,
): Distribution {
  const { api, firewallArn, domain } = entrance;
  const policy = toHeadersPolicy(securityHeaders);
  const headers = new ResponseHeadersPolicy(scope, 'Headers', policy);
  return new Distribution(scope, 'Distribution', {
    defaultBehavior: pages(scope, bucket, headers),
    additionalBehaviors: { '/api/*': aanvragen(api, headers) },
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    enableIpv6: true,
    priceClass: PriceClass.PRICE_CLASS_100,
    webAclId: firewallArn,
    ...(domain && {
      domainNames: [domain.name],
      certificate: domain.certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }),
  });
}

const pages = (
  scope: Construct,
  bucket: IBucket,
  responseHeadersPolicy: IResponseHeadersPolicy,
): BehaviorOptions => ({
  origin: S3BucketOrigin.withOriginAccessControl(bucket),
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  cachePolicy: CachePolicy.CACHING_OPTIMIZED,
  compress: true,
  responseHeadersPolicy,
  functionAssociations: [
    {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: createLambda(scope, 'OnRequest', 'onRequest'),
    },
    {
      eventType: FunctionEventType.VIEWER_RESPONSE,
      function: createLambda(scope, 'OnResponse', 'onResponse'),
    },
  ],
});

const createLambda = (
  scope: Construct,
  id: string,
  when: Parameters<typeof lambdaCode>[0],
): Function =>
  new Function(scope, id, {
    code: FunctionCode.fromInline(lambdaCode(when, pathsOf(assetFolder(scope, sitemap)))),
    runtime: FunctionRuntime.JS_2_0,
  });

/**
 * Uncached, with everything that the browser sent; but not `Host`, by which API Gateway finds the API. A redirect to
 * https would lose a body that was already sent in the clear, so plain http is refused.
 */
const aanvragen = (
  { domainName, originArn, originKey }: ApiOrigin,
  responseHeadersPolicy: IResponseHeadersPolicy,
): BehaviorOptions => ({
  origin: new HttpOrigin(domainName, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    customHeaders: {
      [ORIGIN_HEADER]: SecretValue.secretsManager(originArn, {
        jsonField: originKey,
      }).unsafeUnwrap(),
    },
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy,
});

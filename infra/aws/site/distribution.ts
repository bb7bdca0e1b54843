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
import { HERKOMST_HEADER } from '../../../functions/security/origin.ts';
import { beveiligingsheaders } from '../../security-headers.ts';
import { assetFolder } from '../build.ts';
import { sitemap } from '../bundle.ts';
import { functiecode, padenVan } from './viewer-function-code.ts';
import { naarHeadersbeleid } from './headers-policy.ts';

/** The API as CloudFront reaches it. */
type Apibron = {
  readonly domeinnaam: string;
  /** The ARN of the secret with the values of the origin header, and which of the two is sent. */
  readonly herkomstArn: string;
  readonly originKey: 'a' | 'b';
};

export type Ingang = {
  readonly api: Apibron;
  readonly firewallArn: string;
  /** The name that people know it by, with its certificate; without it, CloudFront's own. */
  readonly domain?: { readonly name: string; readonly certificaat: ICertificate } | undefined;
};

/**
 * The one way in: pages from the bucket, `/api/` from the API. There are no error responses of the distribution as a
 * whole: they would turn the API's problem details into HTML.
 */
export function maakVerdeling(scope: Construct, bucket: IBucket, ingang: Ingang): Distribution {
  const { api, firewallArn, domain } = ingang;
  const beleid = naarHeadersbeleid(beveiligingsheaders);
  const headers = new ResponseHeadersPolicy(scope, 'Headers', beleid);
  return new Distribution(scope, 'Distribution', {
    defaultBehavior: paginas(scope, bucket, headers),
    additionalBehaviors: { '/api/*': aanvragen(api, headers) },
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    enableIpv6: true,
    priceClass: PriceClass.PRICE_CLASS_100,
    webAclId: firewallArn,
    ...(domain && {
      domainNames: [domain.name],
      certificate: domain.certificaat,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }),
  });
}

const paginas = (
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
      function: maakFunctie(scope, 'OnRequest', 'bijVerzoek'),
    },
    {
      eventType: FunctionEventType.VIEWER_RESPONSE,
      function: maakFunctie(scope, 'OnResponse', 'bijAntwoord'),
    },
  ],
});

const maakFunctie = (
  scope: Construct,
  id: string,
  wanneer: Parameters<typeof functiecode>[0],
): Function =>
  new Function(scope, id, {
    code: FunctionCode.fromInline(functiecode(wanneer, padenVan(assetFolder(scope, sitemap)))),
    runtime: FunctionRuntime.JS_2_0,
  });

/**
 * Uncached, with everything that the browser sent; but not `Host`, by which API Gateway finds the API. A redirect to
 * https would lose a body that was already sent in the clear, so plain http is refused.
 */
const aanvragen = (
  { domeinnaam, herkomstArn, originKey }: Apibron,
  responseHeadersPolicy: IResponseHeadersPolicy,
): BehaviorOptions => ({
  origin: new HttpOrigin(domeinnaam, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    customHeaders: {
      [HERKOMST_HEADER]: SecretValue.secretsManager(herkomstArn, {
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

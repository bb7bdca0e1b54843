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
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { beveiligingsheaders } from '../../beveiligingsheaders.ts';
import { naarHeadersbeleid } from './headersbeleid.ts';
import { handler as indexVanMap } from './index-van-map.ts';

/**
 * The one way in: pages from the bucket, `/api/` from the API. There are no error responses of the distribution as a
 * whole: they would turn the API's problem details into HTML.
 */
export function maakVerdeling(scope: Construct, bucket: IBucket, api: string): Distribution {
  const beleid = naarHeadersbeleid(beveiligingsheaders);
  const headers = new ResponseHeadersPolicy(scope, 'Headers', beleid);
  return new Distribution(scope, 'Verdeling', {
    defaultBehavior: paginas(scope, bucket, headers),
    additionalBehaviors: { '/api/*': aanvragen(api, headers) },
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
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
      function: new Function(scope, 'IndexVanMap', {
        code: FunctionCode.fromInline(indexVanMap.toString()),
        runtime: FunctionRuntime.JS_2_0,
      }),
    },
  ],
});

/**
 * Uncached, with everything that the browser sent; but not `Host`, by which API Gateway finds the API. A redirect to
 * https would lose a body that was already sent in the clear, so plain http is refused.
 */
const aanvragen = (
  api: string,
  responseHeadersPolicy: IResponseHeadersPolicy,
): BehaviorOptions => ({
  origin: new HttpOrigin(api, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy,
});

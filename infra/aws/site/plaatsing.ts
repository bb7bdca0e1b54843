import { Duration } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { sitemap } from '../bundel.ts';

/** The folder with files whose name holds a hash of their content. */
const ASSETS = 'assets';

/** The folder with `security.txt`, whose media type must name its charset (RFC 9116). */
const WELL_KNOWN = '.well-known';

/**
 * Puts the site in the bucket. First what never changes, to be kept by every browser; older files stay, for the pages
 * that are open while this happens. Then all the rest, asked for anew each time, so that nothing needs invalidating.
 */
export function plaatsSite(scope: Construct, destinationBucket: IBucket): void {
  const logGroup = new LogGroup(scope, 'PlaatsingLogboek', {
    retention: RetentionDays.THREE_MONTHS,
  });
  const assets = new BucketDeployment(scope, 'Assets', {
    sources: [alleen(ASSETS)],
    destinationBucket,
    cacheControl: [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.days(365)),
      CacheControl.immutable(),
    ],
    prune: false,
    logGroup,
  });
  const steedsOpnieuw = { destinationBucket, cacheControl: [CacheControl.noCache()], logGroup };
  const rest = new BucketDeployment(scope, 'Paginas', {
    ...steedsOpnieuw,
    sources: [Source.asset(sitemap, { exclude: [ASSETS, WELL_KNOWN] })],
    // What the others put in the bucket is not to be pruned.
    exclude: [`${ASSETS}/*`, `${WELL_KNOWN}/*`],
  });
  rest.node.addDependency(assets);
  new BucketDeployment(scope, 'WellKnown', {
    ...steedsOpnieuw,
    sources: [alleen(WELL_KNOWN)],
    contentType: 'text/plain; charset=utf-8',
    prune: false,
  });
}

/** One folder of the site. */
const alleen = (map: string) =>
  Source.asset(sitemap, { exclude: ['*', '.*', `!${map}`, `!${map}/**`] });

import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  BucketDeployment,
  type BucketDeploymentProps,
  CacheControl,
  type ISource,
} from 'aws-cdk-lib/aws-s3-deployment';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { INDEX_FILE } from '../../../shared/registers/register-files.ts';
import { REGISTERS_TYPE, registersCache } from '../../registers-cache.ts';
import { assetFolder } from '../build.ts';
import { sitemap } from '../bundle.ts';
import { DeploymentRole } from './deployment-role.ts';

/** The folder with files whose name holds a hash of their content. */
const ASSETS = 'assets';

/** The folder with the compiled registers. */
const REGISTERS = 'registers';

/** The folder with `security.txt`, whose media type must name its charset (RFC 9116). */
const WELL_KNOWN = '.well-known';

/**
 * Puts the site in the bucket. First what never changes, to be kept by every browser; older files stay, for the pages
 * that are open while this happens. Then all the rest, asked for anew each time, so that nothing needs invalidating.
 */
export function placeSite(scope: Construct, destinationBucket: IBucket): void {
  const logGroup = new LogGroup(scope, 'DeploymentLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  const rol = new DeploymentRole(scope, 'DeploymentRole', destinationBucket, logGroup);
  const folder = assetFolder(scope, sitemap);
  const place = { destinationBucket, logGroup, role: rol.fixed };
  const assets = new BucketDeployment(scope, 'Assets', {
    ...place,
    sources: [rol.mayRead(folder, only(ASSETS))],
    cacheControl: [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.days(365)),
      CacheControl.immutable(),
    ],
    prune: false,
  });
  const timeAndAgain = { ...place, cacheControl: [CacheControl.noCache()] };
  const rest = new BucketDeployment(scope, 'Pages', {
    ...timeAndAgain,
    sources: [rol.mayRead(folder, [ASSETS, WELL_KNOWN, REGISTERS])],
    // What the others put in the bucket is not to be pruned.
    exclude: [`${ASSETS}/*`, `${WELL_KNOWN}/*`, `${REGISTERS}/*`],
  });
  rest.node.addDependency(assets);
  const wellKnown = new BucketDeployment(scope, 'WellKnown', {
    ...timeAndAgain,
    sources: [rol.mayRead(folder, only(WELL_KNOWN))],
    contentType: 'text/plain; charset=utf-8',
    prune: false,
  });
  const registers = placeRegisters(scope, place, (exclude) => rol.mayRead(folder, exclude));
  for (const deployment of [assets, rest, wellKnown, ...registers])
    deployment.node.addDependency(rol);
}

type Place = Pick<BucketDeploymentProps, 'destinationBucket' | 'logGroup' | 'role'>;

/** The registers: first the version, then the index that leads to it. Older versions stay, for who still has an older index. */
function placeRegisters(
  scope: Construct,
  place: Place,
  sourceWithout: (exclude: string[]) => ISource,
): BucketDeployment[] {
  const put = (id: string, exclude: string[], cacheControl: CacheControl[]): BucketDeployment =>
    new BucketDeployment(scope, id, {
      ...place,
      sources: [sourceWithout(exclude)],
      cacheControl: [CacheControl.setPublic(), ...cacheControl],
      contentType: REGISTERS_TYPE,
      prune: false,
    });
  const index = `${REGISTERS}/${INDEX_FILE}`;
  const version = put(
    'Registers',
    [...only(REGISTERS), index],
    [CacheControl.maxAge(Duration.seconds(registersCache.version)), CacheControl.immutable()],
  );
  const current = put(
    'RegisterIndex',
    ['*', '.*', `!${REGISTERS}`, `!${index}`],
    [CacheControl.maxAge(Duration.seconds(registersCache.index))],
  );
  current.node.addDependency(version);
  return [version, current];
}

/** What to leave out, so that one folder of the site is left. */
const only = (folder: string): string[] => ['*', '.*', `!${folder}`, `!${folder}/**`];

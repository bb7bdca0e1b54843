import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { ISource } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';

/**
 * What CDK's function that places files may do. CDK itself would give it every log group, and more of both buckets than
 * it needs.
 */
export class DeploymentRole extends Construct {
  /** The role, as something that CDK adds nothing to. */
  readonly fixed: IRole;
  readonly #role: Role;

  constructor(scope: Construct, id: string, to: IBucket, logGroup: ILogGroup) {
    super(scope, id);
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.fixed = this.#role.withoutPolicyUpdates();
    logGroup.grantWrite(this.#role);
    this.#may(['s3:ListBucket'], to.bucketArn);
    this.#may(
      ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
      to.arnForObjects('*'),
    );
  }

  /** A folder as something to place, and the right to read just that. */
  mayRead(path: string, exclude: string[]): ISource {
    return {
      bind: (scope) => {
        const asset = new Asset(scope, 'Source', { path, exclude });
        const { bucket, s3ObjectKey: zipObjectKey } = asset;
        this.#may(['s3:GetObject'], bucket.arnForObjects(zipObjectKey));
        return { bucket, zipObjectKey };
      },
    };
  }

  #may(actions: string[], resource: string): void {
    this.#role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
}

import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { assetFolder } from '../build.ts';
import { bundleFolder } from '../bundle.ts';
import { type LambdaResources, envFor, permissionsFor } from './needs.ts';
import { type LambdaName, lambdas } from '../../lambdas.ts';

/** One function with a role and a log of its own, made from its line in the table of functions. */
export class Lambda extends Construct {
  readonly lambda: Function;
  readonly logGroup: LogGroup;

  /** @param concurrency how many may run at once, kept free for it; none of its own when it is not given */
  constructor(
    scope: Construct,
    name: LambdaName,
    deps: LambdaResources,
    concurrency: number | undefined,
  ) {
    super(scope, name);
    const needs = lambdas[name];
    this.logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    // A role that is given gets no managed policy, which would open every log group of the account.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.logGroup.grantWrite(role);
    for (const permission of permissionsFor(needs, deps)) role.addToPolicy(permission);
    this.lambda = new Function(this, 'Lambda', {
      description: `beheerdersloket: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(assetFolder(this, bundleFolder(name))),
      handler: 'index.handler',
      memorySize: needs.memoryMb,
      timeout: Duration.seconds(needs.maxSeconds),
      environment: envFor(needs, deps),
      role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      ...(concurrency && { reservedConcurrentExecutions: concurrency }),
    });
  }
}

import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { assetFolder } from '../build.ts';
import { bundelmap } from '../bundle.ts';
import { type Middelen, omgevingVoor, rechtenVoor } from './needs.ts';
import { type Functienaam, functies } from '../../lambdas.ts';

/** One function with a role and a log of its own, made from its line in the table of functions. */
export class Functie extends Construct {
  readonly lambda: Function;
  readonly logGroup: LogGroup;

  /** @param concurrency how many may run at once, kept free for it; none of its own when it is not given */
  constructor(
    scope: Construct,
    naam: Functienaam,
    middelen: Middelen,
    concurrency: number | undefined,
  ) {
    super(scope, naam);
    const behoefte = functies[naam];
    this.logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    // A role that is given gets no managed policy, which would open every log group of the account.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.logGroup.grantWrite(role);
    for (const recht of rechtenVoor(behoefte, middelen)) role.addToPolicy(recht);
    this.lambda = new Function(this, 'Lambda', {
      description: `beheerdersloket: ${naam}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(assetFolder(this, bundelmap(naam))),
      handler: 'index.handler',
      memorySize: behoefte.geheugenMb,
      timeout: Duration.seconds(behoefte.maxSeconden),
      environment: omgevingVoor(behoefte, middelen),
      role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      ...(concurrency && { reservedConcurrentExecutions: concurrency }),
    });
  }
}

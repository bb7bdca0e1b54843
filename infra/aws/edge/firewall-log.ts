import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { LogDays } from '../settings/settings.ts';

const RETENTION: Readonly<Record<LogDays, RetentionDays>> = {
  1: RetentionDays.ONE_DAY,
  3: RetentionDays.THREE_DAYS,
  7: RetentionDays.ONE_WEEK,
  14: RetentionDays.TWO_WEEKS,
  30: RetentionDays.ONE_MONTH,
};

/** AWS refuses a log group of a firewall with another beginning. */
const PREFIX = 'aws-waf-logs-';

/** What opens a dossier or a session. The path stays: a kenmerk opens nothing by itself. */
const SECRET_HEADERS = ['authorization', 'cookie'];

/**
 * Who asked for what, with the address that it came from: to trace misuse back. A stage has it only when it asks for it
 * (decision 0023). No body and no token gets into it.
 */
export function logFirewall(
  scope: Construct,
  name: string,
  firewall: CfnWebACL,
  days: LogDays,
): void {
  const logGroup = new LogGroup(scope, 'FirewallLog', {
    logGroupName: `${PREFIX}${name}`,
    retention: RETENTION[days],
    // Nothing in it is to outlive the stage; and a name that is taken would stop the next creation.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new CfnLoggingConfiguration(scope, 'FirewallLogging', {
    resourceArn: firewall.attrArn,
    logDestinationConfigs: [arnOf(logGroup)],
    redactedFields: [
      ...SECRET_HEADERS.map((header) => ({ singleHeader: { Name: header } })),
      { queryString: {} },
    ],
  });
}

/** Without the `:*` behind it that CloudFormation gives, and that the firewall refuses. */
const arnOf = (logGroup: LogGroup): string =>
  Stack.of(logGroup).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: logGroup.logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

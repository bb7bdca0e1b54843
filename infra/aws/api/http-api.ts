import { RemovalPolicy } from 'aws-cdk-lib';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import {
  methodsOf,
  type RouteLambda,
  routes,
  defaultLambda,
  completePath,
} from '../../../shared/api/routes.ts';
import { THROTTLE, throttleOf } from './throttle.ts';

/** What is known of a request: no address, no path with a kenmerk in it, no header. */
const ACCESS_RULE = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  error: '$context.integration.error',
});

/** The HTTP API: every route of the table, and one function for everything else. */
export function createHttpApi(
  scope: Construct,
  apiName: string,
  lambdaOf: (name: RouteLambda) => Function,
): HttpApi {
  const link = (name: RouteLambda) => new HttpLambdaIntegration(name, lambdaOf(name));
  const api = new HttpApi(scope, 'Api', {
    apiName,
    createDefaultStage: false,
    defaultIntegration: link(defaultLambda),
  });
  const made: HttpRoute[] = [];
  for (const [name, ownRoutes] of Map.groupBy(routes, ({ lambda: functie }) => functie)) {
    const integration = link(name);
    for (const route of ownRoutes) {
      const methods = methodsOf(route).map((method) => HttpMethod[method]);
      made.push(...api.addRoutes({ path: completePath(route), methods, integration }));
    }
  }
  // CloudFormation refuses the settings of a route that is not there yet.
  createStage(scope, api).node.addDependency(...made);
  return api;
}

function createStage(scope: Construct, httpApi: HttpApi): HttpStage {
  const logGroup = new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  const stage = new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: THROTTLE,
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(ACCESS_RULE),
    },
  });
  throttleRoutes(stage);
  return stage;
}

/** CDK's own construct has no settings of a route. They stand in place of those of the stage, so the metrics too. */
function throttleRoutes(stage: HttpStage): void {
  const cfnStage = stage.node.defaultChild;
  if (!(cfnStage instanceof CfnStage)) throw new Error('The stage of the API has no resource');
  cfnStage.routeSettings = Object.fromEntries(
    routes.flatMap((route) =>
      methodsOf(route).map((method) => {
        const { rateLimit, burstLimit } = throttleOf(method);
        const settings = {
          DetailedMetricsEnabled: true,
          ThrottlingRateLimit: rateLimit,
          ThrottlingBurstLimit: burstLimit,
        };
        return [`${method} ${completePath(route)}`, settings];
      }),
    ),
  );
}

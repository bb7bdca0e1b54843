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
  type Routefunctie,
  routes,
  standaardfunctie,
  volledigPad,
} from '../../../shared/api/routes.ts';
import { THROTTLE, throttleOf } from './throttle.ts';

/** What is known of a request: no address, no path with a kenmerk in it, no header. */
const TOEGANGSREGEL = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  error: '$context.integration.error',
});

/** The HTTP API: every route of the table, and one function for everything else. */
export function maakHttpApi(
  scope: Construct,
  apiName: string,
  lambdaVan: (naam: Routefunctie) => Function,
): HttpApi {
  const koppel = (naam: Routefunctie) => new HttpLambdaIntegration(naam, lambdaVan(naam));
  const api = new HttpApi(scope, 'Api', {
    apiName,
    createDefaultStage: false,
    defaultIntegration: koppel(standaardfunctie),
  });
  const made: HttpRoute[] = [];
  for (const [naam, eigenRoutes] of Map.groupBy(routes, ({ functie }) => functie)) {
    const integration = koppel(naam);
    for (const route of eigenRoutes) {
      const methods = methodsOf(route).map((methode) => HttpMethod[methode]);
      made.push(...api.addRoutes({ path: volledigPad(route), methods, integration }));
    }
  }
  // CloudFormation refuses the settings of a route that is not there yet.
  maakStage(scope, api).node.addDependency(...made);
  return api;
}

function maakStage(scope: Construct, httpApi: HttpApi): HttpStage {
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
      format: AccessLogFormat.custom(TOEGANGSREGEL),
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
      methodsOf(route).map((methode) => {
        const { rateLimit, burstLimit } = throttleOf(methode);
        const settings = {
          DetailedMetricsEnabled: true,
          ThrottlingRateLimit: rateLimit,
          ThrottlingBurstLimit: burstLimit,
        };
        return [`${methode} ${volledigPad(route)}`, settings];
      }),
    ),
  );
}

import {
  HttpApi,
  HttpMethod,
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
import { THROTTLE } from './throttle.ts';

/** What is known of a request: no address, no path with a kenmerk in it, no header. */
const TOEGANGSREGEL = JSON.stringify({
  aanvraag: '$context.requestId',
  tijd: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latentieMs: '$context.responseLatency',
  fout: '$context.integration.error',
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
  for (const [naam, eigenRoutes] of Map.groupBy(routes, ({ functie }) => functie)) {
    const integration = koppel(naam);
    for (const route of eigenRoutes) {
      const methods = methodsOf(route).map((methode) => HttpMethod[methode]);
      api.addRoutes({ path: volledigPad(route), methods, integration });
    }
  }
  maakStage(scope, api);
  return api;
}

function maakStage(scope: Construct, httpApi: HttpApi): void {
  const logGroup = new LogGroup(scope, 'Toegang', { retention: RetentionDays.THREE_MONTHS });
  new HttpStage(scope, 'Stage', {
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
}

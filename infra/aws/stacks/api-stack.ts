import { Fn, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { routes, standaardfunctie, volledigPad } from '../../../shared/api/routes.ts';
import type { Middelen } from '../functie/behoeften.ts';
import { Functie } from '../functie/functie.ts';
import type { Functienaam } from '../../functies.ts';

/** The API: every route of the table with its function, and one function for everything else. */
export class ApiStack extends Stack {
  /** Where the API answers. */
  readonly domeinnaam: string;

  constructor(scope: Construct, id: string, { data }: { data: Middelen }) {
    super(scope, id);
    const koppel = (naam: Functienaam) =>
      new HttpLambdaIntegration(naam, new Functie(this, naam, data).lambda);
    const api = new HttpApi(this, 'Api', {
      apiName: id,
      defaultIntegration: koppel(standaardfunctie),
    });
    for (const [naam, eigenRoutes] of Map.groupBy(routes, ({ functie }) => functie)) {
      const integration = koppel(naam);
      for (const route of eigenRoutes) {
        const methods = [HttpMethod[route.methode]];
        api.addRoutes({ path: volledigPad(route), methods, integration });
      }
    }
    this.domeinnaam = Fn.select(2, Fn.split('/', api.apiEndpoint));
  }
}

import * as z from 'zod/mini';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { LambdaProcess } from './lambda-process.ts';
import type { Permissions } from './permissions.ts';
import { ACCOUNT } from './physical.ts';
import type { Resolver } from './resolver.ts';
import { resourcesOf, type Stage, TemplateError } from './stage.ts';

const routeSchema = z.object({
  ApiId: z.string(),
  RouteKey: z.string().check(z.regex(/^(\$default|[A-Z]+ \/[\w/{}.-]*)$/)),
  Target: z.string().check(z.startsWith('integrations/')),
});
const integrationSchema = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

type ApiRoute = {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly process: LambdaProcess;
  readonly allowed: boolean;
};

/** What API Gateway found for a request. */
export type Found = Pick<ApiRoute, 'key' | 'process' | 'allowed'> & {
  readonly parameters: Record<string, string>;
};
type Answer = APIGatewayProxyStructuredResultV2;

/** API Gateway says no more when a function fails, or may not be called. */
const FAILED: Answer = {
  statusCode: 500,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Internal Server Error' }),
};

/** The HTTP API: the routes of the template, each to the function of its integration. */
export class Api {
  readonly #routes: readonly ApiRoute[];
  /** Its own name, without the scheme. */
  readonly host: string;
  /** The routes that were asked for. */
  readonly used = new Set<string>();

  /** @throws TemplateError when a route leads nowhere */
  constructor(
    stage: Stage,
    resolver: Resolver,
    processes: readonly LambdaProcess[],
    permissions: Permissions,
  ) {
    const [api, ...others] = resourcesOf(stage, 'AWS::ApiGatewayV2::Api');
    if (api === undefined || others.length > 0) throw new TemplateError('stage', 'needs one API');
    const endpoint = resolver.text(api.stack, { 'Fn::GetAtt': [api.id, 'ApiEndpoint'] });
    this.host = new URL(endpoint).host;
    const integrations = new Map(
      resourcesOf(stage, 'AWS::ApiGatewayV2::Integration').map((resource) => {
        const properties = resolver.value(resource.stack, resource.properties);
        return [`integrations/${resolver.ref(resource)}`, integrationSchema.parse(properties)];
      }),
    );
    this.#routes = resourcesOf(stage, 'AWS::ApiGatewayV2::Route').map((resource) => {
      const { ApiId, RouteKey, Target } = routeSchema.parse(
        resolver.value(resource.stack, resource.properties),
      );
      const uri = integrations.get(Target)?.IntegrationUri ?? '';
      const process = processes.find(({ lambda }) => lambda.arn === uri);
      if (process === undefined) throw new TemplateError(resource.id, 'leads to no function');
      const [method = '', path = ''] = RouteKey.split(' ');
      const [verb, below] = RouteKey === '$default' ? ['*', '/*'] : [method, path];
      const source = `arn:aws:execute-api:${api.stack.region}:${ACCOUNT}:${ApiId}/*/${verb}${below}`;
      const allowed = permissions.mayInvoke('apigateway.amazonaws.com', uri, source);
      return { key: RouteKey, method, path, process, allowed };
    });
  }

  /** Its routes, as `POST /api/v1/aanvragen`. */
  get keys(): string[] {
    return this.#routes.map(({ key }) => key);
  }

  /** The route whose path says most; else the default one, if there is one. */
  find(method: string, path: string): Found | undefined {
    const segments = path.split('/');
    const fitting = this.#routes
      .filter((route) => route.method === method && fits(route.path.split('/'), segments))
      .sort((one, other) => parametersOf(one.path).length - parametersOf(other.path).length);
    const route = fitting[0] ?? this.#routes.find(({ key }) => key === '$default');
    if (route === undefined) return undefined;
    this.used.add(route.key);
    const parameters = Object.fromEntries(
      parametersOf(route.path).map(({ name, index }) => [
        name,
        decodeURIComponent(segments[index] ?? ''),
      ]),
    );
    return { ...route, parameters };
  }

  async call({ process, allowed }: Found, event: APIGatewayProxyEventV2): Promise<Answer> {
    if (!allowed) return FAILED;
    const outcome = await process.invoke(event);
    const isAnswer = outcome.ok && typeof outcome.value === 'object' && outcome.value !== null;
    return isAnswer ? outcome.value : FAILED;
  }
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

const parametersOf = (path: string): { name: string; index: number }[] =>
  path
    .split('/')
    .flatMap((segment, index) =>
      isParameter(segment) ? [{ name: segment.slice(1, -1), index }] : [],
    );

const fits = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((part, index) =>
    isParameter(part) ? segments[index] !== '' : part === segments[index],
  );

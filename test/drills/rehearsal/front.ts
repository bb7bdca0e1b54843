import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { createSite } from '../../../infra/local/site.ts';
import { toEvent } from '../../../infra/local/request.ts';
import type { Api } from './api.ts';
import { closeServer, listen } from './door.ts';
import type { Resolver } from './resolver.ts';
import type { Secrets } from './secrets.ts';
import { assetOf, resourcesOf, type Stage, TemplateError } from './stage.ts';

const distributionSchema = z.object({
  DistributionConfig: z.object({
    CacheBehaviors: z.array(
      z.object({
        PathPattern: z.string(),
        TargetOriginId: z.string(),
        AllowedMethods: z.array(z.string()),
      }),
    ),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        OriginCustomHeaders: z._default(
          z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })),
          [],
        ),
      }),
    ),
  }),
});

type ApiBehavior = {
  readonly methods: readonly string[];
  /** What CloudFront adds to every request, in the place of what a visitor sent by that name. */
  readonly headers: Readonly<Record<string, string>>;
};

/** Where visitors come in. */
export type Front = {
  /** By way of CloudFront, as everybody comes. */
  readonly site: string;
  /** The API's own address, which nobody should use. */
  readonly direct: string;
  readonly close: () => Promise<void>;
};

/** CloudFront of the template, in front of the pages and the API; and the API without it. */
export async function openFront(
  stage: Stage,
  resolver: Resolver,
  api: Api,
  secrets: Secrets,
): Promise<Front> {
  const behavior = apiBehaviorOf(stage, resolver, api, secrets);
  const pages = createSite(siteOf(stage), ...registersOf(stage));
  const site = createServer((request, response) => {
    const isForApi = request.url?.startsWith('/api/') === true;
    if (!isForApi) pages(request, response);
    else if (!behavior.methods.includes(request.method ?? '')) response.writeHead(403).end();
    else answer(api, behavior.headers, request, response);
  });
  const direct = createServer((request, response) => answer(api, {}, request, response));
  const addressOf = async (server: Server): Promise<string> =>
    `http://127.0.0.1:${await listen(server)}`;
  return {
    site: await addressOf(site),
    direct: await addressOf(direct),
    close: async () => {
      await Promise.all([site, direct].map(closeServer));
    },
  };
}

function answer(
  api: Api,
  extra: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  (async () => {
    const url = new URL(request.url ?? '/', `https://${api.host}`);
    const found = api.find(request.method ?? '', url.pathname);
    if (found === undefined) {
      response.writeHead(404).end(JSON.stringify({ message: 'Not Found' }));
      return;
    }
    const route = { key: found.key, parameters: found.parameters };
    const event = toEvent(request, url, await buffer(request), route);
    Object.assign(event.headers, { host: api.host }, extra);
    const {
      statusCode = 200,
      headers = {},
      body = '',
      isBase64Encoded,
    } = await api.call(found, event);
    response.writeHead(statusCode, headers as Record<string, string>);
    response.end(Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8'));
  })().catch((error: unknown) => {
    console.error('The front of the rehearsal failed:', error);
    response.destroy();
  });
}

function apiBehaviorOf(stage: Stage, resolver: Resolver, api: Api, secrets: Secrets): ApiBehavior {
  const [distribution] = resourcesOf(stage, 'AWS::CloudFront::Distribution');
  if (distribution === undefined) throw new TemplateError('stage', 'needs a distribution');
  // Only what the way to the API is made of: the rest names certificates, buckets and policies.
  const { CacheBehaviors, Origins } = distribution.properties['DistributionConfig'] as Record<
    string,
    { OriginCustomHeaders?: unknown }[]
  >;
  const isOfApi = Origins?.filter(({ OriginCustomHeaders }) => OriginCustomHeaders !== undefined);
  const { DistributionConfig: config } = distributionSchema.parse({
    DistributionConfig: resolver.value(distribution.stack, {
      CacheBehaviors: CacheBehaviors?.map((one) => ({ ...one, ResponseHeadersPolicyId: '' })),
      Origins: isOfApi,
    }),
  });
  const behavior = config.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*');
  const origin = config.Origins.find(({ Id }) => Id === behavior?.TargetOriginId);
  if (behavior === undefined || origin?.DomainName !== api.host) {
    throw new TemplateError(distribution.id, 'does not lead /api/ to the API');
  }
  const headers = origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
    HeaderName.toLowerCase(),
    secrets.inPlaceOf(HeaderValue),
  ]);
  return {
    methods: behavior.AllowedMethods,
    headers: Object.fromEntries(headers) as Record<string, string>,
  };
}

/** The folders that a deploy puts into the bucket. */
const foldersOf = (stage: Stage): string[] =>
  resourcesOf(stage, 'Custom::CDKBucketDeployment').flatMap((resource) =>
    (resource.properties['SourceObjectKeys'] as string[]).map((key) => assetOf(resource, key)),
  );

/** Of those, the ones with the registers. */
const registersOf = (stage: Stage): string[] =>
  foldersOf(stage)
    .map((folder) => join(folder, 'registers'))
    .filter((folder) => existsSync(folder));

/** The folder of pages that a deploy puts into the bucket. @throws TemplateError when it puts none there */
function siteOf(stage: Stage): string {
  const site = foldersOf(stage).find((folder) => existsSync(join(folder, 'index.html')));
  if (site === undefined) throw new TemplateError('stage', 'puts no pages into the bucket');
  return site;
}

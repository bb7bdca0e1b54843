import type { Resolver } from './resolver.ts';
import * as z from 'zod/mini';
import { assetOf, type Resource, resourcesOf, type Stage, TemplateError } from './stage.ts';

/** A function of ours as its template describes it. */
export type Lambda = {
  /** The file in `functions/handlers/` that it was made from. */
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly region: string;
  readonly functionName: string;
  readonly logGroup: string;
  /** Where its code is, as it would be unpacked. */
  readonly folder: string;
  /** `index.handler`: the file and what it exports. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly env: Readonly<Record<string, string>>;
};

const propertiesSchema = z.object({
  Description: z.string().check(z.regex(/^beheerdersloket: [a-z-]+$/)),
  Runtime: z.literal(`nodejs${process.versions.node.split('.', 1).join('')}.x`),
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string().check(z.regex(/^\w+\.\w+$/)),
  Timeout: z.int(),
  MemorySize: z.int(),
  Role: z.string(),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  Environment: z._default(z.object({ Variables: z.record(z.string(), z.string()) }), {
    Variables: {},
  }),
});

/** Lambda refuses a function that wants to set these itself. */
const RESERVED =
  /^(_HANDLER|_X_AMZN_TRACE_ID|LAMBDA_.*|AWS_(LAMBDA_.*|REGION|DEFAULT_REGION|ACCESS_KEY.*|SECRET_ACCESS_KEY|SESSION_TOKEN|EXECUTION_ENV))$/;
const MAX_ENV_BYTES = 4_096;

/**
 * Every function of a stage. CDK's own, in Python, which puts the pages into the bucket, is none of ours.
 * @throws TemplateError when one cannot be run as it stands
 */
export function lambdasOf(stage: Stage, resolver: Resolver): Lambda[] {
  return resourcesOf(stage, 'AWS::Lambda::Function')
    .filter(({ properties }) => !String(properties['Runtime']).startsWith('python'))
    .map((resource) => lambdaOf(resource, resolver));
}

function lambdaOf(resource: Resource, resolver: Resolver): Lambda {
  const { stack, id } = resource;
  const resolved = resolver.value(stack, resource.properties);
  const { success, data, error } = propertiesSchema.safeParse(resolved);
  if (!success) throw new TemplateError(id, z.prettifyError(error));
  const env = data.Environment.Variables;
  if (Object.keys(env).some((name) => RESERVED.test(name))) {
    throw new TemplateError(id, 'sets a variable that Lambda sets itself');
  }
  if (Buffer.byteLength(JSON.stringify(env)) > MAX_ENV_BYTES) {
    throw new TemplateError(id, `has more than ${MAX_ENV_BYTES} bytes of environment`);
  }
  return {
    name: data.Description.replace('beheerdersloket: ', ''),
    arn: resolver.arn(resource),
    roleArn: data.Role,
    region: stack.region,
    functionName: resolver.ref(resource),
    logGroup: data.LoggingConfig.LogGroup,
    folder: assetOf(resource, data.Code.S3Key),
    handler: data.Handler,
    timeoutSeconds: data.Timeout,
    memoryMb: data.MemorySize,
    env,
  };
}

import * as z from 'zod/mini';
import type { Resolver } from './resolver.ts';
import { resourcesOf, type Stage, TemplateError } from './stage.ts';

const oneOrMore = z.union([z.string(), z.array(z.string())]);

const statementSchema = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.optional(
    z.strictObject({
      StringEquals: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ),
});
type Statement = z.infer<typeof statementSchema>;

const documentSchema = z.object({ Statement: z.array(statementSchema) });
const rolesSchema = z.array(z.string());

const invocationSchema = z.object({
  Action: z.literal('lambda:InvokeFunction'),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string(),
});

/** What IAM would say: a role's policies, and who may invoke a function. */
export class Permissions {
  readonly #statements: { readonly roleArn: string; readonly statement: Statement }[];
  readonly #invocations: z.infer<typeof invocationSchema>[];

  /**
   * @param roleArns of our functions: CDK's own may do things to what the drill does not have
   * @throws TemplateError where the rights do not stand where the drill looks for them
   */
  constructor(stage: Stage, resolver: Resolver, roleArns: readonly string[]) {
    for (const { id, properties } of resourcesOf(stage, 'AWS::IAM::Role')) {
      if ('Policies' in properties) throw new TemplateError(id, 'has rights in the role itself');
    }
    this.#statements = resourcesOf(stage, 'AWS::IAM::Policy').flatMap((policy) => {
      const roles = rolesSchema
        .parse(resolver.property(policy, 'Roles'))
        .flatMap((name) => roleArns.filter((arn) => arn.endsWith(`:role/${name}`)));
      if (roles.length === 0) return [];
      const document = documentSchema.parse(resolver.property(policy, 'PolicyDocument'));
      return roles.flatMap((roleArn) =>
        document.Statement.map((statement) => ({ roleArn, statement })),
      );
    });
    this.#invocations = resourcesOf(stage, 'AWS::Lambda::Permission').map(({ stack, properties }) =>
      invocationSchema.parse(resolver.value(stack, properties)),
    );
  }

  /** @param context what the conditions of a policy look at */
  mayDo(
    roleArn: string,
    action: string,
    resource: string,
    context: Readonly<Record<string, string>> = {},
  ): boolean {
    const effects = this.#statements
      .filter((one) => one.roleArn === roleArn)
      .filter(({ statement }) => speaksOf(statement, action, resource, context))
      .map(({ statement }) => statement.Effect);
    return effects.includes('Allow') && !effects.includes('Deny');
  }

  /** Whether a service of AWS may call a function on behalf of something. */
  mayInvoke(principal: string, functionArn: string, sourceArn: string): boolean {
    return this.#invocations.some(
      ({ FunctionName, Principal, SourceArn }) =>
        Principal === principal && FunctionName === functionArn && fits(SourceArn, sourceArn),
    );
  }
}

function speaksOf(
  { Action, Resource, Condition }: Statement,
  action: string,
  resource: string,
  context: Readonly<Record<string, string>>,
): boolean {
  const conditions = Object.entries(Condition?.StringEquals ?? {});
  return (
    [Action].flat().some((pattern) => fits(pattern.toLowerCase(), action.toLowerCase())) &&
    [Resource].flat().some((pattern) => fits(pattern, resource)) &&
    conditions.every(([key, values]) => [values].flat().includes(context[key] ?? ''))
  );
}

/** `*` stands for any text and `?` for any character, as in an ARN of a policy. */
function fits(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[\\^$+.()|[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { LambdaProcess, Outcome } from './lambda-process.ts';
import type { Permissions } from './permissions.ts';
import { readPattern, type Matches } from './event-pattern.ts';
import { ACCOUNT } from './physical.ts';
import type { Resolver } from './resolver.ts';
import { type Resource, resourcesOf, type Stage, TemplateError } from './stage.ts';

/** A target gets the event as it is or a fixed input; what would change the event on its way is refused. */
const ruleSchema = z.object({
  State: z._default(z.enum(['ENABLED', 'DISABLED']), 'ENABLED'),
  EventPattern: z.optional(z.unknown()),
  ScheduleExpression: z.optional(z.string()),
  Targets: z.array(
    z.strictObject({
      Id: z.string(),
      Arn: z.string(),
      Input: z.optional(z.string()),
      RetryPolicy: z.optional(z.unknown()),
      DeadLetterConfig: z.optional(z.unknown()),
    }),
  ),
});

type Rule = {
  readonly arn: string;
  readonly region: string;
  readonly schedule: string | undefined;
  readonly matches: Matches | undefined;
  readonly targets: readonly { readonly Arn: string; readonly Input?: string | undefined }[];
};

/** EventBridge: the rules of the templates, with the functions that they wake. */
export class EventBus {
  readonly #rules: readonly Rule[];
  readonly #processes: readonly LambdaProcess[];
  readonly #permissions: Permissions;

  constructor(
    stage: Stage,
    resolver: Resolver,
    processes: readonly LambdaProcess[],
    permissions: Permissions,
  ) {
    this.#processes = processes;
    this.#permissions = permissions;
    this.#rules = resourcesOf(stage, 'AWS::Events::Rule').flatMap((resource) =>
      ruleOf(resource, resolver),
    );
  }

  /** Hands an event to every function whose rule it fits. @returns how each call ended */
  publish(source: string, detailType: string, detail: unknown): Promise<Outcome[]> {
    const eventOf = ({ region }: Rule) => eventWith(region, source, detailType, detail, []);
    return this.#wake(
      this.#rules.filter((rule) => rule.matches?.(eventOf(rule)) === true),
      eventOf,
    );
  }

  /** Wakes a function as its schedule does. @throws TemplateError when it has none */
  async tick(name: string): Promise<Outcome> {
    const arn = this.#processes.find(({ lambda }) => lambda.name === name)?.lambda.arn;
    const scheduled = this.#rules.filter(
      ({ schedule, targets }) =>
        schedule !== undefined && targets.some((target) => target.Arn === arn),
    );
    const [outcome] = await this.#wake(scheduled, ({ arn: rule, region }) =>
      eventWith(region, 'aws.events', 'Scheduled Event', {}, [rule]),
    );
    if (outcome === undefined) throw new TemplateError(name, 'has no schedule');
    return outcome;
  }

  #wake(rules: readonly Rule[], eventOf: (rule: Rule) => unknown): Promise<Outcome[]> {
    const calls = rules.flatMap((rule) =>
      rule.targets.map(async ({ Arn, Input }): Promise<Outcome> => {
        const target = this.#processes.find(({ lambda }) => lambda.arn === Arn);
        if (target === undefined) return { ok: false, error: `${rule.arn} wakes nothing of ours` };
        if (!this.#permissions.mayInvoke('events.amazonaws.com', Arn, rule.arn)) {
          return { ok: false, error: `${rule.arn} may not wake ${target.lambda.name}` };
        }
        return target.invoke(Input === undefined ? eventOf(rule) : JSON.parse(Input));
      }),
    );
    return Promise.all(calls);
  }
}

function ruleOf(resource: Resource, resolver: Resolver): Rule[] {
  const { State, EventPattern, ScheduleExpression, Targets } = ruleSchema.parse(
    resolver.value(resource.stack, resource.properties),
  );
  if (State !== 'ENABLED') return [];
  return [
    {
      arn: resolver.arn(resource),
      region: resource.stack.region,
      schedule: ScheduleExpression,
      matches: EventPattern === undefined ? undefined : readPattern(EventPattern),
      targets: Targets,
    },
  ];
}

const eventWith = (
  region: string,
  source: string,
  detailType: string,
  detail: unknown,
  resources: readonly string[],
): object => ({
  version: '0',
  id: randomUUID(),
  'detail-type': detailType,
  source,
  account: ACCOUNT,
  time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  region,
  resources,
  detail,
});

import type { Request } from './door.ts';
import type { Lambda } from './lambdas.ts';
import type { Permissions } from './permissions.ts';

/** What went wrong beside the life that is lived: each makes the rehearsal fail. */
export class Account {
  readonly #lambdas: readonly Lambda[];
  readonly #permissions: Permissions;
  /** What was asked of the services of AWS: function, action and resource. */
  readonly asked = new Set<string>();
  readonly complaints = new Set<string>();

  constructor(lambdas: readonly Lambda[], permissions: Permissions) {
    this.#lambdas = lambdas;
    this.#permissions = permissions;
  }

  /** Whether the function that asks may do this; as on AWS it is refused otherwise. */
  allows(
    { caller, region }: Request,
    action: string,
    resource: string,
    context?: Readonly<Record<string, string>>,
  ): boolean {
    const lambda = this.#lambdas.find(({ name }) => name === caller);
    const what = `${caller} ${action} ${resource}`;
    this.asked.add(what);
    const allowed =
      lambda?.region === region &&
      this.#permissions.mayDo(lambda.roleArn, action, resource, context);
    if (!allowed) this.complaints.add(`no right: ${what}`);
    return allowed;
  }
}

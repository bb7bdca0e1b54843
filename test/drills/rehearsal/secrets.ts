import { randomUUID } from 'node:crypto';
import type { Account } from './account.ts';
import { actionOf, type Door, jsonError, openThrough, type Reply, type Request } from './door.ts';
import { generateSecret } from './generated-secret.ts';
import type { Resolver } from './resolver.ts';
import { resourcesOf, type Stage, TemplateError } from './stage.ts';

type Version = { readonly id: string; readonly text: string; readonly createdAt: number };

/** Secrets Manager, as it is after a first deploy: each secret holds what its template's generator gave. */
export class Secrets {
  readonly #versions = new Map<string, Version>();
  readonly #account: Account;
  #door: Door | undefined;

  private constructor(account: Account) {
    this.#account = account;
  }

  static async open(stage: Stage, resolver: Resolver, account: Account): Promise<Secrets> {
    const secrets = new Secrets(account);
    for (const resource of resourcesOf(stage, 'AWS::SecretsManager::Secret')) {
      const generator = resolver.property(resource, 'GenerateSecretString');
      if (generator === undefined) throw new TemplateError(resource.id, 'generates nothing');
      secrets.#put(resolver.ref(resource), generateSecret(generator));
    }
    secrets.#door = await openThrough((asked) => Promise.resolve(secrets.#answer(asked)));
    return secrets;
  }

  get door(): Door {
    if (this.#door === undefined) throw new Error('Secrets Manager is not open yet');
    return this.#door;
  }

  /**
   * What CloudFormation puts in place of `{{resolve:secretsmanager:<arn>:SecretString:<field>::}}` in a property.
   * @throws TemplateError
   */
  inPlaceOf(property: string): string {
    const [, arn = '', field = ''] =
      /^\{\{resolve:secretsmanager:(arn:(?:[^:]*:){5}[^:]+):SecretString:([^:]+)::\}\}$/.exec(
        property,
      ) ?? [];
    const { text = '{}' } = this.#versions.get(arn) ?? {};
    const value = (JSON.parse(text) as Record<string, unknown>)[field];
    if (typeof value === 'string' && value !== '') return value;
    throw new TemplateError(property, 'names no value of a secret');
  }

  /** Every value that must never be seen anywhere else. */
  texts(): string[] {
    return [...this.#versions.values()]
      .flatMap(({ text }) => Object.values(JSON.parse(text) as Record<string, string>))
      .filter((value) => value.length > 16);
  }

  #put(arn: string, text: string): Version {
    const version = { id: randomUUID(), text, createdAt: Date.now() / 1_000 };
    this.#versions.set(arn, version);
    return version;
  }

  #answer(asked: Request): Reply {
    const action = actionOf(asked);
    const { SecretId: arn = '', SecretString: text = '' } = JSON.parse(
      asked.body.toString(),
    ) as Record<string, string>;
    if (!this.#account.allows(asked, `secretsmanager:${action}`, arn)) {
      return jsonError('AccessDeniedException', `${action} is not authorized`);
    }
    const version = this.#versions.get(arn);
    if (version === undefined) return jsonError('ResourceNotFoundException', arn);
    const common = { ARN: arn, Name: arn.split(':').at(-1)?.slice(0, -7) };
    switch (action) {
      case 'GetSecretValue':
        return ok({
          ...common,
          VersionId: version.id,
          SecretString: version.text,
          VersionStages: ['AWSCURRENT'],
          CreatedDate: version.createdAt,
        });
      case 'PutSecretValue':
        return ok({ ...common, VersionId: this.#put(arn, text).id });
      case 'DescribeSecret':
        return ok({ ...common, VersionIdsToStages: { [version.id]: ['AWSCURRENT'] } });
      default:
        return jsonError('InvalidRequestException', action);
    }
  }
}

const ok = (content: object): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(content),
});

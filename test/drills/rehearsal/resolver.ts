import { ACCOUNT, physicalValues } from './physical.ts';
import { type Resource, type Stack, type Stage, TemplateError } from './stage.ts';

type Intrinsic = (stack: Stack, argument: unknown) => unknown;

/** What `AWS::NoValue` becomes: the property is not there. */
const NO_VALUE = Symbol('AWS::NoValue');

/**
 * Puts in place of the intrinsic functions of a stage's templates what CloudFormation would: made-up values that fit each
 * other. What it does not know is an error, never left as it stands.
 */
export class Resolver {
  readonly #stage: Stage;
  readonly #intrinsics: Readonly<Record<string, Intrinsic>> = {
    Ref: (stack, id) => this.#ref(stack, String(id)),
    'Fn::GetAtt': (stack, argument) => this.#getAtt(stack, argument),
    'Fn::Join': (stack, argument) => {
      const [between, parts] = argument as [string, unknown];
      return (this.value(stack, parts) as unknown[]).map(String).join(between);
    },
    'Fn::Select': (stack, argument) => {
      const [index, list] = this.value(stack, argument) as [number | string, unknown[]];
      return list[Number(index)] ?? fail(stack, 'Fn::Select past the end of its list');
    },
    'Fn::Split': (stack, argument) => {
      const [between, text] = this.value(stack, argument) as [string, string];
      return text.split(between);
    },
    'Fn::Sub': (stack, argument) => this.#sub(stack, argument),
    'Fn::FindInMap': (stack, argument) => {
      const [folder, first, second] = this.value(stack, argument) as [string, string, string];
      return (
        stack.Mappings[folder]?.[first]?.[second] ?? fail(stack, `no ${folder}.${first}.${second}`)
      );
    },
    'Fn::GetStackOutput': (_, argument) => this.#stackOutput(argument),
    'Fn::ImportValue': (stack, argument) => this.#import(stack, this.text(stack, argument)),
  };

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** A value of a template, with all that is in it. @throws TemplateError */
  value(stack: Stack, value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => this.value(stack, item)).filter((item) => item !== NO_VALUE);
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [[name, argument] = ['', undefined]] = entries;
    if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
      const intrinsic = this.#intrinsics[name] ?? fail(stack, `${name} is not known to the drill`);
      return intrinsic(stack, argument);
    }
    const resolved = entries.map(([key, item]) => [key, this.value(stack, item)] as const);
    return Object.fromEntries(resolved.filter(([, item]) => item !== NO_VALUE));
  }

  /** A value that must become text. @throws TemplateError */
  text(stack: Stack, value: unknown): string {
    const resolved = this.value(stack, value);
    if (typeof resolved === 'string') return resolved;
    return fail(stack, `not a text: ${JSON.stringify(value)}`);
  }

  /** A property of a resource; nothing when it has none. @throws TemplateError */
  property({ stack, properties }: Resource, name: string): unknown {
    return this.value(stack, properties[name]);
  }

  /** What `Ref` gives of a resource. */
  ref = ({ stack, id }: Resource): string => this.text(stack, { Ref: id });

  arn = ({ stack, id }: Resource): string => this.text(stack, { 'Fn::GetAtt': [id, 'Arn'] });

  #ref(stack: Stack, id: string): unknown {
    const pseudo: Readonly<Record<string, unknown>> = {
      'AWS::AccountId': ACCOUNT,
      'AWS::NoValue': NO_VALUE,
      'AWS::Partition': 'aws',
      'AWS::Region': stack.region,
      'AWS::StackName': stack.name,
      'AWS::URLSuffix': 'amazonaws.com',
    };
    return pseudo[id] ?? this.#physical(stack, id, '');
  }

  #getAtt(stack: Stack, argument: unknown): string {
    const [id = '', ...attribute] =
      typeof argument === 'string' ? argument.split('.') : (argument as string[]);
    return this.#physical(stack, id, `.${attribute.join('.')}`);
  }

  #physical(stack: Stack, id: string, attribute: string): string {
    const { Type: type = '', Properties: properties = {} } = stack.Resources[id] ?? {};
    const make = physicalValues[`${type}${attribute}`];
    if (make === undefined) return fail(stack, `${id}${attribute} (${type || 'no resource'})`);
    return make({ stack, id, type, properties });
  }

  #sub(stack: Stack, argument: unknown): string {
    const [text, own] = (typeof argument === 'string' ? [argument, {}] : argument) as [
      string,
      Record<string, unknown>,
    ];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      if (name in own) return this.text(stack, own[name]);
      return this.text(stack, name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name });
    });
  }

  #stackOutput(argument: unknown): unknown {
    const { StackName, OutputName, Region } = argument as Record<string, string>;
    const from = this.#stage.find(({ name, region }) => name === StackName && region === Region);
    const output = from?.Outputs[OutputName ?? ''];
    if (from === undefined || output === undefined) {
      throw new TemplateError(StackName ?? '', `has no output ${OutputName ?? ''}`);
    }
    return this.value(from, output.Value);
  }

  /** An export is known in its own region only. */
  #import(stack: Stack, name: string): unknown {
    for (const from of this.#stage.filter(({ region }) => region === stack.region)) {
      for (const { Value, Export } of Object.values(from.Outputs)) {
        if (Export !== undefined && this.text(from, Export.Name) === name) {
          return this.value(from, Value);
        }
      }
    }
    return fail(stack, `no stack in ${stack.region} exports ${name}`);
  }
}

function fail(stack: Stack, what: string): never {
  throw new TemplateError(stack.name, what);
}

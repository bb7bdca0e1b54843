import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { type Stage, synthesise, outputFolder } from './synthesis.ts';

/** A value in a template: text, or an intrinsic function that becomes text when it is deployed. */
export type TemplateValue = string | Readonly<Record<string, unknown>>;
export type TemplateResource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: string | readonly string[];
};

export const SECTIONS = ['edge', 'data', 'api', 'site', 'mail', 'monitoring'] as const;
export type Section = (typeof SECTIONS)[number];
export type Templates = Readonly<Record<Section, Template>> & {
  /** The same by the name of the stack. */
  readonly perStack: ReadonlyMap<string, Template>;
};

/** The templates of a stage, as `npx cdk synth` makes them. */
export async function templatesOf(stage: Stage): Promise<Templates> {
  await synthesise();
  const pairs = SECTIONS.map((section) => {
    const stack = `beheerdersloket-${stage}-${section}`;
    const text = readFileSync(join(outputFolder(stage), `${stack}.template.json`), 'utf8');
    return { section, stack, template: Template.fromJSON(JSON.parse(text) as object) };
  });
  return {
    ...(Object.fromEntries(pairs.map(({ section, template }) => [section, template])) as Record<
      Section,
      Template
    >),
    perStack: new Map(pairs.map(({ stack, template }) => [stack, template])),
  };
}

/** What CloudFormation would put in place of a reference. */
const FAKE: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'dossiers',
  'AWS::DynamoDB::GlobalTable.Arn': 'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers',
  'AWS::DynamoDB::GlobalTable.StreamArn':
    'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers/stream/2030',
  'AWS::CloudFront::Distribution.DomainName': 'd111111abcdef8.cloudfront.net',
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '111122223333',
};

/** The text that a value becomes. @throws Error on a reference that nobody expected */
export function looseAt(templates: Templates, of: Template, value: TemplateValue): string {
  if (typeof value === 'string') return value;
  const [[lambda, argument] = ['', undefined]] = Object.entries(value);
  switch (lambda) {
    case 'Ref':
      return fake(of, argument as string);
    case 'Fn::GetAtt': {
      const [id = '', attribute = ''] = argument as string[];
      return fake(of, id, `.${attribute}`);
    }
    case 'Fn::Join': {
      const [between, sections] = argument as [string, TemplateValue[]];
      return sections.map((section) => looseAt(templates, of, section)).join(between);
    }
    case 'Fn::Sub':
      return argument as string;
    case 'Fn::ImportValue':
      return imported(templates, argument as string);
    case 'Fn::GetStackOutput': {
      const { StackName, OutputName } = argument as { StackName: string; OutputName: string };
      const source = templates.perStack.get(StackName);
      const output = source?.findOutputs(OutputName)[OutputName] as
        { Value: TemplateValue } | undefined;
      if (source && output) return looseAt(templates, source, output.Value);
    }
  }
  throw new Error(`Not expected in a template: ${JSON.stringify(value)}`);
}

/** What a stack exports under a name. @throws Error when none does */
function imported(templates: Templates, name: string): string {
  for (const from of templates.perStack.values()) {
    for (const output of Object.values(from.findOutputs('*'))) {
      const { Value, Export } = output as { Value: TemplateValue; Export?: { Name: string } };
      if (Export?.Name === name) return looseAt(templates, from, Value);
    }
  }
  throw new Error(`No stack exports ${name}`);
}

function fake(of: Template, id: string, attribute = ''): string {
  const soort = `${sources(of)[id]?.Type ?? id}${attribute}`;
  if (soort === 'AWS::SecretsManager::Secret') {
    return `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${id}`;
  }
  return FAKE[soort] ?? `${soort}:${id}`;
}

/** Every resource of a template, by logical id. */
export const sources = (of: Template): Readonly<Record<string, TemplateResource>> =>
  (of.toJSON() as { Resources: Record<string, TemplateResource> }).Resources;

/** The properties of every resource of a type, by logical id. */
export function find<Properties>(of: Template, type: string): Map<string, Properties> {
  return new Map(
    Object.entries(of.findResources(type)).map(([id, source]) => [
      id,
      (source as TemplateResource).Properties as Properties,
    ]),
  );
}

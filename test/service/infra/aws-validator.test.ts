import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStageSettings } from '../../../infra/aws/settings/stage-settings.ts';
import { REGIONS } from '../../../infra/aws/settings/regions.ts';
import { EDGE_REGION } from '../../../infra/aws/settings/regions.ts';
import { sources, SECTIONS, type Section, templatesOf } from './templates.ts';
import { type Stage, STAGES, outputFolder } from './synthesis.ts';

/**
 * AWS's own validator of CloudFormation, with the schemas of every resource type and of what each region has. It comes inside
 * aws-cdk-lib, so it is always that of the CDK that made the templates.
 */
type Diagnostic = { readonly severity: string; readonly ruleId: string; readonly message: string };
type Config = {
  readonly detailLevel: 'STANDARD';
  readonly pseudoParameterOverrides: { readonly region: string };
};
type Validator = {
  readonly CompositeEngine: new () => {
    validateTemplate: (template: object, config: Config) => { diagnostics: Diagnostic[] };
    free: () => void;
  };
  readonly TemplateContent: new (content: string, name?: string) => object;
};
const inCdk = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'));
const { CompositeEngine, TemplateContent } = inCdk('@aws/cloudformation-validate') as Validator;
const engine = new CompositeEngine();
afterAll(() => {
  engine.free();
});

/** What would keep a template from being deployed in a region. */
function errorsIn(template: string, region: string): string[] {
  const config = { detailLevel: 'STANDARD', pseudoParameterOverrides: { region } } as const;
  return engine
    .validateTemplate(new TemplateContent(template), config)
    .diagnostics.filter(({ severity }) => severity === 'ERROR' || severity === 'FATAL')
    .map(({ ruleId, message }) => `${ruleId} ${message}`);
}

await Promise.all(STAGES.map((stage) => templatesOf(stage)));
const templateOf = (stage: Stage, section: Section): string =>
  readFileSync(
    join(outputFolder(stage), `beheerdersloket-${stage}-${section}.template.json`),
    'utf8',
  );

describe.each(STAGES)('the validator of CloudFormation', (stage) => {
  it.each(SECTIONS)(`finds no error in ${stage} %s`, (section) => {
    const region = section === 'edge' ? EDGE_REGION : readStageSettings(stage).region;
    expect(errorsIn(templateOf(stage, section), region)).toEqual([]);
  });
});

describe('a region that a stage may be in', () => {
  const regional = SECTIONS.filter((section) => section !== 'edge');

  it.each(REGIONS)('has every type of resource that the stacks use: %s', (region) => {
    for (const section of regional) {
      // What a template says of its own region would be right in the other.
      const template = templateOf('voorbeelddns', section).replaceAll('eu-west-1', region);
      expect(errorsIn(template, region)).toEqual([]);
    }
  });

  it('is none that lacks a type: the validator knows that Spain has no SES', () => {
    const [first = ''] = errorsIn(templateOf('voorbeelddns', 'mail'), 'eu-south-2');
    expect(first).toMatch(/^F3006 .*AWS::SES::\w+' does not exist in 'eu-south-2'$/);
  });
});

type Resource = { Type: string; Properties: Record<string, unknown> };
type Template = { Resources: Record<string, Resource> };

/** The template of the mail with something wrong in the first resource of a type. */
function withFault(type: string, spoil: (resource: Resource) => void): string {
  const template = JSON.parse(templateOf('voorbeeld', 'mail')) as Template;
  const resource = Object.values(template.Resources).find(({ Type }) => Type === type);
  if (resource === undefined) throw new Error(`No ${type} in the template`);
  spoil(resource);
  return JSON.stringify(template);
}

describe('a planted fault is found:', () => {
  it.each<[string, string, (resource: Resource) => void, RegExp]>([
    [
      'a property that does not exist',
      'AWS::SQS::Queue',
      ({ Properties }) => (Properties['RetentionDays'] = 14),
      /RetentionDays/,
    ],
    [
      'a value of the wrong type',
      'AWS::Lambda::Function',
      ({ Properties }) => (Properties['Timeout'] = 'long'),
      /Timeout|long/,
    ],
    [
      'a value out of range',
      'AWS::SQS::Queue',
      ({ Properties }) => (Properties['MessageRetentionPeriod'] = 9_999_999),
      /9999999|MessageRetentionPeriod/,
    ],
    [
      'a property that is missing',
      'AWS::Lambda::Function',
      ({ Properties }) => delete Properties['Role'],
      /Role/,
    ],
    [
      'a reference to nothing',
      'AWS::Lambda::Function',
      ({ Properties }) => (Properties['Role'] = { 'Fn::GetAtt': ['Nowhere', 'Arn'] }),
      /Nowhere/,
    ],
    [
      'a type of resource that does not exist',
      'AWS::SQS::Queue',
      (resource) => (resource.Type = 'AWS::SQS::Queueue'),
      /Queueue/,
    ],
  ])('%s', (_, type, spoil, message) => {
    const errors = errorsIn(withFault(type, spoil), 'eu-central-1');
    expect(errors.filter((error) => message.test(error))).not.toEqual([]);
  });

  it('but nothing in the template as it is', async () => {
    const { mail } = await templatesOf('voorbeeld');
    expect(Object.keys(sources(mail)).length).toBeGreaterThan(10);
    expect(errorsIn(templateOf('voorbeeld', 'mail'), 'eu-central-1')).toEqual([]);
  });
});

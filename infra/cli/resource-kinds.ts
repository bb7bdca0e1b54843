import type { LambdaName } from '../lambdas.ts';

/** The stacks of a stage, in the order in which they are made. */
export const PARTS = ['edge', 'data', 'api', 'site', 'mail', 'monitoring'] as const;

/** What an operator may have to find, by CloudFormation's type. */
export const KINDS = {
  'AWS::Lambda::Function': 'function',
  'AWS::Logs::LogGroup': 'log',
  'AWS::DynamoDB::GlobalTable': 'table',
  'AWS::KMS::Key': 'key',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::SQS::Queue': 'queue',
  'AWS::S3::Bucket': 'bucket',
  'AWS::CloudFront::Distribution': 'distribution',
  'AWS::SNS::Topic': 'topic',
  'AWS::Events::Rule': 'rule',
} as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** Something of a stage: how the code calls it, and how AWS does. */
export type ResourceKind = {
  readonly part: (typeof PARTS)[number];
  readonly kind: Kind;
  readonly logicalId: string;
  /** The function that it is, or whose log it is. */
  readonly functie: LambdaName | undefined;
  readonly name: string;
  readonly region: string;
};

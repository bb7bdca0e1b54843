import { createHash } from 'node:crypto';
import type { Resource } from './stage.ts';

/** Nobody's account. */
export const ACCOUNT = '111122223333';

/** What CloudFormation and the services would make up, always the same for the same resource. */
const suffixOf = ({ stack, id }: Resource, length: number): string =>
  createHash('sha256').update(`${stack.name}/${id}`).digest('hex').slice(0, length);

/** The name that a resource has of its own, or gets. */
function nameOf(resource: Resource): string {
  const { stack, id, properties } = resource;
  const own = ['TableName', 'FunctionName', 'LogGroupName', 'RoleName', 'QueueName', 'Name']
    .map((property) => properties[property])
    .find((name) => typeof name === 'string');
  return own ?? `${stack.name}-${id}-${suffixOf(resource, 12)}`;
}

const arnOf =
  (service: string, rest: (name: string) => string) =>
  (resource: Resource): string =>
    `arn:aws:${service}:${resource.stack.region}:${ACCOUNT}:${rest(nameOf(resource))}`;

const apiId = (resource: Resource): string => suffixOf(resource, 10);
const tableArn = arnOf('dynamodb', (name) => `table/${name}`);

/** What `Ref` gives of a resource, by its type, and `Fn::GetAtt`, by its type and the attribute. */
export const physicalValues: Readonly<Record<string, (resource: Resource) => string>> = {
  'AWS::DynamoDB::GlobalTable': nameOf,
  'AWS::DynamoDB::GlobalTable.Arn': tableArn,
  'AWS::DynamoDB::GlobalTable.StreamArn': (table) =>
    `${tableArn(table)}/stream/2026-11-29T09:00:00.000`,
  'AWS::SecretsManager::Secret': (secret) =>
    `${arnOf('secretsmanager', (name) => `secret:${name}`)(secret)}-${suffixOf(secret, 6)}`,
  'AWS::Lambda::Function': nameOf,
  'AWS::Lambda::Function.Arn': arnOf('lambda', (name) => `function:${name}`),
  'AWS::ApiGatewayV2::Api': apiId,
  'AWS::ApiGatewayV2::Api.ApiEndpoint': (api) =>
    `https://${apiId(api)}.execute-api.${api.stack.region}.amazonaws.com`,
  'AWS::ApiGatewayV2::Integration': (integration) => suffixOf(integration, 7),
  'AWS::CloudFront::Distribution': (distribution) => suffixOf(distribution, 14).toUpperCase(),
  'AWS::CloudFront::Distribution.DomainName': (distribution) =>
    `d${suffixOf(distribution, 13)}.cloudfront.net`,
  'AWS::Events::Rule': nameOf,
  'AWS::Events::Rule.Arn': arnOf('events', (name) => `rule/${name}`),
  'AWS::IAM::Role': nameOf,
  'AWS::IAM::Role.Arn': (role) => `arn:aws:iam::${ACCOUNT}:role/${nameOf(role)}`,
  'AWS::Logs::LogGroup': nameOf,
  'AWS::Logs::LogGroup.Arn': arnOf('logs', (name) => `log-group:${name}:*`),
  'AWS::SQS::Queue.Arn': arnOf('sqs', (name) => name),
  'AWS::SES::ConfigurationSet': nameOf,
  'AWS::SES::EmailIdentity': ({ properties }) => String(properties['EmailIdentity']),
};

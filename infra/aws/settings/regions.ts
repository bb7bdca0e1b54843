/**
 * The regions in the European Union that have every type of resource that the stacks use, by the schemas of CloudFormation.
 * Spain (eu-south-2) lacks SES; London and Zürich are not in the Union. Milan is off in a new account until it is turned on.
 */
export const REGIONS = [
  'eu-central-1',
  'eu-west-1',
  'eu-west-3',
  'eu-north-1',
  'eu-south-1',
] as const;

/** Where AWS keeps all that belongs to CloudFront. */
export const EDGE_REGION = 'us-east-1';

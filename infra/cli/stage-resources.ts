import {
  CloudFormationClient,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import type { StageSettings } from '../aws/settings/settings.ts';
import { EDGE_REGION } from '../aws/settings/regions.ts';
import { type LambdaName, lambdas } from '../lambdas.ts';
import { KINDS, PARTS, type ResourceKind } from './resource-kinds.ts';

type Stage = Pick<StageSettings, 'stage' | 'region'>;

/** Everything of a stage that has a name which AWS made up. */
export async function* placesOf(settings: Stage): AsyncGenerator<ResourceKind> {
  for (const part of PARTS) {
    const region = part === 'edge' ? EDGE_REGION : settings.region;
    const client = new CloudFormationClient({ region });
    const pages = paginateListStackResources(
      { client },
      { StackName: `beheerdersloket-${settings.stage}-${part}` },
    );
    for await (const { StackResourceSummaries = [] } of pages) {
      yield* StackResourceSummaries.flatMap((summary) => placeOf(summary, part, region) ?? []);
    }
    client.destroy();
  }
}

function placeOf(
  { ResourceType = '', LogicalResourceId = '', PhysicalResourceId }: StackResourceSummary,
  part: ResourceKind['part'],
  region: string,
): ResourceKind | undefined {
  const kind = Object.hasOwn(KINDS, ResourceType)
    ? KINDS[ResourceType as keyof typeof KINDS]
    : undefined;
  if (kind === undefined || PhysicalResourceId === undefined) return undefined;
  const logicalId = LogicalResourceId;
  return { part, kind, logicalId, functie: lambdaOf(logicalId), name: PhysicalResourceId, region };
}

/** CloudFormation's ids have letters and digits only, and end in a hash. */
function lambdaOf(logicalId: string): LambdaName | undefined {
  const [, id] = /^(\w+?)(?:Lambda|Log)[0-9A-F]{8}$/.exec(logicalId) ?? [];
  return (Object.keys(lambdas) as LambdaName[]).find((name) => name.replaceAll('-', '') === id);
}

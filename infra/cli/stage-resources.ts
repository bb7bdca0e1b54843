import {
  CloudFormationClient,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import type { Instellingen } from '../aws/settings/settings.ts';
import { EDGE_REGION } from '../aws/settings/regions.ts';
import { type Functienaam, functies } from '../lambdas.ts';
import { KINDS, PARTS, type Place } from './resource-kinds.ts';

type Stage = Pick<Instellingen, 'stage' | 'region'>;

/** Everything of a stage that has a name which AWS made up. */
export async function* placesOf(settings: Stage): AsyncGenerator<Place> {
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
  part: Place['part'],
  region: string,
): Place | undefined {
  const kind = Object.hasOwn(KINDS, ResourceType)
    ? KINDS[ResourceType as keyof typeof KINDS]
    : undefined;
  if (kind === undefined || PhysicalResourceId === undefined) return undefined;
  const logicalId = LogicalResourceId;
  return { part, kind, logicalId, functie: functieOf(logicalId), name: PhysicalResourceId, region };
}

/** CloudFormation's ids have letters and digits only, and end in a hash. */
function functieOf(logicalId: string): Functienaam | undefined {
  const [, id] = /^(\w+?)(?:Lambda|Log)[0-9A-F]{8}$/.exec(logicalId) ?? [];
  return (Object.keys(functies) as Functienaam[]).find((naam) => naam.replaceAll('-', '') === id);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Resource = { readonly type: string; readonly logicalId: string; readonly name: string };

/** CloudFormation and Lambda on this machine, as far as the operator's command asks them about a stage. */
export type StageOnAws = {
  readonly env: Readonly<Record<string, string>>;
  /** How many of each function may run at once, by its name on AWS; nothing where it was not set. */
  readonly concurrency: Map<string, number>;
  /** What was asked, in order: the operations by their names. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
};

const FUNCTION = /^\/2017-10-31\/functions\/([^/]+)\/concurrency$/;

const listed = (resources: readonly Resource[]): string => `
<ListStackResourcesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <ListStackResourcesResult><StackResourceSummaries>
    ${resources
      .map(
        ({ type, logicalId, name }) => `<member>
          <ResourceType>${type}</ResourceType><LogicalResourceId>${logicalId}</LogicalResourceId>
          <PhysicalResourceId>${name}</PhysicalResourceId><ResourceStatus>CREATE_COMPLETE</ResourceStatus>
          <LastUpdatedTimestamp>2026-11-29T12:00:00Z</LastUpdatedTimestamp>
        </member>`,
      )
      .join('')}
  </StackResourceSummaries></ListStackResourcesResult>
</ListStackResourcesResponse>`;

/** @param stacks what each stack holds, by its name */
export async function startStage(
  stacks: Readonly<Record<string, readonly Resource[]>>,
): Promise<StageOnAws> {
  const concurrency = new Map<string, number>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [, name] = FUNCTION.exec(request.url ?? '') ?? [];
      if (name === undefined) {
        asked.push('ListStackResources');
        const stack = new URLSearchParams(body).get('StackName') ?? '';
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.end(listed(stacks[stack] ?? []));
        return;
      }
      asked.push(`${request.method === 'PUT' ? 'Put' : 'Delete'}FunctionConcurrency`);
      if (request.method === 'DELETE') concurrency.delete(name);
      else {
        const { ReservedConcurrentExecutions } = JSON.parse(body) as {
          ReservedConcurrentExecutions: number;
        };
        concurrency.set(name, ReservedConcurrentExecutions);
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    });
  });
  const port = await new Promise<number>((ready) => {
    server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    env: {
      AWS_ENDPOINT_URL_CLOUDFORMATION: url,
      AWS_ENDPOINT_URL_LAMBDA: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
    concurrency,
    asked,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

/** How long a function may take, as in the CDK stack: milliseconds. */
const MAX_DUUR_MS = { route: 10_000, versturen: 50_000 };

/** What Lambda gives a function beside its event; the callbacks of an old Lambda are not there. */
export function lambdaContext(functie: string): Context {
  const einde = Date.now() + (functie === 'versturen' ? MAX_DUUR_MS.versturen : MAX_DUUR_MS.route);
  return {
    functionName: functie,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functie}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: functie,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => einde - Date.now(),
  } as Context;
}

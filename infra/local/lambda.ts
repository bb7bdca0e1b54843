import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { type Functienaam, functies } from '../lambdas.ts';

/** What Lambda gives a function beside its event; the callbacks of an old Lambda are not there. */
export function lambdaContext(functie: Functienaam): Context {
  const { geheugenMb, maxSeconden } = functies[functie];
  const einde = Date.now() + maxSeconden * 1_000;
  return {
    functionName: functie,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functie}`,
    memoryLimitInMB: String(geheugenMb),
    awsRequestId: randomUUID(),
    logGroupName: functie,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => einde - Date.now(),
  } as Context;
}

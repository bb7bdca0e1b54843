import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { type LambdaName, lambdas } from '../lambdas.ts';

/** What Lambda gives a function beside its event; the callbacks of an old Lambda are not there. */
export function lambdaContext(lambda: LambdaName): Context {
  const { memoryMb, maxSeconds } = lambdas[lambda];
  const end = Date.now() + maxSeconds * 1_000;
  return {
    functionName: lambda,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${lambda}`,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: lambda,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => end - Date.now(),
  } as Context;
}

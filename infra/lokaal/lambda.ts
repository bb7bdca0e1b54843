import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { standaardfunctie } from '../../shared/api/routes.ts';
import { type Behoefte, functies } from '../functies.ts';

const opAws: ReadonlyMap<string, Behoefte> = new Map(Object.entries(functies));

/** What Lambda gives a function beside its event; the callbacks of an old Lambda are not there. */
export function lambdaContext(functie: string): Context {
  // What has no place on AWS yet, such as bezorging, gets what the plainest function has there.
  const { geheugenMb, maxSeconden } = opAws.get(functie) ?? functies[standaardfunctie];
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

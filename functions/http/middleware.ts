import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ProblemCode } from '../../shared/api/problems.ts';
import type { HttpResponse } from './response.ts';

/** What happens around a handler, before it or after. */
export type Middleware = MiddlewareObj<APIGatewayProxyEventV2, HttpResponse>;

/** A request that its handler never gets to see. Without a cause, which could quote what somebody typed. */
export class RequestRefused extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(`Refused before its handler: ${code}`);
    this.name = 'RequestRefused';
    this.code = code;
  }
}

import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { SignInRefused } from './sign-in-refused.ts';

/**
 * What a fault of the library means. A code of the library is passed on, never a text of the provider: anybody may have put
 * anything in it.
 * @returns nothing when it is no fault of the provider's or the browser's, but ours
 */
export function refusalOf(error: unknown): SignInRefused | undefined {
  if (error instanceof SignInRefused) return error;
  if (error instanceof AuthorizationResponseError) {
    return new SignInRefused(isTemporary(error.error) ? 'provider-away' : 'provider-refused');
  }
  if (error instanceof ResponseBodyError) {
    if (error.status >= 500 || isTemporary(error.error)) return new SignInRefused('provider-away');
    return new SignInRefused(isAboutUs(error) ? 'client-refused' : 'code-refused');
  }
  // The token endpoint asks for other credentials, in a header.
  if (error instanceof Error && error.name === 'WWWAuthenticateChallengeError') {
    return new SignInRefused('client-refused');
  }
  if (isUnreachable(error)) return new SignInRefused('provider-away');
  return error instanceof ClientError ? new SignInRefused('answer-untrue', error.code) : undefined;
}

const isTemporary = (error: string): boolean =>
  error === 'server_error' || error === 'temporarily_unavailable';

const isAboutUs = ({ error, status }: ResponseBodyError): boolean =>
  status === 401 || error === 'invalid_client' || error === 'unauthorized_client';

const TIMEOUTS: readonly unknown[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT'];

/** No connection, no answer in time, or one that says that it cannot now. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof ClientError) {
    const { code, cause } = error;
    return TIMEOUTS.includes(code) || (cause instanceof Response && cause.status >= 500);
  }
  // What fetch throws, whatever the reason.
  return error instanceof TypeError && error.cause instanceof Error;
}

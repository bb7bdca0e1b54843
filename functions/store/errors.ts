import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
} from '@aws-sdk/client-dynamodb';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';

/** DynamoDB cannot be reached or cannot take more now; the same request may succeed later. */
class StoreUnreachable extends Error {
  readonly code = 'opslag-onbereikbaar';
  constructor(cause: unknown) {
    super('The store cannot be reached', { cause });
    this.name = 'StoreUnreachable';
  }
}

/** Whether the same request may succeed later: the store was away, or others were first at every attempt. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'opslag-onbereikbaar';

/** Whether DynamoDB refused the item itself, for its size or its shape: it will do so each time. */
export const isRefusedItem = (error: unknown): boolean =>
  error instanceof DynamoDBServiceException && error.name === 'ValidationException';

type SdkError = Parameters<typeof isTransientError>[0];

/**
 * Runs a conditional write.
 * @returns false when the condition did not hold
 * @throws StoreUnreachable when it may succeed later; any other fault as it came
 */
export async function writeToStore(command: () => Promise<unknown>): Promise<boolean> {
  try {
    await withStore(command);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Runs a request to DynamoDB. @throws StoreUnreachable when it may succeed later; any other fault as it came */
export async function withStore<Outcome>(command: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await command();
  } catch (error) {
    // An answer, whatever else: when the clock is off, the SDK marks every refusal as one to try again.
    if (error instanceof ConditionalCheckFailedException) throw error;
    const sdkError = error as SdkError;
    const canLater =
      isTransientError(sdkError) ||
      isThrottlingError(sdkError) ||
      isServerError(sdkError) ||
      isUnreadableResponse(error);
    throw canLater ? new StoreUnreachable(error) : error;
  }
}

/** Something answered that does not speak DynamoDB, or broke off: what it did is not known, as after a time-out. */
const isUnreadableResponse = (error: unknown): boolean =>
  error instanceof Error && '$response' in error && !(error instanceof DynamoDBServiceException);

import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
} from '@aws-sdk/client-dynamodb';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';

/** DynamoDB cannot be reached or cannot take more now; the same request may succeed later. */
class OpslagOnbereikbaar extends Error {
  readonly code = 'opslag-onbereikbaar';
  constructor(cause: unknown) {
    super('The store cannot be reached', { cause });
    this.name = 'OpslagOnbereikbaar';
  }
}

/** Whether the same request may succeed later: the store was away, or others were first at every attempt. */
export const mayPass = (fout: unknown): boolean =>
  fout instanceof Error && 'code' in fout && fout.code === 'opslag-onbereikbaar';

/** Whether DynamoDB refused the item itself, for its size or its shape: it will do so each time. */
export const isRefusedItem = (fout: unknown): boolean =>
  fout instanceof DynamoDBServiceException && fout.name === 'ValidationException';

type SdkFout = Parameters<typeof isTransientError>[0];

/**
 * Runs a conditional write.
 * @returns false when the condition did not hold
 * @throws OpslagOnbereikbaar when it may succeed later; any other fault as it came
 */
export async function schrijf(opdracht: () => Promise<unknown>): Promise<boolean> {
  try {
    await metOpslag(opdracht);
    return true;
  } catch (fout) {
    if (fout instanceof ConditionalCheckFailedException) return false;
    throw fout;
  }
}

/** Runs a request to DynamoDB. @throws OpslagOnbereikbaar when it may succeed later; any other fault as it came */
export async function metOpslag<Uitkomst>(opdracht: () => Promise<Uitkomst>): Promise<Uitkomst> {
  try {
    return await opdracht();
  } catch (fout) {
    // An answer, whatever else: when the clock is off, the SDK marks every refusal as one to try again.
    if (fout instanceof ConditionalCheckFailedException) throw fout;
    const sdkFout = fout as SdkFout;
    const kanLater =
      isTransientError(sdkFout) ||
      isThrottlingError(sdkFout) ||
      isServerError(sdkFout) ||
      isOnleesbaarAntwoord(fout);
    throw kanLater ? new OpslagOnbereikbaar(fout) : fout;
  }
}

/** Something answered that does not speak DynamoDB, or broke off: what it did is not known, as after a time-out. */
const isOnleesbaarAntwoord = (fout: unknown): boolean =>
  fout instanceof Error && '$response' in fout && !(fout instanceof DynamoDBServiceException);

import { createWatchWork } from '../desk/watch-work.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/watch-work.ts';

export const handler = createWatchWork(process.env, { dynamoClient: createDynamoClient() });

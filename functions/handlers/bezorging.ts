import { createDelivery } from '../mail/delivery.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../mail/delivery.ts';

export const handler = createDelivery(process.env, {
  dynamoClient: createDynamoClient(),
});

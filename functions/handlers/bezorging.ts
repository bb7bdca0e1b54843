export { handler, omgevingSchema } from '../mail/delivery.ts';

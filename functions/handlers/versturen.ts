export { handler, omgevingSchema } from '../mail/dispatch.ts';

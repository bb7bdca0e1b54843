export { handler, omgevingSchema } from '../http/unknown-route.ts';

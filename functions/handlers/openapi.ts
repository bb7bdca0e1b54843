export { handler, omgevingSchema } from '../http/openapi.ts';

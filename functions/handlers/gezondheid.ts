export { handler, omgevingSchema } from '../http/health.ts';

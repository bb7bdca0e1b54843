export { handler, omgevingSchema } from '../runtime/probe.ts';

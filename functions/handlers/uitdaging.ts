export { handler, omgevingSchema } from '../security/challenge.ts';

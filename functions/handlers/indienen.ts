export { handler, omgevingSchema } from '../aanvraag/submit.ts';

export { handler, omgevingSchema } from '../pdf/document.ts';

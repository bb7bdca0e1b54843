export { handler, omgevingSchema } from '../dossier/record-step.ts';

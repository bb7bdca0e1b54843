export { handler, omgevingSchema } from '../dossier/refuse.ts';

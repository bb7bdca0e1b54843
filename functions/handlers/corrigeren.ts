export { handler, omgevingSchema } from '../dossier/correct-address.ts';

export { handler, omgevingSchema } from '../dossier/view.ts';

export { handler, omgevingSchema } from '../dossier/sign.ts';

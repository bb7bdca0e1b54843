export { handler, omgevingSchema } from '../dossier/withdraw.ts';

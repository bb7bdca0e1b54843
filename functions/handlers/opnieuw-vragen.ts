export { handler, omgevingSchema } from '../dossier/ask-again.ts';

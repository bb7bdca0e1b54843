import { createProbe } from '../runtime/probe.ts';

export { envSchema } from '../runtime/probe.ts';

export const handler = createProbe(process.env);

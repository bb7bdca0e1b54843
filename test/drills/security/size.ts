/** The same in every `npm test`; `npm run test:security` asks for another one each time, or for the one that failed. */
export const SEED = Number(process.env['SECURITY_SEED'] ?? 20_261_124);

/** How many bodies are sent; `npm run test:security` asks for 100,000 of them. */
export const BODIES = Number(process.env['SECURITY_RUNS'] ?? 600);

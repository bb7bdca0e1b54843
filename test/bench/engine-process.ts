import { startMotor } from '../../infra/local/engine.ts';

/** The local engine in a process of its own: what it costs is not taken from what is measured beside it. */
const [dataMap = ''] = process.argv.slice(2);
const [, poort] = await startMotor(0, dataMap);
process.send?.({ url: `http://127.0.0.1:${poort}` });
process.on('disconnect', () => process.exit());
